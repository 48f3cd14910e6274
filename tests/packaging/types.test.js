// TypeScript, strict, with the package's own declarations checked too; and what is looked for in packages by tools.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertOutcome } from './support/expected.js';
import { node, tool } from './support/programs.js';
import { installed, installedFile } from './support/project.js';
import { tarball } from './support/tarball.js';

test('TypeScript', async (t) => {
  const project = installed('typescript');
  // The older compilers, at ten times the time, once each.
  for (const [compiler, resolution] of [
    ['typescript', 'nodenext'],
    ['typescript', 'bundler'],
    ['typescript-6', 'nodenext'],
    ['typescript-5', 'bundler'],
  ]) {
    await t.test(`${compiler}, ${resolution}`, async () => {
      await node(project, installedFile(project, `${compiler}/bin/tsc`), '--project', `tsconfig.${resolution}.json`);
      assertOutcome(await node(project, 'main.js'));
    });
  }
});

test('package linters', async (t) => {
  const project = installed('lint');
  await t.test('publint', async () => {
    assert.match(await tool(project, 'publint', 'run', tarball(), '--strict'), /All good!/);
  });
  await t.test('are the types wrong', async () => {
    assert.match(await tool(project, 'attw', tarball(), '--profile', 'esm-only', '--no-color'), /node16 \(from ESM\)/);
  });
});
