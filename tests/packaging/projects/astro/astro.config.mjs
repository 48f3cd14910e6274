export default { devToolbar: { enabled: false }, telemetry: false, vite: { build: { chunkSizeWarningLimit: 1000 }, worker: { format: 'es' } } };
