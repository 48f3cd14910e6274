import { test } from 'node:test';

import { slow } from './support/all.js';
import { outputUnderPolicy, outputWithoutPolicy } from './support/browser.js';
import { assertEmpty, assertOutcome } from './support/expected.js';
import { tool } from './support/programs.js';
import { installed } from './support/project.js';

test('webpack', slow, async (t) => {
  const project = installed('webpack');
  await tool(project, 'webpack', '--fail-on-warnings');

  await t.test('in Chromium', async () => {
    assertOutcome(await outputUnderPolicy(project));
  });
  await t.test('slim, with the wasm as an asset', async () => {
    assertOutcome(await outputUnderPolicy(project, 'slim.html'));
  });
  await t.test("the package's worker", async () => {
    assertOutcome(await outputWithoutPolicy(project, 'worker.html'));
  });
  await t.test('what is not used is left out', () => assertEmpty(project, 'dist/unused.js'));
});
