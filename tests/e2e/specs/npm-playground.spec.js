// The playground of the npm package, served from the package's own folder as any static host serves it.

import { expect, test as base } from '../support/test.js';
import { expectAccessible } from '../support/axe.js';
import { npmFolder } from '../support/programs.js';
import { serveFolder } from '../support/site.js';

const test = base.extend({
  site: [
    async ({}, use) => {
      const site = await serveFolder({ folder: `${npmFolder()}/order-validator`, path: '/', headers: {} });
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(`${site.url}playground/`),
});

test('an order is judged as it is pasted, by the rules that are typed, in the language that is chosen', async ({ page }) => {
  await page.goto('index.html');
  const order = page.getByRole('textbox', { name: 'Order, as JSON' });
  const options = page.getByRole('textbox', { name: 'Options, as JSON' });
  const issues = page.getByRole('list', { name: 'Issues' }).getByRole('listitem');
  await page.getByRole('combobox').selectOption('en');
  await expect(page.getByRole('status')).toHaveText(/^Not valid: \d+ issues\.$/);
  await expectAccessible(page, 'the playground');

  await page.getByRole('button', { name: 'A valid order' }).click();
  await expect(page.getByRole('status')).toHaveText('Valid.');
  await expect(issues).toHaveCount(0);

  await options.fill('{ "rules": { "limits": { "receiver.name": 3 } }, "messages": { "too_long": { "zh-CN": "太长" } } }');
  await expect(issues).toHaveCount(1);
  await expect(issues).toContainText('error too_long /receiver/name {"limit":3,"length":12}');
  await page.getByRole('combobox').selectOption('zh-CN');
  await expect(issues).toContainText('太长');
  await issues.getByRole('button').click();
  await expect(order).toBeFocused();

  await options.fill('{ "rule": {} }');
  await expect(page.getByRole('alert')).toHaveText('options.rule: unknown option `rule`: did you mean `rules`?');
  await options.fill('{');
  await expect(page.getByRole('alert')).toHaveText(/JSON/);
  await options.fill('');
  await order.fill('{ "a": [,] }');
  await expect(issues).toContainText('not_json');
  await page.getByRole('combobox').selectOption('en');
  await expect(issues.getByRole('button')).toHaveText('line 1, column 9');
});
