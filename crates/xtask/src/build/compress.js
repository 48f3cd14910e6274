// Writes the files of a directory once more beside themselves, compressed with brotli and gzip, for hosts that send such files as they are.
const { readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { brotliCompressSync, gzipSync } = require('node:zlib');

// Smaller files fit a packet as they are, and pictures are compressed already.
const WORTH_IT = 512;
const COMPRESSED = /\.(br|gz|png)$/;

const [directory] = process.argv.slice(1);
for (const name of readdirSync(directory)) {
  const path = join(directory, name);
  const bytes = readFileSync(path);
  // What a deployment edits would be sent as it was.
  if (bytes.length >= WORTH_IT && !COMPRESSED.test(name) && name !== 'config.json') {
    writeFileSync(`${path}.br`, brotliCompressSync(bytes));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
