// Runs the package's README and its guide: each JavaScript block as a module, where `x; //=> y` says that x is y.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';

const blocksOf = (file) => {
  const text = readFileSync(new URL(`node_modules/order-validator/${file}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code);
};

for (const file of ['README.md', 'docs/guide.md']) {
  const blocks = blocksOf(file);

  test(`${file} has examples`, () => {
    assert.ok(blocks.length > 0);
    for (const code of blocks) assert.match(code, /; \/\/=> /);
  });

  blocks.forEach((code, index) => {
    test(`example ${index + 1} of ${file}`, async () => {
      // Beside the package, so that it is found by its name.
      const module = new URL(`node_modules/.${file.replace('/', '-')}-${index}.mjs`, import.meta.url);
      const checked = code.replace(/^(.+); \/\/=> (.+)$/gm, 'deepEqual(($1), $2);');
      writeFileSync(module, `import { deepEqual } from 'node:assert/strict';\n${checked}`);
      try {
        await import(module.href);
      } finally {
        rmSync(module);
      }
    });
  });
}

test('links within the documentation lead somewhere', () => {
  const root = new URL('node_modules/order-validator/', import.meta.url);
  const pages = ['README.md', ...readdirSync(new URL('docs', root)).map((name) => `docs/${name}`)];
  for (const page of pages) {
    const text = readFileSync(new URL(page, root), 'utf8').replace(/^```.*?^```$/gms, '');
    for (const [, link] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(link)) continue;
      const target = new URL(link, new URL(page, root));
      const { hash } = target;
      target.hash = '';
      assert.ok(existsSync(target), `${page}: ${link}`);
      if (hash !== '') assert.ok(anchorsOf(readFileSync(target, 'utf8')).includes(hash.slice(1)), `${page}: ${link}`);
    }
  }
});

const anchorsOf = (text) => [...text.matchAll(/^#+ (.*)$/gm)].map(([, title]) => title.toLowerCase().replace(/[^\w\- ]/g, '').replaceAll(' ', '-'));
