// Pasted texts to the parts of an address and to items, as JavaScript gets them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAddress, readRows } from 'order-validator/paste';

const TEXT = '🙏 pls send to:\nMaria Santos 0917 555 1234\n20 Mabini St, Brgy. Tisa\nCebu City, Cebu 6000';
const texts = ({ parts }) => Object.fromEntries(parts.map(({ part, text }) => [part, text]));

test('an address is read in parts, each with its pieces of the text and how sure it is', () => {
  const read = readAddress(TEXT);
  assert.deepEqual(texts(read), {
    name: 'Maria Santos',
    phone: '0917 555 1234',
    country_code: 'PH',
    post_code: '6000',
    province: 'Cebu',
    city: 'Cebu City',
    district: 'Brgy. Tisa',
    address: '20 Mabini St',
  });
  for (const { part, text, pieces, sureness } of read.parts) {
    assert.match(sureness, /^(guessed|likely|sure)$/);
    // Places are told as JavaScript counts, also behind a letter that it counts twice.
    if (part !== 'country_code') assert.equal(pieces.map((piece) => TEXT.slice(...piece)).join(', '), text);
  }
  assert.deepEqual(read.parts.find(({ part }) => part === 'post_code')?.sureness, 'sure');
  for (const piece of [...read.otherNames, ...read.rest]) assert.notEqual(TEXT.slice(...piece), '');
});

test('other languages are read as well', () => {
  const chinese = texts(readAddress('姓名：王伟，电话：13800138000，地址：广东省深圳市南山区科技园南区A座1208，邮编518057'));
  assert.deepEqual([chinese.name, chinese.phone, chinese.country_code, chinese.post_code], ['王伟', '13800138000', 'CN', '518057']);
});

test('countries that are likely decide what the text leaves open', () => {
  const country = (countries) => texts(readAddress('Anna Lim, 12 Main Road, 10110', { countries })).country_code;
  assert.equal(country(['TH']), 'TH');
  assert.equal(country(['ID']), 'ID');
});

test('rows of a spreadsheet become items', () => {
  const rows = readRows('Qty\tName\tSKU\tPrice\n2\tGreen tea\tTEA-1\t1,250\n10\tCup\tCUP-2\t₱300\n', { currency: 'PHP' });
  assert.deepEqual(rows, {
    columns: ['qty', null, 'sku', 'unit_price'],
    header: ['Qty', 'Name', 'SKU', 'Price'],
    cells: [['2', 'Green tea', 'TEA-1', '1,250'], ['10', 'Cup', 'CUP-2', '₱300']],
    items: [
      { sku: 'TEA-1', currency: 'PHP', unit_price: '1250', qty: '2' },
      { sku: 'CUP-2', currency: 'PHP', unit_price: '300', qty: '10' },
    ],
  });
  assert.equal(readRows('货号\t数量\r\nA-1\t3').items[0].qty, '3');
  assert.equal(readRows('Maria Santos\n20 Mabini St'), undefined);
});

test('whatever is pasted is read, and what is no text is refused', () => {
  for (const text of ['', '\uD800', '\0'.repeat(3000), '9'.repeat(100_000), '\t\n'.repeat(5000)]) {
    assert.ok(Array.isArray(readAddress(text).parts));
    readRows(text);
  }
  for (const wrong of [undefined, null, 7, {}]) {
    assert.throws(() => readAddress(wrong), TypeError);
    assert.throws(() => readRows(wrong), TypeError);
  }
  assert.throws(() => readAddress('x', { countries: ['Philippines'] }), { name: 'TypeError', message: /PH, not Philippines/ });
});
