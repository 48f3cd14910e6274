// The bar: the warehouse and the shop, the theme, the help.

import { hold } from '../support/answers.js';
import { FIELDS } from '../support/fields.js';
import { expectAccessibleInBothColours } from '../support/axe.js';
import { expect, test } from '../support/test.js';

const surface = (page) => page.getByRole('banner').evaluate((bar) => getComputedStyle(bar).backgroundColor);

test('a theme that is chosen stands in the place of the system’s, and outlives a reload', async ({ form, page, text }) => {
  await form.open();
  const light = await surface(page);
  const theme = page.getByRole('combobox', { name: text.theme });
  await theme.selectOption(text.themeDark);
  await expect.poll(() => surface(page)).not.toBe(light);
  await expect
    .poll(async () => (await form.storage()).settings.some(({ name, value }) => name === 'theme' && value === 'dark'))
    .toBe(true);
  await page.reload();
  await expect(theme).toHaveValue('dark');
  expect(await surface(page)).not.toBe(light);
  await theme.selectOption(text.themeSystem);
  await expect.poll(() => surface(page)).toBe(light);
});

test('the shop and the warehouse of every order are chosen, and an order that is for somebody keeps its own', async ({
  form, page, configure, text,
}) => {
  await configure({
    choices: {
      centre_code: [{ code: 'CKMX', name: 'Manila' }, { code: 'CKSH', name: 'Shanghai' }],
      client_code: [{ code: 'CK2023', name: 'Example shop' }, { code: 'CK2024', name: 'Second shop' }],
    },
    defaults: { client_code: 'CK2023' },
  });
  await form.open();
  const bar = page.getByRole('banner');
  const [warehouse, shop] = ['centre_code', 'client_code'].map((path) => bar.getByRole('combobox', { name: text.label[FIELDS[path].label] }));
  await expect(shop.getByRole('option', { selected: true })).toHaveText('Example shop');
  await warehouse.press('Shift');
  await warehouse.selectOption('Shanghai');
  await shop.selectOption('Second shop');
  await expect(form.field('centre_code')).toHaveValue('CKSH');
  await expect(form.field('client_code')).toHaveValue('CK2024');
  await expectAccessibleInBothColours(page, 'shop and warehouse');
  await expect
    .poll(async () => (await form.storage()).settings.find(({ name }) => name === 'place'))
    .toMatchObject({ centre_code: 'CKSH', client_code: 'CK2024' });
  await page.reload();
  await expect(form.field('centre_code')).toHaveValue('CKSH');
  await expect(shop).toHaveValue('CK2024');

  await form.field('receiver.name').fill('Ana');
  await warehouse.selectOption('Manila');
  await shop.selectOption('Example shop');
  await expect(form.field('centre_code')).toHaveValue('CKSH');
  await form.button(text.startOver).click();
  await expect(form.field('centre_code')).toHaveValue('CKMX');
  await expect(form.field('client_code')).toHaveValue('CK2023');
});

for (const [width, height] of [[1366, 768], [390, 844], [320, 640]]) {
  test.describe(`at a width of ${width}`, () => {
    test.use({ viewport: { width, height } });

    test('the theme can be chosen, and the form does not move when the rest of the bar comes', async ({ form, page, text }) => {
      const release = await hold(page, /\/judging-[0-9a-f]+\.wasm/);
      await form.open('./', { whole: false });
      const place = () => form.section('order').evaluate((section) => section.getBoundingClientRect().toJSON());
      const before = await place();
      release();
      await expect(page.getByRole('combobox', { name: text.theme })).toBeVisible();
      expect(await place()).toEqual(before);
      await page.getByRole('combobox', { name: text.theme }).selectOption(text.themeDark);
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    });
  });
}

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('the help says which keys there are, what is kept and what becomes of an order', async ({ form, page, text }) => {
      await form.open();
      await page.getByRole('link', { name: text.help, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: text.help })).toBeFocused();
      await expect(page.getByText('Ctrl + Enter', { exact: true })).toBeVisible();
      await expectAccessibleInBothColours(page, 'help');
      await page.goBack();
      await expect(form.send).toBeVisible();
    });
  });
}
