// Drafts that are ready to send: put aside, listed, judged, and sent one by one or together.

import { ORDER_ENDPOINT } from '../support/answers.js';
import { expectAccessibleInBothColours } from '../support/axe.js';
import { OrderForm } from '../support/order-form.js';
import { validOrder } from '../support/orders.js';
import { keepDrafts, openReady, readyRow } from '../support/ready.js';
import { expect, test } from '../support/test.js';

const NOT_LOADED = /Failed to load resource/;

test('an order is put aside by a key, the next one is begun, and both are sent from the list by keys alone', async ({
  form, page, text, sent, warehouse, orderNumber,
}) => {
  const own = text.readyToSend;
  const [first, second] = [validOrder(orderNumber()), validOrder(orderNumber())];
  const [one, two] = [first, second].map((order) => order.package.order_number);
  await form.open('./', { draft: first });
  await expect(form.button(text.putAside)).toBeVisible();
  await page.keyboard.press('Alt+p');
  await expect(form.field('package.order_number')).toHaveValue('');
  await expect(form.field('package.order_number')).toBeFocused();
  await expect(await form.otherDrafts()).toContainText(one);
  // What orders have in common is there already.
  await expect(form.field('client_code')).toHaveValue(first.client_code);
  await form.fill(second);
  await form.button(text.putAside).click();
  await expect(form.field('package.order_number')).toHaveValue('');
  await expect(form.button(text.putAside)).toHaveCount(0);
  expect(sent).toEqual([]);

  await page.getByRole('link', { name: text.orders, exact: true }).click();
  await page.getByRole('link', { name: text.ready, exact: true }).click();
  await expect(form.title).toHaveText(text.ready);
  await expect(form.title).toBeFocused();
  await expect(readyRow(page, one)).toContainText(own.canBeSent);
  await expectAccessibleInBothColours(page, 'drafts that are ready');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(form.button(own.sendAll(2))).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText(own.done(2, 2));
  for (const order of [first, second]) {
    await expect(readyRow(page, order.package.order_number)).toContainText(text.status.accepted);
    expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
  }
  expect((await form.storage()).drafts.filter((draft) => [one, two].includes(draft.order_number))).toEqual([]);
  await form.button(own.takeOff).click();
  await expect(page.getByText(own.none)).toBeVisible();
});

test('each is judged, and only what is fine leaves; a refusal stops none, and what another tab has is left alone', async ({
  form, page, text, sent, warehouse, orderNumber,
}) => {
  const own = text.readyToSend;
  const numbers = ['fine', 'faulty', 'doubtful', 'refused', 'elsewhere', 'last'].map(() => orderNumber());
  const orders = numbers.map(validOrder);
  orders[1].receiver.name = '';
  orders[2].items[0].unit_price = 0;
  await form.open();
  await keepDrafts(page, orders);
  // What another tab has stays its own.
  const other = new OrderForm(await page.context().newPage(), text, form.address);
  await other.open();
  await (await other.otherDrafts()).getByRole('button', { name: numbers[4] }).first().click();
  await expect(other.field('package.order_number')).toHaveValue(numbers[4]);
  await openReady(form, page, text);
  await expect(readyRow(page, numbers[0])).toContainText(own.canBeSent);
  await expect(readyRow(page, numbers[1])).toContainText(text.label.name.toLowerCase());
  await expect(readyRow(page, numbers[2]).getByRole('checkbox')).toHaveCount(0);
  await expect(readyRow(page, numbers[4])).toContainText(own.elsewhere);
  await page.route(ORDER_ENDPOINT, (route) =>
    route.request().postDataJSON().package.order_number === numbers[3]
      ? route.fulfill({ contentType: 'application/json', body: '{"code":7,"message":"No such shop","data":null}' })
      : route.fallback(),
  );
  await page.getByRole('checkbox', { name: own.selectAll }).check();
  await form.button(own.sendSelected(3)).click();
  await expect(page.getByRole('main')).toContainText(own.done(3, 3));
  // A refusal stops none of the others.
  await expect(readyRow(page, numbers[3])).toContainText(`${text.status.refused}No such shop`);
  await expect(readyRow(page, numbers[5])).toContainText(text.status.accepted);
  expect(sent).toHaveLength(3);
  await expectAccessibleInBothColours(page, 'drafts of every kind');

  // What is not fine is opened in the form, and the one there stays kept.
  await form.button(own.of(text.openInForm, numbers[1])).click();
  await expect(form.field('package.order_number')).toHaveValue(numbers[1]);
  await form.field('receiver.name').fill('Ann');
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(await warehouse.bodies(numbers[4])).toEqual([]);
});

test('a number that was accepted asks, and is sent again when a person says so', async ({ form, page, text, sent, orderNumber }) => {
  const own = text.readyToSend;
  const order = validOrder(orderNumber());
  const number = order.package.order_number;
  await form.open('./', { draft: order });
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  await keepDrafts(page, [order]);
  await openReady(form, page, text);
  await expect(readyRow(page, number)).toContainText(own.sentBefore);
  await expect(form.button(own.sendAll(0))).toBeVisible();
  await form.button(own.sendAll(0)).click({ force: true });
  await expect(readyRow(page, number)).toContainText(own.sentBefore);
  expect(sent).toHaveLength(1);
  await form.button(own.of(text.sendAgain, number)).click();
  await expect(page.getByRole('main')).toContainText(own.done(1, 1));
  expect(sent).toHaveLength(2);
});

test('four at a time, in order; it stops, goes on, and leaves the rest', async ({ form, page, text, sent, orderNumber, holdAnswers }) => {
  const own = text.readyToSend;
  const orders = Array.from({ length: 7 }, () => validOrder(orderNumber()));
  const numbers = orders.map((order) => order.package.order_number);
  await form.open();
  await keepDrafts(page, orders);
  await openReady(form, page, text);
  const answers = await holdAnswers();
  await form.button(own.sendAll(7)).click();
  await expect.poll(() => sent.length).toBe(4);
  await expect(readyRow(page, numbers[3])).toContainText(text.status.sending);
  await expect(readyRow(page, numbers[4])).toContainText(own.waiting);
  await expectAccessibleInBothColours(page, 'drafts on their way');
  await form.button(own.stop).click();
  await expect(page.getByText(own.stopped)).toBeVisible();
  // It goes on while another screen is looked at.
  await page.getByRole('link', { name: text.orders, exact: true }).click();
  answers.release();
  await page.getByRole('link', { name: text.ready, exact: true }).click();
  await expect(page.getByRole('main')).toContainText(own.done(4, 7));
  expect(sent).toHaveLength(4);
  await form.button(own.goOn(3)).click();
  await expect(page.getByRole('main')).toContainText(own.done(7, 7));
  expect(sent.map((request) => request.postDataJSON().package.order_number)).toEqual(numbers);
});

test('without a connection it says so before, and sends nothing by itself when it is back', async ({ form, page, text, sent, orderNumber }) => {
  const own = text.readyToSend;
  const orders = [validOrder(orderNumber()), validOrder(orderNumber())];
  await form.open();
  await keepDrafts(page, orders);
  await openReady(form, page, text);
  await expect(form.button(own.sendAll(2))).toBeVisible();
  await form.setOffline(true);
  await expect(page.getByText(own.offline)).toBeVisible();
  await expectAccessibleInBothColours(page, 'drafts without a connection');
  await form.button(own.sendAll(2)).click();
  await expect(page.getByText(own.wentOffline)).toBeVisible();
  await form.setOffline(false);
  await expect(page.getByText(own.offline)).toHaveCount(0);
  await expect(form.button(own.goOn(2))).toBeVisible();
  await expect(readyRow(page, orders[0].package.order_number)).toContainText(own.waiting);
  expect(sent).toEqual([]);
  await form.button(own.goOn(2)).click();
  await expect(page.getByRole('main')).toContainText(own.done(2, 2));
  expect(sent).toHaveLength(2);
});

test('beside Send in the form, that there is no connection is said before it is pressed', async ({ form, text, sent, orderNumber }) => {
  await form.open('./', { draft: validOrder(orderNumber()) });
  await expect(form.summary).toContainText(text.ready);
  await form.setOffline(true);
  await expect(form.summary.getByRole('status')).toContainText(text.noConnection);
  await form.setOffline(false);
  await expect(form.summary).toContainText(text.ready);
  expect(sent).toEqual([]);
});

test('a server that asks to be left alone is left alone by all', async ({
  form, page, text, sent, orderNumber, complaints,
}) => {
  complaints.expect(NOT_LOADED);
  const own = text.readyToSend;
  const orders = Array.from({ length: 6 }, () => validOrder(orderNumber()));
  const numbers = orders.map((order) => order.package.order_number);
  await form.open();
  await keepDrafts(page, orders);
  await openReady(form, page, text);
  await page.route(ORDER_ENDPOINT, (route) => route.fulfill({ status: 429, headers: { 'Retry-After': '3600' }, body: '' }));
  await form.button(own.of(own.send, numbers[0])).click();
  await expect(readyRow(page, numbers[0])).toContainText(text.status.refused);
  await form.button(own.sendAll(6)).click();
  await expect(page.getByText(own.paused)).toBeVisible();
  expect(sent).toHaveLength(1);
  await form.button(own.stop).click();
  await form.button(own.giveUp).click();
  await expect(readyRow(page, numbers[1])).toContainText(own.canBeSent);
  expect(sent).toHaveLength(1);
});

test('where nothing comes back the rest waits', async ({ form, page, text, sent, orderNumber, complaints }) => {
  complaints.expect(NOT_LOADED);
  const own = text.readyToSend;
  const orders = Array.from({ length: 6 }, () => validOrder(orderNumber()));
  await form.open();
  await keepDrafts(page, orders);
  await openReady(form, page, text);
  const waiting = [];
  await page.route(ORDER_ENDPOINT, (route) => waiting.push(route));
  await form.button(own.sendAll(6)).click();
  await expect.poll(() => waiting.length).toBe(4);
  await Promise.all(waiting.map((route) => route.abort('connectionrefused')));
  await expect(page.getByText(own.noAnswer)).toBeVisible();
  await expect(form.button(own.goOn(2))).toBeVisible();
  expect(sent).toHaveLength(4);
  await expect(readyRow(page, orders[0].package.order_number)).toContainText(text.status.unknown);
});
