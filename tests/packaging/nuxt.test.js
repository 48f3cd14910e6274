// Nuxt, from its development server and built. It wants a newer Node than the package does: where this one is older, one is installed, for Linux.
import { delimiter, join } from 'node:path';
import { test } from 'node:test';

import { slow } from './support/all.js';
import { output } from './support/browser.js';
import { assertOutcome } from './support/expected.js';
import { serving, tool } from './support/programs.js';
import { installed, installedFile } from './support/project.js';

test('Nuxt', slow, async (t) => {
  const project = installed('nuxt');
  if (Number.parseInt(process.versions.node, 10) < 22) {
    const bin = join(installedFile(project, `node-${process.platform}-${process.arch}`), 'bin');
    process.env.PATH = [bin, process.env.PATH].join(delimiter);
  }
  const opens = async (address) => {
    for (const page of ['', 'worker']) assertOutcome(await output(address + page));
  };
  await t.test('development server', async () => {
    await serving(project, 'nuxt', (port) => ['dev', '--no-fork', '--host', '127.0.0.1', '--port', String(port)], opens);
  });
  await t.test('build and preview', async () => {
    await tool(project, 'nuxt', 'build');
    await serving(project, 'nuxt', (port) => ['preview', '--port', String(port)], opens);
  });
});
