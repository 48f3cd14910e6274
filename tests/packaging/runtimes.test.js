// Other programs that run JavaScript, and test runners.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { slow } from './support/all.js';
import { assertOutcome } from './support/expected.js';
import { node, tool } from './support/programs.js';
import { installed, installedFile } from './support/project.js';

test('Bun', slow, async () => {
  assertOutcome(await tool(installed('bun'), 'bun', 'run', 'main.js'));
});

test('Deno', slow, async () => {
  assertOutcome(await tool(installed('deno'), 'deno', 'run', '--allow-all', '--no-lock', 'main.js'));
});

test('Vitest', slow, async (t) => {
  const project = installed('vitest');
  for (const environment of ['node', 'jsdom', 'happy-dom']) {
    await t.test(environment, async () => {
      const file = join(project, `outcome-${environment}.json`);
      await node(project, '--eval', `
        process.env.OUTCOME = ${JSON.stringify(file)};
        process.argv.push('run', '--environment', '${environment}');
        import(${JSON.stringify(installedFile(project, 'vitest/vitest.mjs'))});
      `);
      assertOutcome(await readFile(file, 'utf8'));
    });
  }
});

test('Jest', slow, async (t) => {
  const project = installed('jest');
  for (const environment of ['node', 'jsdom']) {
    await t.test(environment, async () => {
      const file = join(project, `outcome-${environment}.json`);
      await node(project, '--eval', `
        process.env.OUTCOME = ${JSON.stringify(file)};
        require(${JSON.stringify(installedFile(project, 'jest/bin/jest.js'))});
      `, '--', `--env=${environment}`);
      assertOutcome(await readFile(file, 'utf8'));
    });
  }
});
