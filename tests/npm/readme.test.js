// Runs the package's README: each JavaScript block as a module, where `x; //=> y` says that x is y.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';

const readme = readFileSync(new URL('node_modules/order-validator/README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code);

test('the README has examples', () => {
  assert.ok(blocks.length > 0);
  for (const code of blocks) assert.match(code, /; \/\/=> /);
});

blocks.forEach((code, index) => {
  test(`example ${index + 1} of the README`, async () => {
    // Beside the package, so that it is found by its name.
    const file = new URL(`node_modules/.readme-${index}.mjs`, import.meta.url);
    const checked = code.replace(/^(.+); \/\/=> (.+)$/gm, 'deepEqual(($1), $2);');
    writeFileSync(file, `import { deepEqual } from 'node:assert/strict';\n${checked}`);
    try {
      await import(file.href);
    } finally {
      rmSync(file);
    }
  });
});
