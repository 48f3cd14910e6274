// Makes what the contenders import, in built/: the numbers and codes that all of them share, and ajv's standalone code.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const write = (name, text) => writeFileSync(new URL(`../built/${name}`, import.meta.url), text);

/** The first column of a table of order-model's. */
function codes(name) {
  const [, ...rows] = read(`../../../crates/xtask/data/${name}.tsv`)
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  return rows.map((row) => row.split('\t')[0]);
}

export async function build() {
  mkdirSync(new URL('../built/', import.meta.url), { recursive: true });
  const shared = { rules: JSON.parse(read('../rules.json')), countries: codes('countries'), currencies: codes('currencies') };
  write('shared.js', Object.entries(shared).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`).join(''));
  const { standalone } = await import('../schemas/ajv.schema.js');
  write('ajv.js', standalone());
}
