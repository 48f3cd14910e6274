export default {
  build: {
    // The wasm inside is larger than Vite likes a script to be.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: ['index.html', 'slim.html', 'worker.html'] },
  },
};
