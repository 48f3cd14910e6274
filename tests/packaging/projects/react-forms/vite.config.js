import react from '@vitejs/plugin-react';

export default {
  plugins: [react()],
  build: {
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: ['hook-form.html', 'tanstack-form.html', 'readme.html'] },
  },
};
