// The package's recipes, bundled as their users would.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const RECIPES = here('../../../crates/order-validator/npm/recipes');
// Beside what they import.
const BUILT = here('../node_modules/.recipes');

const single = {
  name: 'single files',
  setup({ onLoad }) {
    const load = (filter, compiled) => onLoad({ filter }, ({ path }) => ({ contents: compiled(readFileSync(path, 'utf8'), path), loader: 'js' }));
    load(/\.svelte$/, (text, filename) => compile(text, { filename, generate: 'client' }).js.code);
    load(/\.vue$/, (text, filename) => compileScript(parse(text, { filename }).descriptor, { id: 'recipe', inlineTemplate: true }).content);
  },
};

/** What a recipe exports. */
export async function recipe(file, options = {}) {
  const outfile = `${BUILT}/${file}.mjs`;
  await build({
    entryPoints: [`${RECIPES}/${file}`],
    outfile,
    bundle: true,
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    plugins: [single],
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    logLevel: 'warning',
    ...options,
  });
  return import(outfile);
}

/** A component of Svelte, with what puts it into a document: of Svelte's two builds that for browsers. */
export const svelteRecipe = (file) =>
  recipe(file, {
    entryPoints: undefined,
    stdin: { contents: `export { default } from '${RECIPES}/${file}';\nexport { mount, unmount } from 'svelte';`, resolveDir: here('..') },
    packages: undefined,
    external: ['order-validator'],
    conditions: ['browser'],
    nodePaths: [here('../../node_modules')],
  });
