// What would mend an order is offered beside it: the fewest changes, each with its reason.

import { expectAccessibleInBothColours } from '../support/axe.js';
import { validOrder } from '../support/orders.js';
import { expect, test } from '../support/test.js';

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('what is wrong is mended with one key, and comes back with one', async ({ form, page, text, orderNumber }) => {
      const order = validOrder(orderNumber());
      const { name, phone } = order.receiver;
      Object.assign(order.receiver, { name: phone, phone: name, country_code: 'MX' });
      await form.open('./', { draft: order });
      const mender = page.getByRole('region', { name: text.mend.would(2) });
      await expect(mender).toBeVisible();
      await mender.getByText(text.mend.show, { exact: true }).click();
      await expect(mender.getByRole('listitem')).toHaveCount(2);
      await expect(mender).toContainText(text.mend.exchanged);
      await expectAccessibleInBothColours(page, 'what would mend an order');
      await form.field('receiver.city').focus();
      await page.keyboard.press('Alt+KeyM');
      await expect(form.field('receiver.name')).toHaveValue(name);
      await expect(form.field('receiver.phone')).toHaveValue(phone);
      await expect(form.field('receiver.country_code')).toHaveValue(/PH|Philippines|菲律宾/);
      await expect(mender).toHaveCount(0);
      await expect(form.summary).toContainText(text.ready);
      await page.keyboard.press('Alt+KeyZ');
      await expect(form.field('receiver.phone')).toHaveValue(name);
      await mender.getByRole('button', { name: text.mend.make(2) }).click();
      await expect(form.field('receiver.phone')).toHaveValue(phone);
      await form.button(text.undo).first().click();
      await expect(form.field('receiver.phone')).toHaveValue(name);
    });
  });
}
