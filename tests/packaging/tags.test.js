// Plain files from a static host, under the strict policy, in Chromium.
import { test } from 'node:test';

import { outputUnderPolicy } from './support/browser.js';
import { assertOutcome } from './support/expected.js';
import { installed } from './support/project.js';

test('without a bundler', async (t) => {
  const project = installed('tags');
  for (const [name, page] of [
    ['<script>', 'script.html'],
    ['<script type=module>', 'module.html'],
    ['slim, with the wasm fetched', 'slim.html'],
    ["the package's worker", 'worker.html'],
    ["a worker of the page's own", 'own-worker.html'],
  ]) {
    await t.test(name, async () => assertOutcome(await outputUnderPolicy(project, page)));
  }
});
