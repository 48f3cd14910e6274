// order-validator/import: files of orders, with verdicts and cells.
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { validate } from 'order-validator';
import { ImportError, importOrders, writeErrors, writeTemplate } from 'order-validator/import';

const fixed = {
  client_code: 'CK2023', centre_code: 'CKMX', 'logistics_provider.code': 'DHL',
  'sender.name': 'Example Shop', 'sender.phone': '+8613800138000', 'sender.email': 'shop@example.cn', 'sender.address': '1 Zhongshan Rd',
  'sender.city': 'Shenzhen', 'sender.province': 'Guangdong', 'sender.post_code': '518000', 'sender.country_code': 'CN',
};
const HEADER = 'Order No.,First name,Last name,Recipient phone,Recipient email,Address,City,Province,Postal code,Country,SKU,Qty,Unit price,Currency\n';
const row = (number, qty, street = '12') => `${number},Maria,Santos,09171234567,maria@mail.ph,${street} Mabini St,Makati,Metro Manila,1200,PH,TEA,${qty},250,PHP\n`;
const FILE = HEADER + row('A1', 2) + row('A2', 'two', 14) + row('A3', 1, 16) + ',,,,,,,,,,CUP,1,90,PHP\n';
const bytes = (text) => new TextEncoder().encode(text);
const all = async (imported) => {
  const orders = [];
  for await (const order of imported) orders.push(order);
  return orders;
};

test('orders come in the order of the file, each with its verdict, its rows and its cells', async () => {
  const imported = importOrders(bytes(FILE), { fixed });
  const orders = await all(imported);
  assert.deepEqual(orders.map(({ orderNumber, rows, valid }) => [orderNumber, rows, valid]), [
    ['A1', [2], true],
    ['A2', [3], false],
    ['A3', [4, 5], true],
  ]);
  const [{ order, clientCode }, wrong] = orders;
  assert.equal(clientCode, 'CK2023');
  assert.equal(order.receiver.name, 'Maria Santos');
  assert.equal(order.receiver.phone, '+639171234567');
  assert.deepEqual(validate(order).issues.filter(({ severity }) => severity === 'error'), []);
  const [issue] = wrong.issues;
  assert.deepEqual([issue.code, issue.pointer, issue.row, issue.column, issue.severity], ['not_an_integer', '/items/0/qty', 3, 11, 'error']);
  assert.match(issue.message, /quantity of item 1 as a whole number/);
  const { counts, source, columns } = await imported.file();
  assert.deepEqual([counts.orders, counts.wrong, counts.good + counts.doubtful], [3, 1, 2]);
  assert.deepEqual(source, { kind: 'text', encoding: 'utf-8', isCertain: true, isRight: true, separator: ',' });
  assert.equal(columns[11].field, 'items.qty');
});

test('the same comes of bytes, a blob, a stream of Node and one of the web, however they are cut', async () => {
  const content = bytes(FILE);
  const pieces = function* () {
    for (let at = 0; at < content.length; at += 7) yield content.subarray(at, at + 7);
  };
  const expected = await all(importOrders(content, { fixed }));
  for (const file of [content.buffer, new Blob([content]), new File([content], 'a.csv'), Readable.from(pieces()), new Response(content).body, new Blob([content]).stream(), pieces()]) {
    assert.deepEqual(await all(importOrders(file, { fixed })), expected);
  }
});

test('what is said of columns goes before what is guessed', async () => {
  const columns = { 'receiver.name': ['Last name', 1], 'receiver.district': 'City', 'receiver.city': [] };
  const [{ order }] = await all(importOrders(bytes(FILE), { columns, fixed: { ...fixed, 'receiver.city': 'Taguig' } }));
  assert.deepEqual([order.receiver.name, order.receiver.district, order.receiver.city], ['Santos Maria', 'Makati', 'Taguig']);
  await assert.rejects(all(importOrders(bytes(FILE), { columns: { 'items.sku': 'Article' } })), (error) => {
    assert.ok(error instanceof ImportError);
    assert.match(error.message, /There is no column "Article": the columns are Order No\., /);
    return true;
  });
});

test('columns that were kept are taken for the next file of this kind', async () => {
  const first = importOrders(bytes(FILE), { columns: { 'receiver.district': 'City' }, fixed: { ...fixed, 'receiver.city': 'Taguig' } });
  const { columnsToKeep } = await first.file();
  const [{ order }] = await all(importOrders(bytes(FILE), { keptColumns: [columnsToKeep] }));
  assert.deepEqual([order.receiver.district, order.receiver.city, order.sender.name], ['Makati', 'Taguig', 'Example Shop']);
});

test('the workbook of errors has what did not go, and can be imported as it is', async () => {
  const imported = importOrders(bytes(FILE), { fixed });
  const workbook = await writeErrors(imported, [{ clientCode: 'CK2023', orderNumber: 'A3', reason: 'out of stock' }]);
  const again = importOrders(workbook, { fixed });
  const numbers = (await all(again)).map(({ orderNumber }) => orderNumber);
  assert.ok(numbers.includes('A2') && numbers.includes('A3'), String(numbers));
  const { source, columns } = await again.file();
  assert.equal(source.kind, 'workbook');
  assert.ok(columns.at(-1).samples.includes('out of stock'));
  await assert.rejects(writeErrors({}), TypeError);
});

test('a template follows the rules, and its example is an order without an error', async () => {
  const template = writeTemplate({ rules: { allowed: { centre_code: ['CKUS'] } }, locale: 'es-MX' });
  const [{ valid, order }] = await all(importOrders(template, { rules: { allowed: { centre_code: ['CKUS'] } } }));
  assert.equal(valid, true);
  assert.equal(order.centre_code, 'CKUS');
});

test('files in old encodings are read', async () => {
  // 订单号,收件人姓名,收件人电话,城市,数量 and 张伟,深圳 in GB 18030.
  const hex = 'b6a9b5a5bac52ccad5bcfec8cbd0d5c3fb2ccad5bcfec8cbb5e7bbb02ccad5bcfec8cbb3c7cad02ccafdc1bf0a41312cd5c5ceb02c31333830303133383030302cc9eedbda2c320a';
  const imported = importOrders(Buffer.from(hex, 'hex'));
  const [{ order }] = await all(imported);
  assert.equal((await imported.file()).source.encoding, 'gb18030');
  assert.deepEqual([order.receiver.name, order.receiver.city], ['张伟', '深圳']);
});

test('messages are in the language that is asked for', async () => {
  const orders = await all(importOrders(bytes(FILE), { fixed, locale: 'zh-CN' }));
  assert.match(orders[1].issues[0].message, /数量/);
});

test('what cannot be read says why', async () => {
  const why = async (file, options) => all(importOrders(file, options)).then(() => assert.fail('it was read'), (error) => `${error.name}: ${error.message}`);
  assert.match(await why(bytes('%PDF-1.7')), /^ImportError: This is a PDF/);
  assert.match(await why(bytes('')), /^ImportError: There are no rows/);
  assert.match(await why(['text']), /^TypeError: a file gives its bytes/);
  assert.match(await why(bytes(FILE), { rules: { profile: 'lax' } }), /^ImportError: profile: .*lax/);
  // 500 MB, of which none is held.
  const piece = bytes(row('A1', 2).repeat(10_000));
  const large = function* () {
    for (let fed = 0; fed < 500_000_000; fed += piece.length) yield piece;
  };
  assert.match(await why(large()), /^ImportError: This file is too large/);
  assert.match(await why({ size: 500_000_000, slice: () => assert.fail('it was read') }), /^ImportError: This file is too large/);
});

test('it says how far it is, and ends when it is told to', async () => {
  const file = bytes(HEADER + Array.from({ length: 20_000 }, (_, order) => row(`A${order}`, 1, order)).join(''));
  const heard = [];
  const controller = new AbortController();
  await all(importOrders(file, { fixed, onProgress: (progress) => heard.push(progress) }));
  assert.deepEqual(new Set(heard.map(({ work }) => work)), new Set(['reading', 'judging']));
  assert.ok(heard.every(({ done, of }) => done <= of));
  const ended = importOrders(file, { fixed, signal: controller.signal, onProgress: () => controller.abort() });
  await assert.rejects(all(ended), { name: 'AbortError' });
});
