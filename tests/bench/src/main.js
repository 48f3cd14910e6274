// Measures the package beside its peers, and writes Markdown. `cargo xtask bench npm` runs it.

import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';

import { build } from './build.js';
import { markdown, table } from './table.js';

const { values: options } = parseArgs({
  options: {
    chromium: { type: 'boolean', default: false },
    // Only the rows with this in their names.
    only: { type: 'string', default: '' },
  },
});
const report = (row) => console.error(row);
const print = (text) => console.log(`${text}\n`);

await build();
print(`${versions()}. ${machine()}.`);
if (options.chromium) await chromium();
else await node();

async function node() {
  const { run } = await import('./rows.js');
  for (const one of await run({ only: options.only, report })) print(table(one));
  if (options.only !== '') return;

  const { start } = await import('./start.js');
  report('Import and first call');
  const times = start().map(({ name, import: imported, call, both }) => [name, ...[imported, call, both].map((time) => time.toFixed(1))]);
  print(markdown(['Node, a fresh process (ms)', 'import', 'first call', 'both'], times));

  const { transferred } = await import('./size.js');
  const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
  const bundles = transferred().map(({ name, plain, brotli }) => [name, kilobytes(plain), kilobytes(brotli)]);
  print(markdown(['bundled and minified (KB)', 'plain', 'brotli'], bundles));

  const { memory } = await import('./memory.js');
  report('A long stream');
  const sizes = memory().map(({ bytes, lines, seconds, peak }) => [
    `${bytes / 1e6} MB`,
    lines,
    `${(bytes / 1e6 / seconds).toFixed(0)} MB/s`,
    `${(peak / 1e6).toFixed(0)} MB`,
  ]);
  print(markdown(['validateNdjson over a stream', 'orders', 'speed', 'peak of the process'], sizes));
}

async function chromium() {
  const { inChromium } = await import('./chromium.js');
  const { version, tables } = await inChromium({ only: options.only, report });
  print(`Chromium ${version}`);
  for (const one of tables) print(table(one));
}

function versions() {
  const { devDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const peers = ['zod', 'libphonenumber-js', 'postcode-validator', 'country-region-data', 'ajv'].map((name) => `${name} ${devDependencies[name]}`);
  return `Node ${process.version}, ${peers.join(', ')}`;
}

function machine() {
  const all = cpus();
  return `${all.length} cores, ${all[0]?.model.trim() ?? 'unknown'}`;
}
