// Node without any tool between.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertOutcome } from './support/expected.js';
import { node } from './support/programs.js';
import { installed } from './support/project.js';

test('Node, ES modules', async () => {
  const project = installed('node-esm');
  assertOutcome(await node(project, 'main.js'));
  assertOutcome(await node(project, 'slim.js'));
  const { file, own } = JSON.parse(await node(project, 'schema.js'));
  assert.deepEqual(own, file);
});

test('Node, CommonJS', async (t) => {
  const project = installed('node-commonjs');
  await t.test('import()', async () => {
    assertOutcome(await node(project, 'import.js'));
  });
  await t.test('require()', async () => {
    assertOutcome(await node(project, 'require.js'));
  });
});
