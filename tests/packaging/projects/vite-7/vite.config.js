export default {
  build: {
    chunkSizeWarningLimit: 1000,
    rollupOptions: { input: ['index.html', 'worker.html', 'own-worker.html'] },
  },
  // What Vite finds only when the worker asks for it makes it load the page again, with a worker on its way.
  optimizeDeps: { include: ['order-validator/worker-main'] },
  // Its worker is a module of more than one file.
  worker: { format: 'es' },
};
