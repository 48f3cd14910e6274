// What is pasted: an address becomes the fields that it is made of, as a person agrees to it.

import { expectAccessibleInBothColours } from '../support/axe.js';
import { paste } from '../support/paste.js';
import { expect, test } from '../support/test.js';

const BLOCK = 'Maria Santos\n0917 555 1234\n20 Mabini St, Brgy. Tisa\nCebu City, Cebu 6000';
const FILLED = {
  name: 'Maria Santos', phone: '0917 555 1234', country_code: 'PH', address: '20 Mabini St', district: 'Brgy. Tisa', city: 'Cebu City', province: 'Cebu', post_code: '6000',
};
const CHINESE = '收件人：王小明 电话：13800138000 地址：广东省深圳市南山区科技园路1号';
const CHINESE_FILLED = { name: '王小明', phone: '13800138000', country_code: 'CN', province: '广东省', city: '深圳市', district: '南山区', address: '科技园路1号' };

/** The form, once it hears of what is pasted: so it does when it has been used. */
async function openUsed(form, page, text) {
  await form.open();
  await page.keyboard.press('Shift');
  await expect(form.section('receiver').getByRole('button', { name: text.paste.open })).toBeVisible();
}

const dialog = (page, text, section = text.section.receiver) => page.getByRole('dialog', { name: text.paste.title(section) });

/** The line of a part in the dialog, and a piece of the text in it or beside. */
const rowOf = (page, text, label) => dialog(page, text).getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) });
const pieceOf = (page, text, piece) => dialog(page, text).getByRole('button', { name: piece, exact: true });
const placeOf = (page, text, piece, place) => dialog(page, text).getByRole('group', { name: text.paste.goesTo(piece) }).getByRole('button', { name: place, exact: true });

async function centre(locator) {
  await locator.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Drags a piece by its quotation mark and stops over where it is to be dropped, which may be there only when the drag has begun. */
async function dragTo(page, piece, target) {
  const { y } = await centre(piece);
  const from = { x: (await piece.boundingBox()).x + 8, y };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 8);
  const to = await centre(target);
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await expect(target).toHaveAttribute('data-over', 'true');
}

/** The box for an address, with a text in it. */
async function openWith(form, page, text, block) {
  await form.field('receiver.city').focus();
  await page.keyboard.press('Alt+KeyV');
  await expect(dialog(page, text).getByRole('textbox')).toBeFocused();
  await paste(page, block);
}

async function expectParty(form, party, texts) {
  for (const [key, value] of Object.entries(texts)) {
    await expect(form.field(`${party}.${key}`)).toHaveValue(value);
  }
}

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('an address pasted into one field is offered to all, taken with one key and undone with one', async ({ form, page, text }) => {
      await openUsed(form, page, text);
      const name = form.field('receiver.name');
      await name.focus();
      await paste(page, lang === 'zh' ? CHINESE : BLOCK);
      const filled = lang === 'zh' ? CHINESE_FILLED : FILLED;
      const fillIn = dialog(page, text).getByRole('button', { name: text.paste.fillIn(Object.keys(filled).length) });
      await expect(fillIn).toBeFocused();
      await expect(name).toHaveValue('');
      const phone = dialog(page, text).getByRole('row').filter({ hasText: filled.phone });
      await expect(phone.locator('q')).toHaveText(filled.phone);
      await expectAccessibleInBothColours(page, 'an address that is offered');
      await page.keyboard.press('Enter');
      await expect(dialog(page, text)).toHaveCount(0);
      await expectParty(form, 'receiver', filled);
      await expect(name).toBeFocused();
      await expect(form.section('receiver')).toContainText(text.book.filledIn);
      await page.keyboard.press('Alt+KeyZ');
      await expectParty(form, 'receiver', Object.fromEntries(Object.keys(filled).map((key) => [key, ''])));
    });

    test('what was typed is written over where a person says so, and a wrong split is mended by keys', async ({ form, page, text }) => {
      await openUsed(form, page, text);
      await form.field('receiver.name').fill('Ana Cruz');
      await form.field('receiver.phone').fill('+63 917 555 1234');
      await form.field('receiver.city').focus();
      await page.keyboard.press('Alt+KeyV');
      await expect(dialog(page, text).getByRole('textbox')).toBeFocused();
      await paste(page, '0917 555 1234, 20 Mabini St, Brgy. Tisa, Cebu City, Cebu 6000\nMaria Santos');
      const row = (label) => dialog(page, text).getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) });
      const tick = row(text.label.name).getByRole('checkbox');
      await expect(tick).not.toBeChecked();
      await expect(row(text.label.name)).toContainText(text.paste.insteadOf('Ana Cruz'));
      await expect(row(text.label.address).getByRole('checkbox')).toBeChecked();
      await page.keyboard.press('Alt+KeyX');
      await expect(row(text.label.address)).toContainText('Maria Santos');
      await page.keyboard.press('Alt+KeyX');
      await tick.focus();
      await page.keyboard.press('Space');
      await row(text.label.province).getByRole('checkbox').focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await expectParty(form, 'receiver', { name: 'Maria Santos', address: '20 Mabini St', province: '', city: 'Cebu City' });
      await expect(form.field('receiver.city')).toBeFocused();
      await form.section('receiver').getByRole('button', { name: text.undo }).click();
      await expectParty(form, 'receiver', { name: 'Ana Cruz', address: '', city: '' });
    });

    test('a wrong split is mended by dragging, and by keys', async ({ form, page, text }) => {
      await openUsed(form, page, text);
      await openWith(form, page, text, `${BLOCK}\n#*?`);
      const row = (label) => rowOf(page, text, label);
      const piece = (name) => pieceOf(page, text, name);

      // Name and street exchange what they hold.
      await dragTo(page, piece('Maria Santos'), row(text.label.address));
      await page.mouse.up();
      await expect(row(text.label.address)).toContainText('Maria Santos');
      await expect(row(text.label.name)).toContainText('20 Mabini St');
      await expect(dialog(page, text).getByRole('group', { name: text.paste.goesTo('Maria Santos') })).toHaveCount(0);

      // What has no line yet has a place while something is dragged; a drag that ends elsewhere changes nothing.
      await dragTo(page, piece('Brgy. Tisa'), placeOf(page, text, 'Brgy. Tisa', text.paste.company));
      await page.mouse.move(2, 2);
      await page.mouse.up();
      await expect(row(text.label.district)).toContainText('Brgy. Tisa');
      await dragTo(page, piece('Brgy. Tisa'), placeOf(page, text, 'Brgy. Tisa', text.paste.company));
      await page.mouse.up();
      await expect(row(text.paste.company)).toContainText('Brgy. Tisa');
      await expect(row(text.label.district)).toHaveCount(0);

      // By keys: the piece, then the field. Escape lets go, and closes the dialog only then.
      await piece('Brgy. Tisa').focus();
      await page.keyboard.press('Enter');
      await expect(placeOf(page, text, 'Brgy. Tisa', text.label.name)).toBeFocused();
      await expect(piece('Brgy. Tisa')).toHaveAttribute('aria-pressed', 'true');
      await expectAccessibleInBothColours(page, 'a piece that is in hand');
      await page.keyboard.press('Escape');
      await expect(piece('Brgy. Tisa')).toHaveAttribute('aria-pressed', 'false');
      await piece('Brgy. Tisa').press('Enter');
      await placeOf(page, text, 'Brgy. Tisa', text.label.district).press('Enter');
      await expect(row(text.label.district)).toContainText('Brgy. Tisa');
      await piece('Maria Santos').press('Enter');
      await placeOf(page, text, 'Maria Santos', text.label.name).press('Enter');
      await page.keyboard.press('Enter');
      await expect(dialog(page, text)).toHaveCount(0);
      await expectParty(form, 'receiver', FILLED);
    });

    test('rows of a spreadsheet become items, with a column as a person says, and go again with one key', async ({ form, page, text }) => {
      await openUsed(form, page, text);
      await form.field('items.0.sku').focus();
      await paste(page, '货号\t备注\t单价\t数量\r\nTEA-250G\t3\t1,250.00\t2\r\nCUP-WHITE\t5\t₱120\t4\r\n');
      const rows = page.getByRole('dialog', { name: text.paste.rows(text.section.items) });
      await expect(rows.getByRole('button', { name: text.paste.rowsAdd(2) })).toBeFocused();
      await expect(rows.getByRole('checkbox', { name: text.paste.rowsHeader })).toBeChecked();
      await expect(rows.getByRole('combobox', { name: text.paste.rowsColumn(3) })).toHaveValue('unit_price');
      await rows.getByRole('combobox', { name: text.paste.rowsColumn(2) }).selectOption(text.label.qty);
      await expect(rows.getByRole('combobox', { name: text.paste.rowsColumn(4) })).toHaveValue('');
      await expectAccessibleInBothColours(page, 'rows that are offered');
      await rows.getByRole('button', { name: text.paste.rowsAdd(2) }).press('Enter');
      await expect(rows).toHaveCount(0);
      const expectItems = async (...items) => {
        for (const [index, [sku, qty, price]] of items.entries()) {
          await expect(form.field(`items.${index}.sku`)).toHaveValue(sku);
          await expect(form.field(`items.${index}.qty`)).toHaveValue(qty);
          await expect(form.field(`items.${index}.unit_price`)).toHaveValue(price);
        }
        await expect(form.field(`items.${items.length}.sku`)).toHaveCount(0);
      };
      await expectItems(['TEA-250G', '3', '1250'], ['CUP-WHITE', '5', '120']);
      await page.keyboard.press('Alt+KeyZ');
      await expectItems(['', '', '']);
    });
  });
}

test('what is selected in the text goes where it is put', async ({ form, page, text }) => {
  await openUsed(form, page, text);
  await openWith(form, page, text, BLOCK);
  const box = dialog(page, text).getByRole('textbox');
  const select = (words) => box.evaluate((control, sought) => {
    control.focus();
    const start = control.value.indexOf(sought);
    control.setSelectionRange(start, start + sought.length);
  }, words);
  await select('Santos');
  await placeOf(page, text, 'Santos', text.label.address).click();
  await expect(rowOf(page, text, text.label.name).locator('bdi')).toHaveText('Maria');
  await expect(rowOf(page, text, text.label.address).locator('bdi')).toHaveText('Santos, 20 Mabini St');
  await select('Mabini St');
  await placeOf(page, text, 'Mabini St', text.label.city).click();
  await expect(rowOf(page, text, text.label.city).locator('bdi')).toHaveText('Mabini St');
  await expect(dialog(page, text)).toContainText(text.paste.notUsed);
  await select('Mabini');
  await placeOf(page, text, 'Mabini', text.paste.nowhere).click();
  await expect(rowOf(page, text, text.label.city).locator('bdi')).toHaveText('St');
  await expect(box).toHaveValue(BLOCK);
});

test('a finger drags a piece too', async ({ form, page, text }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openUsed(form, page, text);
  await openWith(form, page, text, BLOCK);
  const session = await page.context().newCDPSession(page);
  const touch = (type, ...touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const street = rowOf(page, text, text.label.address);
  const piece = pieceOf(page, text, 'Brgy. Tisa');
  // Both are in view, below the title and above the buttons.
  await piece.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const from = await centre(piece);
  const to = await centre(street.locator('bdi'));
  await touch('touchStart', from);
  await touch('touchMove', { x: from.x + 8, y: from.y + 8 });
  await touch('touchMove', to);
  await expect(street).toHaveAttribute('data-over', 'true');
  await touch('touchEnd');
  await expect(street.locator('bdi')).toHaveText('20 Mabini St, Brgy. Tisa');
});

test('what is one field is pasted as it is, and so is an address where that is asked for', async ({ form, page, text }) => {
  await openUsed(form, page, text);
  const street = form.field('receiver.address');
  await street.focus();
  await paste(page, '20 Mabini St\nUnit 5');
  await expect(street).toHaveValue('20 Mabini St Unit 5');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await form.unfoldSender();
  const name = form.field('sender.name');
  await name.focus();
  await paste(page, BLOCK);
  const sender = dialog(page, text, text.section.sender);
  await sender.getByRole('button', { name: text.paste.asItIs(text.label.name) }).click();
  await expect(name).toHaveValue(BLOCK.replaceAll('\n', ' '));
  await expect(name).toBeFocused();

  await page.keyboard.press('Alt+KeyV');
  await sender.getByRole('textbox').fill('???');
  await expect(sender).toContainText(text.paste.nothing);
  await page.keyboard.press('Escape');
  await expect(sender).toHaveCount(0);
  await expect(name).toBeFocused();
});

test('what cannot be read, because that part of the page does not come, is pasted as it is', async ({ form, page, text, complaints }) => {
  complaints.expect(/assist|Failed to/);
  await page.route('**/assist-*.wasm', (route) => route.abort());
  await openUsed(form, page, text);
  const name = form.field('receiver.name');
  await name.focus();
  await paste(page, BLOCK);
  await expect(name).toHaveValue(BLOCK.replaceAll('\n', ' '));
  await page.unroute('**/assist-*.wasm');
});
