// The address book: kept from the form, found while somebody types, looked after on a screen of its own.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '../support/test.js';
import { expectAccessibleInBothColours } from '../support/axe.js';
import { startChromium } from '../support/chromium.js';
import { OrderForm } from '../support/order-form.js';
import { validOrder } from '../support/orders.js';
import { pageFolder } from '../support/programs.js';

/** Chooses a file to import. */
const importFile = (page, text, name, content) =>
  page.getByLabel(text.book.importFile).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

/** What a button has the browser save. */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

const openBook = async (form, page, text) => {
  await page.goto(new URL('./#/addresses', form.address).href);
  await expect(form.title).toHaveText(text.book.title);
};

const rows = (page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') });

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('a receiver that was saved is found by a part of the phone number and filled in by keys, and what stood there comes back', async ({
      form, page, text, orderNumber,
    }) => {
      const { receiver } = validOrder(orderNumber());
      await form.open('./', { draft: validOrder(orderNumber()) });
      const section = form.section('receiver');
      await section.getByRole('button', { name: text.book.save }).click();
      await expect(section.getByText(text.book.saved)).toBeVisible();
      const kept = (await form.storage()).addresses;
      expect(kept).toEqual([expect.objectContaining({ party: 'receiver', ...receiver })]);

      await form.button(text.startOver).click();
      const phone = form.field('receiver.phone');
      await expect(phone).toHaveRole('combobox');
      await form.field('receiver.city').fill('Elsewhere');
      await phone.fill('');
      await phone.pressSequentially(receiver.phone.slice(-5));
      const list = page.getByRole('listbox', { name: text.book.suggestions });
      await expect(list.getByRole('option')).toHaveText([new RegExp(receiver.name)]);
      await expect(phone).toHaveAttribute('aria-expanded', 'true');
      await page.keyboard.press('ArrowDown');
      await expect(list.getByRole('option', { selected: true })).toHaveCount(1);
      await expectAccessibleInBothColours(page, 'the list of addresses');
      await page.keyboard.press('Enter');
      await expect(list).toHaveCount(0);
      await expect(phone).toBeFocused();
      for (const [key, value] of Object.entries(receiver)) {
        await expect(form.field(`receiver.${key}`)).toHaveValue(value);
      }
      await expect(section.getByText(text.book.saved)).toBeVisible();

      await expect(section.getByText(text.book.filledIn)).toBeVisible();
      await section.getByRole('button', { name: text.undo }).click();
      await expect(form.field('receiver.city')).toHaveValue('Elsewhere');
      await expect(form.field('receiver.name')).toHaveValue('');
    });

    test('the screen adds, finds, edits, deletes and brings back, by keys alone', async ({ form, page, text }) => {
      await openBook(form, page, text);
      await expect(form.title).toBeFocused();
      await expect(page.getByRole('main')).toContainText(text.book.empty);
      await expectAccessibleInBothColours(page, 'an empty address book');
      const name = page.getByRole('form').getByRole('textbox').first();
      await form.button(text.book.add).press('Enter');
      await expect(name).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toHaveText(text.book.tooLittle);
      await page.keyboard.type('Ann Lee');
      await page.keyboard.press('Tab');
      await page.keyboard.type('+63 917 123 4567');
      await expectAccessibleInBothColours(page, 'an address being typed');
      await page.keyboard.press('Enter');
      await expect(page.getByText(text.book.stored('Ann Lee'))).toBeVisible();
      await expect(rows(page)).toHaveCount(1);

      await page.getByRole('searchbox', { name: text.book.search }).fill('0917');
      await expect(rows(page)).toHaveCount(1);
      await page.getByRole('searchbox', { name: text.book.search }).fill('zzz');
      await expect(page.getByText(text.book.none)).toBeVisible();
      await page.getByRole('searchbox', { name: text.book.search }).fill('');

      await form.button(text.book.edit('Ann Lee')).press('Enter');
      await expect(name).toBeFocused();
      await page.keyboard.press('End');
      await page.keyboard.type('-Cruz');
      await page.keyboard.press('Enter');
      await expect(rows(page)).toContainText(['Ann Lee-Cruz']);
      await form.button(text.book.delete('Ann Lee-Cruz')).press('Enter');
      await expect(page.getByText(text.book.deleted('Ann Lee-Cruz'))).toBeVisible();
      await expect(rows(page)).toHaveCount(0);
      expect((await form.storage()).addresses).toEqual([]);
      await expect(form.button(text.undo)).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(rows(page)).toHaveCount(1);
      await page.getByRole('button', { name: text.book.begin }).press('Enter');
      await expect(form.title).toHaveText(text.newOrder);
      await expect(form.field('receiver.name')).toHaveValue('Ann Lee-Cruz');
    });

    test('a file is imported, what cannot be taken is given back with its reason, and all is exported', async ({ form, page, text }) => {
      await openBook(form, page, text);
      await importFile(page, text, 'book.csv', 'Name,Phone,Country,Street address\nAnn,0917,Philippines,"1 Main St, 2"\n,1,PH,x\nBo,2,Atlantis,y\n');
      await expect(page.getByText(text.book.imported(1))).toBeVisible();
      await expect(page.getByText(text.book.notTaken(2))).toBeVisible();
      await expectAccessibleInBothColours(page, 'an import with rows that were not taken');
      const failed = await saved(page, form.button(text.book.failedRows));
      const [head, ...lines] = failed.text.trimEnd().split('\n');
      expect(head).toBe('\ufeffName,Phone,Country,Street address,reason');
      expect(lines).toHaveLength(2);
      expect(lines[1]).toMatch(/^Bo,2,Atlantis,y,.*Atlantis/);

      // Corrected, the same file is taken; what is there already is not taken twice.
      await importFile(page, text, 'failed.csv', failed.text.replace('Atlantis', '墨西哥').replace(',1,PH,x', 'Cy,1,PH,x'));
      await expect(page.getByText(text.book.imported(2))).toBeVisible();
      await expect(rows(page)).toHaveCount(3);
      const json = await saved(page, form.button(text.book.exportJson));
      expect(json.name).toBe('addresses.json');
      expect(JSON.parse(json.text).map(({ name, country_code: country }) => `${name} ${country}`).sort()).toEqual(['Ann PH', 'Bo MX', 'Cy PH']);
      const csv = await saved(page, form.button(text.book.exportCsv));
      expect(csv.text).toContain('receiver,Ann,0917,PH,,,,"1 Main St, 2",,');
      await importFile(page, text, 'addresses.json', json.text);
      await expect(page.getByText(text.book.imported(0))).toBeVisible();
      await expect(rows(page)).toHaveCount(3);
    });
  });
}

test('thousands are searched at once, and shown in parts', async ({ form, page, text }) => {
  await openBook(form, page, text);
  const lines = Array.from({ length: 5_000 }, (_, index) => `Person ${index},+63 9${String(index).padStart(9, '0')},PH,${index} Mabini St`);
  await importFile(page, text, 'many.csv', ['name,phone,country,address', ...lines].join('\n'));
  await expect(page.getByText(text.book.imported(5_000))).toBeVisible();
  await expect(page.getByText(text.book.count(5_000), { exact: true })).toBeVisible();
  await expect(rows(page)).toHaveCount(100);
  await form.button(text.book.showMore).click();
  await expect(rows(page)).toHaveCount(200);
  await page.getByRole('searchbox').fill('person 4321');
  await expect(rows(page)).toContainText([/Person 4321/]);
  await page.getByRole('link', { name: text.newOrder, exact: true }).click();
  await form.field('receiver.name').pressSequentially('person 43');
  const list = page.getByRole('listbox', { name: text.book.suggestions });
  await expect(list.getByRole('option')).toHaveCount(8);
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
});

test('a sender profile that new orders begin with is in the form, and another is chosen in its line', async ({
  form, page, text, context, baseURL, orderNumber,
}) => {
  const { sender } = validOrder(orderNumber());
  const [one, two] = ['Shop One', 'Shop Two'].map((name) => ({ ...sender, party: 'sender', name }));
  await openBook(form, page, text);
  await importFile(page, text, 'senders.json', JSON.stringify([one, two]));
  await expect(page.getByText(text.book.imported(2))).toBeVisible();
  await form.button(text.book.senders).click();
  await rows(page).filter({ hasText: 'Shop One' }).getByRole('button', { name: text.book.byDefault }).click();
  await expect(page.getByText(text.book.isDefault)).toBeVisible();
  await expectAccessibleInBothColours(page, 'the senders');

  await page.getByRole('link', { name: text.newOrder, exact: true }).click();
  const section = form.section('sender');
  await expect(section.locator('.sender-line')).toContainText('Shop One');
  const profile = section.getByRole('combobox', { name: text.book.profile });
  await profile.selectOption(await profile.getByRole('option', { name: 'Shop Two' }).getAttribute('value'));
  await expect(section.locator('.sender-line')).toContainText('Shop Two');
  await section.getByRole('button', { name: text.undo }).click();
  await expect(section.locator('.sender-line')).toContainText('Shop One');

  const other = new OrderForm(await context.newPage(), text, baseURL);
  await other.open();
  await expect(other.section('sender').locator('.sender-line')).toContainText('Shop One');
});

test('what one tab saves, the list of another shows', async ({ form, page, text, context, baseURL, orderNumber }) => {
  await openBook(form, page, text);
  const other = new OrderForm(await context.newPage(), text, baseURL);
  const order = validOrder(orderNumber());
  await other.open('./', { draft: order });
  await other.section('receiver').getByRole('button', { name: text.book.save }).click();
  await expect(other.section('receiver').getByText(text.book.saved)).toBeVisible();
  await page.bringToFront();
  await expect(rows(page)).toContainText([order.receiver.name]);
});

test('the same person at another address updates the entry or becomes another one', async ({ form, text, orderNumber }) => {
  await form.open('./', { draft: validOrder(orderNumber()) });
  const section = form.section('receiver');
  await section.getByRole('button', { name: text.book.save }).click();
  await expect(section.getByText(text.book.saved)).toBeVisible();
  await form.field('receiver.address').fill('9 Other Road');
  await section.getByRole('button', { name: text.book.update }).click();
  await expect(section.getByText(text.book.saved)).toBeVisible();
  expect((await form.storage()).addresses.map(({ address }) => address)).toEqual(['9 Other Road']);
  await form.field('receiver.address').fill('10 Other Road');
  await section.getByRole('button', { name: text.book.another }).click();
  await expect.poll(async () => (await form.storage()).addresses.length).toBe(2);
});

test('what is said to be saved is there after the browser was killed', async ({ text, startSandbox, orderNumber }) => {
  const sandbox = await startSandbox(['--page', pageFolder()]);
  const folder = mkdtempSync(join(tmpdir(), 'order-desk-book-'));
  try {
    const first = await startChromium(folder, `${sandbox.url}/#/`);
    const form = new OrderForm(first.page, text, sandbox.url);
    await expect(form.title).toHaveText(text.newOrder);
    const order = validOrder(orderNumber());
    await form.fill(order);
    await form.section('receiver').getByRole('button', { name: text.book.save }).click();
    await expect(form.section('receiver').getByText(text.book.saved)).toBeVisible();
    await first.kill('SIGKILL');

    const again = await startChromium(folder, `${sandbox.url}/#/addresses`);
    await expect(rows(again.page)).toContainText([order.receiver.name]);
    await again.kill();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
