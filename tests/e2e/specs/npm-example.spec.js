// The example page of the npm package: live validation in plain JavaScript, served as any static host serves it.

import { expect, test as base } from '../support/test.js';
import { expectAccessible } from '../support/axe.js';
import { POLICY } from '../support/policy.js';
import { npmFolder } from '../support/programs.js';
import { serveFolder } from '../support/site.js';

/** The example page as a person knows it. */
class Example {
  constructor(page, text) {
    this.page = page;
    this.text = text;
    this.summary = page.getByRole('region', { name: /\d|problem/ }).filter({ has: page.getByRole('link') });
    this.body = page.getByRole('region', { name: text.body });
    this.verdict = page.getByRole('complementary').getByRole('status');
    this.json = page.getByRole('textbox', { name: text.json });
  }

  field(name) {
    return this.page.getByLabel(this.text.field[name], { exact: true });
  }

  /** A field of an item, counted from 1. */
  ofItem(number, name) {
    return this.page.getByRole('group', { name: this.text.item(number) }).getByLabel(this.text.field[name], { exact: true });
  }

  button(name) {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The button that a field's messages offer. */
  offer(field, name) {
    return field.locator('..').getByRole('button', { name });
  }

  async sent() {
    return JSON.parse(await this.body.textContent());
  }
}

const test = base.extend({
  site: [
    async ({}, use) => {
      const site = await serveFolder({ folder: npmFolder(), path: '/', headers: { 'Content-Security-Policy': POLICY } });
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(`${site.url}example/`),
  example: async ({ page, text }, use) => {
    await page.goto('index.html');
    await use(new Example(page, text.npmExample));
  },
});

for (const [lang, colorScheme] of [['en', 'light'], ['zh', 'dark']]) {
  test.describe(`${lang}, ${colorScheme}:`, () => {
    test.use({ lang, colorScheme });

    test('a field says what is wrong when it has been left, and no sooner', async ({ example, page, text }) => {
      const country = example.field('country');
      await expect(example.verdict).toHaveText(text.npmExample.toFill);
      await expectAccessible(page, 'the empty form');
      await country.fill('PHL');
      await expect(country).toHaveAttribute('aria-invalid', 'false');
      await country.press('Tab');
      await expect(country).toHaveAttribute('aria-invalid', 'true');
      await expect(country).toHaveAccessibleDescription(new RegExp(text.npmExample.issue.country.replace(/[?()]/g, '.')));
      await expectAccessible(page, 'one error');
      await example.offer(country, text.npmExample.use('PH')).click();
      await expect(country).toHaveValue('PH');
      await expect(country).toBeFocused();
      await expect(country).toHaveAttribute('aria-invalid', 'false');
      await expect.poll(async () => (await example.sent()).receiver.country_code).toBe('PH');
      // Nobody has come to the others yet.
      await expect(example.field('name')).toHaveAttribute('aria-invalid', 'false');
    });

    test('an order with mistakes is tidied up, checked, mended and ready', async ({ example, page, text }) => {
      const words = text.npmExample;
      await example.button(words.fill).click();
      await example.button(words.tidy).click();
      await expect(page.getByRole('status').filter({ hasText: words.tidied })).toContainText('PHP');
      await expect(example.field('name')).toHaveValue('Maria Santos');
      await expect(example.field('orderNumber')).toHaveValue('SO-2026-0315');
      await example.button(words.check).click();
      await expect(example.summary).toBeFocused();
      await expect(example.summary.getByRole('heading')).toHaveText(words.problems(4));
      await expect(example.verdict).toHaveText(words.threeErrors);
      await expectAccessible(page, 'the summary');

      await example.summary.getByRole('link', { name: words.issue.qty }).click();
      const quantity = example.ofItem(2, 'qty');
      await expect(quantity).toBeFocused();
      await quantity.fill('2');
      await example.field('email').fill('maria.santos@example.com');
      // The country is what province and postal code are judged by.
      const [province, postCode] = [example.field('province'), example.field('postCode')];
      await expect(example.offer(province, words.use('Metro Manila'))).toHaveCount(0);
      await example.offer(example.field('country'), words.use('PH')).click();
      await example.offer(province, words.use('Metro Manila')).click();
      await postCode.fill('1630');
      const price = example.ofItem(2, 'price');
      await example.offer(price, words.keep).click();
      await expect(price).toBeFocused();
      await expect(price).toHaveAccessibleDescription(new RegExp(words.kept));
      await expect(example.verdict).toHaveText(words.ready);
      await expect(example.summary).toHaveCount(0);
      await expectAccessible(page, 'the order that is ready');
      const { receiver, items } = await example.sent();
      expect(receiver).toMatchObject({ name: 'Maria Santos', province: 'Metro Manila', country_code: 'PH', post_code: '1630' });
      expect(items.map(({ qty, currency }) => [qty, currency])).toEqual([[12, 'PHP'], [2, 'PHP']]);

      await example.button(words.tidy).click();
      await expect(example.field('phone')).toHaveValue('+639171234567');
      await example.button(words.tidy).click();
      await expect(page.getByText(words.nothingToTidy)).toBeVisible();
      // What was kept was kept of a price of 0, of that item.
      await price.fill('5');
      await price.fill('0');
      await expect(example.offer(price, words.keep)).toBeVisible();
    });

    test('JSON that is pasted is judged with line and column', async ({ example, page, text }) => {
      const words = text.npmExample;
      await example.button(words.fill).click();
      await example.button(words.take).click();
      await expect(example.json).toBeFocused();
      await expect(example.json).toHaveAccessibleDescription(/4 .+2 /);
      await expectAccessible(page, 'the judged text');
      // Columns count characters, and so an emoji as one.
      await example.json.fill('{\n "items": [\n  {"sku": "😀", "qty": "two"}]}');
      await example.button(words.place(3, 23)).click();
      await expect(example.json).toBeFocused();
      const selected = () => example.json.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
      await expect.poll(selected).toBe('"');
      await example.json.fill('{\n "centre_code": "A",\n "centre_code": "B"\n x}');
      await expect(page.getByText(words.issue.notJson)).toBeVisible();
      await example.button(words.place(4, 2)).click();
      await expect.poll(selected).toBe('x');
      await example.json.fill('');
      await expect(page.getByText(words.issue.notJson)).toHaveCount(0);
    });
  });
}

test('labels, hints and keyboards are those of the fields', async ({ example, text }) => {
  const phone = example.field('phone');
  await expect(phone).toHaveAttribute('type', 'tel');
  await expect(phone).toHaveAttribute('inputmode', 'tel');
  await expect(phone).toHaveAttribute('aria-required', 'true');
  await expect(example.field('email')).toHaveAttribute('aria-required', 'false');
  await expect(example.ofItem(1, 'qty')).toHaveAttribute('inputmode', 'numeric');
  await expect(example.field('orderNumber')).toHaveAccessibleDescription(text.npmExample.atMost);
  await example.field('orderNumber').fill('SO-2026-0315-'.repeat(3));
  await example.field('orderNumber').press('Tab');
  await expect(example.field('orderNumber')).toHaveAttribute('aria-invalid', 'true');
});

test('items come and go, each with what is said of it', async ({ example, page, text }) => {
  const words = text.npmExample;
  await example.button(words.fill).click();
  await example.button(words.add).click();
  await expect(example.ofItem(3, 'sku')).toBeFocused();
  await example.button(words.remove(1)).click();
  await expect(example.ofItem(1, 'sku')).toBeFocused();
  await expect(example.ofItem(1, 'sku')).toHaveValue('CUP-WHITE');
  await expect(example.ofItem(1, 'qty')).toHaveAccessibleDescription(new RegExp(words.issue.qty.replace('2', '1')));
  // The one that nobody has come to yet says nothing.
  await expect(example.ofItem(2, 'qty')).toHaveAttribute('aria-invalid', 'false');
  for (let number = 3; number <= 6; number += 1) await example.button(words.add).click();
  await expect(page.getByRole('listitem').filter({ hasText: words.issue.tooMany })).toBeVisible();
  for (let number = 6; number >= 1; number -= 1) await example.button(words.remove(number)).click();
  await expect(example.button(words.add)).toBeFocused();
  await expect(page.getByRole('region', { name: words.items }).getByText(words.issue.noItems)).toBeVisible();
  await expectAccessible(page, 'an order without items');
  await example.button(words.startOver).click();
  await expect(example.field('orderNumber')).toBeFocused();
  await expect(example.verdict).toHaveText(words.toFill);
});

test('the keyboard does it all', async ({ example, page, text }) => {
  const words = text.npmExample;
  await example.field('orderNumber').focus();
  await page.keyboard.type('A-1');
  for (const value of ['Maria', '+63 917 123 4567', '', 'PHL', '', '', '', '']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(value);
  }
  await page.keyboard.press('Enter');
  await expect(example.summary).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(example.field('country')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(example.offer(example.field('country'), words.use('PH'))).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(example.field('country')).toHaveValue('PH');
  await expect(example.field('country')).toBeFocused();
});

test('the click that leaves a field reaches what it was meant for', async ({ example, page, text }) => {
  // Where the page scrolls, the browser itself keeps things in their place.
  await page.setViewportSize({ width: 1280, height: 2400 });
  await example.field('name').fill('  ');
  await example.field('country').focus();
  // The message that comes above the button moves it.
  await example.button(text.npmExample.add).click();
  await expect(example.ofItem(2, 'sku')).toBeFocused();
  await expect(example.field('country')).toHaveAttribute('aria-invalid', 'true');
});

test('the language changes what is on the page, and nothing that was typed', async ({ example, page, text, lang }) => {
  const words = text.npmExample;
  await example.button(words.fill).click();
  await example.button(words.check).click();
  await example.button(words.otherLanguage).click();
  await expect(page.locator('html')).toHaveAttribute('lang', lang === 'en' ? 'zh-CN' : 'en');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(words.title);
  await expect(page.getByLabel('国家／地区', { exact: true })).toHaveValue('PHL');
  const latin = await page.locator('form label, form button, form h2, form h3, form h4, aside h2, .hint').allTextContents();
  expect(latin.filter((each) => !/\p{Script=Han}/u.test(each) && !/^(SKU|)$|PH/.test(each))).toEqual([]);
});

for (const [lang, width] of [['en', 390], ['zh', 320]]) {
  test.describe(`on a phone of ${width} px, ${lang}:`, () => {
    test.use({ lang, viewport: { width, height: 740 }, hasTouch: true });

    test('nothing scrolls sideways, and what is tapped is large enough', async ({ example, page, text }) => {
      const words = text.npmExample;
      await example.button(words.fill).tap();
      await example.button(words.take).tap();
      await example.button(words.check).tap();
      await expect(example.summary).toBeFocused();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      for (const control of await page.locator('button:visible, input:visible').all()) {
        const box = await control.boundingBox();
        expect(Math.min(box.width, box.height), await control.innerText()).toBeGreaterThanOrEqual(24);
      }
      await expectAccessible(page, 'the phone');
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, and shows nothing that does not work', async ({ example, page }) => {
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('main')).toHaveText(/JavaScript。\s*$/, { useInnerText: true });
  });
});
