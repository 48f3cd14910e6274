// The country decides what is asked of the other fields of its address, what they offer, and what is doubtful in them.

import { ORDER_ENDPOINT } from '../support/answers.js';
import { literally } from '../support/fields.js';
import { expect, test } from '../support/test.js';
import { validOrder } from '../support/orders.js';

/** Types a text into a field and leaves it. */
const enter = async (form, path, value) => {
  await form.field(path).fill(value);
  await form.page.keyboard.press('Tab');
};

const options = (form) => form.page.getByRole('listbox').getByRole('option');

/** A Philippine address of which three things do not fit. */
const misfit = (orderNumber) => {
  const order = validOrder(orderNumber);
  Object.assign(order.receiver, { post_code: 'SW1A 1AA', province: 'Nowhere', phone: '12345' });
  order.real_time_response = true;
  return order;
};

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('what does not fit the country is asked about, and can be kept field by field', async ({
      form, text, sent, warehouse, orderNumber,
    }) => {
      const order = misfit(orderNumber());
      await form.open();
      await form.fill(order);
      const doubts = {
        'receiver.phone': ['phone', '+63 905 123 4567'],
        'receiver.province': ['province', 'Nowhere'],
        'receiver.post_code': ['postCode', '1008'],
      };
      for (const [path, [name, param]] of Object.entries(doubts)) {
        await expect(form.field(path)).toHaveAccessibleDescription(new RegExp(literally(text.atField[name](param))));
        await expect(form.field(path)).not.toHaveAttribute('aria-invalid');
      }
      await form.send.click();
      await expect(form.panel(text.checks(3)).getByRole('link')).toHaveText(
        Object.values(doubts).map(([name, param]) => text.issue[name](param)),
      );
      expect(sent).toEqual([]);
      for (const [name, param] of Object.values(doubts)) {
        const message = form.message(text.atField[name](param));
        await message.getByRole('button', { name: text.keep, exact: true }).click();
        await expect(message).toContainText(text.kept);
      }
      await expect(form.summary).toContainText(text.ready);
      await form.send.click();
      await expect(form.title).toHaveText(/SBX-\d+/);
      expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
    });

    test('what a country does without is marked so, and not asked for', async ({ form, text, warehouse, orderNumber }) => {
      const order = validOrder(orderNumber());
      order.receiver = {
        ...order.receiver,
        address: 'Schlossplatz 5', district: '', city: 'Oldenburg', province: '', country_code: 'DE', post_code: '26122',
        phone: '+49441123456',
      };
      order.real_time_response = true;
      const province = form.field('receiver.province');
      const optional = new RegExp(`${literally(text.optional)}$`);
      await form.open();
      await expect(province).not.toHaveAccessibleName(optional);
      await expect(province).toHaveAttribute('aria-required', 'true');
      await form.fill(order);
      await expect(province).toHaveAccessibleName(optional);
      await expect(province).not.toHaveAttribute('aria-required');
      await expect(form.field('receiver.post_code')).not.toHaveAccessibleName(optional);
      await expect(form.field('receiver.post_code')).toHaveAccessibleDescription(text.like('26133'));
      await expect(form.summary).toContainText(text.ready);
      await form.send.click();
      await expect(form.title).toHaveText(/SBX-\d+/);
      expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
    });

    test('what is sent in another form than it was typed is said in a line', async ({
      form, page, text, warehouse, orderNumber,
    }) => {
      const order = validOrder(orderNumber());
      order.receiver.phone = '(0917) 123-4567';
      // Its parts are only spaced out.
      order.sender.phone = '+63 2 8123 4567';
      order.items[1].sku = 'ＣＵＰ';
      await form.open('./', { draft: order });
      await page.route(ORDER_ENDPOINT, (route) => route.fulfill({ body: 'not now' }), { times: 1 });
      // What is in no field any more is the browser's draft.
      await form.message(text.issue.code(2, 'CUP')).getByRole('button', { name: text.apply('CUP') }).waitFor();
      await form.send.click();
      const line = text.sentAs('+639171234567', 'CUP');
      await expect(form.panel(text.unknown)).toContainText(line);
      // A phone number stays in the form as it was typed.
      await expect(form.field('receiver.phone')).toHaveValue('(0917) 123-4567');
      await expect(form.field('items.1.sku')).toHaveValue('CUP');
      await form.send.click();
      await form.panel(text.again).getByRole('button', { name: text.sendAgain, exact: true }).click();
      await expect(form.title).toHaveText(/SBX-\d+/);
      await expect(page.getByText('+639171234567').first()).toBeVisible();
      // The receipt outlives a reload, and so does what it says of the order.
      await page.reload();
      await expect(form.title).toHaveText(/SBX-\d+/);
      await expect(page.getByText('+639171234567').first()).toBeVisible();
      order.receiver.phone = '+639171234567';
      order.sender.phone = '+63281234567';
      order.items[1].sku = 'CUP';
      expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
    });
  });
}

test('the marks and the example follow the country', async ({ form, text }) => {
  await form.open();
  await expect(form.section('receiver')).not.toContainText(text.like(''));
  const mark = new RegExp(`${literally(text.optional)}$`);
  for (const [country, example, optional] of [
    ['PH', '1008', ['province', 'post_code']],
    ['US', '95014', []],
    ['GB', 'EC1Y 8SY', ['province']],
    ['SG', '546080', ['city', 'province']],
    ['HK', '', ['city', 'post_code']],
  ]) {
    await enter(form, 'receiver.country_code', country);
    for (const part of ['city', 'province', 'post_code']) {
      const field = form.field(`receiver.${part}`);
      if (optional.includes(part)) {
        await expect(field, `${part} in ${country}`).toHaveAccessibleName(mark);
      } else {
        await expect(field, `${part} in ${country}`).not.toHaveAccessibleName(mark);
      }
    }
    const hint = example === '' ? '' : new RegExp(`^${text.like(example)}\\b`);
    await expect(form.field('receiver.post_code')).toHaveAccessibleDescription(hint);
    // The sender has a country of its own.
    await expect(form.field('sender.province')).not.toHaveAccessibleName(mark);
  }
});

test('what the settings ask for is asked for in every country', async ({ form, text, configure }) => {
  await configure({ rules: { presence: { 'receiver.province': 'required' } } });
  await form.open();
  await enter(form, 'receiver.country_code', 'DE');
  await expect(form.field('receiver.province')).not.toHaveAccessibleName(new RegExp(literally(text.optional)));
  await expect(form.field('receiver.province')).toHaveAttribute('aria-required', 'true');
});

test.describe('provinces', () => {
  test('those of the country are offered, and any text is taken', async ({ form, page, text, orderNumber }) => {
    await form.open('./', { draft: validOrder(orderNumber()) });
    const province = form.field('receiver.province');
    await province.fill('cav');
    await expect(options(form)).toHaveText(['Cavite']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(province).toHaveValue('Cavite');
    await expect(province).toBeFocused();

    // Carriers want the letters that people write; the list takes nothing for anything else.
    await enter(form, 'receiver.country_code', 'US');
    await enter(form, 'receiver.province', 'ca');
    await expect(province).toHaveValue('ca');
    await expect(form.message(/province/)).toHaveCount(0);
    await province.fill('ca');
    await options(form).filter({ hasText: 'California' }).click();
    await expect(province).toHaveValue('California');

    await enter(form, 'receiver.country_code', 'GB');
    await expect(province).toHaveRole('textbox');
    await enter(form, 'receiver.province', 'Kent');
    await expect(form.message(/province/)).toHaveCount(0);
  });

  test('the local name finds one, and stands beside what is chosen', async ({ form, page }) => {
    await form.open();
    await enter(form, 'receiver.country_code', 'CN');
    const province = form.field('receiver.province');
    await province.fill('广东');
    await expect(options(form)).toHaveText(['Guangdong广东省']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(province).toHaveValue('Guangdong');
    await expect(province).toHaveAccessibleDescription(/广东省/);
  });

  test('all of a country are there to look through', async ({ form, page }) => {
    await form.open();
    await enter(form, 'receiver.country_code', 'PH');
    await form.field('receiver.province').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(options(form).last()).toHaveText('Zamboanga Sibugay');
    await expect(options(form).last()).toBeInViewport();
  });

  test('one that is nearly right can be mended by a button, or kept', async ({ form, text, orderNumber }) => {
    await form.open('./', { draft: validOrder(orderNumber()) });
    const message = form.message(text.atField.province('Metro Manilla', 'Metro Manila'));
    await enter(form, 'receiver.province', 'Metro Manilla');
    await expect(message.getByRole('button')).toHaveText([text.apply('Metro Manila'), text.keep]);
    await message.getByRole('button', { name: text.apply('Metro Manila') }).click();
    await expect(form.field('receiver.province')).toHaveValue('Metro Manila');
    await expect(form.field('receiver.province')).toBeFocused();
    await expect(form.summary).toContainText(text.ready);
  });
});

test('a sender that is the receiver is asked about where the sender is', async ({ form, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  order.sender = { ...order.receiver };
  await form.open('./', { draft: order });
  const message = form.section('sender').getByRole('listitem').filter({ hasText: text.issue.sameParties });
  await expect(message).toBeVisible();
  await form.send.click();
  await form.panel(text.checks(1)).getByRole('link', { name: text.issue.sameParties }).click();
  await expect(form.section('sender')).toBeFocused();
  await message.getByRole('button', { name: text.keep, exact: true }).click();
  await expect(form.summary).toContainText(text.ready);
});

test('a country that the warehouse does not deliver to is asked about', async ({ form, text, configure, orderNumber }) => {
  await configure({ rules: { warehouse_countries: { CKMX: ['MX', 'US'] } } });
  await form.open('./', { draft: validOrder(orderNumber()) });
  await expect(form.message(text.atField.warehouseCountry('CKMX', ['MX', 'US'], 'PH'))).toBeVisible();
  await enter(form, 'centre_code', 'CKPH');
  await expect(form.message(text.atField.warehouseCountry('CKMX', ['MX', 'US'], 'PH'))).toHaveCount(0);
});
