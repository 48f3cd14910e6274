// When the page says what is wrong, and what a person can do about it.

import { literally } from '../support/fields.js';
import { expect, test } from '../support/test.js';
import { validOrder } from '../support/orders.js';

test('a fresh form says nothing, and counts what is to be filled in', async ({ form, page, text }) => {
  await form.open();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0);
  await expect(form.summary.getByRole('status')).toHaveText(text.toFill(22));
});

test('a field says nothing while its first word is typed, and speaks when it is left', async ({ form, page, text }) => {
  await form.open();
  const email = form.field('receiver.email');
  await email.pressSequentially('maria');
  await expect(form.message(text.atField.email)).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(form.message(text.atField.email)).toBeVisible();
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await expect(email).toHaveAccessibleDescription(new RegExp(`${text.errorPrefix} ?${text.atField.email}`));

  await email.focus();
  await page.keyboard.press('End');
  await email.pressSequentially('@example.co');
  await expect(form.message(text.atField.email)).toHaveCount(0);
  await expect(email).toBeFocused();
  await expect(email).not.toHaveAttribute('aria-invalid');
});

test('a required field that is passed by says nothing, and emptied it asks for its content', async ({ form, page, text }) => {
  await form.open();
  const name = form.field('receiver.name');
  await name.focus();
  await page.keyboard.press('Tab');
  await form.field('receiver.city').pressSequentially('M');
  await expect(name).toHaveAccessibleDescription('');
  await name.pressSequentially('A');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Tab');
  await expect(name).toHaveAccessibleDescription(new RegExp(text.atField.emptyName));
  await name.pressSequentially('A');
  await expect(name).toHaveAccessibleDescription('');
});

test('the click that leaves a field arrives, though a message moves what is below', async ({ form, text }) => {
  await form.open();
  const number = form.field('package.order_number');
  await number.fill('1');
  await number.fill('');
  await form.field('client_code').click();
  await expect(form.page.getByRole('listbox')).toBeVisible();
  await form.button(text.addItem).click();
  await form.button(text.addItem).click();
  await form.button(text.addItem).click();
  await expect(form.field('items.3.sku')).toBeFocused();
});

test('an empty form that is sent lists everything that is missing, and leads to it', async ({ form, text, sent }) => {
  await form.open();
  await form.send.click();
  const list = form.panel(text.problems(22));
  await expect(list).toBeFocused();
  await expect(list.getByRole('link')).toHaveCount(22);
  expect(sent).toEqual([]);
  await list.getByRole('link', { name: text.issue.emptyName }).click();
  await expect(form.field('receiver.name')).toBeFocused();
  await expect(form.field('receiver.name')).toBeInViewport();
});

test('the list of problems runs from the top of the form to its bottom', async ({ form, text }) => {
  await form.open();
  await form.send.click();
  const links = form.panel(text.problems(22)).getByRole('link');
  await expect(links).toHaveCount(22);
  const tops = await links.evaluateAll((all) =>
    all.map((link) => {
      const box = document.getElementById(link.hash.slice(1)).getBoundingClientRect();
      // By rows first, then along the row.
      return Math.round(box.top / 20) * 10_000 + box.left;
    }),
  );
  expect(tops).toEqual(tops.toSorted((one, other) => one - other));
});

test('what the list says, its fields say without their names', async ({ form, page, text }) => {
  await form.open();
  await form.send.click();
  const list = form.panel(text.problems(22));
  for (const link of await list.getByRole('link').all()) {
    const id = (await link.getAttribute('href')).slice(1);
    await expect(page.locator(`[id="${id}"]`)).toHaveAccessibleDescription(new RegExp(text.errorPrefix));
  }
});

test('a lower-case code is taken for the code when the field is left', async ({ form, page }) => {
  await form.open();
  for (const [path, typed, code] of [
    ['receiver.country_code', 'ph', 'PH'],
    ['sender.country_code', 'my', 'MY'],
    ['items.0.currency', 'php', 'PHP'],
    ['logistics_provider.code', 'dhl', 'DHL'],
  ]) {
    await form.field(path).pressSequentially(typed);
    await page.keyboard.press('Tab');
    await expect(form.field(path)).toHaveValue(code);
  }
});

test('a field that is left has the form that systems compare', async ({ form, page }) => {
  await form.open();
  for (const [path, typed, left] of [
    ['package.order_number', ' ＳＯ－１ ', 'SO-1'],
    ['receiver.country_code', 'ｐｈ', 'PH'],
    ['receiver.post_code', '１６３０　', '1630'],
    ['receiver.name', ' Jose\u0301  Reyes ', 'Jos\u00e9 Reyes'],
    ['receiver.address', 'Ｎｏ．２０', 'Ｎｏ．２０'],
    // Only its width: a phone number stays as it was typed.
    ['receiver.phone', '０９１７ 123 4567', '0917 123 4567'],
    ['receiver.email', 'ana＠example．com', 'ana@example.com'],
    ['items.0.sku', 'ＴＥＡ　250', 'TEA 250'],
    ['items.0.qty', '１２', '12'],
    ['items.0.unit_price', '２５０', '250'],
  ]) {
    await form.field(path).fill(typed);
    await page.keyboard.press('Tab');
    await expect(form.field(path)).toHaveValue(left);
  }
});

test('what is typed again after it was changed stays, and is asked about', async ({ form, text, page }) => {
  await form.open();
  const sku = form.field('items.0.sku');
  for (const left of ['TEA', 'ＴＥＡ']) {
    await sku.fill('ＴＥＡ');
    await page.keyboard.press('Tab');
    await expect(sku).toHaveValue(left);
  }
  const message = form.message(text.issue.code(1, 'TEA'));
  await expect(message.getByRole('button')).toHaveText([text.apply('TEA'), text.keep]);
  await message.getByRole('button', { name: text.keep, exact: true }).click();
  await expect(message).toContainText(text.kept);
  await sku.focus();
  await page.keyboard.press('Tab');
  await expect(sku).toHaveValue('ＴＥＡ');
});

test('the counter counts what people see', async ({ form }) => {
  await form.open();
  await form.field('receiver.name').fill('👩‍🚀'.repeat(30));
  await expect(form.section('receiver')).toContainText(/30\D+35/);
});

test('what the carrier of the order prints is counted, and what the label would not show is told apart', async ({ form, text, configure }) => {
  await configure({ carrier_print_widths: { UPS: { 'receiver.name': 8 } } });
  await form.open();
  await form.field('receiver.name').fill('Marié 👩‍🚀 Santos');
  const section = form.section('receiver');
  await expect(section).not.toContainText(text.onLabel);
  await form.field('logistics_provider.code').fill('UPS');
  await expect(section).toContainText(/14\D+8/);
  await expect(section.getByText(text.onLabel)).toContainText('Marié 👩‍🚀 Santos');
  await expect(section.getByRole('deletion')).toHaveText('Santos');
  await expect(form.message(text.atField.prints(8))).toBeVisible();
  await form.field('logistics_provider.code').fill('DHL');
  await expect(section).not.toContainText(text.onLabel);
});

test('a code that is none gets the one that was meant by a button', async ({ form, page, text }) => {
  await form.open();
  for (const [path, typed, code, message] of [
    ['receiver.country_code', 'GBR', 'GB', text.atField.country('GBR')],
    ['items.0.currency', 'usdd', 'USD', text.issue.currency(1, 'usdd')],
  ]) {
    await form.field(path).pressSequentially(typed);
    await page.keyboard.press('Tab');
    await expect(form.message(message)).toBeVisible();
    await form.button(text.apply(code)).click();
    await expect(form.field(path)).toHaveValue(code);
    await expect(form.message(message)).toHaveCount(0);
  }
});

test('a text in the wrong field moves where it belongs with one press, and the focus with it', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  order.receiver.phone = order.receiver.email;
  order.receiver.email = '';
  Object.assign(order.sender, { name: '20 1st Avenue', address: 'Ana Reyes' });
  await form.open('./', { draft: order });
  await form.button(text.moveTo(text.label.email)).click();
  await expect(form.field('receiver.email')).toBeFocused();
  await expect(form.field('receiver.email')).toHaveValue(order.receiver.phone);
  await expect(form.field('receiver.phone')).toHaveValue('');
  await page.keyboard.press('Shift+Tab');

  // The list of problems has the button as well.
  await form.send.click();
  const list = form.panel(text.problems(1));
  await expect(list.getByRole('link', { name: text.issue.phoneMissing })).toBeVisible();
  await list.getByRole('button', { name: text.exchangeWith(text.label.address) }).click();
  await expect(form.field('sender.address')).toBeFocused();
  await expect(form.field('sender.name')).toHaveValue(order.sender.address);
  await expect(form.field('sender.address')).toHaveValue(order.sender.name);
});

test('UK is the United Kingdom, and RMB the yuan', async ({ form, page }) => {
  await form.open();
  for (const [path, typed, code] of [
    ['receiver.country_code', 'uk', 'GB'],
    ['items.0.currency', 'rmb', 'CNY'],
  ]) {
    await form.field(path).pressSequentially(typed);
    await page.keyboard.press('Tab');
    await expect(form.field(path)).toHaveValue(code);
  }
});

test.describe('warnings', () => {
  const doubtful = (orderNumber) => {
    const order = validOrder(orderNumber);
    order.receiver.name = 'Maria Clara Concepcion de los Santos y Reyes';
    order.items = [
      { sku: 'TEA', currency: 'PHP', unit_price: 0, qty: 1 },
      { sku: 'TEA', currency: 'USD', unit_price: 3, qty: 2 },
    ];
    return order;
  };
  /** What each says in the list, and where it belongs. */
  const messages = (text) => [
    [text.issue.longName, text.atField.longName],
    [text.issue.priceZero(1)],
    [text.issue.skuRepeated(2, 1)],
    [text.issue.currencyMixed(['PHP', 'USD'])],
  ];

  test('each is shown where it belongs and can be kept by itself', async ({ form, text, sent, warehouse, orderNumber }) => {
    const order = doubtful(orderNumber());
    await form.open('./', { draft: order });
    await form.send.click();
    await expect(form.panel(text.checks(4))).toBeFocused();
    expect(sent).toEqual([]);
    for (const [index, [message, there = message]] of messages(text).entries()) {
      await expect(form.panel(text.checks(4 - index)).getByRole('link', { name: message })).toBeVisible();
      const line = form.message(there);
      await line.getByRole('button', { name: text.keep, exact: true }).click();
      await expect(line).toContainText(text.kept);
    }
    await expect(form.panel(text.checks(1))).toHaveCount(0);
    await expect(form.summary).toContainText(text.ready);
    await form.send.click();
    await expect(form.title).toHaveText(/SBX-\d+/);
    expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
  });

  test('all are kept and the order sent with one press', async ({ form, text, sent, warehouse, orderNumber }) => {
    const order = doubtful(orderNumber());
    await form.open('./', { draft: order });
    await form.send.click();
    await form.button(text.keepAllAndSend).click();
    await expect(form.title).toHaveText(/SBX-\d+/);
    expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
    expect(sent).toHaveLength(1);
  });

  test('the list leads to each field', async ({ form, text, orderNumber }) => {
    await form.open('./', { draft: doubtful(orderNumber()) });
    await form.send.click();
    const link = (message) => form.panel(text.checks(4)).getByRole('link', { name: message });
    await link(text.issue.longName).click();
    await expect(form.field('receiver.name')).toBeFocused();
    await link(text.issue.skuRepeated(2, 1)).click();
    await expect(form.field('items.1.sku')).toBeFocused();
    await link(text.issue.currencyMixed(['PHP', 'USD'])).click();
    await expect(form.items).toBeInViewport();
  });

  test('one that was kept is kept when its value comes again, until somebody wants to be asked', async ({ form, text, orderNumber }) => {
    const order = validOrder(orderNumber());
    order.items[0].unit_price = 0;
    await form.open('./', { draft: order });
    const line = form.message(text.issue.priceZero(1));
    await line.getByRole('button', { name: text.keep, exact: true }).click();
    await expect(line).toContainText(text.kept);
    await expect(form.summary).toContainText(text.ready);
    await form.field('items.0.unit_price').fill('5');
    await expect(line).toHaveCount(0);
    await form.field('items.0.unit_price').fill('0');
    await expect(line).toContainText(text.kept);
    await line.getByRole('button', { name: text.askAgain }).click();
    await expect(line.getByRole('button', { name: text.keep, exact: true })).toBeVisible();
    await expect(form.summary).not.toContainText(text.ready);
  });

  test('they stand below the errors, and can be accepted together once those are mended', async ({ form, text, orderNumber }) => {
    const order = doubtful(orderNumber());
    order.receiver.email = 'maria';
    await form.open('./', { draft: order });
    await form.send.click();
    const list = form.panel(text.problems(1));
    await expect(list.getByRole('list').first().getByRole('link')).toHaveText([text.issue.email]);
    await expect(list.getByRole('heading', { name: text.checks(4) })).toBeVisible();
    await expect(list.getByRole('list').last().getByRole('link')).toHaveCount(4);
    await expect(list.getByRole('button', { name: text.keepAllAndSend })).toHaveCount(0);
    await form.field('receiver.email').fill('');
    await expect(form.panel(text.checks(4))).toBeVisible();
  });
});
