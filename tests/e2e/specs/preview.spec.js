// The request as it would leave, before it is sent.

import { expectAccessibleInBothColours } from '../support/axe.js';
import { validOrder } from '../support/orders.js';
import { expect, test } from '../support/test.js';

test('what would leave is shown before, exactly, as JSON and as a command without secrets', async ({ form, page, text, sent, configure, orderNumber }) => {
  const secret = 'tok-5f2c91';
  await configure({ headers: { 'X-Token': secret } });
  const order = validOrder(orderNumber());
  order.receiver.phone = '+63 917 123 4567';
  await form.open('./', { draft: order });
  await page.getByText(text.requestPreview, { exact: true }).click();
  await page.locator('summary').filter({ hasText: /^JSON$/ }).click();
  const json = page.getByLabel('JSON', { exact: true });
  await expect(json).toContainText(order.package.order_number);
  const shown = JSON.parse(await json.innerText());
  // As systems compare it, not as it was typed.
  expect(shown.receiver.phone).toBe('+639171234567');
  await page.locator('summary').filter({ hasText: text.sentOrders.curl }).click();
  const command = page.getByLabel(text.sentOrders.curl, { exact: true });
  await expect(command).toContainText("-H 'X-Token: ••••'");
  await expect(page.locator('body')).not.toContainText(secret);
  await expectAccessibleInBothColours(page, 'the request before it leaves');
  expect(sent).toEqual([]);

  // It follows what is typed.
  await form.field('items.0.qty').fill('');
  await expect(page.getByText(text.requestLater)).toBeVisible();
  await form.field('items.0.qty').fill(String(order.items[0].qty));
  await expect(page.getByText(text.requestLater)).toHaveCount(0);
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(sent[0].postDataJSON()).toEqual(shown);
  expect(sent[0].headers()['x-token']).toBe(secret);
});
