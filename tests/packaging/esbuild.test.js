import { test } from 'node:test';

import { outputUnderPolicy, outputWithoutPolicy } from './support/browser.js';
import { assertEmpty, assertOutcome } from './support/expected.js';
import { node, tool } from './support/programs.js';
import { installed } from './support/project.js';

test('esbuild', async (t) => {
  const project = installed('esbuild');
  const bundle = (entry, ...options) => tool(project, 'esbuild', entry, '--bundle', '--log-level=warning', ...options);

  await t.test('in Chromium', async () => {
    await bundle('main.js', '--minify', '--outfile=dist/main.js');
    assertOutcome(await outputUnderPolicy(project));
  });
  await t.test('slim, with the wasm as a file', async () => {
    await bundle('slim.js', '--minify', '--format=esm', '--loader:.wasm=file', '--outdir=dist');
    assertOutcome(await outputUnderPolicy(project, 'slim.html'));
  });
  await t.test("the package's worker", async () => {
    await bundle('worker.js', '--minify', '--format=esm', '--outdir=dist');
    await bundle('order-validator/worker-main', '--minify', '--outfile=dist/worker-main.js');
    assertOutcome(await outputWithoutPolicy(project, 'worker.html'));
  });
  await t.test('in Node, as ES module', async () => {
    await bundle('node.js', '--platform=node', '--format=esm', '--outfile=dist/node.mjs');
    assertOutcome(await node(project, 'dist/node.mjs'));
  });
  await t.test('in Node, as CommonJS', async () => {
    await bundle('node.js', '--platform=node', '--format=cjs', '--outfile=dist/node.cjs');
    assertOutcome(await node(project, 'dist/node.cjs'));
  });
  await t.test('what is not used is left out', async () => {
    await bundle('unused.js', '--minify', '--outfile=dist/unused.js');
    await assertEmpty(project, 'dist/unused.js');
  });
});
