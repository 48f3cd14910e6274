// config.json: all that a deployment edits. A mistake in it names the key and what is wrong.

import { expect, test } from '../support/test.js';
import { validOrder } from '../support/orders.js';

/** Mistakes, and what the page must say of each. */
const MISTAKES = [
  { what: 'a key that there is none of', config: { timeout: 5 }, says: [/timeout/, /unknown/] },
  { what: 'a value of the wrong type', config: { timeout_seconds: '5' }, says: [/timeout_seconds/] },
  { what: 'a number out of bounds', config: { timeout_seconds: 0 }, says: [/timeout_seconds/, /1 .*600/] },
  { what: 'days that are too many', config: { ledger_days: 4000 }, says: [/ledger_days/, /1 .*3650/] },
  { what: 'an address that is none', config: { api_base: 'ftp://example.com' }, says: [/api_base/, /https:\/\//] },
  { what: 'a header that cannot be sent', config: { headers: { 'X Token': 't' } }, says: [/headers\.X Token/] },
  { what: 'a key that is nearly one', config: { timeout_second: 5 }, says: [/timeout_second\b/, /timeout_seconds/] },
  {
    what: 'a rule that is nearly one',
    config: { rules: { warehouse_country: { CKMX: ['MX'] } } },
    says: [/rules\.warehouse_country\b/, /warehouse_countries/],
  },
  {
    what: 'a country that is none',
    config: { rules: { warehouse_countries: { CKMX: ['mx'] } } },
    says: [/rules\.warehouse_countries/, /CKMX/, /`MX`/],
  },
  { what: 'a rule that there is none of', config: { rules: { severities: { emty: 'off' } } }, says: [/rules\.severities/, /empty/] },
  { what: 'a default of the wrong type', config: { defaults: { receiver: { name: 7 } } }, says: [/defaults.receiver.name/] },
  { what: 'no object', config: 'null', says: [/config\.json/, /\{/] },
  { what: 'a key twice', config: '{ "timeout_seconds": 5, "timeout_seconds": 6 }', says: [/timeout_seconds/] },
  { what: 'an address that is a script', config: { api_base: 'javascript:alert(1)' }, says: [/api_base/, /https:\/\//] },
  { what: 'an address with the endpoint', config: { api_base: '/apicenter/api/order' }, says: [/api_base/, /apicenter/] },
  { what: 'a header that the page sets', config: { headers: { 'Content-Type': 'text/plain' } }, says: [/headers\.Content-Type/] },
  { what: 'a choice twice', config: { choices: { carrier_code: [{ code: 'DHL' }, { code: 'DHL' }] } }, says: [/choices\.carrier_code/, /DHL/] },
  { what: 'a name in no language of the page', config: { choices: { carrier_code: [{ code: 'DHL', name: { fr: 'x' } }] } }, says: [/fr/] },
  {
    what: 'a field of its own in no object of an order',
    config: { extra_fields: [{ path: 'remark', label: 'Remark' }, { path: 'reciever.tax_id', label: 'Tax' }] },
    says: [/extra_fields\[1\]\.path/, /receiver/],
  },
  {
    what: 'a field of its own that the form has',
    config: { extra_fields: [{ path: 'receiver.name', label: 'Name' }] },
    says: [/extra_fields\[0\]\.path/, /receiver\.name/],
  },
  { what: 'a quantity below 1', config: { rules: { max_qty: -1 } }, says: [/rules\.max_qty/, /-1/] },
  { what: 'text that is not JSON', config: '{\n  "api_base": "",\n}', says: [/config\.json/, /3/] },
];

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('each mistake is named', async ({ page, text, configure }) => {
      for (const { what, config, says } of MISTAKES) {
        await test.step(what, async () => {
          await configure(config);
          await page.goto('./');
          const alert = page.getByRole('alert').filter({ has: page.getByRole('heading', { name: text.configWrong }) });
          await expect(alert).toBeVisible();
          for (const words of says) {
            await expect(alert).toContainText(words);
          }
          await expect(page.getByRole('button', { name: text.send })).toHaveCount(0);
        });
      }
    });

    test('no config.json at all: the page says what it could not load', async ({ page, text, configure, complaints }) => {
      complaints.expect(/Failed to load resource.*404/);
      await configure('not found', 404);
      await page.goto('./');
      const alert = page.getByRole('alert').filter({ has: page.getByRole('heading', { name: text.configWrong }) });
      await expect(alert).toContainText('config.json');
      await expect(alert).toContainText('404');
    });
  });
}

test.describe('in Chinese', () => {
  test.use({ lang: 'zh' });

  test('the reason is in Chinese too', async ({ page, text, configure }) => {
    await configure({ timeout_seconds: 0 });
    await page.goto('./');
    const alert = page.getByRole('alert').filter({ has: page.getByRole('heading', { name: text.configWrong }) });
    await expect(alert).toContainText('timeout_seconds');
    const said = (await alert.innerText()).replaceAll(/timeout_seconds|config\.json/g, '');
    expect(said).not.toMatch(/[A-Za-z]{2,}/);
  });
});

test('once the mistake is mended, the page loads with everything that was typed', { tag: '@unsplit' }, async ({
  form, page, text, configure, orderNumber,
}) => {
  const order = validOrder(orderNumber());
  await configure({ timeout: 5 });
  await form.open('./', { draft: order });
  await expect(form.title).toHaveText(text.configWrong);
  await configure(null);
  await page.getByRole('link', { name: text.loadAgain }).click();
  await expect(form.title).toHaveText(text.newOrder);
  await form.expectFilled(order);
});

test('headers from the settings go with the order', async ({ form, text, configure, orderNumber, startSandbox, serveStatic, complaints }) => {
  complaints.expect(/Failed to load resource.*401/);
  const site = await serveStatic('/', {});
  const sandbox = await startSandbox(['--token', 'X-Desk-Token:let me in', '--allow-origin', site.origin]);
  const order = validOrder(orderNumber());

  await configure({ api_base: sandbox.url });
  await form.open(site.url, { draft: order });
  await form.send.click();
  await expect(form.panel(text.refused)).toContainText(text.refusedSays(401));
  await form.expectFilled(order);

  await configure({ api_base: sandbox.url, headers: { 'X-Desk-Token': 'let me in' } });
  await form.page.reload();
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
});

test('the rules of the settings decide what is asked for', async ({ form, text, configure, orderNumber }) => {
  await configure({
    rules: { presence: { 'receiver.email': 'required' }, severities: { price_zero: 'off' }, limits: { 'package.order_number': 12 } },
  });
  const order = validOrder(orderNumber());
  order.receiver.email = '';
  order.items[0].unit_price = 0;
  order.package.order_number = 'a-number-that-is-too-long';
  await form.open('./', { draft: order });
  await form.send.click();
  await expect(form.panel(text.problems(2)).getByRole('link')).toHaveCount(2);
  await expect(form.field('receiver.email')).toHaveAttribute('aria-required', 'true');
  await expect(form.message(text.issue.priceZero(1))).toHaveCount(0);
});
