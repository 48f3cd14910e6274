// Spreadsheets of orders, as shops export them, and the screen that imports them.

import { expect } from '@playwright/test';

/** The columns of such a file, by language: their names, and where their cells come from. */
const COLUMNS = {
  en: ['Order No', 'Recipient Name', 'Recipient Phone', 'Recipient Email', 'Recipient Country', 'Recipient Province', 'Recipient City',
    'Recipient District', 'Recipient Address', 'Recipient Postal Code', 'SKU', 'Currency', 'Unit Price', 'Quantity'],
  zh: ['订单号', '收件人姓名', '收件人电话', '收件人邮箱', '收件人国家', '收件人省份', '收件人城市', '收件人区', '收件人地址', '收件人邮编',
    'SKU', '币种', '单价', '数量'],
};

const cells = (order, item) => {
  const { name, phone, email, country_code, province, city, district, address, post_code } = order.receiver;
  return [order.package.order_number, name, phone, email, country_code, province, city, district, address, post_code,
    item.sku, item.currency, item.unit_price, item.qty];
};

const line = (values) => values.map((value) => `"${String(value).replaceAll('"', '""')}"`).join(',');

/** The text of a file with a row for each item. */
export function csvOf(orders, lang = 'en') {
  const rows = orders.flatMap((order) => order.items.map((item) => cells(order, item)));
  return [COLUMNS[lang], ...rows].map(line).join('\r\n');
}

/** The same, with what orders mostly have in common as well. */
export function wholeCsvOf(orders) {
  const names = ['Warehouse', 'Shop', 'Carrier', 'Sender Name', 'Sender Phone', 'Sender Country', 'Sender Province', 'Sender City', 'Sender Address',
    'Sender Postal Code'];
  const same = ({ centre_code, client_code, logistics_provider, sender }) => [centre_code, client_code, logistics_provider.code, sender.name,
    sender.phone, sender.country_code, sender.province, sender.city, sender.address, sender.post_code];
  const rows = orders.flatMap((order) => order.items.map((item) => [...cells(order, item), ...same(order)]));
  return [[...COLUMNS.en, ...names], ...rows].map(line).join('\r\n');
}

/** A text in the encoding that Excel writes in China. */
export function gb18030(text) {
  const bytes = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if (letter.length === 1 && letter !== '\uFFFD' && !bytes.has(letter)) {
        bytes.set(letter, [lead, trail]);
      }
    }
  }
  return Buffer.from([...text].flatMap((letter) => (letter < '\x80' ? letter.charCodeAt(0) : bytes.get(letter))));
}

/** What orders of these files have in common, as a deployment's settings say it. */
export const sameForAll = ({ centre_code, client_code, real_time_response, process_type, logistics_provider, sender }) => ({
  defaults: { centre_code, client_code, real_time_response, process_type, logistics_provider: { code: logistics_provider.code }, sender },
});

/** Keeps a sender in the address book of the page that is open. */
export async function keepSender(page, sender) {
  await page.evaluate(async (sender) => {
    const settled = (request) =>
      new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: reject }));
    const folder = location.pathname.slice(0, location.pathname.lastIndexOf('/'));
    const database = await settled(indexedDB.open(`order-desk${folder}`));
    const addresses = database.transaction('addresses', 'readwrite').objectStore('addresses');
    await settled(addresses.put({ id: 'sender', party: 'sender', used_at: Date.now(), ...sender }));
    database.close();
  }, sender);
}

/** Opens the screen and hands it a file. */
export async function openFile(form, page, name, content) {
  await page.evaluate(() => (location.hash = '#/import'));
  await page.locator('#import-file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
  await expect(form.title).toHaveText(name);
}

/** Drops files onto an element, by name and content. */
export async function dropFiles(target, files) {
  const given = files.map(([name, content]) => [name, Buffer.from(content).toString('base64')]);
  await target.evaluate(async (element, given) => {
    const dataTransfer = new DataTransfer();
    for (const [name, base64] of given) {
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    for (const type of ['dragover', 'drop']) {
      element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, given);
}

/** The cell of the grid below a column's name, in the row that the spreadsheet shows as this. */
export async function gridCell(page, number, column) {
  const names = await page.getByRole('grid').getByRole('columnheader').allTextContents();
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: String(number), exact: true }) });
  return row.getByRole('gridcell').nth(names.indexOf(column) - 1);
}
