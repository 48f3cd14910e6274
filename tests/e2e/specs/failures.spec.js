// What can go wrong on the way to the warehouse. Each ends in words that say what happened and what is certain,
// and nothing that was typed is lost. The Chinese words are in language.spec.js.

import { ORDER_ENDPOINT } from '../support/answers.js';
import { expect, test } from '../support/test.js';
import { FAULTS, validOrder } from '../support/orders.js';
import { Warehouse } from '../support/sandbox.js';

const NOT_LOADED = /Failed to load resource/;

/** Faults after which nobody knows whether the warehouse has the order; `stored` says whether it has. */
const DOUBTS = [
  { what: 'a server that fails (500)', fault: FAULTS.failure, says: (text) => text.failed(500), stored: false, complains: true },
  { what: "a proxy's page (502)", fault: FAULTS.badGateway, says: (text) => text.failed(502), stored: false, complains: true },
  { what: 'a web page with HTTP 200', fault: FAULTS.html, says: (text) => text.unreadableHtml, stored: false },
  { what: 'an empty answer', fault: FAULTS.empty, says: (text) => text.unreadableEmpty, stored: false },
  { what: 'a connection cut before the order is stored', fault: FAULTS.cutBefore, says: (text) => text.noAnswer, stored: false, complains: true },
  { what: 'a connection cut after the order is stored', fault: FAULTS.cutAfter, says: (text) => text.noAnswer, stored: true, complains: true },
  { what: 'a connection cut within the answer', fault: FAULTS.cutMid, says: (text) => text.noAnswer, stored: true, complains: true },
];

for (const { what, fault, says, stored, complains } of DOUBTS) {
  test(`${what}: the order may have arrived, nothing is lost, and sending again ends well`, async ({
    form, text, warehouse, orderNumber, complaints, sent,
  }) => {
    if (complains) {
      complaints.expect(NOT_LOADED);
    }
    const order = validOrder(orderNumber(fault));
    const number = order.package.order_number;
    await form.open('./', { draft: order });
    await form.send.click();

    const panel = form.panel(text.unknown);
    await expect(panel).toBeFocused();
    await expect(panel).toContainText(says(text));
    await expect(panel).toContainText(text.adviceToAsk(number));
    await form.expectFilled(order);
    expect(await warehouse.bodies(number)).toHaveLength(stored ? 1 : 0);

    await panel.getByRole('button', { name: text.sendAgain, exact: true }).click();
    await expect(form.title).toHaveText(/SBX-\d+/);
    expect(await warehouse.bodies(number)).toEqual([order]);
    expect(sent).toHaveLength(2);
  });
}

test('an answer that does not come in time: the same, and what is sent again is the same order to the letter', async ({
  form, text, warehouse, orderNumber, configure, sent, clock, holdAnswers,
}) => {
  await configure({ timeout_seconds: 600 });
  const order = validOrder(orderNumber());
  const number = order.package.order_number;
  await form.open('./', { draft: order });
  const answer = await holdAnswers();
  await form.send.click();
  await answer.arrived;
  await clock.fastForward(600_000);
  const panel = form.panel(text.unknown);
  await expect(panel).toBeFocused();
  await expect(panel).toContainText(text.timedOut(600));
  await form.expectFilled(order);
  answer.release();
  await panel.getByRole('button', { name: text.sendAgain, exact: true }).click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(await warehouse.bodies(number)).toEqual([order]);
  expect(sent.map((request) => request.postData())).toEqual([sent[0].postData(), sent[0].postData()]);
});

test('a refusal: the reason as the warehouse gives it', { tag: '@unsplit' }, async ({
  form, page, text, warehouse, orderNumber,
}) => {
  const first = validOrder(orderNumber());
  const number = first.package.order_number;
  await warehouse.send(first);
  const order = structuredClone(first);
  order.items[0].qty = 99;
  await form.open('./', { draft: order });
  const answer = page.waitForResponse(ORDER_ENDPOINT);
  await form.send.click();

  const panel = form.panel(text.refused);
  await expect(panel).toBeFocused();
  await expect(panel).toContainText(text.refusedSays(1002));
  const { message } = await (await answer).json();
  await expect(panel.getByRole('blockquote')).toHaveText(message);
  await expect(panel).toContainText(text.refusedKept);
  await form.expectFilled(order);
  expect(await warehouse.bodies(number)).toEqual([first]);

  // Another number, and it goes without a question.
  order.package.order_number = orderNumber();
  await form.field('package.order_number').fill(order.package.order_number);
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
});

test('no connection: nothing is sent, and it goes when there is one again', async ({
  form, text, sent, warehouse, orderNumber,
}) => {
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  await form.setOffline(true);
  await form.send.click();
  const panel = form.panel(text.notSent);
  await expect(panel).toBeFocused();
  await expect(panel).toContainText(text.offline);
  await form.expectFilled(order);
  expect(sent).toEqual([]);
  await form.setOffline(false);
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
});

test('a browser that says there is no connection may be wrong: sent anyway, the order arrives', async ({
  form, text, sent, warehouse, orderNumber, beforeLoad,
}) => {
  await beforeLoad(() => Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false }));
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  await form.send.click();
  await expect(form.panel(text.notSent)).toContainText(text.offline);
  expect(sent).toEqual([]);
  await form.button(text.sendAnyway).click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
});

test('a body that is too large (413): a refusal with its reason', async ({ form, text, warehouse, orderNumber, complaints }) => {
  complaints.expect(NOT_LOADED);
  const order = validOrder(orderNumber());
  // A PDF above the sandbox's limit and below the page's own.
  order.logistics_provider.tracking_number = 'JD014600';
  order.logistics_provider.label_base64 = Buffer.from(`%PDF-1.7\n${' '.repeat(900_000)}`).toString('base64');
  await form.open('./', { draft: order });
  await form.send.click();
  const panel = form.panel(text.refused);
  await expect(panel).toBeFocused();
  await expect(panel).toContainText(text.refusedSays(413));
  await expect(panel.getByRole('blockquote')).not.toBeEmpty();
  await form.expectFilled(order);
  expect(await warehouse.bodies(order.package.order_number)).toEqual([]);
});

test("a proxy's refusal (403 with a web page): the status, and whom to ask", async ({ form, page, text, orderNumber, complaints }) => {
  complaints.expect(NOT_LOADED);
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  await page.route(ORDER_ENDPOINT, (route) =>
    route.fulfill({ status: 403, contentType: 'text/html', body: '<html><body>Forbidden</body></html>' }),
  );
  await form.send.click();
  const panel = form.panel(text.refused);
  await expect(panel).toContainText(text.refusedHttp(403));
  await page.getByText(text.rawReply, { exact: true }).click();
  await expect(page.getByLabel(text.rawReply)).toHaveText('<html><body>Forbidden</body></html>');
  await form.expectFilled(order);
});

test('a server that is not there: the order may have arrived', async ({ form, text, orderNumber, serveStatic, closedOrigin, complaints }) => {
  complaints.expect(NOT_LOADED);
  const site = await serveStatic('/', { 'config.json': JSON.stringify({ api_base: closedOrigin }) });
  const order = validOrder(orderNumber());
  await form.open(site.url, { draft: order });
  await form.send.click();
  await expect(form.panel(text.unknown)).toContainText(text.noAnswer);
  await form.expectFilled(order);
});

test('a server that restarts: what it had it has, what met nobody may have arrived, and is sent again once', async ({
  form, page, text, startSandbox, orderNumber, complaints,
}, testInfo) => {
  complaints.expect(NOT_LOADED);
  const flags = ['--database', testInfo.outputPath('orders.sqlite'), '--allow-origin', '*'];
  let sandbox = await startSandbox(flags);
  // Its port is another one after that, of which the page knows nothing.
  await page.route(ORDER_ENDPOINT, (route) => route.continue({ url: `${sandbox.url}/apicenter/api/order` }));
  const [before, during] = [validOrder(orderNumber()), validOrder(orderNumber())];
  await form.open('./', { draft: before });
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  await sandbox.stop();
  await form.open('./', { draft: during });
  await form.send.click();
  await expect(form.panel(text.unknown)).toContainText(text.noAnswer);
  await form.expectFilled(during);
  sandbox = await startSandbox(flags);
  await form.button(text.sendAgain).click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  const warehouse = new Warehouse(sandbox.url);
  for (const order of [before, during]) {
    expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
  }
});

test('a loose refusal, whatever stands in `data`, is read', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  const bodies = ['{"code":7,"message":"no stock","data":null}', '{"code":"7","message":"no stock","data":[]}', '{"code":7,"message":"no stock"}'];
  await form.open('./', { draft: order });
  await page.route(ORDER_ENDPOINT, (route) => route.fulfill({ contentType: 'application/json', body: bodies.shift() }));
  for (let count = bodies.length; count > 0; count -= 1) {
    await form.send.click();
    await expect.poll(() => bodies.length).toBe(count - 1);
    await expect(form.panel(text.refused)).toContainText(text.refusedSays(7));
    await expect(form.panel(text.refused).getByRole('blockquote')).toHaveText('no stock');
  }
  await form.expectFilled(order);
});

test.describe('after a doubt', () => {
  test('Send asks first; nothing is sent until the person says so', async ({ form, text, sent, warehouse, orderNumber, complaints }) => {
    complaints.expect(NOT_LOADED);
    const order = validOrder(orderNumber(FAULTS.cutAfter));
    const number = order.package.order_number;
    await form.open('./', { draft: order });
    await form.send.click();
    await expect(form.panel(text.unknown)).toBeFocused();
    await form.send.click();
    const question = form.panel(text.again);
    await expect(question).toBeFocused();
    await expect(question).toContainText(text.againUnknown(number));
    expect(sent).toHaveLength(1);
    const before = await warehouse.bodies(number);
    await question.getByRole('button', { name: text.sendAgain, exact: true }).click();
    await expect(form.title).toHaveText(/SBX-\d+/);
    expect(before).toHaveLength(1);
    expect(await warehouse.bodies(number)).toEqual(before);
  });

  test('the doubt stands after a reload too', { tag: '@unsplit' }, async ({
    form, page, text, sent, orderNumber, complaints,
  }) => {
    complaints.expect(NOT_LOADED);
    const order = validOrder(orderNumber(FAULTS.cutBefore));
    await form.open('./', { draft: order });
    await form.send.click();
    await expect(form.panel(text.unknown)).toBeVisible();
    await page.reload();
    await expect(form.panel(text.unknown)).toContainText(text.sentEarlier);
    await form.expectFilled(order);
    await form.send.click();
    await expect(form.panel(text.again)).toContainText(text.againUnknown(order.package.order_number));
    expect(sent).toHaveLength(1);
  });

  test('another order number goes without a question', async ({ form, text, warehouse, orderNumber, complaints }) => {
    complaints.expect(NOT_LOADED);
    const order = validOrder(orderNumber(FAULTS.failure));
    await form.open('./', { draft: order });
    await form.send.click();
    await expect(form.panel(text.unknown)).toBeVisible();
    await form.send.click();
    await form.panel(text.again).getByRole('button', { name: text.changeNumber }).click();
    await expect(form.field('package.order_number')).toBeFocused();
    order.package.order_number = orderNumber();
    await form.field('package.order_number').fill(order.package.order_number);
    await form.send.click();
    await expect(form.title).toHaveText(/SBX-\d+/);
    expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
  });

  test('an order that has arrived after all makes room for a new one', async ({ form, text, orderNumber, complaints }) => {
    complaints.expect(NOT_LOADED);
    await form.open('./', { draft: validOrder(orderNumber(FAULTS.cutAfter)) });
    await form.send.click();
    await form.button(text.arrived).click();
    await expect(form.title).toHaveText(text.newOrder);
    await expect(form.title).toBeFocused();
    await expect(form.field('receiver.name')).toHaveValue('');
    await expect(form.panel(text.unknown)).toHaveCount(0);
  });
});

for (const { what, body, says, title = (text) => text.unknown } of [
  {
    what: 'a success without a number',
    body: { code: 0, message: 'ok', data: [] },
    says: (text) => text.noNumber,
    title: (text) => text.sentOrders.noNumber,
  },
  { what: 'a code of refusal with a word of success', body: { code: 200, message: 'Success' }, says: (text) => text.looksAccepted(200) },
]) {
  test(`${what} leaves it open whether the order has arrived, and keeps it`, async ({ form, page, text, orderNumber }) => {
    const order = validOrder(orderNumber());
    await form.open('./', { draft: order });
    await page.route(ORDER_ENDPOINT, (route) => route.fulfill({ json: body }));
    await form.send.click();
    await expect(form.panel(title(text))).toContainText(says(text));
    await form.expectFilled(order);
    await expect(form.summary).toContainText(text.answerFirst);
    await form.send.click();
    await expect(form.panel(text.again)).toBeVisible();
  });
}

test('an answer of thirty megabytes is shown in part', async ({ form, page, text, orderNumber }) => {
  await form.open('./', { draft: validOrder(orderNumber()) });
  const message = 'no stock '.repeat(3_400_000);
  await page.route(ORDER_ENDPOINT, (route) => route.fulfill({ json: { code: 7, message } }));
  await form.send.click();
  const panel = form.panel(text.refused);
  await expect(panel).toContainText('no stock');
  await panel.getByText(text.rawReply).click();
  await expect(panel).toContainText(text.shownCut);
  expect((await panel.innerText()).length).toBeLessThan(100_000);
});

test('that there is no connection is said before anything is sent, and for as long as it is so', async ({
  form, page, text, orderNumber, sent,
}) => {
  await form.open('./', { draft: validOrder(orderNumber()) });
  const connection = page.getByRole('banner').getByRole('status');
  await expect(connection).toHaveText(text.online);
  await form.setOffline(true);
  await expect(connection).toHaveText(text.noConnection);
  await form.send.click();
  await expect(form.panel(text.notSent)).toContainText(text.offline);
  await form.setOffline(false);
  await expect(connection).toHaveText(text.online);
  await expect(form.panel(text.notSent)).toHaveCount(0);
  expect(sent).toEqual([]);
});
