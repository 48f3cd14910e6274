// Form libraries that take a standard schema.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { slow } from './support/all.js';
import { onPage } from './support/browser.js';
import { COUNTRY, QUANTITY } from './support/expected.js';
import { serving, tool } from './support/programs.js';
import { installed } from './support/project.js';

test('React', slow, async (t) => {
  const project = await installed('react-forms');
  await tool(project, 'vite', 'build', '--logLevel', 'warn');
  const given = (port) => ['preview', '--host', '127.0.0.1', '--port', String(port), '--strictPort'];
  await serving(project, 'vite', given, async (address) => {
    await t.test('react-hook-form', () => onPage(`${address}hook-form.html`, corrects));
    await t.test('TanStack Form', () => onPage(`${address}tanstack-form.html`, corrects));
  });
});

async function corrects(page) {
  const alerts = page.getByRole('alert').filter({ hasText: /./ });
  await page.getByRole('button', { name: 'Send' }).click();
  await alerts.nth(1).waitFor();
  assert.deepEqual(await alerts.allTextContents(), [COUNTRY, QUANTITY]);

  await page.getByRole('textbox', { name: 'Country' }).fill('PH');
  await page.getByRole('button', { name: 'Two' }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  const sent = JSON.parse(await page.locator('output:not(:empty)').textContent());
  assert.deepEqual([sent.receiver.country_code, sent.items[0].qty], ['PH', 2]);
  assert.deepEqual(await alerts.allTextContents(), []);
}
