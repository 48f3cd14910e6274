// An order pasted as JSON becomes the form, with what the form does not know.

import { expectAccessibleInBothColours } from '../support/axe.js';
import { validOrder } from '../support/orders.js';
import { paste } from '../support/paste.js';
import { expect, test } from '../support/test.js';

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('JSON in the box takes the place of the order after asking, unknown fields are shown and sent, and the one before comes back', async ({
      form, page, text, sent, orderNumber,
    }) => {
      const before = validOrder(orderNumber());
      const known = validOrder(orderNumber());
      const order = { ...known, receiver: { tax_id: { kind: 'RFC', number: 9 }, ...known.receiver }, remark: 'fragile' };
      await form.open('./', { draft: before });
      await page.getByText(text.requestPreview, { exact: true }).press('Enter');
      await form.button(text.pasteOrder.open).press('Enter');
      const dialog = page.getByRole('dialog', { name: text.pasteOrder.open });
      const box = dialog.getByRole('textbox', { name: text.pasteOrder.label });
      await expect(box).toBeFocused();
      await box.fill('{"receiver":');
      await expect(dialog.getByRole('status')).toContainText(text.pasteOrder.cut);
      await box.fill('{"remark":1}');
      await expect(dialog.getByRole('status')).toHaveText(text.pasteOrder.none);
      await dialog.getByRole('button', { name: text.pasteOrder.fill }).press('Enter');
      await box.fill(JSON.stringify(order));
      await expect(dialog.getByRole('status')).toContainText(text.pasteOrder.unknown(2));
      await expectAccessibleInBothColours(page, 'an order pasted as JSON');
      await dialog.getByRole('button', { name: text.pasteOrder.fill }).press('Enter');
      await form.expectFilled(known);

      // What was there before comes back, and goes again.
      await form.button(text.undo).click();
      await expect(form.field('package.order_number')).toHaveValue(before.package.order_number);
      await expect(page.getByRole('group', { name: text.pasteOrder.unknown(2) })).toHaveCount(0);
      await form.button(text.undo).click();
      const unknown = page.getByRole('group', { name: text.pasteOrder.unknown(2) });
      await expect(unknown).toContainText('receiver.tax_id');
      await expectAccessibleInBothColours(page, 'fields that the form does not know');

      // They are kept with the draft, may be left out, and are sent in their place.
      await expect(page.getByText(text.saved)).toBeVisible();
      await page.reload();
      await form.button(text.pasteOrder.leaveOut('remark')).click();
      await form.send.click();
      await expect(form.title).toHaveText(/SBX-\d+/);
      const { remark, ...rest } = order;
      expect(JSON.stringify(sent[0].postDataJSON())).toBe(JSON.stringify(rest));
      expect(sent).toHaveLength(1);
    });
  });
}

test('an order that is pasted into a field is offered as one, also as a command, and what is none stays a text', async ({ form, page, text, orderNumber }) => {
  const order = validOrder(orderNumber());
  await form.open();
  // The form hears of what is pasted when it has been used.
  await page.keyboard.press('Shift');
  await expect(page.getByText(text.requestPreview, { exact: true })).toBeVisible();
  await form.field('receiver.name').focus();
  await paste(page, `curl 'https://api.example/o' \\\n  -H 'X-Token: x' \\\n  --data-raw '${JSON.stringify(order)}'`);
  const dialog = page.getByRole('dialog', { name: text.pasteOrder.open });
  const fill = dialog.getByRole('button', { name: text.pasteOrder.fill });
  await expect(fill).toBeFocused();
  await fill.press('Enter');
  await form.expectFilled(order);
  await form.field('receiver.email').fill('');
  await paste(page, '{rear} door');
  await expect(form.field('receiver.email')).toHaveValue('{rear} door');
  await expect(dialog).toHaveCount(0);
});
