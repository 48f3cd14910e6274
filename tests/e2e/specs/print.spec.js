// Packing slips and a list, from an order and from the list, on paper of the size that was chosen.

import { expectAccessibleInBothColours } from '../support/axe.js';
import { validOrder } from '../support/orders.js';
import { expect, test } from '../support/test.js';

const A6 = [105, 148];
const A4 = [210, 297];

/** The sizes of a PDF's pages, in whole millimetres. */
async function printed(page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g);
  return [...boxes].map(([, width, height]) => [width, height].map((points) => Math.round((points / 72) * 25.4)));
}

/** What would be on the paper. */
async function onPaper(page) {
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('body').innerText();
  await page.emulateMedia({ media: null });
  return text;
}

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('slips of several orders are a sheet each, and a list is one', async ({ form, page, text, orderNumber }) => {
      const numbers = [];
      for (const _ of [1, 2]) {
        const order = validOrder(orderNumber());
        numbers.push(order.package.order_number);
        await form.open('./', { draft: order });
        await form.send.click();
        await expect(form.title).toHaveText(/SBX-\d+/);
      }
      // One, from its own screen.
      await form.button(text.print).click();
      await expect(form.title).toHaveText(text.print);
      await expect(page.getByRole('article')).toHaveCount(1);
      const { receiver, sender, items } = validOrder(numbers[1]);
      const slip = page.getByRole('article', { name: text.printed.slip(numbers[1]) });
      for (const said of [receiver.name, receiver.address, receiver.post_code, sender.name, items[0].sku, numbers[1], 'SBX-']) {
        await expect(slip).toContainText(said);
      }
      expect(await printed(page)).toEqual([A6]);
      await expectAccessibleInBothColours(page, 'a packing slip');

      // Several, from the list.
      await page.getByRole('link', { name: text.allOrders, exact: true }).click();
      await page.getByLabel(text.sentOrders.selectShown).check();
      await form.button(text.print).press('Enter');
      await expect(page.getByRole('article')).toHaveCount(2);
      expect(await printed(page)).toEqual([A6, A6]);
      const paper = await onPaper(page);
      for (const said of numbers) {
        expect(paper).toContain(said);
      }
      expect(paper).not.toContain(text.help);
      expect(paper).not.toContain(text.printed.slipsA4);
      await page.getByLabel(text.printed.slipsA4).check();
      expect(await printed(page)).toEqual([A4, A4]);
      await page.getByLabel(text.printed.listA4).check();
      expect(await printed(page)).toEqual([A4]);
      await expect(page.getByRole('rowheader')).toHaveText([numbers[1], numbers[0]]);
      await expectAccessibleInBothColours(page, 'a list to print');
      await page.reload();
      await expect(page.getByText(text.printed.nothing)).toBeVisible();
    });
  });
}

test('an order with many goods goes on on the next sheet', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  order.items = Array.from({ length: 60 }, (_, index) => ({ ...order.items[0], sku: `SKU-${index}` }));
  await form.open('./', { draft: order });
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  await form.button(text.print).click();
  await expect(page.getByRole('article')).toContainText('SKU-59');
  const sheets = await printed(page);
  expect(sheets.length).toBeGreaterThan(1);
  expect(new Set(sheets.map(String))).toEqual(new Set([String(A6)]));
});
