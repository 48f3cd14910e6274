// Prints what the files of a directory weigh, raw and as a host would send them. Node has a brotli of its own.
const { existsSync, readFileSync, readdirSync, statSync } = require('node:fs');
const { join, relative } = require('node:path');
const { brotliCompressSync } = require('node:zlib');

const [directory] = process.argv.slice(1);
const all = readdirSync(directory, { recursive: true, withFileTypes: true });
const files = all.filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name));
const compressed = (path, bytes) => (existsSync(`${path}.br`) ? statSync(`${path}.br`).size : brotliCompressSync(bytes).length);
const sizes = files.map((file) => {
  const path = join(file.parentPath ?? file.path, file.name);
  const bytes = readFileSync(path);
  return { name: relative(directory, path), bytes: bytes.length, brotli: compressed(path, bytes) };
});
sizes.sort((one, other) => (one.name < other.name ? -1 : 1));

const sum = (key) => sizes.reduce((total, size) => total + size[key], 0);
const rows = [
  { name: 'file', bytes: 'bytes', brotli: 'brotli' },
  ...sizes,
  { name: 'total', bytes: sum('bytes'), brotli: sum('brotli') },
];
const width = Math.max(...rows.map(({ name }) => name.length));
for (const { name, bytes, brotli } of rows) {
  console.log(name.padEnd(width), String(bytes).padStart(10), String(brotli).padStart(10));
}
