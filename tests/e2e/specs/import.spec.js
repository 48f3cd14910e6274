// A spreadsheet of orders: read, mapped, mended and sent; reloaded in between, given back, and by keys alone.

import { readFileSync } from 'node:fs';

import { ORDER_ENDPOINT } from '../support/answers.js';
import { expectAccessibleInBothColours } from '../support/axe.js';
import { csvOf, dropFiles, gb18030, gridCell, keepSender, openFile, sameForAll } from '../support/import.js';
import { pdfLabel, zplLabel } from '../support/labels.js';
import { validOrder } from '../support/orders.js';
import { expect, test } from '../support/test.js';

/** Orders of one file: each is another, so that none is the same as a neighbour but for its number. */
function ordersOf(orderNumber, count) {
  return Array.from({ length: count }, (_, index) => {
    const order = validOrder(orderNumber());
    order.receiver.name = `Maria Santos ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[index % 26]}`;
    order.receiver.address = `${index + 1} 1st Avenue, Bagumbayan`;
    return order;
  });
}

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}:`, () => {
    test.use({ lang });

    test('a file in the encoding of Excel in China is read, mapped, mended in its cells, sent, and known when it comes again', async ({
      form, page, text, sent, warehouse, orderNumber, configure,
    }) => {
      const own = text.importing;
      const orders = ordersOf(orderNumber, 4);
      const numbers = orders.map((order) => order.package.order_number);
      const receiver = '桑托斯';
      orders[0].receiver.name = receiver;
      const wrong = structuredClone(orders);
      wrong[1].receiver.phone = '6.39171E+11';
      wrong[2].items[1].qty = 0;
      await configure(sameForAll(orders[0]));
      await form.open();
      const content = gb18030(csvOf(wrong, lang));
      await openFile(form, page, 'orders.csv', content);
      await expect(page.getByLabel(own.encoding)).toHaveValue('gb18030');
      await expect(page.getByRole('table').first()).toContainText(receiver);
      await expectAccessibleInBothColours(page, 'columns of a file');
      await page.getByLabel(own.mappingName).fill('Shop');
      await form.button(own.check).click();

      await expect(form.button(own.toMend(2))).toHaveAttribute('aria-pressed', 'true');
      await expect(form.button(own.send(2))).toBeVisible();
      await expectAccessibleInBothColours(page, 'orders of a file');
      // Row 4: the header, and two rows of the first order before it.
      const phone = await gridCell(page, 4, text.label.phone);
      await expect(phone).toHaveAttribute('aria-invalid', 'true');
      await phone.click();
      await expect(page.locator('#import-detail')).toContainText(own.place(4, `${text.section.receiver}: ${text.label.phone}`));
      await phone.dblclick();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(orders[1].receiver.phone);
      await page.keyboard.press('Enter');
      await expect(form.button(own.send(3))).toBeVisible();
      const qty = await gridCell(page, 7, text.label.qty);
      await qty.click();
      await page.keyboard.type(String(orders[2].items[1].qty));
      await page.keyboard.press('Enter');
      await expect(form.button(own.send(4))).toBeVisible();

      // It goes on where it was left, with what was typed.
      await page.reload();
      await expect(form.button(own.send(4))).toBeVisible();
      await form.button(own.send(4)).click();
      await expect(page.getByRole('main')).toContainText(text.readyToSend.done(4, 4));
      expect(sent.map((request) => request.postDataJSON().package.order_number)).toEqual(numbers);
      for (const [index, number] of numbers.entries()) {
        expect(await warehouse.bodies(number)).toEqual([orders[index]]);
      }
      await form.button(own.gone(4)).click();
      const results = page.getByRole('table', { name: own.results });
      await expect(results.getByText(text.status.accepted)).toHaveCount(4);
      await expectAccessibleInBothColours(page, 'what became of orders of a file');

      // The same file does nothing new, and another with the same columns is read without a question.
      await form.button(own.closeFile).click();
      await openFile(form, page, 'again.csv', content);
      await expect(form.button(own.gone(4))).toHaveAttribute('aria-pressed', 'true');
      await expect(form.button(/^(Send|发送) \d/)).toHaveCount(0);
      expect(sent).toHaveLength(4);
    });
  });
}

test('by keys alone: cells as in a spreadsheet, a shared mistake mended in all, what is left given back', async ({
  form, page, text, sent, orderNumber, configure,
}) => {
  const own = text.importing;
  const orders = ordersOf(orderNumber, 6);
  const wrong = structuredClone(orders);
  for (const order of wrong.slice(0, 3)) {
    order.receiver.province = 'Metro Manilla';
  }
  wrong[3].receiver.name = '';
  await configure(sameForAll(orders[0]));
  await form.open();
  await openFile(form, page, 'keys.csv', csvOf(wrong));
  await form.button(own.check).focus();
  await page.keyboard.press('Enter');
  await expect(form.button(own.toMend(1))).toHaveAttribute('aria-pressed', 'true');
  const name = await gridCell(page, 8, own.receiver);
  await name.focus();
  await page.keyboard.press('Control+Home');
  await expect(await gridCell(page, 8, own.order)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(name).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('Nobody');
  await page.keyboard.press('Escape');
  await expect(name).toBeFocused();
  await expect(name).toHaveText('');
  await page.keyboard.press('End');
  await expect(await gridCell(page, 8, text.label.qty)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('Maria');
  await page.keyboard.press('Enter');
  await expect(form.button(own.toMend(0))).toBeVisible();
  await expect(page.getByText(own.share(3))).toBeVisible();
  await form.button(own.mendAll(3)).focus();
  await page.keyboard.press('Enter');
  await expect(form.button(own.send(6))).toBeVisible();
  expect(sent).toEqual([]);
});

test('what does not go is given back as a workbook that is imported again; the template is read as an order', async ({
  form, page, text, sent, orderNumber, configure,
}) => {
  const own = text.importing;
  const orders = ordersOf(orderNumber, 3);
  const wrong = structuredClone(orders);
  wrong[1].receiver.name = '';
  await configure(sameForAll(orders[0]));
  await form.open();
  await openFile(form, page, 'some.csv', csvOf(wrong));
  await form.button(own.check).click();
  await page.route(ORDER_ENDPOINT, (route) =>
    route.request().postDataJSON().package.order_number === orders[2].package.order_number
      ? route.fulfill({ contentType: 'application/json', body: '{"code":7,"message":"No such shop","data":null}' })
      : route.fallback(),
  );
  await form.button(own.send(2)).click();
  await expect(page.getByRole('main')).toContainText(text.readyToSend.done(2, 2));
  await expect(form.button(own.download(2))).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), form.button(own.download(2)).click()]);
  expect(download.suggestedFilename()).toBe('some-errors.xlsx');
  const returned = readFileSync(await download.path());
  await form.button(own.closeFile).click();
  await openFile(form, page, 'some-errors.xlsx', returned);
  await form.button(own.check).click();
  // The one with a mistake, and the one that was refused.
  await expect(form.button(own.toMend(2))).toBeVisible();
  await form.button(own.closeFile).click();
  const [template] = await Promise.all([page.waitForEvent('download'), form.button(own.template).click()]);
  await openFile(form, page, 'orders.xlsx', readFileSync(await template.path()));
  await form.button(own.check).click();
  await expect(form.button(own.toMend(0))).toBeVisible();
  await expect(form.button(own.send(1))).toBeVisible();
  expect(sent).toHaveLength(2);
});

test('it pauses, goes on, and is offline; another screen is looked at meanwhile', async ({
  form, page, text, sent, orderNumber, configure, holdAnswers,
}) => {
  const own = text.importing;
  const orders = ordersOf(orderNumber, 7);
  await configure(sameForAll(orders[0]));
  await form.open();
  await openFile(form, page, 'seven.csv', csvOf(orders));
  await form.button(own.check).click();
  const answers = await holdAnswers();
  await form.button(own.send(7)).click();
  await expect.poll(() => sent.length).toBe(4);
  await form.button(own.pause).click();
  await expect(page.getByText(text.readyToSend.stopped)).toBeVisible();
  await page.getByRole('link', { name: text.orders, exact: true }).click();
  answers.release();
  await page.getByRole('link', { name: text.import, exact: true }).click();
  await expect(page.getByRole('main')).toContainText(text.readyToSend.done(4, 7));
  await form.setOffline(true);
  await form.button(text.readyToSend.goOn(3)).click();
  await expect(page.getByText(text.readyToSend.wentOffline)).toBeVisible();
  await form.setOffline(false);
  expect(sent).toHaveLength(4);
  await form.button(text.readyToSend.goOn(3)).click();
  await expect(page.getByRole('main')).toContainText(text.readyToSend.done(7, 7));
  expect(sent.map((request) => request.postDataJSON().package.order_number)).toEqual(orders.map((order) => order.package.order_number));
});

test.describe('on a phone:', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('each order is a line with what there is to say of it', async ({ form, page, text, orderNumber, configure }) => {
    const own = text.importing;
    const orders = ordersOf(orderNumber, 3);
    const wrong = structuredClone(orders);
    wrong[1].receiver.name = '';
    await configure(sameForAll(orders[0]));
    await form.open();
    await openFile(form, page, 'phone.csv', csvOf(wrong));
    await form.button(own.check).click();
    await expect(page.getByText(own.wider)).toBeVisible();
    const results = page.getByRole('table', { name: own.results });
    await expect(results.getByRole('rowheader')).toHaveText([orders[1].package.order_number]);
    await expectAccessibleInBothColours(page, 'orders of a file on a phone');
    await form.button(own.send(2)).click();
    await expect(page.getByRole('main')).toContainText(text.readyToSend.done(2, 2));
    await form.button(own.gone(2)).click();
    await expect(results.getByText(text.status.accepted)).toHaveCount(2);
  });
});

test('labels that are dropped together find their orders by number; what has none, two or no order is named', async ({
  form, page, text, sent, orderNumber, configure, context, warehouse,
}) => {
  const own = text.importing;
  const orders = ordersOf(() => orderNumber({ prefix: 'LABEL-' }), 4);
  const [first, second, third, fourth] = orders.map((order) => order.package.order_number);
  await configure(sameForAll(orders[0]));
  await form.open();
  await openFile(form, page, 'labels.csv', csvOf(orders));
  await form.button(own.check).click();
  await expect(form.button(own.send(4))).toBeVisible();
  const card = page.getByRole('region', { name: own.labels, exact: true });
  const pdf = await pdfLabel(context, orders[1].receiver, 'JD014600003828391234');
  const zpl = (number) => zplLabel({ ...orders[0].receiver, name: number }, number);
  const requests = [];
  page.on('request', (request) => request.method() !== 'GET' && requests.push(request));
  // By the name, by the text, two of one order, of no order, of two, and a note.
  await dropFiles(page.locator('.import-review'), [
    [`${second}.pdf`, pdf],
    ['1.zpl', zpl(first)],
    [`${third} a.zpl`, zpl('A')],
    [`${third} b.zpl`, zpl('B')],
    ['nobody.zpl', zpl('LABEL-0-0-0')],
    [`${first} ${second}.zpl`, zpl('C')],
    ['note.txt', 'a note'],
  ]);
  await expect(card.getByRole('status')).toContainText(own.labelled(2));
  await expect(card.getByRole('status')).toContainText(own.ordersWithout(2));
  await expect(card).toContainText(`${own.nobodysLabel} nobody.zpl`);
  await expect(card).toContainText(`${own.severalOrders} ${first} ${second}.zpl`);
  await expect(card).toContainText(`${own.noLabel} note.txt`);
  await expect(card.getByRole('group', { name: own.twoLabels(third) })).toBeVisible();
  await expectAccessibleInBothColours(page, 'labels of a file');
  await card.getByRole('button', { name: `${third} b.zpl` }).focus();
  await page.keyboard.press('Enter');
  await expect(card.getByRole('status')).toContainText(own.labelled(3));
  await form.button(own.unlabelled(1)).click();
  await expect(page.getByRole('gridcell', { name: fourth, exact: true }).first()).toBeVisible();
  // By keys alone, and kept when the page is opened again.
  await page.locator('#import-labels').focus();
  await page.locator('#import-labels').setInputFiles({ name: `${fourth}.zpl`, mimeType: '', buffer: Buffer.from(zpl('D')) });
  await expect(card.getByRole('status')).toContainText(own.labelled(4));
  await page.reload();
  await expect(card.getByRole('status')).toContainText(own.labelled(4));
  expect(requests).toEqual([]);
  await expect(form.button(own.toMend(0))).toBeVisible();
  const accept = form.button(own.acceptAll(4));
  await form.button(own.toCheck(4)).click();
  await accept.click();
  await form.button(own.send(4)).click();
  await expect(page.getByRole('main')).toContainText(text.readyToSend.done(4, 4));
  const labels = sent.map((request) => Buffer.from(request.postDataJSON().logistics_provider.label_base64, 'base64').toString('latin1'));
  expect(labels).toEqual([zpl(first), pdf.toString('latin1'), zpl('B'), zpl('D')]);
  expect((await warehouse.bodies(fourth))).toHaveLength(1);
});

test('a sender that is missing is one mistake, and is said once', async ({ form, page, text, orderNumber, configure }) => {
  const own = text.importing;
  const orders = ordersOf(orderNumber, 3);
  const { defaults, ...settings } = sameForAll(orders[0]);
  await configure({ ...settings, defaults: { ...defaults, sender: {} } });
  await form.open();
  await keepSender(page, orders[0].sender);
  await openFile(form, page, 'sender.csv', csvOf(orders));
  await form.button(own.check).click();
  await expect(page.getByText(own.noSender(3), { exact: true })).toBeVisible();
  await expect(page.getByText(own.share(3))).toHaveCount(0);
  await form.button(own.typeSender).click();
  await expect(page.locator('#import-fixed-sender\\.name')).toBeVisible();
  await form.button(own.check).click();
  await form.button(own.useSender(orders[0].sender.name)).click();
  await expect(form.button(own.send(3))).toBeVisible();
});
