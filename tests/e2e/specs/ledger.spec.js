// What is known of an earlier sending stays known, and a question about one order is never taken for one about another.

import { expect, test } from '../support/test.js';
import { FAULTS, validOrder } from '../support/orders.js';

const NUMBER = 'package.order_number';

/** Sends the order that is in the form and returns the warehouse's number for it. */
async function accepted(form) {
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  return /SBX-\d+/.exec(await form.title.innerText())[0];
}

test('a repeat that is refused leaves the accepted order known, and says so', async ({ form, text, sent, orderNumber }) => {
  const number = orderNumber();
  await form.open('./', { draft: validOrder(number) });
  const as = await accepted(form);
  await form.button(text.copyAsNew).click();
  await form.field(NUMBER).fill(number);
  await form.field('receiver.name').fill('Somebody Else');
  await form.send.click();
  await form.panel(text.again).getByRole('button', { name: text.sendAgain, exact: true }).click();
  const refused = form.panel(text.refused);
  await expect(refused).toContainText(text.earlierAccepted(as));
  await expect(refused).toContainText(text.refusedSays(1002));

  await form.send.click();
  await expect(form.panel(text.again)).toContainText(text.againAccepted(number, as));
  expect(sent).toHaveLength(2);
});

test('a doubt ends when the form holds another order, and that one is asked about by its own number', async ({
  form, text, sent, complaints, orderNumber,
}) => {
  complaints.expect(/ERR_EMPTY_RESPONSE|ERR_CONNECTION/);
  const done = orderNumber();
  await form.open('./', { draft: validOrder(done) });
  const as = await accepted(form);
  await form.button(text.copyAsNew).click();
  const doubtful = orderNumber(FAULTS.cutBefore);
  await form.field(NUMBER).fill(doubtful);
  await form.send.click();
  const unknown = form.panel(text.unknown);
  await expect(unknown).toContainText(text.adviceToAsk(doubtful));

  await form.field(NUMBER).fill(done);
  await expect(unknown).toBeHidden();
  await form.send.click();
  await expect(form.panel(text.again)).toContainText(text.againAccepted(done, as));
  expect(sent).toHaveLength(2);
});

test('a doubt outlives a reload', async ({ form, page, text, complaints, orderNumber }) => {
  complaints.expect(/ERR_EMPTY_RESPONSE|ERR_CONNECTION/);
  const number = orderNumber(FAULTS.cutAfter);
  await form.open('./', { draft: validOrder(number) });
  await form.send.click();
  await expect(form.panel(text.unknown)).toBeVisible();
  await page.reload();
  await expect(form.panel(text.unknown)).toContainText(text.sentEarlier);

  // The person has asked, and it has arrived: from now on it counts as accepted.
  await form.button(text.arrived).click();
  await expect(form.field(NUMBER)).toHaveValue('');
  await form.fill(validOrder(number));
  await form.send.click();
  await expect(form.panel(text.again)).toContainText(`${number}`);
  await expect(form.panel(text.again)).not.toContainText(text.againUnknown(number));
});

test('white space around a number does not make it another order', async ({ form, page, text, sent, warehouse, orderNumber }) => {
  const number = orderNumber();
  await form.open('./', { draft: validOrder(number) });
  await accepted(form);
  await form.button(text.copyAsNew).click();
  await form.field(NUMBER).fill(` ${number} `);
  await page.keyboard.press('Control+Enter');
  await expect(form.panel(text.again)).toBeFocused();
  expect(sent).toHaveLength(1);
  expect(await warehouse.bodies(number)).toHaveLength(1);
});

test('an order that cannot be written down is not sent before the person agrees', async ({ form, page, text, sent, orderNumber }) => {
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  await expect(form.summary).toContainText(text.saved);
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
  await form.send.click();
  const panel = form.panel(text.notSent);
  await expect(panel).toContainText(text.unrecorded);
  expect(sent).toHaveLength(0);
  await panel.getByRole('button', { name: text.sendAnyway, exact: true }).click();
  await expect(form.title).toHaveText(/SBX-\d+/);

  // The page itself still knows it.
  await form.button(text.copyAsNew).click();
  await form.field(NUMBER).fill(order.package.order_number);
  await form.send.click();
  await expect(form.panel(text.again)).toBeVisible();
  expect(sent).toHaveLength(1);
});

test('the example taken twice does not lose the order that was typed', async ({ form, text, orderNumber, clock }) => {
  const order = validOrder(orderNumber());
  // Its number is that of the moment.
  await clock.setFixedTime(new Date());
  await form.open('./', { draft: order });
  await form.button(text.useExample).dblclick();
  await expect(form.field(NUMBER)).toHaveValue(/^EXAMPLE-/);
  await form.button(text.undo).click();
  await form.expectFilled(order);
});
