// An order goes to another device as a link, which fills it in after asking and sends nothing.

import { expectAccessibleInBothColours } from '../support/axe.js';
import { OrderForm } from '../support/order-form.js';
import { validOrder } from '../support/orders.js';
import { expect, test } from '../support/test.js';

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('an order is handed over as a link and a code, and filled in there after asking', async ({
      form, page, text, context, baseURL, orderNumber, sent,
    }) => {
      const order = validOrder(orderNumber());
      await form.open('./', { draft: order });
      await form.send.click();
      await expect(form.title).toHaveText(/SBX-\d+/);
      await page.getByText(text.handOver.title, { exact: true }).press('Enter');
      await expect(page.getByRole('img', { name: text.handOver.code })).toBeVisible();
      await expectAccessibleInBothColours(page, 'an order as a link');
      const link = await page.getByRole('textbox', { name: text.handOver.link }).inputValue();
      expect(new URL(link).hash).toMatch(/^#\/take\/[\w-]+$/);
      expect(link).toMatch(new RegExp(`^${baseURL}`));

      const other = new OrderForm(await context.newPage(), text, baseURL);
      await other.page.goto(link);
      await expect(other.title).toHaveText(text.handOver.from);
      await expect(other.page.getByRole('main')).toContainText(order.receiver.name);
      await expectAccessibleInBothColours(other.page, 'an order from another device');
      await other.button(text.handOver.take).press('Enter');
      await expect(other.title).toHaveText(text.newOrder);
      await expect(other.field('receiver.name')).toHaveValue(order.receiver.name);
      await expect(other.field('items.1.sku')).toHaveValue(order.items[1].sku);
      await expect(other.field('package.order_number')).toHaveValue('');
      expect(new URL(other.page.url()).hash).toBe('#/');
      expect(sent).toHaveLength(1);
    });

    test('a link that was cut says so', async ({ form, page, text }) => {
      await page.goto(new URL('./#/take/eyJy', form.address).href);
      await expect(page.getByText(text.handOver.none)).toBeVisible();
      await page.getByRole('main').getByRole('link', { name: text.newOrder }).click();
      await expect(form.field('receiver.name')).toHaveValue('');
    });
  });
}
