export default {
  build: {
    chunkSizeWarningLimit: 1000,
    rollupOptions: { input: ['index.html', 'worker.html', 'own-worker.html'] },
  },
  // Its worker is a module of more than one file.
  worker: { format: 'es' },
};
