// What is known of an earlier sending stays known, and a question about one order is never taken for one about another.

import { expect, test } from '../support/test.js';
import { FAULTS, validOrder } from '../support/orders.js';

const NUMBER = 'package.order_number';

/** Sends the order that is on the desk and returns the warehouse's number for it. */
async function accepted(desk) {
  await desk.send.click();
  await expect(desk.title).toHaveText(/SBX-\d+/);
  return /SBX-\d+/.exec(await desk.title.innerText())[0];
}

test('a repeat that is refused leaves the accepted order known, and says so', async ({ desk, text, sent, orderNumber }) => {
  const number = orderNumber();
  await desk.open('./', { draft: validOrder(number) });
  const as = await accepted(desk);
  await desk.button(text.copyAsNew).click();
  await desk.field(NUMBER).fill(number);
  await desk.field('receiver.name').fill('Somebody Else');
  await desk.send.click();
  await desk.panel(text.again).getByRole('button', { name: text.sendAgain, exact: true }).click();
  const refused = desk.panel(text.refused);
  await expect(refused).toContainText(text.earlierAccepted(as));
  await expect(refused).toContainText(text.refusedSays(1002));

  await desk.send.click();
  await expect(desk.panel(text.again)).toContainText(text.againAccepted(number, as));
  expect(sent).toHaveLength(2);
});

test('a doubt ends when the form holds another order, and that one is asked about by its own number', async ({
  desk, text, sent, complaints, orderNumber,
}) => {
  complaints.expect(/ERR_EMPTY_RESPONSE|ERR_CONNECTION/);
  const done = orderNumber();
  await desk.open('./', { draft: validOrder(done) });
  const as = await accepted(desk);
  await desk.button(text.copyAsNew).click();
  const doubtful = orderNumber(FAULTS.cutBefore);
  await desk.field(NUMBER).fill(doubtful);
  await desk.send.click();
  const unknown = desk.panel(text.unknown);
  await expect(unknown).toContainText(text.adviceToAsk(doubtful));

  await desk.field(NUMBER).fill(done);
  await expect(unknown).toBeHidden();
  await desk.send.click();
  await expect(desk.panel(text.again)).toContainText(text.againAccepted(done, as));
  expect(sent).toHaveLength(2);
});

test('a doubt outlives a reload', async ({ desk, page, text, complaints, orderNumber }) => {
  complaints.expect(/ERR_EMPTY_RESPONSE|ERR_CONNECTION/);
  const number = orderNumber(FAULTS.cutAfter);
  await desk.open('./', { draft: validOrder(number) });
  await desk.send.click();
  await expect(desk.panel(text.unknown)).toBeVisible();
  await page.reload();
  await expect(desk.panel(text.unknown)).toContainText(text.sentEarlier);

  // The person has asked, and it has arrived: from now on it counts as accepted.
  await desk.button(text.arrived).click();
  await expect(desk.field(NUMBER)).toHaveValue('');
  await desk.fill(validOrder(number));
  await desk.send.click();
  await expect(desk.panel(text.again)).toContainText(`${number}`);
  await expect(desk.panel(text.again)).not.toContainText(text.againUnknown(number));
});

test('white space around a number does not make it another order', async ({ desk, page, text, sent, warehouse, orderNumber }) => {
  const number = orderNumber();
  await desk.open('./', { draft: validOrder(number) });
  await accepted(desk);
  await desk.button(text.copyAsNew).click();
  await desk.field(NUMBER).fill(` ${number} `);
  await page.keyboard.press('Control+Enter');
  await expect(desk.panel(text.again)).toBeFocused();
  expect(sent).toHaveLength(1);
  expect(await warehouse.bodies(number)).toHaveLength(1);
});

test('an order that cannot be written down is not sent before the person agrees', async ({ desk, page, text, sent, orderNumber }) => {
  const order = validOrder(orderNumber());
  await desk.open('./', { draft: order });
  await expect(desk.summary).toContainText(text.saved);
  // The storage fills up after the page has loaded.
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (record) {
      if (this.name === 'ledger') {
        throw new DOMException('full', 'QuotaExceededError');
      }
      return put.call(this, record);
    };
  });
  await desk.send.click();
  const panel = desk.panel(text.notSent);
  await expect(panel).toContainText(text.unrecorded);
  expect(sent).toHaveLength(0);
  await panel.getByRole('button', { name: text.sendAnyway, exact: true }).click();
  await expect(desk.title).toHaveText(/SBX-\d+/);

  // The page itself still knows it.
  await desk.button(text.copyAsNew).click();
  await desk.field(NUMBER).fill(order.package.order_number);
  await desk.send.click();
  await expect(desk.panel(text.again)).toBeVisible();
  expect(sent).toHaveLength(1);
});

test('the example taken twice does not lose the order that was typed', async ({ desk, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await desk.open('./', { draft: order });
  await desk.button(text.useExample).dblclick();
  await expect(desk.field(NUMBER)).toHaveValue('api-0315-3');
  await desk.button(text.undo).click();
  await desk.expectFilled(order);
});
