// Whether a label is the one of the order: read in the page, compared, and said with what it was told by.

import { expectAccessible } from '../support/axe.js';
import { labelledOrder, pdfLabel, zplLabel } from '../support/labels.js';
import { showIn } from '../support/states.js';
import { expect, test } from '../support/test.js';
import { TEXT } from '../text/index.js';

const NUMBER = 'SPXPH012345678901';
const ANOTHER = 'SPXPH099999999999';

const choose = (page, text, name, content) =>
  page.getByLabel(text.chooseFile).setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('a label of another order is told from the right one, as the order is typed', async ({ form, page, text }) => {
      const order = labelledOrder();
      const another = { ...order.receiver, name: 'Jose Rizal', city: 'Cebu City', province: 'Cebu', post_code: '6000' };
      await form.open('./', { draft: order });
      await choose(page, text, 'label.zpl', zplLabel(another, ANOTHER));
      const desk = form.labelDesk();
      await expect(desk.getByRole('heading', { name: text.labelDesk.question })).toBeVisible();
      await expect(desk.getByRole('status')).toHaveText(text.labelDesk.no);
      await expect(desk).toContainText(text.labelDesk.otherPostCode('6000', order.receiver.post_code));
      await expect(desk).toContainText(text.labelDesk.otherTrackingNumber(ANOTHER, NUMBER));
      await expect(desk).toContainText(text.labelDesk.otherName('Jose Rizal', order.receiver.name));
      await form.field('logistics_provider.tracking_number').fill(ANOTHER);
      await form.field('receiver.post_code').fill('6000');
      await form.field('receiver.name').fill('Jose Rizal');
      await expect(desk.getByRole('status')).toHaveText(text.labelDesk.yes);
    });
  });
}

test('a PDF that the browser has printed is read, without a byte leaving the page', async ({ form, page, text, context }) => {
  const order = labelledOrder();
  const pdf = await pdfLabel(context, order.receiver, NUMBER);
  await form.open('./', { draft: order });
  const requests = [];
  page.on('request', (request) => requests.push(request));
  await choose(page, text, 'label.pdf', pdf);
  const desk = form.labelDesk();
  await expect(desk.getByRole('status')).toHaveText(text.labelDesk.yes);
  await expect(desk).toContainText(`label.pdf · ${text.labelDesk.onePage} · ${text.labelDesk.millimetres(100, 150)}`);
  await desk.getByText(text.labelDesk.show).click();
  await expect(desk.getByRole('mark').filter({ hasText: NUMBER })).toBeVisible();
  await expect(desk.getByRole('button', { name: text.labelDesk.open })).toBeVisible();
  // What is fetched is the page's own code; drafts stay in the browser.
  expect(requests.filter((request) => request.method() !== 'GET' || request.postData() !== null)).toEqual([]);
});

test('what cannot be read is said to be so, and shown', async ({ form, page, text }) => {
  await form.open('./', { draft: labelledOrder() });
  const dot = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  await choose(page, text, 'label.gif', Buffer.from(dot, 'base64'));
  const desk = form.labelDesk();
  await expect(desk.getByRole('status')).toHaveText(text.labelDesk.picture);
  await expect(desk.getByRole('list')).toHaveCount(0);
  await desk.getByText(text.labelDesk.show).click();
  const picture = desk.getByRole('img', { name: text.labelDesk.pictureName });
  await expect.poll(() => picture.evaluate((image) => image.naturalWidth)).toBe(1);
  await form.button(text.removeLabel).click();
  await choose(page, text, 'label.pdf', `%PDF-1.7\n${' '.repeat(500)}`);
  await expect(desk.getByRole('status')).toHaveText(text.labelDesk.damaged);
});

test('what is written for a printer can be pasted, and gives its tracking number, by keys alone', async ({ form, page, text }) => {
  const order = labelledOrder();
  order.logistics_provider.tracking_number = '';
  await form.open('./', { draft: order });
  await form.field('logistics_provider.label_base64').focus();
  await page.evaluate((zpl) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', zpl);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, zplLabel(order.receiver, NUMBER));
  const desk = form.labelDesk();
  await expect(desk.getByRole('status')).toHaveText(text.labelDesk.yes);
  await expectAccessible(page, 'a label that was pasted');
  const button = desk.getByRole('button', { name: text.labelDesk.useIt });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(form.field('logistics_provider.tracking_number')).toHaveValue(NUMBER);
  await expect(button).toHaveCount(0);
});

test('a file that is no label is refused in the language that the page has', async ({ form, page, text }) => {
  await form.open('./', { draft: labelledOrder() });
  await choose(page, text, 'note.txt', 'a note');
  const refusal = form.section('carrier').getByRole('alert');
  await expect(refusal).toHaveText(TEXT.en.labelDesk.refused);
  await showIn(page, 'zh-CN');
  await expect(page.getByRole('alert')).toHaveText(TEXT.zh.labelDesk.refused);
});
