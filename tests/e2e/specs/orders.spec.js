// What has been sent from this browser: the list, an order's own screen, and their addresses.

import { expect, test } from '../support/test.js';
import { expectAccessibleInBothColours } from '../support/axe.js';
import { FAULTS, validOrder } from '../support/orders.js';

const NOT_LOADED = /Failed to load resource/;

/** The row of an order in the list. */
const rowOf = (page, number) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: number, exact: true }) });

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('what was sent is listed with what became of it, and each has a screen of its own', async ({
      form, page, text, orderNumber, complaints,
    }) => {
      complaints.expect(NOT_LOADED);
      await form.open();
      await page.getByRole('link', { name: text.orders, exact: true }).click();
      await expect(form.title).toHaveText(text.orders);
      await expect(form.title).toBeFocused();
      await expect(page.getByRole('main')).toContainText(text.noOrders);
      await expectAccessibleInBothColours(page, 'an empty list of orders');

      const taken = orderNumber();
      await form.open('./', { draft: validOrder(taken) });
      await form.send.click();
      await expect(form.title).toHaveText(/SBX-\d+/);
      const [as] = /SBX-\d+/.exec(await form.title.innerText());
      await form.button(text.another).click();
      const doubtful = validOrder(orderNumber(FAULTS.cutAfter));
      await form.fill(doubtful);
      await form.send.click();
      await expect(form.panel(text.unknown)).toBeVisible();

      // Beside the form, the latest first.
      const recent = page.getByRole('region', { name: text.recent });
      const number = doubtful.package.order_number;
      await expect(recent.getByRole('listitem')).toHaveCount(2);
      await expect(recent.getByRole('listitem').first()).toContainText(number);
      await expect(recent.getByRole('listitem').first()).toContainText(text.status.unknown);
      await recent.getByRole('link', { name: text.allOrders }).click();

      await expect(form.title).toHaveText(text.orders);
      await expect(page).toHaveTitle(new RegExp(`^${text.orders} – `));
      await expect(rowOf(page, taken)).toContainText(text.status.accepted);
      await expect(rowOf(page, taken)).toContainText(as);
      await expect(rowOf(page, number)).toContainText(text.status.unknown);
      await expect(rowOf(page, number)).toContainText(doubtful.receiver.name);
      await expectAccessibleInBothColours(page, 'the list of orders');

      await page.getByRole('link', { name: number, exact: true }).click();
      await expect(form.title).toHaveText(text.orderTitle(number));
      await expect(form.title).toBeFocused();
      await expect(page.getByRole('main')).toContainText(text.orderUnknown);
      await expect(form.panel(text.whatWasSent)).toContainText(doubtful.receiver.address);
      await expectAccessibleInBothColours(page, 'an order that may have arrived');
      await form.button(text.markArrived).click();
      await expect(page.getByRole('main')).toContainText(text.status.accepted);
      await expect(form.button(text.markArrived)).toHaveCount(0);
      await form.button(text.sameReceiver).click();
      await expect(form.field('receiver.name')).toHaveValue(doubtful.receiver.name);
      await expect(form.field('items.0.sku')).toHaveValue('');
    });
  });
}

test('Back leads from the receipt to a new order, and forward again', async ({ form, page, text, orderNumber }) => {
  const number = orderNumber();
  await form.open('./', { draft: validOrder(number) });
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  await expect(page).toHaveURL(new RegExp(`#/orders/CK2023/${number}$`));
  await page.goBack();
  await expect(form.title).toHaveText(text.newOrder);
  await expect(form.field('package.order_number')).toBeFocused();
  await expect(form.field('package.order_number')).toHaveValue('');
  await page.goForward();
  await expect(form.title).toHaveText(/SBX-\d+/);
});

test('an order that may have arrived is opened in the form, and asks before it is sent again', { tag: '@unsplit' }, async ({
  form, page, text, sent, orderNumber, complaints,
}) => {
  complaints.expect(NOT_LOADED);
  const order = validOrder(orderNumber(FAULTS.cutBefore));
  const number = order.package.order_number;
  await form.open('./', { draft: order });
  await form.send.click();
  await expect(form.panel(text.unknown)).toBeVisible();
  await form.button(text.startOver).click();
  await form.field('receiver.name').fill('Somebody Else');
  await page.getByRole('region', { name: text.recent }).getByRole('link', { name: number, exact: true }).click();
  await form.button(text.openInForm).click();
  await form.expectFilled(order);
  await expect(form.panel(text.unknown)).toContainText(text.sentEarlier);
  await form.send.click();
  await expect(form.panel(text.again)).toBeVisible();
  expect(sent).toHaveLength(1);
  // What stood in the form is not lost.
  await form.button(text.undo).click();
  await expect(form.field('receiver.name')).toHaveValue('Somebody Else');
});

test('what is typed stays while another screen is looked at', { tag: '@unsplit' }, async ({ form, page, text }) => {
  await form.open();
  // The field that has the focus from the start has not been passed by.
  await page.getByRole('link', { name: text.orders, exact: true }).click();
  await expect(form.title).toBeFocused();
  await page.goBack();
  await expect(form.field('package.order_number')).toBeFocused();
  await expect(form.field('package.order_number')).not.toHaveAttribute('aria-invalid');
  await form.field('receiver.name').fill('Ana');
  await page.getByRole('link', { name: text.orders, exact: true }).click();
  await expect(form.title).toHaveText(text.orders);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('link', { name: text.newOrder, exact: true }).first().click();
  await expect(form.field('receiver.name')).toHaveValue('Ana');
  // Nothing was sent from there: that would have listed what is missing.
  await form.send.click();
  await expect(form.panel(text.problems(21))).toBeVisible();
  await expect(page.getByRole('heading', { name: text.problems(21) })).toHaveCount(1);
});

test('an address that names nothing says so, and where to go', { tag: '@unsplit' }, async ({ form, page, text }) => {
  for (const address of ['./#/nothing', './#/orders/CK2023/never-sent', './#/orders/%E0%A4%A']) {
    await form.open(address);
    await expect(form.title).toHaveText(text.notFound);
    await expect(form.title).toBeFocused();
  }
  await expectAccessibleInBothColours(page, 'an address that names nothing');
  await page.getByRole('main').getByRole('link', { name: text.newOrder }).click();
  await expect(form.title).toHaveText(text.newOrder);
});

test('a number with every kind of character has an address too', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(`${orderNumber()}/50%#?&`);
  await form.open('./', { draft: order });
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  await page.reload();
  await expect(form.title).toHaveText(/SBX-\d+/);
  await expect(page.getByRole('main')).toContainText(order.package.order_number);
});
