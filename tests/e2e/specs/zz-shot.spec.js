import { keepDrafts, openReady } from '../support/ready.js';
import { validOrder } from '../support/orders.js';
import { ORDER_ENDPOINT } from '../support/answers.js';
import { test, expect } from '../support/test.js';
for (const [name, viewport] of [['l', { width: 1366, height: 768 }], ['p', { width: 390, height: 844 }]]) {
  test.describe(name, () => {
    test.use({ viewport });
    test(name, async ({ form, page, text, orderNumber, holdAnswers }) => {
      const orders = Array.from({ length: 10 }, () => validOrder(orderNumber()));
      orders[1].receiver.name = ''; orders[1].receiver.phone = '12'; orders[1].receiver.post_code = 'x';
      orders[2].items[0].unit_price = 0;
      await form.open('./', { draft: validOrder(orderNumber()) });
      await keepDrafts(page, orders);
      await page.reload();
      await expect(form.button(text.putAside)).toBeVisible();
      await page.screenshot({ path: `/tmp/wt/shot-form-${name}.png` });
      await openReady(form, page, text);
      await expect(form.button(text.readyToSend.sendAll(8))).toBeVisible();
      await page.screenshot({ path: `/tmp/wt/shot-a-${name}.png`, fullPage: true });
      await page.emulateMedia({ colorScheme: 'dark' });
      await form.setOffline(true);
      await page.screenshot({ path: `/tmp/wt/shot-b-${name}.png`, fullPage: true });
      await form.setOffline(false);
      await page.emulateMedia({ colorScheme: 'light' });
      let n = 0;
      await page.route(ORDER_ENDPOINT, (route) => { n += 1;
        if (n === 2) return route.fulfill({ contentType: 'application/json', body: '{"code":7,"message":"No such shop","data":null}' });
        if (n > 3) return; return route.fallback(); });
      await form.button(text.readyToSend.sendAll(8)).click();
      await expect(page.getByRole('main')).toContainText(text.readyToSend.done(3, 8));
      await page.screenshot({ path: `/tmp/wt/shot-c-${name}.png`, fullPage: true });
    });
  });
}
