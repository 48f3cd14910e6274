// Axe on every state of the page, light and dark.

import { expect, test } from '../support/test.js';
import { expectAccessible } from '../support/axe.js';
import { FAULTS, validOrder } from '../support/orders.js';

for (const colorScheme of ['light', 'dark']) {
  test.describe(`${colorScheme}:`, () => {
    // Colours must not be caught between two.
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('the empty form, folded and unfolded', async ({ desk, page, text }) => {
      await desk.open();
      await expectAccessible(page, 'the empty form');
      await desk.unfold(text.processing);
      await desk.unfold(text.labelByAddress);
      await expectAccessible(page, 'the unfolded form');
    });

    test('the example with its errors', async ({ desk, page, text }) => {
      await desk.open();
      await desk.button(text.useExample).click();
      await desk.send.click();
      await expect(desk.panel(text.problems(3))).toBeVisible();
      await expectAccessible(page, 'the example');
    });

    test('an empty form that was sent', async ({ desk, page, text }) => {
      await desk.open();
      await desk.send.click();
      await expect(desk.panel(text.problems(22))).toBeVisible();
      await expectAccessible(page, 'all fields missing');
    });

    test('warnings, kept and not', async ({ desk, page, text, orderNumber }) => {
      const order = validOrder(orderNumber());
      order.items[0].unit_price = 0;
      order.items[1].sku = order.items[0].sku;
      order.receiver.name = 'a'.repeat(40);
      await desk.open('./', { draft: order });
      await desk.send.click();
      await desk.message(text.issue.priceZero(1)).getByRole('button').click();
      await expect(desk.message(text.issue.priceZero(1))).toContainText(text.kept);
      await expectAccessible(page, 'warnings');
    });

    test('an address that does not fit its country, and the list of provinces', async ({ desk, page, text, orderNumber }) => {
      const order = validOrder(orderNumber());
      Object.assign(order.receiver, { post_code: 'SW1A 1AA', province: 'Metro Manilla', phone: '12345' });
      order.sender = { ...order.receiver };
      order.items[0].sku = 'ＴＥＡ';
      await desk.open('./', { draft: order });
      await expect(desk.message(text.issue.province('Metro Manilla', 'Metro Manila'))).toBeVisible();
      await expectAccessible(page, 'the address that does not fit');
      await desk.field('receiver.country_code').fill('CN');
      await desk.field('receiver.province').fill('');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('listbox')).toBeVisible();
      await expectAccessible(page, 'the list of provinces');
    });

    test('a list to choose from', async ({ desk, page }) => {
      await desk.open();
      const country = desk.field('receiver.country_code');
      await country.fill('united');
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('listbox')).toBeVisible();
      await expectAccessible(page, 'the open list');
    });

    test('a list in which nothing fits', async ({ desk, page, text }) => {
      await desk.open();
      await desk.field('receiver.country_code').fill('zzz');
      await expect(page.getByText(text.noChoices)).toBeVisible();
      await expectAccessible(page, 'the empty list');
    });

    test('a label that is chosen, and one that is refused', async ({ desk, page, text }) => {
      await desk.open();
      const choose = (name, start) =>
        page.getByLabel(text.chooseFile).setInputFiles({ name, mimeType: '', buffer: Buffer.from(start + ' '.repeat(2000)) });
      await choose('note.txt', 'a note');
      await expect(desk.message(text.issue.labelFile)).toBeVisible();
      await expectAccessible(page, 'the refused label');
      await desk.button(text.removeLabel).click();
      await choose('label.pdf', '%PDF-1.7');
      await expect(desk.heldLabel()).toBeVisible();
      await expectAccessible(page, 'the label');
    });

    test('sending, and the receipt with its raw answer', async ({ desk, page, text, orderNumber }) => {
      let answer;
      const held = new Promise((resolve) => (answer = resolve));
      // Held back until axe has looked at it.
      await page.route('**/apicenter/api/order', async (route) => {
        await held;
        await route.continue();
      });
      await desk.open('./', { draft: validOrder(orderNumber()) });
      await desk.send.click();
      await expect(desk.button(text.sending)).toBeVisible();
      await expectAccessible(page, 'sending');
      answer();
      await expect(desk.title).toHaveText(/SBX-\d+/);
      await page.getByText(text.rawReply, { exact: true }).click();
      await expectAccessible(page, 'the receipt');
    });

    test('a refusal, and no connection', async ({ desk, page, context, text, orderNumber }) => {
      const order = validOrder(orderNumber());
      await page.route('**/apicenter/api/order', (route) =>
        route.fulfill({ contentType: 'application/json', body: '{"code":7,"message":"no stock","data":null}' }),
      );
      await desk.open('./', { draft: order });
      await desk.send.click();
      await page.getByText(text.rawReply, { exact: true }).click();
      await expect(desk.panel(text.refused)).toBeVisible();
      await expectAccessible(page, 'a refusal');
      await context.setOffline(true);
      await desk.send.click();
      await expect(desk.panel(text.notSent)).toBeVisible();
      await expectAccessible(page, 'no connection');
    });

    test('a doubt, and the question before it is sent again', async ({ desk, page, text, orderNumber }) => {
      await desk.open('./', { draft: validOrder(orderNumber(FAULTS.html)) });
      await desk.send.click();
      await expect(desk.panel(text.unknown)).toBeVisible();
      await expectAccessible(page, 'a doubt');
      await desk.send.click();
      await expect(desk.panel(text.again)).toBeVisible();
      await expectAccessible(page, 'the question');
    });

    test('settings that are wrong', async ({ desk, page, text, configure }) => {
      await configure({ timeout: 5 });
      await desk.open();
      await expect(desk.title).toHaveText(text.configWrong);
      await expectAccessible(page, 'wrong settings');
    });
  });
}

test('everything on the page is part of a landmark', async ({ desk, page }) => {
  await desk.open();
  await expectAccessible(page, 'the empty form');
});

test('the page has its main heading while an order is sent', async ({ desk, page, text, orderNumber }) => {
  await page.route('**/apicenter/api/order', () => {});
  await desk.open('./', { draft: validOrder(orderNumber()) });
  await desk.send.click();
  await expect(desk.button(text.sending)).toBeVisible();
  await expectAccessible(page, 'sending');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test.describe('in Chinese and on a phone:', () => {
  test.use({ lang: 'zh', viewport: { width: 390, height: 844 } });

  test('the example with its errors', async ({ desk, page, text }) => {
    await desk.open();
    await desk.button(text.useExample).click();
    await desk.send.click();
    await expect(desk.panel(text.problems(3))).toBeVisible();
    await expectAccessible(page, 'the example');
  });
});
