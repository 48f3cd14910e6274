// SKUs: completed from what the deployment lists and from what was sent before, with what is known of them; and typed by a scanner.

import { expectAccessibleInBothColours } from '../support/axe.js';
import { validOrder } from '../support/orders.js';
import { expect, test } from '../support/test.js';

const SKUS = [
  { sku: 'TEA-250G', name: { en: 'Green tea, 250 g', 'zh-CN': '绿茶 250 克' }, unit_price: 250, currency: 'PHP' },
  { sku: 'TEA-500G', name: { en: 'Green tea, 500 g', 'zh-CN': '绿茶 500 克' }, unit_price: '450', currency: 'PHP' },
  { sku: 'CUP-WHITE', name: 'Cup', unit_price: 7, currency: 'USD' },
];

/** The goods are known once the form is used: so they are when the field has a list. */
async function expectList(form) {
  await form.field('items.0.sku').click();
  await expect(form.field('items.0.sku')).toHaveRole('combobox');
}

const expectItem = async (form, index, item) => {
  for (const [column, value] of Object.entries(item)) {
    await expect(form.field(`items.${index}.${column}`)).toHaveValue(value);
  }
};

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('an SKU is found by its name, and its price and currency come along, never over what was typed', async ({ form, page, text, configure }) => {
      await configure({ skus: SKUS });
      await form.open();
      const sku = form.field('items.0.sku');
      await expectList(form);
      await sku.pressSequentially(lang === 'zh' ? '绿茶' : 'green');
      await expect(page.getByRole('listbox').getByRole('option')).toHaveText([/TEA-250G/, /TEA-500G/]);
      await expectAccessibleInBothColours(page, 'the list of goods');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(sku).toBeFocused();
      await expectItem(form, 0, { sku: 'TEA-500G', unit_price: '450', currency: 'PHP' });
      await expect(sku).toHaveAccessibleDescription(lang === 'zh' ? /绿茶 500 克/ : /Green tea, 500 g/);

      // With another SKU comes its own price, unless a person has typed one.
      await sku.fill('CUP-WHITE');
      await page.keyboard.press('Tab');
      await expectItem(form, 0, { unit_price: '7', currency: 'USD' });
      await form.field('items.0.unit_price').fill('9');
      await sku.fill('TEA-250G');
      await page.keyboard.press('Tab');
      await expectItem(form, 0, { unit_price: '9', currency: 'PHP' });
      await expect(form.field('items.0.qty')).toBeFocused();
    });
  });
}

test('a scanner, which ends with Enter, goes from row to row', async ({ form, page, configure }) => {
  await configure({ skus: SKUS });
  await form.open();
  await expectList(form);
  for (const [index, { sku, unit_price: price, currency }] of [SKUS[0], SKUS[2], SKUS[1]].entries()) {
    await page.keyboard.type(sku);
    await page.keyboard.press('Enter');
    await expect(form.field(`items.${index + 1}.sku`)).toBeFocused();
    // The row has the currency of the one before by then, where there is one.
    await expect(form.field(`items.${index}.sku`)).toHaveValue(sku);
    if (index === 0) {
      await expectItem(form, 0, { unit_price: String(price), currency });
    }
  }
  await page.keyboard.type('UNLISTED');
  await page.keyboard.press('Enter');
  await expect(form.field('items.4.sku')).toBeFocused();
});

test('what was sent once is completed the next time, with the price that it had', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  await form.button(text.another).click();
  const [{ sku, unit_price: price }] = order.items;
  await expectList(form);
  await form.field('items.0.sku').pressSequentially(sku.slice(0, 3).toLowerCase());
  await page.getByRole('option', { name: sku }).click();
  await expectItem(form, 0, { sku, unit_price: String(price), currency: 'PHP' });

  // The goods of orders that an earlier version has kept are known too.
  await page.evaluate(async () => {
    const settled = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: reject }));
    const folder = location.pathname.slice(0, location.pathname.lastIndexOf('/'));
    const database = await settled(indexedDB.open(`order-desk${folder}`));
    await settled(database.transaction('skus', 'readwrite').objectStore('skus').clear());
    database.close();
  });
  await form.open();
  await expectList(form);
});

test('of thousands, the list shows those that fit', async ({ form, page, configure }) => {
  const skus = Array.from({ length: 5_000 }, (_, index) => ({ sku: `SKU-${index}`, name: `Article number ${index}`, unit_price: index + 1, currency: 'PHP' }));
  await configure({ skus });
  await form.open();
  const sku = form.field('items.0.sku');
  await expectList(form);
  await sku.pressSequentially('number 4321');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([/SKU-4321/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expectItem(form, 0, { sku: 'SKU-4321', unit_price: '4322', currency: 'PHP' });
  await expect(form.field('items.0.qty')).toBeFocused();
});
