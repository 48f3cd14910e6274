// Laptop, phone, and the narrowest phone: nothing scrolls sideways, and Send is always in sight. The screenshots in
// test-results/screens are for people to look at.

import { join } from 'node:path';

import { expectToFit } from '../support/fit.js';
import { expect, test } from '../support/test.js';
import { FAULTS, validOrder } from '../support/orders.js';

const SCREENS = {
  laptop: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
};

for (const lang of ['en', 'zh']) {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    test.describe(`${screen} in ${lang}:`, () => {
      test.use({ viewport, lang });

      const shoot = (page, testInfo, name, options = {}) =>
        page.screenshot({ path: join(testInfo.project.outputDir, 'screens', `${screen}-${lang}-${name}.png`), ...options });

      test('the form: empty, with a list open, with errors, with warnings', async ({ form, page, text }, testInfo) => {
        await form.open();
        await expect(form.send).toBeInViewport({ ratio: 1 });
        await expectToFit(page);
        await shoot(page, testInfo, 'empty');
        for (const path of ['receiver.country_code', 'items.0.currency']) {
          await form.field(path).click();
          await expect(page.getByRole('listbox')).toBeVisible();
          await expectToFit(page);
          await shoot(page, testInfo, `list-${path}`);
          await page.keyboard.press('Escape');
        }
        await form.button(text.startOver).click();

        await form.openApiExample();
        await expect(form.send).toBeInViewport({ ratio: 1 });
        await form.send.click();
        await expect(form.panel(text.problems(3))).toBeInViewport();
        await expect(form.send).toBeInViewport({ ratio: 1 });
        await expectToFit(page);
        await shoot(page, testInfo, 'errors');
        await shoot(page, testInfo, 'errors-whole', { fullPage: true });

        await form.field('items.0.currency').fill('PHP');
        await form.field('items.1.currency').fill('USD');
        await form.field('items.1.unit_price').fill('0');
        await form.field('logistics_provider.label_url').fill('');
        await form.field('receiver.name').fill('Maria Clara Concepcion de los Santos y Reyes');
        await expectToFit(page);
        await form.send.scrollIntoViewIfNeeded();
        await expect(form.send).toBeInViewport({ ratio: 1 });
        await form.items.scrollIntoViewIfNeeded();
        await shoot(page, testInfo, 'warnings');
      });

      test('the receipt, with long texts in it', async ({ form, page, text, orderNumber }, testInfo) => {
        const order = validOrder(orderNumber());
        order.logistics_provider.tracking_number = 'LONG-TRACKING-NUMBER-'.repeat(6);
        order.items[0].sku = 'LONGSKU'.repeat(12);
        await form.open('./', { draft: order });
        await form.send.click();
        await form.button(text.keepAllAndSend).click();
        await expect(form.title).toHaveText(/SBX-\d+/);
        await page.getByText(text.rawReply, { exact: true }).click();
        await expectToFit(page);
        await shoot(page, testInfo, 'receipt', { fullPage: true });
      });

      test('an order that may have arrived', async ({ form, page, text, orderNumber }, testInfo) => {
        await form.open('./', { draft: validOrder(orderNumber(FAULTS.html)) });
        await form.send.click();
        await expect(form.panel(text.unknown)).toBeInViewport();
        await expect(form.send).toBeInViewport({ ratio: 1 });
        await expectToFit(page);
        await shoot(page, testInfo, 'doubt');
      });
    });
  }
}

const bottom = ({ y, height }) => y + height;

test.describe('on a phone', () => {
  test.use({ viewport: SCREENS.phone, hasTouch: true, isMobile: true });

  test('the focused field is not covered by the bar at the bottom', async ({ form, page }) => {
    await form.open();
    for (const path of ['receiver.name', 'receiver.email', 'sender.city', 'items.0.sku', 'logistics_provider.tracking_number']) {
      await form.field(path).focus();
      const covered = async () => bottom(await form.field(path).boundingBox()) - (await form.summary.boundingBox()).y;
      await expect.poll(covered).toBeLessThanOrEqual(1);
    }
    // By keyboard the browser scrolls no further than it must.
    await form.title.focus();
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab');
      const covered = await page.evaluate(() => {
        const bar = document.querySelector('aside');
        const { top, bottom } = document.activeElement.getBoundingClientRect();
        return bar.contains(document.activeElement) ? false : bottom > bar.getBoundingClientRect().top + 1 || top < 0;
      });
      expect(covered, `after ${step + 1} tabs`).toBe(false);
    }
  });

  test('what is touched is large enough', async ({ form, page }) => {
    await form.open();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, input:not([type=file]), select, textarea, summary')]
        .filter((element) => element.checkVisibility())
        .map((element) => [element.id || element.textContent, element.getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24)
        .map(([name, box]) => `${name}: ${box.width} × ${box.height}`),
    );
    // A checkbox counts with its label.
    expect(small.filter((entry) => !entry.startsWith('real_time_response'))).toEqual([]);
  });
});

test.describe('in a short window', () => {
  test.use({ viewport: { width: 1366, height: 500 } });

  test('Send is in sight', async ({ form, text }) => {
    await form.open();
    await expect(form.send).toBeInViewport({ ratio: 1 });
    await form.openApiExample();
    await form.send.click();
    await expect(form.send).toBeInViewport({ ratio: 1 });
  });
});

test('on a laptop the short fields of an address stand beside each other', async ({ form }) => {
  await form.open();
  const rows = [['name', 'phone', 'country_code'], ['district', 'city', 'province']];
  for (const row of rows) {
    const boxes = await Promise.all(row.map((field) => form.field(`receiver.${field}`).boundingBox()));
    expect(new Set(boxes.map(({ y }) => Math.round(y))).size, row.join()).toBe(1);
  }
});
