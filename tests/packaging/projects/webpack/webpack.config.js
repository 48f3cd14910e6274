export default {
  mode: 'production',
  entry: { main: './main.js', slim: './slim.js', worker: './worker.js', unused: './unused.js' },
  output: { filename: '[name].js' },
  // The wasm inside is larger than webpack likes a script to be.
  performance: { hints: false },
};
