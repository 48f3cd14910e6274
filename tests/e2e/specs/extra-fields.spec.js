// Fields that a deployment adds to an order: typed, kept, sent with their types, and shown.

import { expectAccessibleInBothColours } from '../support/axe.js';
import { validOrder } from '../support/orders.js';
import { expect, test } from '../support/test.js';

const EXTRA_FIELDS = [
  { path: 'remark', label: { en: 'Remark', 'zh-CN': '备注' } },
  { path: 'package.incoterm', label: 'Incoterm', kind: 'choice', choices: [{ code: 'DDP', name: 'Duty paid' }, { code: 'DAP' }] },
  { path: 'receiver.tax_id', label: { en: 'Tax number', 'zh-CN': '税号' } },
  { path: 'items.weight', label: { en: 'Weight', 'zh-CN': '重量' }, kind: 'number' },
];

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('they are typed, kept over a reload, sent with their types in their places, and shown with the order', async ({
      form, page, text, configure, sent, orderNumber,
    }) => {
      await configure({ extra_fields: EXTRA_FIELDS });
      const order = validOrder(orderNumber());
      await form.open('./', { draft: order });
      const [remark, incoterm, tax, weight] = EXTRA_FIELDS.map(({ label }) => label[lang === 'zh' ? 'zh-CN' : 'en'] ?? label);
      const named = (name) => ({ name: new RegExp(`^${name} `) });
      const weightOf = (item) => form.items.getByRole('textbox', named(`${text.item(item)}: ${weight}`));
      await form.section('order').getByRole('textbox', named(remark)).fill('Mind the "dog"');
      await form.section('order').getByRole('combobox', named(incoterm)).selectOption('DDP');
      await form.section('receiver').getByRole('textbox', named(tax)).fill('007');
      await weightOf(1).fill('1,5');
      await weightOf(2).fill('12.50');
      await expect(form.items.getByText(text.extraFields.mustBeNumber(weight))).toBeVisible();
      await expectAccessibleInBothColours(page, 'fields that a deployment adds');

      // What must be a number keeps the order from leaving.
      await form.send.click();
      await expect(form.panel(text.problems(1))).toContainText(text.extraFields.mustBeNumber(weight));
      expect(sent).toEqual([]);
      await weightOf(1).fill('1.5');
      await expect(page.getByText(text.saved)).toBeVisible();
      await page.reload();
      await expect(weightOf(2)).toHaveValue('12.50');
      await weightOf(2).fill('');
      await expect(form.section('order').getByRole('combobox', named(incoterm))).toHaveValue('DDP');
      await form.send.click();
      await expect(form.title).toHaveText(/SBX-\d+/);
      const body = sent[0].postData();
      expect(JSON.parse(body)).toEqual({
        ...order,
        remark: 'Mind the "dog"',
        package: { ...order.package, incoterm: 'DDP' },
        receiver: { ...order.receiver, tax_id: '007' },
        items: [{ ...order.items[0], weight: 1.5 }, ...order.items.slice(1)],
      });
      expect(body).toContain('"weight":1.5}');
      const shown = form.panel(text.whatWasSent);
      for (const words of [text.extraFields.others, remark, 'Mind the "dog"', `${text.item(1)}: ${weight}`, '1.5']) {
        await expect(shown).toContainText(words);
      }
    });
  });
}
