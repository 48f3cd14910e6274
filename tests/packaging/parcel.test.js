import { test } from 'node:test';

import { slow } from './support/all.js';
import { outputUnderPolicy, outputWithoutPolicy } from './support/browser.js';
import { assertOutcome } from './support/expected.js';
import { tool } from './support/programs.js';
import { installed } from './support/project.js';

test('Parcel', slow, async (t) => {
  const project = installed('parcel');
  await t.test('in Chromium', async () => {
    await tool(project, 'parcel', 'build', '--no-cache', '--no-source-maps', '--public-url', './');
    assertOutcome(await outputUnderPolicy(`${project}/dist`));
  });
  await t.test("the package's worker", async () => {
    await tool(project, 'parcel', 'build', 'worker.html', '--no-cache', '--no-source-maps', '--public-url', './');
    assertOutcome(await outputWithoutPolicy(`${project}/dist`, 'worker.html'));
  });
});
