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

test('Node, what is pasted', async () => {
  const expected = {
    parts: [
      ['name', 'Maria Santos'],
      ['phone', '0917 555 1234'],
      ['country_code', 'PH'],
      ['post_code', '6000'],
      ['province', 'Cebu'],
      ['city', 'Cebu City'],
      ['address', '20 Mabini St'],
    ],
    items: [
      { sku: 'TEA-1', currency: '', unit_price: '12', qty: '2' },
      { sku: 'CUP-1', currency: '', unit_price: '7', qty: '4' },
    ],
  };
  assert.deepEqual(JSON.parse(await node(installed('node-esm'), 'paste.js')), expected);
});
