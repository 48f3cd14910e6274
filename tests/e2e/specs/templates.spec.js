// Templates: an order is kept under a name, the next one begins with it.

import { expectAccessibleInBothColours } from '../support/axe.js';
import { validOrder } from '../support/orders.js';
import { expect, test } from '../support/test.js';

const templates = (page, text) => page.getByRole('group', { name: text.templates.title });

async function unfold(page, text) {
  const group = templates(page, text);
  await expect(group).toBeVisible();
  if (!(await group.locator('details').evaluate((details) => details.open))) {
    await group.locator('summary').click();
  }
  return group;
}

async function keep(page, text, name) {
  const group = await unfold(page, text);
  await group.getByRole('textbox', { name: text.templates.name }).fill(name);
  await group.getByRole('button', { name: text.templates.save }).click();
  await expect(group.getByRole('status')).toContainText(text.templates.saved(name));
  return group;
}

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('an order is kept without what belongs to one parcel, begun with, renamed, deleted and brought back', async ({
      form, page, text, orderNumber,
    }) => {
      const order = validOrder(orderNumber());
      order.logistics_provider.tracking_number = '';
      await form.open('./', { draft: order });
      const group = await unfold(page, text);
      await group.getByRole('button', { name: text.templates.save }).click();
      await expect(group.getByRole('status')).toContainText(text.templates.noName);
      await keep(page, text, 'Monthly');
      await expectAccessibleInBothColours(page, 'the templates');

      await form.button(text.startOver).click();
      await expect(form.field('receiver.name')).toHaveValue('');
      await unfold(page, text);
      await group.getByRole('button', { name: 'Monthly', exact: true }).click();
      await expect(group.locator('details')).not.toHaveAttribute('open');
      await expect(form.title).toBeFocused();
      await form.expectFilled({ ...order, package: { order_number: '' } });

      await unfold(page, text);
      await group.getByRole('button', { name: text.templates.rename('Monthly') }).press('Enter');
      const name = group.getByRole('textbox', { name: text.templates.rename('Monthly') });
      await expect(name).toBeFocused();
      await name.fill('Maria, monthly');
      await page.keyboard.press('Enter');
      await expect(group.getByRole('status')).toContainText(text.templates.renamed('Maria, monthly'));

      await group.getByRole('button', { name: text.templates.delete('Maria, monthly') }).press('Enter');
      await expect(group.getByRole('status')).toContainText(text.templates.deleted('Maria, monthly'));
      await expect(group.getByRole('listitem')).toHaveCount(0);
      expect((await form.storage()).templates).toEqual([]);
      await expect(group.getByRole('button', { name: text.undo })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(group.getByRole('status')).toContainText(text.templates.restored('Maria, monthly'));

      await page.reload();
      await unfold(page, text);
      await expect(group.getByRole('listitem')).toContainText(['Maria, monthly']);
    });
  });
}

test('one of the same name takes the place of the one before, which can come back', async ({ form, page, text, orderNumber }) => {
  await form.open('./', { draft: validOrder(orderNumber()) });
  const group = await keep(page, text, 'Weekly');
  await form.field('receiver.name').fill('Ana Reyes');
  await keep(page, text, 'Weekly');
  await expect.poll(async () => (await form.storage()).templates.map(({ order }) => JSON.parse(order).receiver.name)).toEqual(['Ana Reyes']);
  await group.getByRole('button', { name: text.undo }).click();
  await expect.poll(async () => (await form.storage()).templates.map(({ order }) => JSON.parse(order).receiver.name)).toEqual(['Maria Santos']);
});
