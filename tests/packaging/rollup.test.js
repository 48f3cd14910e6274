import { test } from 'node:test';

import { slow } from './support/all.js';
import { outputUnderPolicy } from './support/browser.js';
import { assertEmpty, assertOutcome } from './support/expected.js';
import { node, tool } from './support/programs.js';
import { installed } from './support/project.js';

test('Rollup', slow, async (t) => {
  const project = installed('rollup');
  await tool(project, 'rollup', '--config', '--silent');

  await t.test('in Chromium', async () => {
    assertOutcome(await outputUnderPolicy(project));
  });
  await t.test('in Node', async () => {
    assertOutcome(await node(project, 'dist/node.js'));
  });
  await t.test('what is not used is left out', () => assertEmpty(project, 'dist/unused.js'));
});
