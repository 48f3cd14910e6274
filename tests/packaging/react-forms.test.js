// Form libraries that take a standard schema.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { slow } from './support/all.js';
import { onPage } from './support/browser.js';
import { COUNTRY, QUANTITY } from './support/expected.js';
import { serving, tool } from './support/programs.js';
import { installed, installedFile } from './support/project.js';

test('React', slow, async (t) => {
  const project = installed('react-forms');
  const readme = await readFile(installedFile(project, 'order-validator/README.md'), 'utf8');
  const [, form] = /^```jsx\n(.*?)^```$/ms.exec(readme);
  await writeFile(join(project, 'readme-form.jsx'), form);
  await tool(project, 'vite', 'build', '--logLevel', 'warn');
  const given = (port) => ['preview', '--host', '127.0.0.1', '--port', String(port), '--strictPort'];
  await serving(project, 'vite', given, async (address) => {
    await t.test('react-hook-form', () => onPage(`${address}hook-form.html`, corrects));
    await t.test('TanStack Form', () => onPage(`${address}tanstack-form.html`, corrects));
    await t.test('the form of the README', () => onPage(`${address}readme.html`, fillsIn));
  });
});

async function fillsIn(page) {
  const city = page.getByRole('textbox', { name: 'City' });
  const quantity = page.getByRole('textbox', { name: 'Quantity' });
  await quantity.fill('two');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText("Enter the receiver's city.").waitFor();
  await page.getByText('Enter the quantity of item 1 as a whole number').waitFor();
  assert.equal(await city.getAttribute('aria-invalid'), 'true');
  await city.fill('Taguig');
  await quantity.fill('3');
  await page.getByRole('button', { name: 'Send' }).click();
  const sent = JSON.parse(await page.locator('output:not(:empty)').textContent());
  assert.deepEqual([sent.receiver.city, sent.items[0].qty], ['Taguig', 3]);
}

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
