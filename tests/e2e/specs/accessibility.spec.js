// Axe on every state of the page, light and dark.

import { ORDER_ENDPOINT } from '../support/answers.js';
import { expect, test } from '../support/test.js';
import { expectAccessible, expectAccessibleInBothColours } from '../support/axe.js';
import { FAULTS, validOrder } from '../support/orders.js';

test('the empty form, folded and unfolded', async ({ form, page, text }) => {
  await form.open();
  await expectAccessibleInBothColours(page, 'the empty form');
  await form.unfold(text.processing);
  await form.unfold(text.labelByAddress);
  await expectAccessibleInBothColours(page, 'the unfolded form');
});

test('the example with its errors', async ({ form, page, text }) => {
  await form.open();
  await form.useExample();
  await form.send.click();
  await expect(form.panel(text.problems(3))).toBeVisible();
  await expectAccessibleInBothColours(page, 'the example');
});

test('an empty form that was sent', async ({ form, page, text }) => {
  await form.open();
  await form.send.click();
  await expect(form.panel(text.problems(22))).toBeVisible();
  await expectAccessibleInBothColours(page, 'all fields missing');
});

test('warnings, kept and not', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  order.items[0].unit_price = 0;
  order.items[1].sku = order.items[0].sku;
  order.receiver.name = 'a'.repeat(40);
  await form.open('./', { draft: order });
  await form.send.click();
  await form.message(text.issue.priceZero(1)).getByRole('button').click();
  await expect(form.message(text.issue.priceZero(1))).toContainText(text.kept);
  await expectAccessibleInBothColours(page, 'warnings');
});

test('an address that does not fit its country, and the list of provinces', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  Object.assign(order.receiver, { post_code: 'SW1A 1AA', province: 'Metro Manilla', phone: '12345' });
  order.sender = { ...order.receiver };
  order.items[0].sku = 'ＴＥＡ';
  await form.open('./', { draft: order });
  await expect(form.message(text.atField.province('Metro Manilla', 'Metro Manila')).first()).toBeVisible();
  await expectAccessibleInBothColours(page, 'the address that does not fit');
  await form.field('receiver.country_code').fill('CN');
  await form.field('receiver.province').fill('');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectAccessibleInBothColours(page, 'the list of provinces');
});

test('a list to choose from', async ({ form, page }) => {
  await form.open();
  const country = form.field('receiver.country_code');
  await country.fill('united');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectAccessibleInBothColours(page, 'the open list');
});

test('a list in which nothing fits', async ({ form, page, text }) => {
  await form.open();
  await form.field('receiver.country_code').fill('zzz');
  await expect(page.getByText(text.noChoices)).toBeVisible();
  await expectAccessibleInBothColours(page, 'the empty list');
});

test('a label that is chosen, and one that is refused', async ({ form, page, text }) => {
  await form.open();
  const choose = (name, start) =>
    page.getByLabel(text.chooseFile).setInputFiles({ name, mimeType: '', buffer: Buffer.from(start + ' '.repeat(2000)) });
  await choose('note.txt', 'a note');
  await expect(form.message(text.issue.labelFile)).toBeVisible();
  await expectAccessibleInBothColours(page, 'the refused label');
  await form.button(text.removeLabel).click();
  await choose('label.pdf', '%PDF-1.7');
  await expect(form.heldLabel()).toBeVisible();
  await expectAccessibleInBothColours(page, 'the label');
});

test('sending, and the receipt with its raw answer', async ({ form, page, text, orderNumber, holdAnswers }) => {
  await form.open('./', { draft: validOrder(orderNumber()) });
  const answer = await holdAnswers();
  await form.send.click();
  await expect(form.button(text.sending)).toBeVisible();
  await expectAccessibleInBothColours(page, 'sending');
  answer.release();
  await expect(form.title).toHaveText(/SBX-\d+/);
  await page.getByText(text.rawReply, { exact: true }).click();
  await expectAccessibleInBothColours(page, 'the receipt');
});

test('a refusal, and no connection', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  await page.route(ORDER_ENDPOINT, (route) =>
    route.fulfill({ contentType: 'application/json', body: '{"code":7,"message":"no stock","data":null}' }),
  );
  await form.send.click();
  await page.getByText(text.rawReply, { exact: true }).click();
  await expect(form.panel(text.refused)).toBeVisible();
  await expectAccessibleInBothColours(page, 'a refusal');
  await form.setOffline(true);
  await form.send.click();
  await expect(form.panel(text.notSent)).toBeVisible();
  await expectAccessibleInBothColours(page, 'no connection');
});

test('a doubt, and the question before it is sent again', async ({ form, page, text, orderNumber }) => {
  await form.open('./', { draft: validOrder(orderNumber(FAULTS.html)) });
  await form.send.click();
  await expect(form.panel(text.unknown)).toBeVisible();
  await expectAccessibleInBothColours(page, 'a doubt');
  await form.send.click();
  await expect(form.panel(text.again)).toBeVisible();
  await expectAccessibleInBothColours(page, 'the question');
});

test('settings that are wrong', async ({ form, page, text, configure }) => {
  await configure({ timeout: 5 });
  await form.open();
  await expect(form.title).toHaveText(text.configWrong);
  await expectAccessibleInBothColours(page, 'wrong settings');
});

test.describe('in Chinese and on a phone:', () => {
  test.use({ lang: 'zh', viewport: { width: 390, height: 844 } });

  test('the example with its errors', async ({ form, page, text }) => {
    await form.open();
    await form.useExample();
    await form.send.click();
    await expect(form.panel(text.problems(3))).toBeVisible();
    await expectAccessible(page, 'the example');
  });
});
