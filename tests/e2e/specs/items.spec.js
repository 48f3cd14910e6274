// The goods: rows that come and go, and what they come to.

import { expect, test } from '../support/test.js';
import { validOrder } from '../support/orders.js';

const rows = (form) => form.items.getByRole('row').filter({ has: form.page.getByRole('textbox') });

test('a new item takes the currency of the one before, and the focus', async ({ form, text }) => {
  await form.open();
  await form.field('items.0.currency').fill('PHP');
  await form.button(text.addItem).click();
  await expect(rows(form)).toHaveCount(2);
  await expect(form.field('items.1.sku')).toBeFocused();
  await expect(form.field('items.1.currency')).toHaveValue('PHP');
  await expect(form.field('items.1.sku')).toHaveValue('');
});

test('a duplicate stands below its item and takes the focus', async ({ form, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  await form.button(text.duplicate(1)).click();
  await expect(form.field('items.1.sku')).toBeFocused();
  order.items.splice(1, 0, order.items[0]);
  await form.expectFilled(order);
});

for (const [screen, viewport] of [['laptop', { width: 1366, height: 768 }], ['phone', { width: 390, height: 664 }]]) {
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport });

    test('what is wrong with a number begins where sentences begin, though the number stands at the end of its field', async ({ form, text, orderNumber }) => {
      const order = validOrder(orderNumber());
      order.items[0].unit_price = 0;
      await form.open('./', { draft: order });
      await expect(form.message(text.issue.priceZero(1))).toHaveCSS('text-align', 'start');
    });
  });
}

test('an item that is removed goes, the others stay, and the focus goes to the item before', async ({
  form, text, orderNumber,
}) => {
  const order = validOrder(orderNumber());
  order.items.push({ sku: 'BOX', currency: 'PHP', unit_price: 5, qty: 1 });
  await form.open('./', { draft: order });
  await form.button(text.remove(2)).click();
  await expect(form.field('items.0.sku')).toBeFocused();
  order.items.splice(1, 1);
  await form.expectFilled(order);

  await form.button(text.remove(1)).click();
  await expect(form.field('items.0.sku')).toBeFocused();
  order.items.splice(0, 1);
  await form.expectFilled(order);
});

test('an item that was removed comes back where it was', async ({ form, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  await form.button(text.remove(1)).click();
  await expect(form.items).toContainText(text.itemRemoved);
  await form.items.getByRole('button', { name: text.undo }).click();
  await form.expectFilled(order);
  await expect(form.field('items.0.sku')).toBeFocused();
});

test('the last item that is removed leaves an empty one', async ({ form, text, orderNumber }) => {
  await form.open('./', { draft: validOrder(orderNumber()) });
  await form.button(text.remove(2)).click();
  await form.button(text.remove(1)).click();
  await expect(rows(form)).toHaveCount(1);
  await expect(form.field('items.0.sku')).toHaveValue('');
  await expect(form.field('items.0.sku')).toBeFocused();
});

test('totals follow what is typed, a currency each', async ({ form, text }) => {
  await form.open();
  for (const [index, [sku, qty, price, currency]] of [
    ['TEA', '12', '250', 'PHP'],
    ['CUP', '3', '1500', 'PHP'],
    ['BOX', '2', '7', 'USD'],
  ].entries()) {
    if (index > 0) {
      await form.button(text.addItem).click();
    }
    await form.field(`items.${index}.sku`).fill(sku);
    await form.field(`items.${index}.qty`).fill(qty);
    await form.field(`items.${index}.unit_price`).fill(price);
    await form.field(`items.${index}.currency`).fill(currency);
  }
  await expect(rows(form).nth(0)).toContainText('3,000');
  await expect(rows(form).nth(1)).toContainText('4,500');
  for (const place of [form.items, form.summary]) {
    await expect(place.getByText('7,500 PHP', { exact: true })).toBeVisible();
    await expect(place.getByText('14 USD', { exact: true })).toBeVisible();
  }
  await expect(form.summary).toContainText(text.goods(3, 17));

  await form.field('items.1.qty').fill('x');
  await expect(form.summary.getByText('3,000 PHP', { exact: true })).toBeVisible();
  await form.button(text.remove(3)).click();
  await expect(form.summary).not.toContainText('USD');
});

test('prices in the smallest part are shown with the decimals of their currency', async ({ form, configure, orderNumber }) => {
  const order = validOrder(orderNumber());
  order.items = [
    { sku: 'TEA', currency: 'PHP', unit_price: 25050, qty: 2 },
    { sku: 'CUP', currency: 'JPY', unit_price: 1200, qty: 1 },
  ];
  await configure({ rules: { price_unit: 'minor' } });
  await form.open('./', { draft: order });
  await expect(form.summary.getByText('501.00 PHP', { exact: true })).toBeVisible();
  await expect(form.summary.getByText('1,200 JPY', { exact: true })).toBeVisible();
});

test('numbers that are none say so, and stay as typed', async ({ form, orderNumber }) => {
  await form.open('./', { draft: validOrder(orderNumber()) });
  for (const typed of ['1.5', '1,000', '-2', '1e3', '9007199254740993']) {
    await form.field('items.0.qty').fill(typed);
    await expect(form.field('items.0.qty')).toHaveAttribute('aria-invalid', 'true');
    await expect(form.field('items.0.qty')).toHaveValue(typed);
  }
  await form.field('items.0.qty').fill(' 46 ');
  await expect(form.field('items.0.qty')).not.toHaveAttribute('aria-invalid');
});

test('a message that comes or goes under an item leaves the focus where it is', async ({ form, page, text, orderNumber }) => {
  await form.open('./', { draft: validOrder(orderNumber()) });
  const price = form.field('items.1.unit_price');
  await price.fill('');
  await price.pressSequentially('0');
  await expect(form.message(text.issue.priceZero(2))).toBeVisible();
  await expect(price).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.type('5');
  await expect(price).toHaveValue('50');
  await expect(form.message(text.issue.priceZero(2))).toHaveCount(0);
  await expect(price).toBeFocused();
});

test('a message belongs to its item when another one goes', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  await form.field('items.1.sku').fill('');
  await page.keyboard.press('Tab');
  await expect(form.message(text.issue.emptySku(2))).toBeVisible();
  await form.button(text.remove(1)).click();
  await expect(form.message(text.issue.emptySku(1))).toBeVisible();
  await expect(form.message(text.issue.emptySku(2))).toHaveCount(0);
});

test('two hundred items can be edited, sent and kept over a reload', async ({ form, page, text, warehouse, orderNumber }) => {
  const order = validOrder(orderNumber());
  order.items = Array.from({ length: 200 }, (_, index) => ({
    sku: `SKU-${index}`, currency: 'PHP', unit_price: index + 1, qty: 2,
  }));
  await form.open('./', { draft: order });
  await expect(rows(form)).toHaveCount(200);
  await form.field('items.150.sku').fill('SKU-CHANGED');
  await form.button(text.remove(100)).click();
  order.items[150].sku = 'SKU-CHANGED';
  order.items.splice(99, 1);
  await page.reload();
  await expect(rows(form)).toHaveCount(199);
  await expect(form.field('items.149.sku')).toHaveValue('SKU-CHANGED');
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
});
