import { test } from 'node:test';

import { onPage, output, outputUnderPolicy } from './support/browser.js';
import { assertOutcome } from './support/expected.js';
import { serving, tool } from './support/programs.js';
import { installed } from './support/project.js';

const PAGES = ['index.html', 'slim.html', 'worker.html'];

const on = (port) => ['--host', '127.0.0.1', '--port', String(port), '--strictPort'];

async function opensAll(address) {
  for (const page of PAGES) assertOutcome(await output(address + page));
}

test('Vite', async (t) => {
  const project = installed('vite');
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

// Its dependency optimizer does not find a worker of a package: that page falls back to its own thread, and says so.
test('Vite 7', async (t) => {
  const project = installed('vite-7');
  const pages = ['index.html', 'own-worker.html'];
  const opens = (names) => async (address) => {
    for (const name of names) assertOutcome(await output(address + name));
  };
  await t.test('development server', async () => {
    await serving(project, 'vite', on, async (address) => {
      await opens(pages)(address);
      await onPage(`${address}worker.html`, (page) => page.locator('output:not(:empty)').textContent().then(assertOutcome), /judges on this thread|worker-main\.js/);
    });
  });
  await t.test('build and preview', async () => {
    await tool(project, 'vite', 'build', '--logLevel', 'warn');
    await serving(project, 'vite', (port) => ['preview', ...on(port)], opens([...pages, 'worker.html']));
  });
});
