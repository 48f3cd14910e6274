// Without a mouse: from the address bar to an accepted order.

import { expectAccessible } from '../support/axe.js';
import { expect, test } from '../support/test.js';
import { validOrder } from '../support/orders.js';

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('an order is entered and sent by keyboard alone', async ({ form, page, text, warehouse, orderNumber }) => {
      const order = validOrder(orderNumber());
      const { receiver, sender } = order;
      await form.open();
      const { keyboard } = page;

      // Typing can begin at once; what stands before is a few steps back.
      await expect(form.field('package.order_number')).toBeFocused();
      // The rest of the bar comes after the form.
      await expect(page.getByRole('link', { name: text.help, exact: true })).toBeVisible();
      // So do the templates, once a key is pressed.
      await keyboard.press('Shift');
      const templates = page.locator('summary').filter({ hasText: text.templates.title });
      await expect(templates).toBeVisible();
      const before = [
        form.button(text.startOver),
        form.button(text.useExample),
        templates,
        page.getByRole('link', { name: text.help, exact: true }),
        page.getByRole('link', { name: text.settings.title, exact: true }),
        page.getByRole('combobox', { name: text.theme }),
        page.getByRole('combobox', { name: text.language }),
        page.getByRole('link', { name: text.book.title, exact: true }),
        page.getByRole('link', { name: text.import, exact: true }),
        page.getByRole('link', { name: text.orders, exact: true }),
        page.getByRole('link', { name: text.newOrder, exact: true }),
        page.getByRole('link', { name: 'Order Desk' }),
        page.getByRole('link', { name: text.skip }),
      ];
      for (const control of before) {
        await keyboard.press('Shift+Tab');
        await expect(control).toBeFocused();
      }
      await keyboard.press('Enter');
      await keyboard.press('Tab');
      await expect(templates).toBeFocused();
      await keyboard.press('Tab');
      await expect(form.button(text.useExample)).toBeFocused();
      await keyboard.press('Tab');
      await expect(form.button(text.startOver)).toBeFocused();

      const type = async (path, value) => {
        await keyboard.press('Tab');
        await expect(form.field(path)).toBeFocused();
        await keyboard.type(value);
      };
      await type('package.order_number', order.package.order_number);
      await type('centre_code', 'ck');
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await expect(form.field('centre_code')).toHaveValue(order.centre_code);
      await type('client_code', order.client_code);

      // The folded part opens with Enter and its fields follow.
      await keyboard.press('Tab');
      await keyboard.press('Enter');
      await type('process_type', String(order.process_type));
      await keyboard.press('Tab');
      await expect(form.field('real_time_response')).toBeFocused();
      await keyboard.press('Space');
      order.real_time_response = true;

      for (const [name, party] of Object.entries({ receiver, sender })) {
        await type(`${name}.name`, party.name);
        await type(`${name}.phone`, party.phone);
        // Tab takes what is marked.
        await type(`${name}.country_code`, 'philipp');
        await type(`${name}.address`, party.address);
        await type(`${name}.district`, party.district);
        await type(`${name}.city`, party.city);
        await type(`${name}.province`, party.province);
        await type(`${name}.post_code`, party.post_code);
        await type(`${name}.email`, party.email);
        // What keeps the address follows it.
        await keyboard.press('Tab');
        const save = name === 'receiver' ? text.book.save : text.book.saveSender;
        await expect(form.button(save)).toBeFocused();
      }
      for (const [index, item] of order.items.entries()) {
        await keyboard.press(index === 0 ? 'Tab' : 'Enter');
        await expect(form.field(`items.${index}.sku`)).toBeFocused();
        await keyboard.type(item.sku);
        await type(`items.${index}.qty`, String(item.qty));
        await type(`items.${index}.unit_price`, String(item.unit_price));
        await type(`items.${index}.currency`, '');
        if (index === 0) {
          await keyboard.type('php');
          await keyboard.press('Enter');
        }
      }
      await keyboard.press('Tab');
      await expect(form.button(text.addItem)).toBeFocused();
      await type('logistics_provider.code', 'dhl');
      await type('logistics_provider.tracking_number', '');
      await keyboard.press('Tab');
      await expect(page.getByLabel(text.chooseFile)).toBeFocused();
      await type('logistics_provider.label_base64', '');
      await keyboard.press('Tab');
      await keyboard.press('Tab');
      await expect(form.send).toBeFocused();
      await expect(form.summary).toContainText(text.ready);
      await keyboard.press('Enter');

      await expect(form.title).toHaveText(/SBX-\d+/);
      await expect(form.title).toBeFocused();
      expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
      // Each number can be copied; then the next order.
      for (const copy of await page.locator('.order-numbers').getByRole('button').all()) {
        await keyboard.press('Tab');
        await expect(copy).toBeFocused();
      }
      await keyboard.press('Tab');
      await expect(form.button(text.another)).toBeFocused();
    });
  });
}

test('rows of items are gone through, added, repeated and removed by keys', async ({ form, page, orderNumber }) => {
  const order = validOrder(orderNumber());
  await form.open('./', { draft: order });
  const { keyboard } = page;
  const last = order.items.length - 1;
  await form.field('items.0.qty').focus();
  await keyboard.press('Enter');
  await expect(form.field('items.1.qty')).toBeFocused();
  await form.field(`items.${last}.unit_price`).focus();
  await keyboard.press('Enter');
  await expect(form.field(`items.${last + 1}.sku`)).toBeFocused();
  await expect(form.field(`items.${last + 1}.currency`)).toHaveValue(order.items[last].currency);

  await form.field('items.0.sku').focus();
  await keyboard.press('Control+d');
  await expect(form.field('items.1.sku')).toBeFocused();
  await expect(form.field('items.1.sku')).toHaveValue(order.items[0].sku);
  await keyboard.press('Control+Shift+Backspace');
  await expect(form.field('items.0.sku')).toBeFocused();
  await expect(form.field('items.1.sku')).toHaveValue(order.items[1].sku);

  // In an open list, Enter takes what is marked and stays.
  await form.field('items.0.currency').focus();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(form.field('items.0.currency')).toBeFocused();
  await keyboard.press('Enter');
  await expect(form.field('items.1.currency')).toBeFocused();
});

/** Enters an order by keyboard, of each field what it has not yet, and sends it; how many keys that takes. */
async function keysFor(order, form) {
  const { keyboard } = form.page;
  let keys = 0;
  const press = async (key) => {
    keys += 1;
    await keyboard.press(key);
  };
  const hasFocus = (field) => field.evaluate((element) => element === document.activeElement);
  const enter = async (path, value) => {
    const field = form.field(path);
    // A new row has the focus; every other field is some steps on.
    while (!(await hasFocus(field))) {
      await press('Tab');
    }
    if ((await field.inputValue()) !== value) {
      keys += value.length;
      await keyboard.type(value);
      await expect(field).toHaveValue(value);
    }
  };
  const { package: parcel, receiver, sender, items } = order;
  await expect(form.field('package.order_number')).toBeFocused();
  await enter('package.order_number', parcel.order_number);
  await enter('centre_code', order.centre_code);
  await enter('client_code', order.client_code);
  const isFolded = await form.button(`${form.text.section.sender}: ${form.text.change}`).isVisible();
  for (const [name, party] of [['receiver', receiver], ...(isFolded ? [] : [['sender', sender]])]) {
    for (const key of ['name', 'phone', 'country_code', 'address', 'city', 'province', 'post_code']) {
      await enter(`${name}.${key}`, party[key]);
    }
  }
  for (const [index, item] of items.entries()) {
    if (index > 0) {
      await press('Enter');
    }
    for (const key of ['sku', 'qty', 'unit_price', 'currency']) {
      await enter(`items.${index}.${key}`, String(item[key]));
    }
    await press('Escape');
  }
  await enter('logistics_provider.code', order.logistics_provider.code);
  await press('Control+Enter');
  await expect(form.title).toHaveText(/SBX-\d+/);
  return keys;
}

test('the second order of a day takes a quarter fewer keys than one that is typed whole, and the next begins with one', async ({
  form, page, text, warehouse, orderNumber,
}) => {
  const [first, second] = [orderNumber(), orderNumber()].map(validOrder);
  Object.assign(second.receiver, { name: 'Jose Cruz', phone: '+639171234568', address: '12 Mabini Street', city: 'Makati', post_code: '1200' });
  second.items = [{ sku: 'POT-RED', currency: 'PHP', unit_price: 980, qty: 1 }, { sku: 'CUP-BLUE', currency: 'PHP', unit_price: 130, qty: 6 }];
  await form.open();
  await expect(page.getByRole('link', { name: text.help, exact: true })).toBeVisible();
  const whole = await keysFor(first, form);
  await page.keyboard.press('Alt+n');
  const kept = 1 + (await keysFor(second, form));
  console.log(`Keys for an order: ${whole} typed whole, ${kept} as the next of the day`);
  expect(kept).toBeLessThanOrEqual(0.75 * whole);
  const [{ receiver, sender, items }] = await warehouse.bodies(second.package.order_number);
  expect([receiver.name, sender.name, items]).toEqual([second.receiver.name, first.sender.name, second.items]);
});

test('a question mark shows the keys, where nobody types, and Alt + N leads to the next order', async ({ form, page, text }) => {
  await form.open();
  const sheet = page.getByRole('dialog', { name: text.keys });
  await page.keyboard.type('?');
  await expect(form.field('package.order_number')).toHaveValue('?');
  await page.goto('./#/orders');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text.orders);
  await page.keyboard.press('?');
  await expect(sheet).toBeVisible();
  await expect(sheet.getByText('Ctrl + D')).toBeVisible();
  const { x, width } = await sheet.boundingBox();
  expect(Math.abs(x + width / 2 - page.viewportSize().width / 2)).toBeLessThan(20);
  await expectAccessible(page, 'the keys');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('?');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('Alt+n');
  await expect(form.title).toHaveText(text.newOrder);
  await expect(form.field('package.order_number')).toBeFocused();
});

test('mistakes are found and mended by keyboard alone', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  order.receiver.email = 'maria';
  await form.open('./', { draft: order });
  const { keyboard } = page;
  await form.field('receiver.name').focus();
  await keyboard.press('Control+Enter');
  await expect(form.panel(text.problems(1))).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(form.field('receiver.email')).toBeFocused();
  await keyboard.press('End');
  await keyboard.type('@example.com');
  await keyboard.press('Control+Enter');
  await expect(form.title).toHaveText(/SBX-\d+/);
});

test('a warning is kept by keyboard, and the focus is not lost', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  order.items[0].unit_price = 0;
  await form.open('./', { draft: order });
  const keep = form.message(text.issue.priceZero(1)).getByRole('button', { name: text.keep, exact: true });
  await keep.focus();
  await page.keyboard.press('Enter');
  await expect(form.message(text.issue.priceZero(1))).toContainText(text.kept);
  await expect(page.locator('body')).not.toBeFocused();
});

test('the focus ring is seen on every control that takes the focus', async ({ form, page, orderNumber }) => {
  const order = validOrder(orderNumber());
  // Unfolded, because there is something in it.
  order.logistics_provider.label_url = 'https://example.com/1.pdf';
  await form.open('./', { draft: order });
  await page.keyboard.press('Tab');
  const unmarked = [];
  const seen = new Set();
  for (;;) {
    const { key, marked } = await page.evaluate(() => {
      const focused = document.activeElement;
      // A hidden control of a file shows the focus on its label.
      const shown = focused.type === 'file' ? focused.labels[focused.labels.length - 1] : focused;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown);
      return {
        key: focused === document.body ? '' : focused.id || focused.outerHTML.slice(0, 200),
        marked: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
      };
    });
    if (key === '' || seen.has(key)) {
      break;
    }
    seen.add(key);
    if (!marked) {
      unmarked.push(key);
    }
    await page.keyboard.press('Tab');
  }
  expect(seen.size).toBeGreaterThan(30);
  expect(unmarked).toEqual([]);
});
