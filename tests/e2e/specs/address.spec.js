// The country decides what is asked of the other fields of its address, what they offer, and what is doubtful in them.

import { ORDER_ENDPOINT } from '../support/answers.js';
import { literally } from '../support/desk.js';
import { expect, test } from '../support/test.js';
import { validOrder } from '../support/orders.js';

/** Types a text into a field and leaves it. */
const enter = async (desk, path, value) => {
  await desk.field(path).fill(value);
  await desk.page.keyboard.press('Tab');
};

const options = (desk) => desk.page.getByRole('listbox').getByRole('option');

/** A Philippine address of which three things do not fit. */
const misfit = (orderNumber) => {
  const order = validOrder(orderNumber);
  Object.assign(order.receiver, { post_code: 'SW1A 1AA', province: 'Ontario', phone: '12345' });
  order.real_time_response = true;
  return order;
};

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('what does not fit the country is asked about, and can be kept field by field', async ({
      desk, text, sent, warehouse, orderNumber,
    }) => {
      const order = misfit(orderNumber());
      await desk.open();
      await desk.fill(order);
      const doubts = {
        'receiver.phone': text.issue.phone('+63 905 123 4567'),
        'receiver.post_code': text.issue.postCode('1008'),
        'receiver.province': text.issue.province('Ontario'),
      };
      for (const [path, message] of Object.entries(doubts)) {
        await expect(desk.field(path)).toHaveAccessibleDescription(new RegExp(literally(message)));
        await expect(desk.field(path)).not.toHaveAttribute('aria-invalid');
      }
      await desk.send.click();
      await expect(desk.panel(text.checks(3)).getByRole('link')).toHaveText(Object.values(doubts));
      expect(sent).toEqual([]);
      for (const message of Object.values(doubts)) {
        await desk.message(message).getByRole('button', { name: text.keep, exact: true }).click();
        await expect(desk.message(message)).toContainText(text.kept);
      }
      await expect(desk.summary).toContainText(text.ready);
      await desk.send.click();
      await expect(desk.title).toHaveText(/SBX-\d+/);
      expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
    });

    test('what a country does without is marked so, and not asked for', async ({ desk, text, warehouse, orderNumber }) => {
      const order = validOrder(orderNumber());
      order.receiver = {
        ...order.receiver,
        address: 'Schlossplatz 5', district: '', city: 'Oldenburg', province: '', country_code: 'DE', post_code: '26122',
        phone: '+49441123456',
      };
      order.real_time_response = true;
      const province = desk.field('receiver.province');
      const optional = new RegExp(`${literally(text.optional)}$`);
      await desk.open();
      await expect(province).not.toHaveAccessibleName(optional);
      await expect(province).toHaveAttribute('aria-required', 'true');
      await desk.fill(order);
      await expect(province).toHaveAccessibleName(optional);
      await expect(province).not.toHaveAttribute('aria-required');
      await expect(desk.field('receiver.post_code')).not.toHaveAccessibleName(optional);
      await expect(desk.field('receiver.post_code')).toHaveAccessibleDescription(text.like('26133'));
      await expect(desk.summary).toContainText(text.ready);
      await desk.send.click();
      await expect(desk.title).toHaveText(/SBX-\d+/);
      expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
    });

    test('what is sent in another form than it was typed is said in a line', async ({
      desk, page, text, warehouse, orderNumber,
    }) => {
      const order = validOrder(orderNumber());
      order.receiver.phone = '(0917) 123-4567';
      // Its parts are only spaced out.
      order.sender.phone = '+63 2 8123 4567';
      order.items[1].sku = 'ＣＵＰ';
      await desk.open('./', { draft: order });
      await page.route(ORDER_ENDPOINT, (route) => route.fulfill({ body: 'not now' }), { times: 1 });
      // What is in no field any more is the browser's draft.
      await desk.message(text.issue.code(2, 'CUP')).getByRole('button', { name: text.apply('CUP') }).waitFor();
      await desk.send.click();
      const line = text.sentAs('+639171234567', 'CUP');
      await expect(desk.panel(text.unknown)).toContainText(line);
      // A phone number stays in the form as it was typed.
      await expect(desk.field('receiver.phone')).toHaveValue('(0917) 123-4567');
      await expect(desk.field('items.1.sku')).toHaveValue('CUP');
      await desk.send.click();
      await desk.panel(text.again).getByRole('button', { name: text.sendAgain, exact: true }).click();
      await expect(desk.title).toHaveText(/SBX-\d+/);
      await expect(page.getByText('+639171234567')).toBeVisible();
      // The receipt outlives a reload, and so does what it says of the order.
      await page.reload();
      await expect(desk.title).toHaveText(/SBX-\d+/);
      await expect(page.getByText('+639171234567')).toBeVisible();
      order.receiver.phone = '+639171234567';
      order.sender.phone = '+63281234567';
      order.items[1].sku = 'CUP';
      expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
    });
  });
}

test('the marks and the example follow the country', async ({ desk, text }) => {
  await desk.open();
  await expect(desk.section('receiver')).not.toContainText(text.like(''));
  const mark = new RegExp(`${literally(text.optional)}$`);
  for (const [country, example, optional] of [
    ['PH', '1008', ['province', 'post_code']],
    ['US', '95014', []],
    ['GB', 'EC1Y 8SY', ['province']],
    ['SG', '546080', ['city', 'province']],
    ['HK', '', ['city', 'post_code']],
  ]) {
    await enter(desk, 'receiver.country_code', country);
    for (const part of ['city', 'province', 'post_code']) {
      const field = desk.field(`receiver.${part}`);
      if (optional.includes(part)) {
        await expect(field, `${part} in ${country}`).toHaveAccessibleName(mark);
      } else {
        await expect(field, `${part} in ${country}`).not.toHaveAccessibleName(mark);
      }
    }
    const hint = example === '' ? '' : new RegExp(`^${text.like(example)}\\b`);
    await expect(desk.field('receiver.post_code')).toHaveAccessibleDescription(hint);
    // The sender has a country of its own.
    await expect(desk.field('sender.province')).not.toHaveAccessibleName(mark);
  }
});

test('what the settings ask for is asked for in every country', async ({ desk, text, configure }) => {
  await configure({ rules: { presence: { 'receiver.province': 'required' } } });
  await desk.open();
  await enter(desk, 'receiver.country_code', 'DE');
  await expect(desk.field('receiver.province')).not.toHaveAccessibleName(new RegExp(literally(text.optional)));
  await expect(desk.field('receiver.province')).toHaveAttribute('aria-required', 'true');
});

test.describe('provinces', () => {
  test('those of the country are offered, and any text is taken', async ({ desk, page, text, orderNumber }) => {
    await desk.open('./', { draft: validOrder(orderNumber()) });
    const province = desk.field('receiver.province');
    await province.fill('cav');
    await expect(options(desk)).toHaveText(['Cavite']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(province).toHaveValue('Cavite');
    await expect(province).toBeFocused();

    // Carriers want the letters that people write; the list takes nothing for anything else.
    await enter(desk, 'receiver.country_code', 'US');
    await enter(desk, 'receiver.province', 'ca');
    await expect(province).toHaveValue('ca');
    await expect(desk.message(/province/)).toHaveCount(0);
    await province.fill('ca');
    await options(desk).filter({ hasText: 'California' }).click();
    await expect(province).toHaveValue('California');

    await enter(desk, 'receiver.country_code', 'GB');
    await expect(province).toHaveRole('textbox');
    await enter(desk, 'receiver.province', 'Kent');
    await expect(desk.message(/province/)).toHaveCount(0);
  });

  test('the local name finds one, and stands beside what is chosen', async ({ desk, page }) => {
    await desk.open();
    await enter(desk, 'receiver.country_code', 'CN');
    const province = desk.field('receiver.province');
    await province.fill('广东');
    await expect(options(desk)).toHaveText(['Guangdong广东省']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(province).toHaveValue('Guangdong');
    await expect(province).toHaveAccessibleDescription(/广东省/);
  });

  test('all of a country are there to look through', async ({ desk, page }) => {
    await desk.open();
    await enter(desk, 'receiver.country_code', 'PH');
    await desk.field('receiver.province').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(options(desk).last()).toHaveText('Zamboanga Sibuguey');
    await expect(options(desk).last()).toBeInViewport();
  });

  test('one that is nearly right can be mended by a button, or kept', async ({ desk, text, orderNumber }) => {
    await desk.open('./', { draft: validOrder(orderNumber()) });
    const message = desk.message(text.issue.province('Metro Manilla', 'Metro Manila'));
    await enter(desk, 'receiver.province', 'Metro Manilla');
    await expect(message.getByRole('button')).toHaveText([text.apply('Metro Manila'), text.keep]);
    await message.getByRole('button', { name: text.apply('Metro Manila') }).click();
    await expect(desk.field('receiver.province')).toHaveValue('Metro Manila');
    await expect(desk.field('receiver.province')).toBeFocused();
    await expect(desk.summary).toContainText(text.ready);
  });
});

test('a sender that is the receiver is asked about where the sender is', async ({ desk, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  order.sender = { ...order.receiver };
  await desk.open('./', { draft: order });
  const message = desk.section('sender').getByRole('listitem').filter({ hasText: text.issue.sameParties });
  await expect(message).toBeVisible();
  await desk.send.click();
  await desk.panel(text.checks(1)).getByRole('link', { name: text.issue.sameParties }).click();
  await expect(desk.section('sender')).toBeFocused();
  await message.getByRole('button', { name: text.keep, exact: true }).click();
  await expect(desk.summary).toContainText(text.ready);
});

test('a country that the warehouse does not deliver to is asked about', async ({ desk, text, configure, orderNumber }) => {
  await configure({ rules: { warehouse_countries: { CKMX: ['MX', 'US'] } } });
  await desk.open('./', { draft: validOrder(orderNumber()) });
  await expect(desk.message(text.issue.warehouseCountry('CKMX', 'MX, US', 'PH'))).toBeVisible();
  await enter(desk, 'centre_code', 'CKPH');
  await expect(desk.message(text.issue.warehouseCountry('CKMX', 'MX, US', 'PH'))).toHaveCount(0);
});
