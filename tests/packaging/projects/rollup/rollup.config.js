import resolve from '@rollup/plugin-node-resolve';

export default ['main', 'node', 'unused'].map((name) => ({
  input: `${name}.js`,
  output: { file: `dist/${name}.js`, format: 'es' },
  plugins: [resolve()],
  onwarn(warning) {
    throw new Error(warning.message);
  },
}));
