// An order is sent once: by impatience, by a second tab, after a reload.

import { expect, test } from '../support/test.js';
import { validOrder } from '../support/orders.js';
import { Desk } from '../support/desk.js';

test('while it is being sent, the page says so and can be neither edited nor sent again', async ({
  desk, page, text, sent, warehouse, orderNumber, holdAnswers,
}) => {
  const order = validOrder(orderNumber());
  await desk.open('./', { draft: order });
  const answer = await holdAnswers();
  await desk.send.dblclick();
  const sending = desk.button(text.sending);
  await expect(sending).toHaveAttribute('aria-disabled', 'true');
  await expect(desk.summary.getByRole('status')).toContainText(text.waiting(30));
  await expect(page.locator('form')).toHaveAttribute('inert', /.*/);
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Enter');
  // As a person clicks: what says that it is disabled can still be pressed.
  await sending.click({ force: true });
  await answer.arrived;
  answer.release();
  await expect(desk.title).toHaveText(/SBX-\d+/);
  expect(sent).toHaveLength(1);
  expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
});

test('two presses in the same moment send once', async ({ desk, sent, orderNumber, holdAnswers }) => {
  await desk.open('./', { draft: validOrder(orderNumber()) });
  const answer = await holdAnswers();
  await desk.send.evaluate((button) => {
    button.click();
    button.click();
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
  });
  await answer.arrived;
  answer.release();
  await expect(desk.title).toHaveText(/SBX-\d+/);
  expect(sent).toHaveLength(1);
});

test('Ctrl+Enter held down sends once', async ({ desk, page, sent, orderNumber, holdAnswers }) => {
  await desk.open('./', { draft: validOrder(orderNumber()) });
  const answer = await holdAnswers();
  await desk.field('receiver.name').focus();
  await page.keyboard.down('Control');
  for (let repeat = 0; repeat < 5; repeat += 1) {
    await page.keyboard.down('Enter');
  }
  await page.keyboard.up('Enter');
  await page.keyboard.up('Control');
  await answer.arrived;
  answer.release();
  await expect(desk.title).toHaveText(/SBX-\d+/);
  expect(sent).toHaveLength(1);
});

test('the number of an order that was accepted asks before it is sent again', async ({
  desk, text, sent, warehouse, orderNumber,
}) => {
  const order = validOrder(orderNumber());
  const number = order.package.order_number;
  await desk.open('./', { draft: order });
  await desk.send.click();
  await expect(desk.title).toHaveText(/SBX-\d+/);
  const [as] = /SBX-\d+/.exec(await desk.title.innerText());
  await desk.button(text.copyAsNew).click();
  await desk.field('package.order_number').fill(number);
  await desk.send.click();
  const question = desk.panel(text.again);
  await expect(question).toBeFocused();
  await expect(question).toContainText(text.againAccepted(number, as));
  expect(sent).toHaveLength(1);

  // The same number in another shop is another order.
  order.client_code = 'CK2024';
  await desk.field('client_code').fill('CK2024');
  await desk.send.click();
  await expect(desk.title).toHaveText(/SBX-\d+/);
  await expect(desk.title).not.toContainText(as);
  expect(await warehouse.bodies(number)).toHaveLength(2);
});

test.describe('two tabs with the same order', () => {
  const openBoth = async (desk, context, text, order) => {
    await desk.open('./', { draft: order });
    const other = new Desk(await context.newPage(), text, desk.address);
    await other.open(desk.page.url());
    await other.fill(order);
    return other;
  };

  test('the second asks while the first is sending, and after it has', async ({
    desk, context, text, sent, warehouse, orderNumber, holdAnswers,
  }) => {
    const order = validOrder(orderNumber());
    const number = order.package.order_number;
    const other = await openBoth(desk, context, text, order);
    const answer = await holdAnswers();
    await desk.send.click();
    await answer.arrived;
    await other.send.click();
    await expect(other.panel(text.again)).toContainText(text.againSending(number));
    answer.release();
    await expect(desk.title).toHaveText(/SBX-\d+/);
    const [as] = /SBX-\d+/.exec(await desk.title.innerText());
    await other.send.click();
    await expect(other.panel(text.again)).toContainText(text.againAccepted(number, as));
    expect(sent).toHaveLength(1);
    expect(await warehouse.bodies(number)).toEqual([order]);
  });

  test('pressed in both at once, it is sent once', async ({ desk, context, text, sent, orderNumber, holdAnswers }) => {
    const order = validOrder(orderNumber());
    const other = await openBoth(desk, context, text, order);
    const answer = await holdAnswers();
    await Promise.all([desk.send.click(), other.send.click()]);
    await answer.arrived;
    const questions = () => Promise.all([desk, other].map((each) => each.panel(text.again).isVisible()));
    await expect.poll(async () => (await questions()).toSorted()).toEqual([false, true]);
    answer.release();
    const titles = () => Promise.all([desk, other].map(({ title }) => title.innerText()));
    await expect.poll(titles).toContainEqual(expect.stringMatching(/SBX-\d+/));
    expect(sent).toHaveLength(1);
  });
});

test.describe('a reload while the order is on its way', () => {
  test('the browser asks first; afterwards the page says that the order may have arrived, and Send asks', async ({
    desk, page, text, sent, warehouse, orderNumber, holdAnswers,
  }) => {
    const order = validOrder(orderNumber());
    const number = order.package.order_number;
    await desk.open('./', { draft: order });
    const answer = await holdAnswers();
    await desk.send.click();
    // That the page says that it is sending does not mean that the order has left.
    await answer.arrived;
    await expect(desk.button(text.sending)).toBeVisible();
    const asked = page.waitForEvent('dialog').then(async (dialog) => {
      await dialog.accept();
      return dialog.type();
    });
    await page.reload();
    expect(await asked).toBe('beforeunload');

    const panel = desk.panel(text.unknown);
    await expect(panel).toContainText(text.interrupted);
    await expect(panel).toContainText(text.adviceToAsk(number));
    await desk.expectFilled(order);
    await desk.send.click();
    await expect(desk.panel(text.again)).toBeFocused();
    expect(sent).toHaveLength(1);

    // The warehouse has it; sent again, it is answered as the first time.
    expect(await warehouse.bodies(number)).toHaveLength(1);
    answer.release();
    await desk.panel(text.again).getByRole('button', { name: text.sendAgain, exact: true }).click();
    await expect(desk.title).toHaveText(/SBX-\d+/);
    expect(await warehouse.bodies(number)).toEqual([order]);
  });
});
