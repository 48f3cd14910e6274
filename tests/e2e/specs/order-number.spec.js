// Order numbers: that one was used is said while it is typed; and where the deployment has them counted, each order gets the next one.

import { expectAccessibleInBothColours } from '../support/axe.js';
import { FAULTS, validOrder } from '../support/orders.js';
import { expect, test } from '../support/test.js';

const NUMBER = 'package.order_number';

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('a number that was used is said while it is typed, for its shop alone', async ({ form, page, text, orderNumber }) => {
      const order = validOrder(orderNumber());
      const number = order.package.order_number;
      await form.open('./', { draft: order });
      await form.send.click();
      await expect(form.title).toHaveText(/SBX-\d+/);
      await form.button(text.another).click();

      const section = form.section('order');
      await form.field(NUMBER).pressSequentially(number);
      const note = section.getByRole('status');
      await expect(note).toHaveText(text.number.accepted);
      await expectAccessibleInBothColours(page, 'a number that was used');
      await form.field(NUMBER).press('End');
      await page.keyboard.type('x');
      await expect(note).toHaveText('');
      await page.keyboard.press('Backspace');
      await expect(note).toHaveText(text.number.accepted);
      await form.field('client_code').fill('OTHER');
      await expect(note).toHaveText('');
      await form.field('client_code').fill(order.client_code);
      await note.getByRole('link', { name: text.number.see }).click();
      await expect(form.title).toHaveText(/SBX-\d+/);
    });
  });
}

test('so is one of which nobody knows whether its order has arrived, once nothing else asks about it', async ({ form, text, orderNumber, complaints }) => {
  complaints.expect(/Failed to load resource/);
  const order = validOrder(orderNumber(FAULTS.cutAfter));
  await form.open('./', { draft: order });
  await form.send.click();
  await expect(form.panel(text.unknown)).toBeVisible();
  const note = form.section('order').getByRole('status');
  await expect(note).toHaveText('');
  await form.field(NUMBER).fill('other');
  await form.field(NUMBER).fill(order.package.order_number);
  await expect(note).toHaveText(text.number.unknown);
});

test.describe('where the deployment has orders counted', () => {
  const settings = (prefix) => ({ order_numbers: { CK2023: { prefix, digits: 4 }, OTHER: { prefix: `${prefix}O-`, digits: 2, first: 7 } } });

  /** A prefix that no other test has. */
  const prefixOf = (number) => `${number}-`;

  test('an order that is begun has the next number of its shop, and the one after it the one after that', async ({
    form, text, configure, orderNumber, sent,
  }) => {
    const prefix = prefixOf(orderNumber());
    await configure(settings(prefix));
    const { package: _, ...order } = validOrder('');
    await form.open('./', { draft: order });
    // Who is in the field may be about to type one.
    await expect(form.field(NUMBER)).toBeFocused();
    await expect(form.button(text.number.use(`${prefix}0001`))).toBeVisible();
    await expect(form.field(NUMBER)).toHaveValue('');
    await form.field('receiver.name').focus();
    await expect(form.field(NUMBER)).toHaveValue(`${prefix}0001`);
    await form.field('client_code').fill('OTHER');
    await expect(form.field(NUMBER)).toHaveValue(`${prefix}O-07`);
    await form.field('client_code').fill('CK2023');
    await expect(form.field(NUMBER)).toHaveValue(`${prefix}0001`);
    await form.send.click();
    await expect(form.title).toHaveText(/SBX-\d+/);
    await form.button(text.sameGoods).click();
    await expect(form.field(NUMBER)).toHaveValue(`${prefix}0002`);
    expect(sent[0].postDataJSON().package.order_number).toBe(`${prefix}0001`);

    // One that a person types is not overwritten; one that was used can be exchanged for the next.
    await form.field(NUMBER).fill(`${prefix}0001`);
    await expect(form.section('order').getByRole('status')).toHaveText(text.number.accepted);
    await form.button(text.number.use(`${prefix}0002`)).click();
    await expect(form.field(NUMBER)).toHaveValue(`${prefix}0002`);
    await expect(form.field(NUMBER)).toBeFocused();
  });

  test('nobody is given a number before anything is typed, and what is typed stays', async ({ form, page, configure, text, orderNumber }) => {
    const prefix = prefixOf(orderNumber());
    await configure({ ...settings(prefix), defaults: { client_code: 'CK2023' } });
    await form.open();
    await page.keyboard.press('Shift');
    const use = form.button(text.number.use(`${prefix}0001`));
    await expect(use).toBeVisible();
    await expect(form.field(NUMBER)).toHaveValue('');
    await form.field(NUMBER).fill('MINE');
    await expect(use).toHaveCount(0);
    await form.field('receiver.city').fill('Taguig');
    await expect(form.field(NUMBER)).toHaveValue('MINE');
    await form.button(text.startOver).click();
    await use.click();
    await expect(form.field(NUMBER)).toHaveValue(`${prefix}0001`);
    await page.keyboard.press('Tab');
    await expect(form.field(NUMBER)).toHaveValue(`${prefix}0001`);
  });
});
