// Bundles the package: `cargo xtask npm` runs this with the directory of the built package, and what its manifest has from Cargo.toml, as JSON.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [, , directory, fields] = process.argv;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// Each entry holds all that it needs: a file more takes a program longer to start than what is in it. Output is ASCII, as
// esbuild has it by itself: one other character, and engines keep every character of a file in two bytes, the wasm's too.
const shared = { bundle: true, platform: 'neutral', target: 'es2022', external: ['*.wasm'], logLevel: 'warning' };

await build({
  ...shared,
  entryPoints: ['index', 'slim', 'core', 'import', 'paste', 'worker', 'worker-main'].map((name) => here(`src/${name}.ts`)),
  outdir: directory,
  format: 'esm',
  // What runs in the worker is fetched by itself, also where there is no worker.
  external: [...shared.external, './worker-main.js'],
});
// For runtimes that compile WebAssembly only at deployment: the same entry, with the wasm as files.
const all = readdirSync(directory).filter((name) => name.endsWith('.wasm')).map((name) => name.slice(0, -'.wasm'.length));
// The core is another entry's.
const files = all.filter((name) => name !== 'core');
const deployed = `${files.map((name) => `import ${name} from './${name}.wasm';`).join('\n')}
export const decodeWasm = () => ({ ${files.join(', ')} });
export { PARTS as parts } from './generated/parts.js';`;
await build({
  ...shared,
  entryPoints: [{ in: here('src/index.ts'), out: 'workerd' }],
  outdir: directory,
  format: 'esm',
  plugins: [{
    name: 'deployed-wasm',
    setup: ({ onLoad }) => onLoad({ filter: /embedded-wasm\.ts$/ }, () => ({ contents: deployed, loader: 'ts', resolveDir: here('src') })),
  }],
});
// What is added to the core: what several parts share is in files of their own.
const parts = { ...shared, entryPoints: readdirSync(here('src/core')).map((name) => here(`src/core/${name}`)), outdir: join(directory, 'core') };
await build({ ...parts, format: 'esm', splitting: true, chunkNames: 'shared-[hash]' });
await build({ ...parts, format: 'cjs', outExtension: { '.js': '.cjs' } });
// For test runners that know no modules, such as Jest as it comes.
await build({
  ...shared,
  entryPoints: ['index', 'slim', 'core'].map((name) => here(`src/${name}.ts`)),
  outdir: directory,
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
});
await build({
  ...shared,
  entryPoints: [here('src/script.ts')],
  outfile: join(directory, 'order-validator.iife.js'),
  format: 'iife',
  minify: true,
});

const manifest = JSON.parse(readFileSync(here('package.json'), 'utf8'));
writeFileSync(join(directory, 'package.json'), `${JSON.stringify({ ...manifest, ...JSON.parse(fields) }, undefined, 2)}\n`);
