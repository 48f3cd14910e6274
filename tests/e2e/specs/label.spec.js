// The shipping label as a file.

import { expect, test } from '../support/test.js';
import { validOrder } from '../support/orders.js';

const LABEL = 'logistics_provider.label_base64';

const padded = (start, length) => {
  const bytes = Buffer.alloc(length, 0x20);
  Buffer.from(start, 'latin1').copy(bytes);
  return bytes;
};

/** A file of each kind that warehouses take, by its first bytes. */
const KINDS = {
  PDF: { name: 'label.pdf', mimeType: 'application/pdf', buffer: padded('%PDF-1.7\n', 5000) },
  PNG: { name: 'label.png', mimeType: 'image/png', buffer: padded('\x89PNG\r\n\x1a\n', 5000) },
  JPEG: { name: 'label.jpg', mimeType: 'image/jpeg', buffer: padded('\xff\xd8\xff\xe0', 5000) },
  ZPL: { name: 'label.zpl', mimeType: '', buffer: padded('^XA^FO50,50^FDHi^FS^XZ', 5000) },
};

/** An order that waits for its label: it has a tracking number. */
const unlabelledOrder = (orderNumber) => {
  const order = validOrder(orderNumber);
  order.logistics_provider.tracking_number = 'JD014600003828391234';
  return order;
};

for (const [kind, file] of Object.entries(KINDS)) {
  test(`a ${kind} file is shown by kind and size, and sent as base64`, async ({ form, page, text, warehouse, orderNumber }) => {
    const order = unlabelledOrder(orderNumber());
    await form.open('./', { draft: order });
    await expect(form.message(text.issue.trackingWithoutLabel)).toBeVisible();
    await page.getByLabel(text.chooseFile).setInputFiles(file);
    await expect(form.heldLabel()).toContainText(text.labelHeld(kind, 5));
    await expect(form.summary).toContainText(text.ready);
    await form.send.click();
    await expect(form.title).toHaveText(/SBX-\d+/);
    order.logistics_provider.label_base64 = file.buffer.toString('base64');
    expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
  });
}

test('a small file is shown by kind and size too', async ({ form, page, text }) => {
  await form.open();
  await page.getByLabel(text.chooseFile).setInputFiles({ ...KINDS.ZPL, buffer: Buffer.from('^XA^FO50,50^FDHi^FS^XZ') });
  await expect(form.section('carrier')).toContainText(text.labelHeld('ZPL', 1));
});

for (const [kind, content] of [['long', padded('a note', 5000)], ['short', Buffer.from('a note')], ['zipped', padded('PK\x03\x04', 300)]]) {
  test(`a ${kind} file that is no label is refused by what it holds, whatever it is called`, async ({ form, page, text, orderNumber }) => {
    await form.open('./', { draft: validOrder(orderNumber()) });
    await page.getByLabel(text.chooseFile).setInputFiles({ name: 'label.pdf', mimeType: 'application/pdf', buffer: content });
    await expect(form.section('carrier').getByRole('alert')).toHaveText(text.labelDesk.refused);
    await expect(form.heldLabel()).toHaveCount(0);
    await expect(form.field(LABEL)).toHaveValue('');
    await expect(form.summary).toContainText(text.ready);
  });
}

test('base64 that is no label is said to be none, and can be taken out again', async ({ form, text, sent, orderNumber }) => {
  await form.open('./', { draft: validOrder(orderNumber()) });
  await form.field(LABEL).fill(padded('a note', 5000).toString('base64'));
  await expect(form.message(text.issue.labelFile)).toBeVisible();
  await form.send.click();
  await form.panel(text.problems(1)).getByRole('link', { name: text.issue.labelFile }).click();
  await expect(form.heldLabel()).toBeFocused();
  expect(sent).toEqual([]);
  await form.button(text.removeLabel).click();
  await expect(form.message(text.issue.labelFile)).toHaveCount(0);
  await expect(form.summary).toContainText(text.ready);
});

for (const lang of ['en', 'zh']) {
  test.describe(`in ${lang}`, () => {
    test.use({ lang });

    test('a file above 3 MB is refused with words, and the label before it stays', async ({ form, page, text }) => {
      await form.open();
      await page.getByLabel(text.chooseFile).setInputFiles({ ...KINDS.PDF, buffer: padded('%PDF-', 3 * 1024 * 1024 + 1) });
      await expect(form.section('carrier').getByRole('alert')).toHaveText(text.fileTooLarge);
      await page.getByLabel(text.chooseFile).setInputFiles(KINDS.PDF);
      await expect(form.heldLabel()).toContainText('PDF');
      await expect(form.section('carrier').getByRole('alert')).toHaveCount(0);
    });
  });
}

test('an empty file is refused with words', async ({ form, page, text }) => {
  await form.open();
  await page.getByLabel(text.chooseFile).setInputFiles({ name: 'label.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
  const carrier = form.section('carrier');
  await expect(carrier.getByRole('alert').or(carrier.getByRole('listitem'))).not.toHaveCount(0);
});

test('a label can be removed and another chosen', async ({ form, page, text }) => {
  await form.open();
  await page.getByLabel(text.chooseFile).setInputFiles(KINDS.PDF);
  await form.button(text.removeLabel).click();
  await expect(form.heldLabel()).toHaveCount(0);
  await expect(form.field(LABEL)).toHaveValue('');
  await page.getByLabel(text.chooseFile).setInputFiles(KINDS.PNG);
  await expect(form.heldLabel()).toContainText('PNG');
});

test('a file that is dropped is taken', async ({ form, page, text }) => {
  await form.open();
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([`%PDF-1.7\n${' '.repeat(2000)}`], 'label.pdf', { type: 'application/pdf' }));
    return transfer;
  });
  const place = form.field(LABEL);
  await place.dispatchEvent('dragover', { dataTransfer: dropped });
  await place.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(form.heldLabel()).toContainText(text.labelHeld('PDF', 2));
});

test('base64 that is pasted is taken, with or without its data: address', async ({ form, warehouse, orderNumber }) => {
  const order = unlabelledOrder(orderNumber());
  await form.open('./', { draft: order });
  await form.field(LABEL).fill('JVBERi0x');
  await expect(form.field(LABEL)).toHaveValue('JVBERi0x');
  const pdf = padded('%PDF-1.7\n', 102).toString('base64');
  await form.field(LABEL).fill(`data:application/pdf;base64,${pdf}`);
  await expect(form.field(LABEL)).toHaveValue(pdf);
  await form.send.click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  order.logistics_provider.label_base64 = pdf;
  expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
});

test('a label both as a file and by its address is asked about', async ({ form, page, text, warehouse, orderNumber }) => {
  const order = unlabelledOrder(orderNumber());
  order.logistics_provider.label_url = 'https://example.com/1.pdf';
  await form.open('./', { draft: order });
  await page.getByLabel(text.chooseFile).setInputFiles(KINDS.PDF);
  await expect(form.message(text.issue.labelTwice)).toBeVisible();
  await form.send.click();
  await form.button(text.keepAllAndSend).click();
  await expect(form.title).toHaveText(/SBX-\d+/);
  order.logistics_provider.label_base64 = KINDS.PDF.buffer.toString('base64');
  expect(await warehouse.bodies(order.package.order_number)).toEqual([order]);
});

test('a label asks for its tracking number as soon as it is there', async ({ form, page, text, orderNumber }) => {
  await form.open('./', { draft: { ...validOrder(orderNumber()), centre_code: '' } });
  await page.getByLabel(text.chooseFile).setInputFiles(KINDS.PDF);
  await expect(form.message(text.issue.labelWithoutTracking)).toBeVisible();
  await form.field('logistics_provider.tracking_number').fill('JD0149');
  await expect(form.message(text.issue.labelWithoutTracking)).toHaveCount(0);
});

test('a tracking number asks for its label once the person has passed it by', async ({ form, page, text }) => {
  await form.open();
  await form.field('logistics_provider.tracking_number').fill('JD0150');
  await page.keyboard.press('Tab');
  await expect(form.message(text.issue.trackingWithoutLabel)).toHaveCount(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(form.message(text.issue.trackingWithoutLabel)).toBeVisible();
});
