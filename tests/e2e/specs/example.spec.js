// The example that the form offers, which is sent as it is; and the one of the API's own document: good by the contract, and not by common sense.

import { literally } from '../support/fields.js';
import { expect, test } from '../support/test.js';
import { exampleOrder } from '../support/orders.js';

const CURRENCIES = ['adipisicing magna Except…', 'eiusmod nostrud sunt ali…'];

const fields = { url: 'logistics_provider.label_url', first: 'items.0.currency', second: 'items.1.currency' };

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('the standard rules name its three problems, at the fields and in a list, and nothing is sent', async ({
      form, text, sent, warehouse, orderNumber,
    }) => {
      await form.openApiExample();
      await form.expectFilled(exampleOrder());
      await form.send.click();

      const list = form.panel(text.problems(3));
      await expect(list).toBeFocused();
      const messages = {
        [fields.url]: text.issue.labelUrl,
        [fields.first]: text.issue.currency(1, CURRENCIES[0]),
        [fields.second]: text.issue.currency(2, CURRENCIES[1]),
      };
      await expect(list.getByRole('list').first().getByRole('link')).toHaveCount(3);
      // What may well be meant is listed below.
      await expect(list.getByRole('heading', { name: text.checks(4) })).toBeVisible();
      await expect(list.getByRole('list').last().getByRole('link')).toHaveCount(4);
      for (const [path, message] of Object.entries(messages)) {
        await expect(form.field(path)).toHaveAccessibleDescription(new RegExp(literally(message)));
        await expect(form.field(path)).toHaveAttribute('aria-invalid', 'true');
        await list.getByRole('link', { name: message, exact: true }).click();
        await expect(form.field(path)).toBeFocused();
        await expect(form.field(path)).toBeInViewport();
      }
      expect(sent).toEqual([]);

      // Mending: each message goes as soon as what is typed is right, before the field is left.
      await form.field(fields.first).fill('PH');
      await expect(form.message(text.issue.currency(1, 'PH'))).toBeVisible();
      await form.field(fields.first).fill('PHP');
      await expect(form.message(text.issue.currency(1, 'PH'))).toHaveCount(0);
      await expect(form.field(fields.first)).not.toHaveAttribute('aria-invalid');
      await expect(form.panel(text.problems(2))).toBeVisible();
      await form.field(fields.second).fill('PHP');
      await expect(form.panel(text.problems(1))).toBeVisible();
      await form.field(fields.url).fill('');
      await expect(form.panel(text.problems(1))).toHaveCount(0);
      await expect(form.message(text.issue.labelUrl)).toHaveCount(0);

      // What is left may well be meant: a Philippine address that says Malaysia, for both parties.
      const number = orderNumber();
      await form.field('package.order_number').fill(number);
      await form.send.click();
      const doubts = form.panel(text.checks(3)).getByRole('link');
      await expect(doubts).toHaveText([
        text.issue.wrongCountry('MY', 'PH'),
        new RegExp(`${text.countries.MY}.*PH`),
        text.issue.sameParties,
      ]);
      await form.button(text.keepAllAndSend).click();
      await expect(form.title).toHaveText(/SBX-\d+/);
      expect(await warehouse.bodies(number)).toHaveLength(1);
    });

    test('the contract rules accept it to the letter', async ({ form, text, configure, sent }) => {
      await configure({ rules: { profile: 'contract' } });
      await form.openApiExample();
      await expect(form.summary).toContainText(text.ready);
      await form.send.click();
      await expect(form.title).toHaveText(/SBX-\d+/);
      expect(sent[0].postDataJSON()).toEqual(exampleOrder());
    });

    test('the one that the form offers is sent with two presses', async ({ form, text, sent }) => {
      await form.open();
      await form.button(text.useExample).click();
      await expect(form.summary).toContainText(text.ready);
      await form.send.click();
      await expect(form.title).toHaveText(/SBX-\d+/);
      expect(sent).toHaveLength(1);
    });
  });
}

test('the one that the form offers is made of what the deployment does', async ({ form, text, configure }) => {
  await configure({
    choices: { centre_code: [{ code: 'WH7' }], client_code: [{ code: 'SHOP7' }], carrier_code: [{ code: 'UPS' }] },
    rules: { profile: 'strict', warehouse_countries: { WH7: ['MX'] } },
    skus: [{ sku: 'LAMP-1', name: 'Lamp', unit_price: 320, currency: 'MXN' }],
  });
  await form.open();
  await form.button(text.useExample).click();
  await expect(form.summary).toContainText(text.ready);
  for (const [path, value] of Object.entries({
    centre_code: 'WH7', client_code: 'SHOP7', 'logistics_provider.code': 'UPS', 'receiver.country_code': 'MX', 'items.0.sku': 'LAMP-1', 'items.0.unit_price': '320',
  })) {
    await expect(form.field(path)).toHaveValue(value);
  }
});

test('what the example replaces comes back, and the example after it', async ({ form, page, text }) => {
  await form.open();
  await form.field('receiver.name').fill('Ana Reyes');
  await form.button(text.useExample).click();
  await expect(page.getByText(text.replaced)).toBeVisible();
  const number = await form.field('package.order_number').inputValue();
  await form.button(text.undo).click();
  await expect(form.field('receiver.name')).toHaveValue('Ana Reyes');
  await expect(form.field('package.order_number')).toHaveValue('');
  await form.button(text.undo).click();
  await expect(form.field('package.order_number')).toHaveValue(number);
  await expect(form.summary).toContainText(text.ready);
});
