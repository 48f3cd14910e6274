// The screens of the page and the states that they can be in, as tests bring them about: each is looked at on its way. `look(name)` leaves the page as it was.

import { expect } from '@playwright/test';

import { ORDER_ENDPOINT } from './answers.js';
import { csvOf, openFile, sameForAll } from './import.js';
import { labelledOrder, zplLabel } from './labels.js';
import { FAULTS, validOrder } from './orders.js';
import { paste } from './paste.js';
import { keepDrafts, openReady } from './ready.js';

const NOT_LOADED = /Failed to load resource/;

export const STATES = {
  'the form': async ({ form, text }, look) => {
    await form.open();
    await look('empty');
    await form.unfold(text.processing);
    await form.unfold(text.labelByAddress);
    await look('unfolded');
  },

  'the form that was sent': async ({ form, text }, look) => {
    await form.open();
    await form.send.click();
    await expect(form.panel(text.problems(22))).toBeVisible();
    await look('with everything missing');
    await form.openApiExample();
    await form.send.click();
    await expect(form.panel(text.problems(3))).toBeVisible();
    await look('with the errors of the example');
  },

  'warnings': async ({ form, text, orderNumber }, look) => {
    const order = validOrder(orderNumber());
    order.items[0].unit_price = 0;
    order.items[1].sku = order.items[0].sku;
    order.receiver.name = 'a'.repeat(40);
    await form.open('./', { draft: order });
    await form.send.click();
    await form.message(text.issue.priceZero(1)).getByRole('button').click();
    await expect(form.message(text.issue.priceZero(1))).toContainText(text.kept);
    await look('kept and not');
  },

  'an address that does not fit its country': async ({ form, page, text, orderNumber }, look) => {
    const order = validOrder(orderNumber());
    Object.assign(order.receiver, { post_code: 'SW1A 1AA', province: 'Metro Manilla', phone: '12345' });
    order.sender = { ...order.receiver };
    order.items[0].sku = 'ＴＥＡ';
    await form.open('./', { draft: order });
    await expect(form.message(text.atField.province('Metro Manilla', 'Metro Manila')).first()).toBeVisible();
    await look('with its messages');
    await form.field('receiver.country_code').fill('CN');
    await form.field('receiver.province').fill('');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('listbox')).toBeVisible();
    await look('and the list of provinces');
  },

  'a list to choose from': async ({ form, page, text }, look) => {
    await form.open();
    await form.field('receiver.country_code').fill('united');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('listbox')).toBeVisible();
    await look('open');
    await form.field('receiver.country_code').fill('zzz');
    await expect(page.getByText(text.noChoices)).toBeVisible();
    await look('with nothing that fits');
  },

  'what is known from what is kept, and from the settings': async ({ form, page, text, configure, orderNumber }, look) => {
    const order = validOrder(orderNumber());
    await configure({
      order_numbers: { [order.client_code]: { prefix: `${order.package.order_number}-`, digits: 4 } },
      skus: [{ sku: 'TEA-250G', name: 'ABC', unit_price: 250, currency: 'PHP' }, { sku: 'TEA-500G', name: 'ABCD', unit_price: 450, currency: 'PHP' }],
      carrier_print_widths: { [order.logistics_provider.code]: { 'receiver.address': 12 } },
    });
    order.items[1].unit_price = 0;
    await form.open('./', { draft: order });
    await form.message(text.issue.priceZero(2)).getByRole('button').click();
    await expect(form.button(text.askAgain)).toBeVisible();
    await form.send.click();
    await form.button(text.keepAllAndSend).click();
    await expect(form.title).toHaveText(/SBX-\d+/);
    await form.open('./', { draft: order });
    await expect(form.section('order').getByRole('status')).toHaveText(text.number.accepted);
    await expect(form.section('receiver')).toContainText(text.onLabel);
    await form.field('items.1.sku').fill('TEA');
    await expect(page.getByRole('listbox')).toBeVisible();
    await look('the goods, a number that was used, a text that is cut, a warning that was accepted before');
    await page.keyboard.press('Escape');
    const templates = page.getByRole('group', { name: text.templates.title });
    await templates.locator('summary').click();
    await templates.getByRole('textbox').fill('XYZ');
    await page.keyboard.press('Enter');
    await templates.getByRole('button', { name: text.templates.rename('XYZ') }).click();
    await expect(templates.getByRole('textbox')).toHaveCount(2);
    await look('and the templates');
  },

  'an address that is pasted': async ({ form, page, text }, look) => {
    await form.open();
    await form.field('receiver.name').fill('Ana Cruz');
    await form.section('receiver').getByRole('button', { name: text.paste.open }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await look('and is still to come');
    await page.getByRole('dialog').getByRole('textbox').fill('Maria Santos\n0917 555 1234\n20 Mabini St, Brgy. Tisa\nCebu City, Cebu 6000\n#*?');
    await expect(page.getByRole('dialog')).toContainText(text.paste.insteadOf('Ana Cruz'));
    await look('with what each field would get');
    await page.getByRole('dialog').locator('q').first().click();
    await expect(page.getByRole('dialog').locator('[aria-pressed=true]')).toBeVisible();
    await look('with a piece in hand');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await form.field('items.0.sku').focus();
    await paste(page, `SKU\tName\tQty\n${'TEA-250G\tABC\t2\n'.repeat(9)}`);
    await expect(page.getByRole('dialog')).toBeVisible();
    await look('or rows of a spreadsheet');
  },

  'an order that can be mended': async ({ form, page, text, orderNumber }, look) => {
    const order = validOrder(orderNumber());
    Object.assign(order.receiver, { name: order.receiver.phone, phone: order.receiver.name, country_code: 'MX' });
    await form.open('./', { draft: order });
    const mender = page.locator('.mender');
    await mender.locator('summary').click();
    await look('with what would mend it');
    await mender.getByRole('button').click();
    await expect(mender).toHaveCount(0);
    await look('and has been');
  },

  'a label': async ({ form, page, text }, look) => {
    await form.open('./', { draft: labelledOrder() });
    const choose = (name, content) => page.getByLabel(text.chooseFile).setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
    await choose('note.txt', 'a note');
    await expect(form.section('carrier').getByRole('alert')).toBeVisible();
    await look('that is refused');
    await choose('label.pdf', `%PDF-1.7${' '.repeat(2000)}`);
    await expect(form.labelDesk().getByRole('status')).toBeVisible();
    await look('that cannot be read');
    await form.button(text.removeLabel).click();
    await choose('label.zpl', zplLabel({ ...labelledOrder().receiver, name: 'Jose Rizal' }, 'JD014600003828391234'));
    await expect(form.labelDesk().getByRole('status')).toBeVisible();
    await form.labelDesk().locator('summary').click();
    await look('that is of another order');
  },

  'an order that is pasted, with more than the form has': async ({ form, page, text, configure, orderNumber }, look) => {
    const [choices, number] = [[{ code: 'A1', name: 'B1' }], { kind: 'number' }];
    await configure({
      extra_fields: [{ path: 'c1', label: 'C1', kind: 'choice', choices }, { path: 'items.n1', label: 'N1', ...number }],
    });
    const order = { ...validOrder(orderNumber()), g1: { a: true } };
    order.items[0].n1 = '1,5';
    await form.open('./', { draft: order });
    await expect(page.getByRole('group', { name: text.pasteOrder.oneUnknown })).toBeVisible();
    await look('its fields');
    await page.getByText(text.requestPreview, { exact: true }).click();
    await form.button(text.pasteOrder.open).click();
    await page.getByRole('dialog').getByRole('textbox').fill(JSON.stringify(order));
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('g1');
    await look('the box for it');
    await page.keyboard.press('Escape');
  },

  'sending': async ({ form, page, text, orderNumber, holdAnswers }, look) => {
    await form.open('./', { draft: validOrder(orderNumber()) });
    const answer = await holdAnswers();
    await form.send.click();
    await expect(form.button(text.sending)).toBeVisible();
    await look('on its way');
    answer.release();
    await expect(form.title).toHaveText(/SBX-\d+/);
    await page.getByText(text.rawReply, { exact: true }).click();
    await look('the receipt');
    await form.button(text.another).click();
    await expect(form.send).toBeVisible();
    await look('a new order with what the one before had');
  },

  'a refusal': async ({ form, page, text, orderNumber }, look) => {
    await form.open('./', { draft: validOrder(orderNumber()) });
    await page.route(ORDER_ENDPOINT, (route) =>
      route.fulfill({ contentType: 'application/json', body: '{"code":7,"message":"12","data":null}' }),
    );
    await form.send.click();
    await page.getByText(text.rawReply, { exact: true }).click();
    await expect(form.panel(text.refused)).toBeVisible();
    await look('with its answer');
    await form.setOffline(true);
    await form.send.click();
    await expect(form.panel(text.notSent)).toBeVisible();
    await look('and no connection');
  },

  'a doubt': async ({ form, page, text, orderNumber, complaints }, look) => {
    complaints.expect(NOT_LOADED);
    const order = validOrder(orderNumber(FAULTS.cutAfter));
    const number = order.package.order_number;
    await form.open('./', { draft: order });
    await form.send.click();
    await expect(form.panel(text.unknown)).toBeVisible();
    await look('as it comes up');
    await form.send.click();
    await expect(form.panel(text.again)).toBeVisible();
    await look('and the question before it is sent again');
    await page.getByRole('link', { name: text.orders, exact: true }).click();
    await expect(page.getByRole('link', { name: number, exact: true })).toBeVisible();
    await look('in the list of orders');
    await page.getByRole('link', { name: number, exact: true }).click();
    await expect(form.title).toHaveText(text.orderTitle(number));
    await page.getByText('JSON', { exact: true }).click();
    await look('on the screen of the order');
    await form.button(text.sentOrders.markNotArrived).click();
    await expect(page.getByRole('main')).toContainText(text.sentOrders.markedNotArrived);
    await look('that has not arrived');
  },

  'drafts that are ready to send': async ({ form, page, text, orderNumber }, look) => {
    const orders = Array.from({ length: 3 }, () => validOrder(orderNumber()));
    orders[1].receiver.name = '';
    orders[1].items[0].unit_price = 0;
    await form.open();
    await keepDrafts(page, orders);
    await openReady(form, page, text);
    await expect(form.button(text.readyToSend.sendAll(2))).toBeVisible();
    await look('judged');
    await page.route(ORDER_ENDPOINT, (route) =>
      route.fulfill({ contentType: 'application/json', body: '{"code":7,"message":"12","data":null}' }),
    );
    await form.button(text.readyToSend.sendAll(2)).click();
    await expect(page.getByRole('main')).toContainText(text.readyToSend.done(2, 2));
    await look('and refused');
  },

  'a file of orders': async ({ form, page, text, orderNumber, configure }, look) => {
    const own = text.importing;
    const orders = Array.from({ length: 4 }, () => validOrder(orderNumber()));
    orders[0].receiver.province = 'Metro Manilla';
    orders[1].receiver.province = 'Metro Manilla';
    orders[1].receiver.phone = '6.39171E+11';
    orders[2].items[0].unit_price = 0;
    await configure(sameForAll(orders[0]));
    await form.open('./#/import');
    await expect(form.button(own.template)).toBeVisible();
    await look('to be chosen');
    await openFile(form, page, '12.csv', csvOf(orders));
    await expect(form.button(own.check)).toBeVisible();
    await look('and its columns');
    await form.button(own.check).click();
    await expect(form.button(own.toMend(1))).toBeVisible();
    await page.locator('td[aria-invalid]').first().focus();
    await look('and its orders');
    await page.locator('td[aria-invalid]').first().dblclick();
    await expect(page.locator('#import-editor')).toBeFocused();
    await look('a cell that is edited');
    await page.keyboard.press('Escape');
    await page.route(ORDER_ENDPOINT, (route) =>
      route.fulfill({ contentType: 'application/json', body: '{"code":7,"message":"12","data":null}' }),
    );
    await form.button(own.send(1)).click();
    await expect(page.getByRole('main')).toContainText(text.readyToSend.done(1, 1));
    await look('and refused');
  },

  'other screens': async ({ form, page, text }, look) => {
    await form.open('./#/orders');
    await expect(page.getByRole('main')).toContainText(text.noOrders);
    await look('no orders');
    await form.open('./#/help');
    await expect(form.title).toHaveText(text.help);
    await look('help');
    await form.open('./#/nowhere');
    await expect(form.title).toHaveText(text.notFound);
    await look('a wrong address');
  },

  'wrong settings': async ({ form, text, configure }, look) => {
    await configure({ timeout_seconds: 5000 });
    await form.open();
    await expect(form.title).toHaveText(text.configWrong);
    await look('said');
  },
};

/** Shows the page in another language, and leaves the focus where it is. */
export async function showIn(page, tag) {
  const menu = page.locator('select.language');
  await menu.evaluate((select, value) => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, tag);
  await expect(page.locator('html')).toHaveAttribute('lang', tag);
}
