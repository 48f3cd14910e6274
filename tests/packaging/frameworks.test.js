// Frameworks that bring a bundler of their own: built, or from their development servers.
import { test } from 'node:test';

import { slow } from './support/all.js';
import { output, outputWithoutPolicy } from './support/browser.js';
import { assertOutcome } from './support/expected.js';
import { serving, tool } from './support/programs.js';
import { installed } from './support/project.js';

test('Angular', slow, async (t) => {
  const project = installed('angular');
  await t.test('development server', async () => {
    const given = (port) => ['serve', '--host', '127.0.0.1', '--port', String(port)];
    await serving(project, 'ng', given, async (address) => assertOutcome(await output(address)));
  });
  await t.test('build', async () => {
    await tool(project, 'ng', 'build');
    assertOutcome(await outputWithoutPolicy(`${project}/dist/browser`, 'index.html'));
  });
});

test('Astro', slow, async (t) => {
  const project = installed('astro');
  const opens = async (address) => {
    for (const page of ['', 'worker']) assertOutcome(await output(address + page));
  };
  await t.test('development server', async () => {
    await serving(project, 'astro', (port) => ['dev', '--host', '127.0.0.1', '--port', String(port)], opens);
  });
  await t.test('build and preview', async () => {
    await tool(project, 'astro', 'build');
    await serving(project, 'astro', (port) => ['preview', '--host', '127.0.0.1', '--port', String(port)], opens);
  });
});
