import { test } from 'node:test';

import { output, outputUnderPolicy } from './support/browser.js';
import { assertOutcome } from './support/expected.js';
import { serving, tool } from './support/programs.js';
import { installed } from './support/project.js';

const PAGES = ['index.html', 'slim.html', 'worker.html'];

async function opensAll(address) {
  for (const page of PAGES) assertOutcome(await output(address + page));
}

test('Vite', async (t) => {
  const project = installed('vite');
  const on = (port) => ['--host', '127.0.0.1', '--port', String(port), '--strictPort'];

  await t.test('development server', async () => {
    await serving(project, 'vite', on, opensAll);
  });
  await t.test('build and preview', async () => {
    await tool(project, 'vite', 'build', '--logLevel', 'warn');
    await serving(project, 'vite', (port) => ['preview', ...on(port)], opensAll);
  });
  await t.test('build, from a static host', async () => {
    assertOutcome(await outputUnderPolicy(`${project}/dist`));
  });
});
