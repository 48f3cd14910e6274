// What has been sent: found again among thousands, looked into, cleared up, exported and imported.

import { readFileSync } from 'node:fs';

import { ORDER_ENDPOINT } from '../support/answers.js';
import { expectAccessibleInBothColours } from '../support/axe.js';
import { keepSentOrders } from '../support/ledger.js';
import { FAULTS, validOrder } from '../support/orders.js';
import { expect, test } from '../support/test.js';

const NOT_LOADED = /Failed to load resource/;

/** Settings of a deployment whose warehouse can be asked for orders. */
const WITH_LOOKUP = {
  lookup: { path: 'apicenter/api/order?client_code={client_code}&order_number={order_number}', not_found_codes: [1003] },
};

/** Where the warehouse is asked for an order. */
const LOOKUP = '**/apicenter/api/order?**';

const openOrders = async (form, page, text, count) => {
  await page.goto(new URL('./#/orders', form.address).href);
  await expect(form.title).toHaveText(text.orders);
  if (count !== undefined) {
    await expect(page.getByText(text.sentOrders.found(count), { exact: true })).toBeVisible();
  }
};

const keepAndOpen = async (form, page, text, count, change) => {
  await form.open();
  await keepSentOrders(page, count, change);
  await openOrders(form, page, text, count);
};

const rows = (page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') });

const download = async (page, button) => {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFileSync(await file.path(), 'utf8');
};

/** Sends an order that arrives, or not, without the page seeing an answer, and opens its screen. */
const sendInDoubt = async (form, page, text, number) => {
  await form.open('./', { draft: validOrder(number) });
  await form.send.click();
  await expect(form.panel(text.unknown)).toBeVisible();
  await page.goto(new URL(`./#/orders/CK2023/${number}`, form.address).href);
  await expect(form.title).toHaveText(text.orderTitle(number));
};

test('ten thousand orders are there, and only those in view are rendered', async ({ form, page, text }) => {
  await keepAndOpen(form, page, text, 10_000);
  const table = page.getByRole('table');
  await expect(table).toHaveAttribute('aria-rowcount', '10001');
  expect(await rows(page).count()).toBeLessThan(80);
  await expect(rows(page).first()).toContainText('SO-00000');
  await expect(rows(page).first()).toHaveAttribute('aria-rowindex', '2');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(page.getByRole('link', { name: 'SO-09999', exact: true })).toBeInViewport();
  expect(await rows(page).count()).toBeLessThan(80);
  await expect(rows(page).last()).toHaveAttribute('aria-rowindex', '10001');
  // A search among them.
  await page.getByRole('searchbox', { name: text.sentOrders.search }).fill('so 04711');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Receiver 4711');
});

test('the focus stays with its order, and no other gets it', async ({ form, page, text }) => {
  await keepAndOpen(form, page, text, 1_000);
  const link = (number) => page.getByRole('link', { name: number, exact: true });
  await link('SO-00003').focus();
  await page.evaluate(() => scrollTo(0, 300));
  await expect(link('SO-00003')).toBeFocused();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(link('SO-00999')).toBeInViewport();
  await expect(page.locator('body')).toBeFocused();
});

test('any part finds an order, and states, days and columns narrow and sort the list', async ({ form, page, text }) => {
  await keepAndOpen(form, page, text, 30);
  const own = text.sentOrders;
  const search = page.getByRole('searchbox', { name: own.search });
  for (const [typed, count] of [['receiver7', 1], ['so-00007', 1], ['017 0000012', 1], ['sku-3', 1], ['sbx-00000004', 1], ['shah alam', 30], ['', 30]]) {
    await search.fill(typed);
    await expect(page.getByText(own.found(count), { exact: true })).toBeVisible();
  }
  const states = page.getByRole('group', { name: own.states });
  await states.getByRole('button', { name: text.status.unknown }).click();
  await expect(page.getByText(own.found(15), { exact: true })).toBeVisible();
  await expect(states.getByRole('button', { pressed: true })).toHaveText(`${text.status.unknown} 15`);
  await expectAccessibleInBothColours(page, 'the list of orders, filtered');
  await page.getByRole('combobox', { name: own.day, exact: true }).selectOption(own.oneDay);
  await page.getByLabel(own.whichDay).fill('2001-02-03');
  await expect(page.getByText(own.none)).toBeVisible();
  await form.button(own.showAll).click();
  await expect(page.getByText(own.found(30), { exact: true })).toBeVisible();

  const head = page.getByRole('columnheader', { name: 'Order', exact: true });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows(page).first()).toContainText('SO-00000');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(page).first()).toContainText('SO-00029');
});

test('many are selected, deleted and brought back', async ({ form, page, text }) => {
  await keepAndOpen(form, page, text, 5);
  const own = text.sentOrders;
  await page.getByRole('checkbox', { name: own.select('SO-00001') }).check();
  await page.getByRole('checkbox', { name: own.select('SO-00003') }).check();
  await expect(page.getByText(own.selected(2))).toBeVisible();
  await form.button(own.delete).click();
  await expect(page.getByText(own.deleted(2))).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
  expect((await form.storage()).ledger).toHaveLength(3);
  await expect(form.button(text.undo)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(own.restored(2))).toBeVisible();
  await expect(rows(page)).toHaveCount(5);
  await page.getByRole('checkbox', { name: own.selectShown }).check();
  await expect(page.getByText(own.selected(5))).toBeVisible();
});

test('what is exported is inert in a spreadsheet, and another browser takes it over without doubles', async ({ form, page, text, orderNumber }) => {
  const own = text.sentOrders;
  const order = validOrder(orderNumber());
  order.receiver.name = '=HYPERLINK("http://x")';
  await form.open('./', { draft: order });
  await form.send.click();
  const keep = form.button(text.keepAllAndSend);
  await expect(form.title.or(keep)).not.toHaveCount(0);
  await expect(keep.or(page.getByText(/SBX-\d+/).first())).toBeVisible();
  if (await keep.isVisible()) {
    await keep.click();
  }
  await expect(form.title).toHaveText(/SBX-\d+/);
  await openOrders(form, page, text, 1);
  const csv = await download(page, form.button(own.exportCsv));
  const workbook = await download(page, form.button(own.exportXlsx));
  expect(workbook).toMatch(/^PK/);
  expect(workbook).toContain('t="inlineStr"><is><t xml:space="preserve">order_number</t>');
  expect(csv).toContain(order.package.order_number);
  expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
  const json = await download(page, form.button(own.exportJson));
  expect(JSON.parse(json).orders[0].order_number).toBe(order.package.order_number);

  await page.getByRole('checkbox', { name: own.selectShown }).check();
  await form.button(own.delete).click();
  await expect(page.getByRole('main')).toContainText(text.noOrders);
  const choose = (content) =>
    page.getByLabel(own.importFile, { exact: true }).setInputFiles({ name: 'orders.json', mimeType: '', buffer: Buffer.from(content) });
  await choose(json);
  await expect(page.getByText(own.imported(1, 0, 0))).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await choose(json);
  await expect(page.getByText(own.imported(0, 0, 1))).toBeVisible();
  await choose('{"orders": 1}');
  await expect(page.getByText(own.notOurs)).toBeVisible();
  // All of it is there: what was sent too.
  await page.getByRole('link', { name: order.package.order_number, exact: true }).click();
  await expect(form.panel(text.whatWasSent)).toContainText(order.receiver.address);
});

test('an order says what was sent, how it was changed, what was accepted, and leads to its neighbours by key', async ({
  form, page, context, text, orderNumber,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const own = text.sentOrders;
  await form.open();
  await keepSentOrders(page, 2);
  const order = validOrder(orderNumber());
  order.items[0].unit_price = 0;
  order.items[1].sku = 'ＣＵＰ';
  const number = order.package.order_number;
  await form.open('./', { draft: order });
  await form.send.click();
  await form.button(text.keepAllAndSend).click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  const sent = form.panel(text.whatWasSent);
  await expect(sent).toContainText(text.issue.priceZero(1));
  await expect(sent).toContainText('CUP');
  await expect(sent).toContainText(order.receiver.address);
  await form.button(own.copyOf(number)).click();
  await expect(form.button(text.copied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(number);
  await expectAccessibleInBothColours(page, 'an order with what was accepted');

  await page.keyboard.press('Alt+PageDown');
  await expect(page).toHaveURL(/SO-00000$/);
  await expect(form.title).toBeFocused();
  await page.getByRole('link', { name: own.next }).click();
  await expect(form.title).toHaveText(text.orderTitle('SO-00001'));
  await page.keyboard.press('Alt+PageUp');
  await expect(page).toHaveURL(/SO-00000$/);
});

test('the request is shown as JSON and as a command, without the secrets of the settings', async ({ form, page, text, configure, orderNumber }) => {
  await configure({ headers: { 'X-Token': 'hush-hush' } });
  await form.open('./', { draft: validOrder(orderNumber()) });
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  await page.getByText(text.sentOrders.curl, { exact: true }).click();
  const command = page.getByLabel(text.sentOrders.curl);
  await expect(command).toContainText("-H 'X-Token: ••••'");
  await expect(command).toContainText('/apicenter/api/order');
  expect(await page.content()).not.toContain('hush-hush');
  expect(JSON.stringify(await form.storage())).not.toContain('hush-hush');
});

test('an order in doubt is looked for, and the warehouse has it', async ({ form, page, text, configure, orderNumber, complaints }) => {
  complaints.expect(NOT_LOADED);
  await configure(WITH_LOOKUP);
  const number = orderNumber(FAULTS.cutAfter);
  await sendInDoubt(form, page, text, number);
  await expect(form.panel(text.unknown)).toContainText(text.sentOrders.left);
  await expect(form.panel(text.unknown)).toContainText(text.noAnswer);
  await form.button(text.sentOrders.lookUp).click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  await expect(form.panel(text.sentOrders.history)).toContainText(text.sentOrders.foundThere);
  await page.reload();
  await expect(form.title).toHaveText(/SBX-\d+/);
});

test('an order that has not arrived is sent again under its number, once', async ({
  form, page, text, configure, orderNumber, warehouse, sent, complaints,
}) => {
  complaints.expect(NOT_LOADED);
  await configure(WITH_LOOKUP);
  const number = orderNumber(FAULTS.cutBefore);
  await sendInDoubt(form, page, text, number);
  await form.button(text.sentOrders.lookUp).click();
  await expect(form.panel(text.unknown)).toContainText(text.sentOrders.notFound);
  await form.panel(text.unknown).getByRole('textbox', { name: text.sentOrders.note }).fill('Ana, by phone');
  await form.button(text.sentOrders.markNotArrived).click();
  await expect(form.panel(text.sentOrders.notArrived)).toBeVisible();
  await expect(form.panel(text.sentOrders.history)).toContainText('Ana, by phone');
  await page.reload();
  await form.button(text.sentOrders.resend).click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  await expect(form.panel(text.sentOrders.history)).toContainText(text.sentOrders.sentAgain);
  expect(await warehouse.bodies(number)).toHaveLength(1);
  expect(sent).toHaveLength(2);
});

test('what gives no clear answer to a lookup changes nothing', async ({ form, page, text, configure, orderNumber, complaints }) => {
  complaints.expect(NOT_LOADED);
  await configure(WITH_LOOKUP);
  const number = orderNumber(FAULTS.cutAfter);
  await sendInDoubt(form, page, text, number);
  for (const [status, body] of [[401, '{"code":401,"message":"token"}'], [404, '{"code":404,"message":"no such path"}'], [200, '<html></html>'], [429, '']]) {
    await page.route(LOOKUP, (route) => route.fulfill({ status, contentType: 'application/json', body }));
    await form.button(text.sentOrders.lookUp).click();
    await expect(form.panel(text.unknown)).toContainText(text.sentOrders.unclear);
    await page.unroute(LOOKUP);
  }
  expect((await form.storage()).ledger).toEqual([expect.objectContaining({ status: 'unknown', marks: [] })]);
});

test('states are asked for when the list is opened, and by hand, until the first unclear answer', async ({
  form, page, text, configure, orderNumber, complaints,
}) => {
  complaints.expect(NOT_LOADED);
  const own = text.sentOrders;
  await configure(WITH_LOOKUP);
  const number = orderNumber(FAULTS.cutAfter);
  await form.open('./', { draft: validOrder(number) });
  await form.send.click();
  await expect(form.panel(text.unknown)).toBeVisible();
  await openOrders(form, page, text, 1);
  await expect(page.getByText(own.asked(1))).toBeVisible();
  await expect(rows(page)).toContainText(/SBX-\d+/);
  // What was asked about a moment ago is not asked about by itself again.
  const asked = [];
  page.on('request', (request) => request.method() === 'GET' && request.url().includes('order_number=') && asked.push(request.url()));
  await keepSentOrders(page, 3);
  await page.route(LOOKUP, (route) => route.fulfill({ status: 503, body: '' }));
  await page.reload();
  await expect(page.getByText(own.stopped)).toBeVisible();
  expect(asked).toHaveLength(1);
  await page.unroute(LOOKUP);
  await form.button(own.refresh).click();
  await expect(page.getByText(own.asked(4))).toBeVisible();
});

test('every few minutes the warehouse is asked about what it is not done with, and is left alone when it wants to be', async ({
  form, page, text, clock, configure, complaints,
}) => {
  complaints.expect(NOT_LOADED);
  const own = text.sentOrders;
  await configure(WITH_LOOKUP);
  await form.open();
  await keepSentOrders(page, 2, { status: 'accepted' });
  const data = (number, times) => ({ json: { code: 0, message: 'ok', data: { order_number: `W-${number}`, ...times } } });
  const handed = { handover_at: '2026-01-02 03:04:05' };
  const asked = [];
  let answer = (number) => data(number, number === 'SO-00000' ? handed : {});
  await page.route(LOOKUP, (route) => {
    const number = new URL(route.request().url()).searchParams.get('order_number');
    asked.push(number);
    return route.fulfill(answer(number));
  });
  await openOrders(form, page, text, 2);
  await expect(page.getByText(own.asked(2))).toBeVisible();
  await expect(rows(page).last()).toContainText('W-SO-00001');

  // What has been handed over rests.
  answer = () => ({ status: 503, headers: { 'Retry-After': '1200' }, body: '' });
  await clock.fastForward('06:00');
  await expect(page.getByText(own.waitUntil)).toBeVisible();
  expect(asked).toEqual(['SO-00000', 'SO-00001', 'SO-00001']);
  await clock.fastForward('10:00');
  await form.button(own.refresh).click();
  await expect(page.getByText(own.waitUntil)).toBeVisible();
  expect(asked).toHaveLength(3);
  answer = (number) => data(number, { ...handed, order_number: 'W-DONE' });
  await clock.fastForward('59:00');
  await expect(rows(page).last()).toContainText('W-DONE');
  expect(asked).toHaveLength(4);
});

for (const [status, words] of [[401, (own) => own.token(401)], [413, (own) => own.tooLarge], [429, (own) => own.tooMany]]) {
  test(`HTTP ${status} says what to do`, async ({ form, page, text, orderNumber, complaints }) => {
    complaints.expect(NOT_LOADED);
    await form.open('./', { draft: validOrder(orderNumber()) });
    await page.route(ORDER_ENDPOINT, (route) => route.fulfill({ status, body: '' }));
    await form.send.click();
    await expect(form.panel(text.refused)).toContainText(words(text.sentOrders));
  });
}

test('a server that asks to be left alone is, unless a person insists', async ({ form, page, text, sent, clock, orderNumber, complaints }) => {
  complaints.expect(NOT_LOADED);
  const own = text.sentOrders;
  await form.open('./', { draft: validOrder(orderNumber()) });
  await page.route(ORDER_ENDPOINT, (route) => route.fulfill({ status: 503, headers: { 'Retry-After': '120' }, body: '' }));
  await form.send.click();
  await expect(form.panel(text.unknown)).toContainText(own.failedAdvice);
  await expect(form.panel(text.unknown)).toContainText(own.waitUntil);
  await page.unroute(ORDER_ENDPOINT);
  await form.button(text.sendAgain).click();
  await expect(form.panel(text.notSent)).toContainText(own.waitUntil);
  expect(sent).toHaveLength(1);
  await clock.fastForward('02:01');
  await form.send.click();
  await expect(form.panel(text.again)).toBeVisible();
  await form.button(text.sendAgain).click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(sent).toHaveLength(2);
});

test('a deployment says which codes mean success, and success without a number is to be checked', async ({ form, page, text, configure, orderNumber }) => {
  await configure({ success_codes: [0, 200] });
  await form.open('./', { draft: validOrder(orderNumber()) });
  await page.route(ORDER_ENDPOINT, (route) =>
    route.fulfill({ contentType: 'application/json', body: '{"code":200,"message":"success","data":null}' }),
  );
  await form.send.click();
  await expect(form.panel(text.sentOrders.noNumber)).toBeVisible();
  await page.unroute(ORDER_ENDPOINT);
  await page.route(ORDER_ENDPOINT, (route) =>
    route.fulfill({ contentType: 'application/json', body: '{"code":200,"message":"","data":{"order_number":"W77"}}' }),
  );
  await form.button(text.sendAgain).click();
  await expect(form.title).toHaveText(text.acceptedAs('W77'));
});

test('on a phone every order is a card, and nothing scrolls sideways', async ({ form, page, text }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await keepAndOpen(form, page, text, 100);
  await expect(rows(page).first()).toContainText('Shah Alam, MY');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectAccessibleInBothColours(page, 'the list of orders on a phone');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(page.getByRole('link', { name: 'SO-00099', exact: true })).toBeInViewport();
});
