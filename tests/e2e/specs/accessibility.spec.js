// Axe on every state of the page, light and dark.

import { ORDER_ENDPOINT } from '../support/answers.js';
import { expect, test } from '../support/test.js';
import { expectAccessible, expectAccessibleInBothColours } from '../support/axe.js';
import { FAULTS, validOrder } from '../support/orders.js';

test('the empty form, folded and unfolded', async ({ desk, page, text }) => {
  await desk.open();
  await expectAccessibleInBothColours(page, 'the empty form');
  await desk.unfold(text.processing);
  await desk.unfold(text.labelByAddress);
  await expectAccessibleInBothColours(page, 'the unfolded form');
});

test('the example with its errors', async ({ desk, page, text }) => {
  await desk.open();
  await desk.button(text.useExample).click();
  await desk.send.click();
  await expect(desk.panel(text.problems(3))).toBeVisible();
  await expectAccessibleInBothColours(page, 'the example');
});

test('an empty form that was sent', async ({ desk, page, text }) => {
  await desk.open();
  await desk.send.click();
  await expect(desk.panel(text.problems(22))).toBeVisible();
  await expectAccessibleInBothColours(page, 'all fields missing');
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
  await expectAccessibleInBothColours(page, 'warnings');
});

test('an address that does not fit its country, and the list of provinces', async ({ desk, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  Object.assign(order.receiver, { post_code: 'SW1A 1AA', province: 'Metro Manilla', phone: '12345' });
  order.sender = { ...order.receiver };
  order.items[0].sku = 'ＴＥＡ';
  await desk.open('./', { draft: order });
  await expect(desk.message(text.issue.province('Metro Manilla', 'Metro Manila'))).toBeVisible();
  await expectAccessibleInBothColours(page, 'the address that does not fit');
  await desk.field('receiver.country_code').fill('CN');
  await desk.field('receiver.province').fill('');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectAccessibleInBothColours(page, 'the list of provinces');
});

test('a list to choose from', async ({ desk, page }) => {
  await desk.open();
  const country = desk.field('receiver.country_code');
  await country.fill('united');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectAccessibleInBothColours(page, 'the open list');
});

test('a list in which nothing fits', async ({ desk, page, text }) => {
  await desk.open();
  await desk.field('receiver.country_code').fill('zzz');
  await expect(page.getByText(text.noChoices)).toBeVisible();
  await expectAccessibleInBothColours(page, 'the empty list');
});

test('a label that is chosen, and one that is refused', async ({ desk, page, text }) => {
  await desk.open();
  const choose = (name, start) =>
    page.getByLabel(text.chooseFile).setInputFiles({ name, mimeType: '', buffer: Buffer.from(start + ' '.repeat(2000)) });
  await choose('note.txt', 'a note');
  await expect(desk.message(text.issue.labelFile)).toBeVisible();
  await expectAccessibleInBothColours(page, 'the refused label');
  await desk.button(text.removeLabel).click();
  await choose('label.pdf', '%PDF-1.7');
  await expect(desk.heldLabel()).toBeVisible();
  await expectAccessibleInBothColours(page, 'the label');
});

test('sending, and the receipt with its raw answer', async ({ desk, page, text, orderNumber, holdAnswers }) => {
  await desk.open('./', { draft: validOrder(orderNumber()) });
  const answer = await holdAnswers();
  await desk.send.click();
  await expect(desk.button(text.sending)).toBeVisible();
  await expectAccessibleInBothColours(page, 'sending');
  answer.release();
  await expect(desk.title).toHaveText(/SBX-\d+/);
  await page.getByText(text.rawReply, { exact: true }).click();
  await expectAccessibleInBothColours(page, 'the receipt');
});

test('a refusal, and no connection', async ({ desk, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await desk.open('./', { draft: order });
  await page.route(ORDER_ENDPOINT, (route) =>
    route.fulfill({ contentType: 'application/json', body: '{"code":7,"message":"no stock","data":null}' }),
  );
  await desk.send.click();
  await page.getByText(text.rawReply, { exact: true }).click();
  await expect(desk.panel(text.refused)).toBeVisible();
  await expectAccessibleInBothColours(page, 'a refusal');
  await desk.setOffline(true);
  await desk.send.click();
  await expect(desk.panel(text.notSent)).toBeVisible();
  await expectAccessibleInBothColours(page, 'no connection');
});

test('a doubt, and the question before it is sent again', async ({ desk, page, text, orderNumber }) => {
  await desk.open('./', { draft: validOrder(orderNumber(FAULTS.html)) });
  await desk.send.click();
  await expect(desk.panel(text.unknown)).toBeVisible();
  await expectAccessibleInBothColours(page, 'a doubt');
  await desk.send.click();
  await expect(desk.panel(text.again)).toBeVisible();
  await expectAccessibleInBothColours(page, 'the question');
});

test('settings that are wrong', async ({ desk, page, text, configure }) => {
  await configure({ timeout: 5 });
  await desk.open();
  await expect(desk.title).toHaveText(text.configWrong);
  await expectAccessibleInBothColours(page, 'wrong settings');
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
