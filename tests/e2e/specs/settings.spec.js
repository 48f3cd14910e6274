// What a person sets for their browser: where orders go and what is sent along, what is kept, and that it can all be forgotten.

import { readFileSync } from 'node:fs';

import { ORDER_ENDPOINT } from '../support/answers.js';
import { expectAccessibleInBothColours } from '../support/axe.js';
import { keepSentOrders } from '../support/ledger.js';
import { OrderForm } from '../support/order-form.js';
import { validOrder } from '../support/orders.js';
import { expect, test } from '../support/test.js';

const SECRET = 'Bearer 9c41-hidden-b7e2';

/** Where the sandbox is asked for orders. */
const LOOKUP = {
  path: 'apicenter/api/order?client_code={client_code}&order_number={order_number}', not_found_codes: [1003],
};

const openSettings = async (form, page, text) => {
  await page.goto(new URL('./#/settings', form.address).href);
  await expect(form.title).toHaveText(text.settings.title);
};

const download = async (page, button) => {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFileSync(await file.path(), 'utf8');
};

/** What stands in the storages of the page beside its database. */
const texts = (page) => page.evaluate(() => ({ local: JSON.stringify({ ...localStorage }), session: JSON.stringify({ ...sessionStorage }) }));

const importAll = (page, text, content) =>
  page.getByLabel(text.settings.importAll).setInputFiles({ name: 'order-desk.json', mimeType: 'application/json', buffer: Buffer.from(content) });

test('a secret goes to the API and nowhere else, and is kept for the tab unless the person wants more', async ({
  form, page, text, context, startSandbox, serveStatic, orderNumber, complaints,
}) => {
  const own = text.settings;
  // What an API says that does not know the header, and to the question for an order that there is none of.
  complaints.expect(/401/);
  complaints.expect(/404/);
  const files = { 'config.json': JSON.stringify({ lookup: LOOKUP }) };
  const site = await serveStatic('/desk/', files);
  const sandbox = await startSandbox(['--allow-origin', site.origin, '--token', `X-Token:${SECRET}`]);
  const addresses = [];
  const listen = (request) => addresses.push(request.url());
  context.on('request', listen);
  form.address = site.url;
  await openSettings(form, page, text);

  await page.getByLabel(own.base).fill(sandbox.url);
  await form.button(own.test).click();
  await expect(page.getByText(own.notLetIn(401))).toBeVisible();
  await form.button(own.addHeader).click();
  await page.getByLabel(own.headerName(1)).fill('X-Token');
  await page.getByLabel(own.headerValue(1)).fill(SECRET);
  await form.button(own.test).click();
  await expect(page.getByText(own.understood)).toBeVisible();
  await form.button(own.save).click();
  await expect(page.getByText(own.saved)).toBeVisible();

  const order = validOrder(orderNumber());
  const number = order.package.order_number;
  await form.open(site.url, { draft: order });
  const sending = page.waitForRequest(ORDER_ENDPOINT);
  await form.send.click();
  const request = await sending;
  expect(new URL(request.url()).origin).toBe(sandbox.url);
  expect(await request.headerValue('X-Token')).toBe(SECRET);
  await expect(form.title).toHaveText(/SBX-\d+/);

  await page.getByText(text.sentOrders.curl, { exact: true }).click();
  await expect(page.getByRole('main')).toContainText('X-Token: ••••');
  await expect(page.getByRole('main')).toContainText(sandbox.url);
  const shown = [await page.content()];
  await page.goto(new URL('./#/orders', site.url).href);
  shown.push(await download(page, form.button(text.sentOrders.exportCsv)));
  shown.push(await download(page, form.button(text.sentOrders.exportJson)));
  await openSettings(form, page, text);
  shown.push(await download(page, form.button(own.exportAll)));
  await expect(page.getByLabel(own.headerValue(1))).toHaveValue(SECRET);
  await page.emulateMedia({ media: 'print' });
  shown.push(await page.locator('body').innerText());
  await expect(page.getByLabel(own.headerValue(1))).toHaveAttribute('type', 'password');
  await page.emulateMedia({ media: null });
  shown.push(...addresses, page.url(), ...complaints.said, JSON.stringify(await form.storage()), (await texts(page)).local);
  for (const [index, one] of shown.entries()) {
    expect(one, `place ${index}`).not.toContain(SECRET);
  }
  expect(shown[3]).toContain(number);
  expect((await texts(page)).session).toContain(SECRET);

  // Another tab knows where orders go, and that it lacks something.
  const other = new OrderForm(await context.newPage(), text, site.url);
  await openSettings(other, other.page, text);
  await expect(other.page.getByLabel(own.base)).toHaveValue(sandbox.url);
  await expect(other.page.getByText(own.missing)).toBeVisible();
  await other.page.close();

  await page.getByLabel(own.keepValues).check();
  await form.button(own.save).click();
  await expect.poll(async () => JSON.stringify((await form.storage()).settings)).toContain(SECRET);
  expect(JSON.stringify(await texts(page))).not.toContain(SECRET);
  expect(await download(page, form.button(own.exportAll))).not.toContain(SECRET);
  context.off('request', listen);
});

test('what cannot be sent is said at its field, by keys alone, and a deployment may keep its connection', async ({
  form, page, text, configure, complaints,
}) => {
  // What the sandbox says to the question for no order.
  complaints.expect(/400/);
  const own = text.settings;
  await openSettings(form, page, text);
  await page.getByLabel(own.base).focus();
  await page.keyboard.type('ftp://x');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByLabel(own.headerName(1)).focus();
  await page.keyboard.type('Host');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(own.base)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel(own.base)).toHaveAccessibleDescription(/https:\/\//);
  await expect(page.getByLabel(own.headerName(1))).toHaveAttribute('aria-invalid', 'true');
  await expectAccessibleInBothColours(page, 'settings that cannot be used');
  expect((await form.storage()).settings).toEqual([]);
  await form.button(own.reset).press('Enter');
  await expect(page.getByLabel(own.headerName(1))).toHaveCount(0);
  await form.button(own.test).press('Enter');
  await expect(page.getByText(own.understood)).toBeVisible();

  await configure({ fixed_connection: true });
  await page.reload();
  await expect(page.getByText(own.fixed)).toBeVisible();
  await expect(page.getByLabel(own.base)).toHaveCount(0);
});

test('how close things stand, what new orders begin with and which rules judge them is chosen, kept and used', async ({
  form, page, text, configure, sent, orderNumber,
}) => {
  const own = text.settings;
  const carriers = ['DHL', 'POLAR'];
  await configure({ rules_profiles: { Export: { severities: { price_zero: 'error' }, allowed: { 'logistics_provider.code': carriers } } } });
  const order = validOrder(orderNumber());
  order.items[0].unit_price = 0;
  await form.open('./', { draft: order });
  const price = form.message(text.issue.priceZero(1));
  await expect(price.getByRole('button', { name: text.keep })).toBeVisible();
  await openSettings(form, page, text);
  await page.getByLabel(own.density, { exact: true }).selectOption('compact');
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
  const beginning = page.getByRole('region', { name: own.beginning, exact: true });
  const begin = async (label, code) => {
    await beginning.getByRole('textbox', { name: label, exact: true }).fill(code);
    await page.keyboard.press('Tab');
  };
  await begin(text.label.country, 'ph');
  await begin(text.label.currency, 'php');
  await begin(text.label.carrier, 'DHL');
  await begin(text.label.shop, 'CK9');
  await page.getByLabel(own.rules, { exact: true }).selectOption('Export');
  await expect(beginning.getByText(own.kept, { exact: true })).toBeVisible();
  await expectAccessibleInBothColours(page, 'the settings, close');

  // The rules are those of the order in the form, the beginnings those of the next.
  await page.getByRole('link', { name: text.newOrder, exact: true }).click();
  await expect(price).toBeVisible();
  await expect(price.getByRole('button', { name: text.keep })).toHaveCount(0);
  const carrier = form.field('logistics_provider.code');
  await carrier.click();
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText(carriers.map((code) => new RegExp(code)));
  await carrier.press('Escape');
  await form.send.click();
  await expect(form.panel(text.problems(1))).toContainText(text.issue.priceZero(1));
  expect(sent).toEqual([]);
  await expect(form.field('receiver.country_code')).toHaveValue(order.receiver.country_code);
  await form.button(text.startOver).click();
  const begun = { 'receiver.country_code': 'PH', 'items.0.currency': 'PHP', 'logistics_provider.code': 'DHL', client_code: 'CK9' };
  for (const [path, code] of Object.entries(begun)) {
    await expect(form.field(path)).toHaveValue(code);
  }
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
  await openSettings(form, page, text);
  await expect(beginning.getByRole('textbox', { name: text.label.carrier, exact: true })).toHaveValue('DHL');
  await expect(page.getByLabel(own.rules, { exact: true })).toHaveValue('Export');
});

test('a warning that was accepted for good is listed, and asked about again', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  order.items[0].unit_price = 0;
  await form.open('./', { draft: order });
  await form.message(text.issue.priceZero(1)).getByRole('button', { name: text.keep, exact: true }).click();
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  await openSettings(form, page, text);
  const list = page.getByRole('region', { name: text.settings.warnings });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await list.getByRole('button', { name: text.settings.askAgain(`${text.label.price}: 0`) }).press('Enter');
  await expect(list).toContainText(text.settings.noWarnings);
  expect((await form.storage()).accepted_warnings).toEqual([]);
});

test('all that is kept goes to another browser as a file, and is forgotten here, in every tab', async ({
  form, page, text, context, baseURL, orderNumber,
}) => {
  const own = text.settings;
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  await form.section('receiver').getByRole('button', { name: text.book.save }).click();
  await expect(form.section('receiver').getByText(text.book.saved)).toBeVisible();
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);

  const other = new OrderForm(await context.newPage(), text, baseURL);
  await other.open();
  await other.field('receiver.name').fill('Somebody who is to be forgotten');
  await expect.poll(async () => JSON.stringify((await form.storage()).drafts)).toContain('to be forgotten');

  await openSettings(form, page, text);
  const file = await download(page, form.button(own.exportAll));
  expect(JSON.parse(file).orders.orders.map((each) => each.order_number)).toEqual([order.package.order_number]);
  await form.button(own.forgetAsk).click();
  const dialog = page.getByRole('dialog', { name: own.forgetSure });
  await expectAccessibleInBothColours(page, 'the question before everything is forgotten');
  await dialog.getByRole('button', { name: own.cancel }).click();
  expect((await form.storage()).addresses).toHaveLength(1);
  await form.button(own.forgetAsk).click();
  await dialog.getByRole('button', { name: own.forgetNow }).click();
  await expect(form.title).toHaveText(text.newOrder);
  await expect(other.field('receiver.name')).toHaveValue('');
  const stores = await form.storage();
  expect(Object.entries(stores).filter(([, records]) => records.length > 0)).toEqual([]);
  expect((await texts(page)).local).toBe('{}');

  await openSettings(form, page, text);
  await importAll(page, text, '{"format":"another"}');
  await expect(page.getByText(own.notOurs)).toBeVisible();
  await importAll(page, text, file);
  const kept = JSON.parse(file).records;
  const records = Object.values(kept).reduce((sum, all) => sum + all.length, 0);
  await expect(page.getByText(own.restored(records, 1))).toBeVisible();
  await importAll(page, text, file);
  await expect(page.getByText(own.restored(0, 0))).toBeVisible();
  await page.getByRole('link', { name: text.orders, exact: true }).click();
  await expect(page.getByRole('link', { name: order.package.order_number, exact: true })).toBeVisible();
});

test('nothing is forgotten while an order is on its way', async ({ form, page, text, context, baseURL, orderNumber, holdAnswers }) => {
  const other = new OrderForm(await context.newPage(), text, baseURL);
  await other.open('./', { draft: validOrder(orderNumber()) });
  const answer = await holdAnswers();
  await other.send.click();
  await answer.arrived;
  await openSettings(form, page, text);
  await form.button(text.settings.forgetAsk).click();
  await form.button(text.settings.forgetNow).click();
  await expect(page.getByText(text.settings.forgetSending)).toBeVisible();
  expect((await form.storage()).ledger).toHaveLength(1);
  answer.release();
  await expect(other.title).toHaveText(/SBX-\d+/);
});

test('after a while without a key or a press the screen is hidden, until somebody goes on', async ({ form, page, text, clock }) => {
  const own = text.settings;
  await openSettings(form, page, text);
  await page.getByLabel(own.hideAfter).selectOption('5');
  await expect(page.getByText(own.kept, { exact: true })).toBeVisible();
  await page.getByRole('link', { name: text.newOrder, exact: true }).click();
  await form.field('receiver.name').fill('Maria Santos');
  const hidden = page.getByRole('dialog', { name: own.hidden });
  await expect.poll(async () => {
    // What hides the screen is fetched by itself.
    await clock.fastForward('05:10');
    return hidden.isVisible();
  }).toBe(true);
  await expect(form.field('receiver.name')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(hidden).toBeVisible();
  await expectAccessibleInBothColours(page, 'a screen that is hidden');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main').innerText()).toBe('');
  await page.emulateMedia({ media: null });
  await hidden.getByRole('button', { name: own.goOn }).press('Enter');
  await expect(form.field('receiver.name')).toHaveValue('Maria Santos');
  await clock.fastForward('04:50');
  await expect(hidden).toHaveCount(0);
});

test('what was sent longer ago than the person wants it kept is gone when the page is opened', async ({ form, page, text }) => {
  await openSettings(form, page, text);
  await page.getByLabel(text.settings.keepSent).selectOption('7');
  await expect(page.getByText(text.settings.kept, { exact: true })).toBeVisible();
  await keepSentOrders(page, 1, { order_number: 'SO-NEW' });
  const sent_at = Date.now() - 8 * 86_400_000;
  await keepSentOrders(page, 1, { order_number: 'SO-OLD', sent_at, attempts: [{ sent_at }] });
  await page.reload();
  await expect.poll(async () => (await form.storage()).ledger.map((entry) => entry.order_number)).toEqual(['SO-NEW']);
});
