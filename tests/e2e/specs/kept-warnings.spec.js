// A warning that was accepted for a value is not asked about again where that value comes again, until somebody wants to be asked.

import { validOrder } from '../support/orders.js';
import { expect, test } from '../support/test.js';

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('it is remembered over orders and visits, stays visible, and can be forgotten', async ({ form, page, text, orderNumber }) => {
      const free = () => {
        const order = validOrder(orderNumber());
        order.items[0].unit_price = 0;
        return order;
      };
      const message = form.message(text.issue.priceZero(1));
      await form.open('./', { draft: free() });
      await message.getByRole('button', { name: text.keep, exact: true }).click();
      await expect(form.summary).toContainText(text.ready);
      await form.send.click();
      await expect(form.title).toHaveText(/SBX-\d+/);

      await form.open('./', { draft: free() });
      await expect(message).toContainText(text.kept);
      await expect(form.summary).toContainText(text.ready);
      await page.reload();
      await expect(message).toContainText(text.kept);

      await message.getByRole('button', { name: text.askAgain }).click();
      await expect(message.getByRole('button', { name: text.keep, exact: true })).toBeVisible();
      await expect(form.summary).not.toContainText(text.ready);
      await expect.poll(async () => (await form.storage()).accepted_warnings).toEqual([]);
      await form.open('./', { draft: free() });
      await expect(message.getByRole('button', { name: text.keep, exact: true })).toBeVisible();
    });
  });
}

test('it does not count for another article, nor for another value', async ({ form, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  order.items[0].unit_price = 0;
  await form.open('./', { draft: order });
  await form.message(text.issue.priceZero(1)).getByRole('button', { name: text.keep, exact: true }).click();
  await form.field('items.1.unit_price').fill('0');
  await form.field('items.1.qty').focus();
  await expect(form.message(text.issue.priceZero(2)).getByRole('button', { name: text.keep, exact: true })).toBeVisible();
});
