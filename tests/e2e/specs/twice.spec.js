// An order is sent once: by impatience, by a second tab, after a reload.

import { expect, test } from '../support/test.js';
import { FAULTS, validOrder } from '../support/orders.js';
import { OrderForm } from '../support/order-form.js';

test('while it is being sent, the page says so and can be neither edited nor sent again', async ({
  form, page, text, sent, warehouse, orderNumber, holdAnswers,
}) => {
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  const answer = await holdAnswers();
  await form.send.dblclick();
  const sending = form.button(text.sending);
  await expect(sending).toHaveAttribute('aria-disabled', 'true');
  await expect(form.summary.getByRole('status')).toContainText(text.waiting(30));
  await expect(page.locator('#form')).toHaveAttribute('inert', /.*/);
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Enter');
  // As a person clicks: what says that it is disabled can still be pressed.
  await sending.click({ force: true });
  await answer.arrived;
  answer.release();
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(sent).toHaveLength(1);
  expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
});

test('two presses in the same moment send once', async ({ form, sent, orderNumber, holdAnswers }) => {
  await form.open('./', { draft: validOrder(orderNumber()) });
  const answer = await holdAnswers();
  await form.send.evaluate((button) => {
    button.click();
    button.click();
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
  });
  await answer.arrived;
  answer.release();
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(sent).toHaveLength(1);
});

test('Ctrl+Enter held down sends once', async ({ form, page, sent, orderNumber, holdAnswers }) => {
  await form.open('./', { draft: validOrder(orderNumber()) });
  const answer = await holdAnswers();
  await form.field('receiver.name').focus();
  await page.keyboard.down('Control');
  for (let repeat = 0; repeat < 5; repeat += 1) {
    await page.keyboard.down('Enter');
  }
  await page.keyboard.up('Enter');
  await page.keyboard.up('Control');
  await answer.arrived;
  answer.release();
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(sent).toHaveLength(1);
});

test('the number of an order that was accepted asks before it is sent again', async ({
  form, text, sent, warehouse, orderNumber,
}) => {
  const order = validOrder(orderNumber());
  const number = order.package.order_number;
  await form.open('./', { draft: order });
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  const [as] = /SBX-\d+/.exec(await form.title.innerText());
  await form.button(text.copyAsNew).click();
  await form.field('package.order_number').fill(number);
  await form.send.click();
  const question = form.panel(text.again);
  await expect(question).toBeFocused();
  await expect(question).toContainText(text.againAccepted(number, as));
  expect(sent).toHaveLength(1);

  // The same number in another shop is another order.
  order.client_code = 'CK2024';
  await form.field('client_code').fill('CK2024');
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  await expect(form.title).not.toContainText(as);
  expect(await warehouse.bodies(number)).toHaveLength(2);
});

test.describe('two tabs with the same order', () => {
  const openBoth = async (form, context, text, order) => {
    await form.open('./', { draft: order });
    const other = new OrderForm(await context.newPage(), text, form.address);
    await other.open(form.page.url());
    await other.fill(order);
    return other;
  };

  test('the second asks while the first is sending, and after it has', async ({
    form, context, text, sent, warehouse, orderNumber, holdAnswers,
  }) => {
    const order = validOrder(orderNumber());
    const number = order.package.order_number;
    const other = await openBoth(form, context, text, order);
    const answer = await holdAnswers();
    await form.send.click();
    await answer.arrived;
    await other.send.click();
    await expect(other.panel(text.again)).toContainText(text.againSending(number));
    answer.release();
    await expect(form.title).toHaveText(/SBX-\d+/);
    const [as] = /SBX-\d+/.exec(await form.title.innerText());
    await other.send.click();
    await expect(other.panel(text.again)).toContainText(text.againAccepted(number, as));
    expect(sent).toHaveLength(1);
    expect(await warehouse.bodies(number)).toEqual([order]);
  });

  test('pressed in both at once, it is sent once', async ({ form, context, text, sent, orderNumber, holdAnswers }) => {
    const order = validOrder(orderNumber());
    const other = await openBoth(form, context, text, order);
    const answer = await holdAnswers();
    await Promise.all([form.send.click(), other.send.click()]);
    await answer.arrived;
    const questions = () => Promise.all([form, other].map((each) => each.panel(text.again).isVisible()));
    await expect.poll(async () => (await questions()).toSorted()).toEqual([false, true]);
    answer.release();
    const titles = () => Promise.all([form, other].map(({ title }) => title.innerText()));
    await expect.poll(titles).toContainEqual(expect.stringMatching(/SBX-\d+/));
    expect(sent).toHaveLength(1);
  });
});

test.describe('a reload while the order is on its way', () => {
  test('the browser asks first; afterwards the page says that the order may have arrived, and Send asks', async ({
    form, page, text, sent, warehouse, orderNumber, holdAnswers,
  }) => {
    const order = validOrder(orderNumber());
    const number = order.package.order_number;
    await form.open('./', { draft: order });
    const answer = await holdAnswers();
    await form.send.click();
    // That the page says that it is sending does not mean that the order has left.
    await answer.arrived;
    await expect(form.button(text.sending)).toBeVisible();
    const asked = page.waitForEvent('dialog').then(async (dialog) => {
      await dialog.accept();
      return dialog.type();
    });
    await page.reload();
    expect(await asked).toBe('beforeunload');

    const panel = form.panel(text.unknown);
    await expect(panel).toContainText(text.interrupted);
    await expect(panel).toContainText(text.adviceToAsk(number));
    await form.expectFilled(order);
    await form.send.click();
    await expect(form.panel(text.again)).toBeFocused();
    expect(sent).toHaveLength(1);

    // The warehouse has it; sent again, it is answered as the first time.
    expect(await warehouse.bodies(number)).toHaveLength(1);
    answer.release();
    await form.panel(text.again).getByRole('button', { name: text.sendAgain, exact: true }).click();
    await expect(form.title).toHaveText(/SBX-\d+/);
    expect(await warehouse.bodies(number)).toEqual([order]);
  });
});

test('to send without a connection is no consent to a repeat', async ({ form, text, sent, orderNumber }) => {
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  await form.button(text.another).click();
  await form.fill(order);
  await form.setOffline(true);
  await form.send.click();
  await expect(form.panel(text.notSent)).toContainText(text.offline);
  await form.button(text.sendAnyway).click();
  await expect(form.panel(text.again)).toBeVisible();
  await form.setOffline(false);
  expect(sent).toHaveLength(1);
});

test('who agrees to a repeat has not agreed to one after what another tab has sent since', async ({
  form, context, text, sent, orderNumber, complaints,
}) => {
  complaints.expect(/Failed to load resource/);
  const order = validOrder(orderNumber(FAULTS.failure));
  const number = order.package.order_number;
  await form.open('./', { draft: order });
  await form.send.click();
  await expect(form.panel(text.unknown)).toBeVisible();

  const other = new OrderForm(await context.newPage(), text, form.address);
  await other.open();
  await other.fill(order);
  await other.send.click();
  await other.panel(text.again).getByRole('button', { name: text.sendAgain, exact: true }).click();
  await expect(other.title).toHaveText(/SBX-\d+/);
  const [as] = /SBX-\d+/.exec(await other.title.innerText());

  await form.panel(text.unknown).getByRole('button', { name: text.sendAgain, exact: true }).click();
  await expect(form.panel(text.again)).toContainText(text.againAccepted(number, as));
  expect(sent).toHaveLength(2);
});

test('while an order is on its way the form stays its form, whatever another screen asks for', async ({
  form, page, text, sent, orderNumber, holdAnswers, complaints,
}) => {
  complaints.expect(/Failed to load resource/);
  const doubtful = validOrder(orderNumber(FAULTS.failure));
  await form.open('./', { draft: doubtful });
  await form.send.click();
  await expect(form.panel(text.unknown)).toBeVisible();
  const next = validOrder(orderNumber());
  await form.button(text.startOver).click();
  await form.fill(next);
  const answer = await holdAnswers();
  await form.send.click();
  await answer.arrived;
  await page.getByRole('region', { name: text.recent }).getByRole('link', { name: doubtful.package.order_number, exact: true }).click();
  await form.button(text.openInForm).click();
  await expect(form.button(text.sending)).toBeVisible();
  await form.expectFilled(next);
  answer.release();
  // What was asked for comes once the form is free, and asks before it is sent.
  await expect(form.title).toHaveText(/SBX-\d+/);
  await page.goBack();
  await form.expectFilled(doubtful);
  await expect(form.panel(text.unknown)).toContainText(text.sentEarlier);
  expect(sent).toHaveLength(2);
});

test('what was typed before another order was loaded comes back after that one has been sent', async ({
  form, text, orderNumber,
}) => {
  await form.open();
  await form.field('receiver.name').fill('Half Typed');
  await form.button(text.startOver).click();
  await form.fill(validOrder(orderNumber()));
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  await form.button(text.another).click();
  await form.button(text.undo).click();
  await expect(form.field('receiver.name')).toHaveValue('Half Typed');
});
