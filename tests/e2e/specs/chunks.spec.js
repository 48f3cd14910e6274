// The page's code comes in parts: the form first, the rest when there is time or when it is wanted.

import { readdir } from 'node:fs/promises';

import { hold } from '../support/answers.js';
import { expect, test } from '../support/test.js';
import { validOrder } from '../support/orders.js';
import { pageFolder } from '../support/programs.js';

const UNHASHED = ['app.webmanifest', 'config.json', 'index.html', 'sw.js'];
const HASH = /-([0-9a-f]{16})\.(?:css|js|png|svg|wasm)$/;

test('parts of two builds cannot meet: every name carries the hash of its build', async () => {
  const names = await readdir(pageFolder());
  const own = names.filter((name) => !/\.(br|gz)$/.test(name));
  const hashed = own.filter((name) => !UNHASHED.includes(name));
  expect(new Set(hashed.map((name) => HASH.exec(name)?.[1])).size).toBe(1);
  expect(hashed.every((name) => HASH.test(name))).toBe(true);
});

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('without the rules the form says so, keeps what is typed and asked for, and goes on when they come', async ({
      form, page, text, sent, complaints,
    }) => {
      complaints.expect(/Failed to load resource/);
      complaints.expect(/Failed to fetch/);
      const rules = /\/(judging|typing)-\w+\.wasm/;
      await page.route(rules, (route) => route.abort());
      await form.open('./', { whole: false });
      const failure = page.getByRole('alert').filter({ hasText: text.chunkFailed });
      await expect(failure).toBeVisible();
      await form.field('receiver.name').fill('  Ann ');
      await form.field('receiver.country_code').fill('Philippines');
      await form.field('receiver.city').fill('Manila');
      await form.send.click();
      await expect(page.getByRole('button', { name: text.sending })).toBeVisible();

      await page.unroute(rules);
      // The press has waited, and so have the fields that were left.
      await expect(page.locator('#error-summary')).toBeFocused();
      await expect(form.field('receiver.name')).toHaveValue('Ann');
      await expect(form.field('receiver.country_code')).toHaveValue('PH');
      await expect(failure).toHaveCount(0);
      expect(sent).toEqual([]);
    });
  });
}

test('what the rules know of the world is fetched with the first key, and what is missing is counted before', async ({ form, page, text }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const large = () => asked.filter((url) => /\/typing-/.test(url));
  await form.open('./', { whole: false });
  await expect(form.summary).toContainText(text.toFill(22));
  expect(large()).toEqual([]);
  await page.keyboard.press('A');
  await expect.poll(large).toHaveLength(1);
});

test('a press of Send waits for what sending needs', async ({ form, page, text, warehouse, orderNumber }) => {
  let letGo;
  const held = new Promise((resolve) => {
    letGo = resolve;
  });
  await page.route('**/typing-*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  const order = { ...validOrder(orderNumber()), real_time_response: true };
  await form.open();
  await form.fill(order);
  await form.send.click();
  await expect(page.getByRole('button', { name: text.sending })).toBeVisible();
  letGo();
  await expect(form.title).toHaveText(/SBX-\d+/);
  expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
});

test('a host that does not know the media type of wasm is good enough', async ({ form, page, text, complaints }) => {
  complaints.expect(/`WebAssembly.instantiateStreaming` failed/);
  await page.route('**/*.wasm', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
  });
  await form.open();
  await expect(form.summary).toContainText(text.toFill(22));
});

test('another language is shown when its words are there, and not before', async ({ form, page, text, complaints }) => {
  complaints.expect(/Failed to load resource/);
  complaints.expect(/Failed to fetch/);
  await page.route('**/chinese-*.wasm', (route) => route.abort());
  await form.open();
  const language = page.getByRole('combobox', { name: text.language });
  await form.field('receiver.name').fill('Ann');
  await language.selectOption('zh-CN');
  await expect(page.getByRole('alert').filter({ hasText: text.chunkFailed })).toBeVisible();
  await expect(form.send).toBeVisible();

  await page.unroute('**/chinese-*.wasm');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新建订单');
  await expect(page.getByLabel('姓名').first()).toHaveValue('Ann');
});

test('what comes after the form is not shown before its stylesheet is there', async ({ form, page, text }) => {
  let letGo;
  const held = new Promise((resolve) => {
    letGo = resolve;
  });
  await page.route('**/later-*.css', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(new URL('./#/orders', form.address).href);
  await expect(page.getByRole('status').filter({ hasText: text.loading })).toBeVisible();
  letGo();
  await expect(page.getByRole('heading', { name: text.orders })).toBeVisible();
});

test('a list that is asked for before it is there opens when it comes', async ({ form, page }) => {
  let letGo;
  const held = new Promise((resolve) => {
    letGo = resolve;
  });
  await page.route('**/judging-*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await form.open('./', { whole: false });
  const country = form.field('receiver.country_code');
  await country.pressSequentially('phil');
  await expect(country).toHaveAttribute('aria-expanded', 'false');
  letGo();
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([/PH/]);
  await page.keyboard.press('Enter');
  await expect(country).toHaveValue('PH');
});

test('provinces that come while one is typed are offered for what stands there', async ({ form, page }) => {
  const letGo = await hold(page, /\/typing-[0-9a-f]+\.wasm/);
  await form.open();
  await form.field('receiver.country_code').fill('CN');
  const province = form.field('receiver.province');
  await province.pressSequentially('广东');
  await expect(province).toHaveRole('textbox');
  letGo();
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText(['Guangdong广东省']);
  await expect(province).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(province).toHaveValue('Guangdong');
});
