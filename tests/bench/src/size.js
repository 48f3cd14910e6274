// What of the package travels to a page, as esbuild puts it together and minifies it.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

import { buildSync } from 'esbuild';

const DIRECTORY = fileURLToPath(new URL('..', import.meta.url));

const SOURCES = [
  ['`/slim`, `validate` alone', "export { ready, validate } from 'order-validator/slim';"],
  ['`/slim`, everything', "export * from 'order-validator/slim';"],
  ['`.`, `validate` alone', "export { validate } from 'order-validator';"],
  ['`.`, everything', "export * from 'order-validator';"],
  ['zod 4 and three tables', "export { check } from './schemas/put-together.js';"],
];

/** Sizes in bytes, `{ name, plain, brotli }`: of the WebAssembly, and of each bundle. */
export function transferred() {
  const wasm = (name) => readFileSync(fileURLToPath(import.meta.resolve(`order-validator/${name}`)));
  return [
    ...['validator.wasm', 'plausibility.wasm', 'chinese.wasm', 'spanish.wasm', 'thai.wasm'].map((name) => sized(`\`/${name}\``, wasm(name))),
    ...SOURCES.map(([name, source]) => sized(`JavaScript of ${name}`, bundled(source))),
  ];
}

function bundled(source) {
  const { outputFiles } = buildSync({
    stdin: { contents: source, resolveDir: DIRECTORY },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0].contents;
}

const sized = (name, bytes) => ({ name, plain: bytes.length, brotli: brotliCompressSync(bytes).length });
