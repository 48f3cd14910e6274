// What forms ask for: issues by field, orders out of a form, guards, lists to choose from.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  assertOrder, countries, currencies, errorTree, examplePostCode, fieldErrors, fields, fromFormData, isOrder, labelFromFile, provinces, sample, validate, validateField,
} from 'order-validator';

const file = (name) => new URL(`node_modules/order-validator/${name}`, import.meta.url);

test('issues by field, as a map and as a tree', () => {
  const wrong = { ...sample(), sender: 7, ['__proto__x']: 1 };
  wrong.receiver.city = '';
  wrong.items[1].qty = 0;
  Object.defineProperty(wrong, '__proto__', { value: { a: 1 }, enumerable: true });
  const { issues } = validate(wrong);
  const map = fieldErrors(issues);
  for (const issue of issues) assert.ok(map[issue.name].includes(issue), issue.name);
  assert.equal(Object.values(map).flat().length, issues.length);
  const tree = errorTree(issues);
  assert.deepEqual(tree.receiver.city.map(({ code }) => code), ['empty']);
  assert.deepEqual(tree.items[1].qty.map(({ code }) => code), ['qty_too_small']);
  assert.deepEqual(tree.sender.map(({ code }) => code), ['wrong_type']);
  assert.equal(Object.getOwnPropertyDescriptor(tree, '__proto__').value[0].code, 'unknown_field');
  assert.equal({}.a, undefined);
  // Those of an object stand beside those of what is in it, whichever comes first.
  const [own] = validate({ ...sample(), sender: 7 }).issues;
  const inner = { ...own, path: ['sender', 'city'] };
  for (const both of [[own, inner], [inner, own]]) {
    const { sender } = errorTree(both);
    assert.deepEqual([sender[''], sender.city], [[own], [inner]]);
  }
  assert.deepEqual(Object.keys(fieldErrors([])), []);
});

test('every field’s name, pointer and path is a place', () => {
  for (const { name, pointer, path } of fields()) {
    assert.equal(`/${path.join('/')}`, pointer);
    assert.equal(path.filter((step) => step !== 0).join('.'), name);
    for (const place of [pointer, path, path.join('.')]) assert.equal(validateField(sample(), place).valid, true, pointer);
  }
});

test('a form’s data becomes an order', () => {
  const data = new FormData();
  const set = (value, path = '') => {
    for (const [key, inner] of Object.entries(value)) {
      const name = path === '' ? key : `${path}.${key}`;
      if (typeof inner === 'object') set(inner, name);
      else if (typeof inner !== 'boolean' || inner) data.set(name, typeof inner === 'boolean' ? 'on' : String(inner));
    }
  };
  const order = sample();
  delete order.real_time_response;
  set(order);
  assert.deepEqual(fromFormData(data), order);
  assert.equal(isOrder(fromFormData(data)), true);

  const boxes = new FormData();
  boxes.set('/items/0/qty', ' 2 ');
  boxes.set('items.0.unit_price', '12.50');
  boxes.set('items.1.qty', '');
  boxes.set('items.1.sku', '');
  boxes.set('real_time_response', 'on');
  boxes.set('logistics_provider.label_base64', new Blob([]), '');
  boxes.set('__proto__.polluted', 'yes');
  const made = fromFormData(boxes);
  assert.deepEqual(made.items, [{ qty: 2, unit_price: '12.50' }, { sku: '' }]);
  assert.deepEqual([made.real_time_response, 'logistics_provider' in made, {}.polluted], [true, false, undefined]);
  assert.deepEqual(Object.keys(made), ['items', 'real_time_response', '__proto__']);
  // Names come from whoever sends the form.
  const odd = new FormData();
  for (const name of ['items.1000000.qty', 'items[3].qty', 'items.length', '/~', '~2', 'receiver', 'receiver.city', '', '.', '/', 'sender.name', 'sender']) odd.append(name, '1');
  const strange = fromFormData(odd);
  assert.deepEqual([strange.receiver, strange.sender, strange.items.length], [{ city: '1' }, '1', '1']);
  assert.ok(validate(strange).issues.length > 0);
  const rows = new FormData();
  for (const index of [7, 3, 12]) rows.append(`items[${index}].qty`, String(index));
  assert.deepEqual(fromFormData(rows).items, [{ qty: 3 }, { qty: 7 }, { qty: 12 }]);
  boxes.set('logistics_provider.label_base64', new Blob(['x']), 'label.pdf');
  assert.throws(() => fromFormData(boxes), /label_base64 is a file: read it with labelFromFile/);
});

test('wrong arguments are said with what to write instead', async () => {
  const throws = (call, message) => assert.throws(call, { name: 'TypeError', message });
  for (const wrong of [undefined, validate({}), 'x']) {
    throws(() => fieldErrors(wrong), 'fieldErrors takes a list of issues: write fieldErrors(validate(order).issues)');
    throws(() => errorTree(wrong), 'errorTree takes a list of issues: write errorTree(validate(order).issues)');
  }
  for (const wrong of [undefined, {}, 'x']) {
    throws(() => fromFormData(wrong), 'fromFormData takes a FormData: write fromFormData(new FormData(form))');
    await assert.rejects(labelFromFile(wrong), { name: 'TypeError', message: 'labelFromFile takes a File or a Blob: of an <input type=file> write labelFromFile(input.files[0])' });
  }
});

test('a label comes out of a file', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
  assert.equal(await labelFromFile(new Blob([bytes])), Buffer.from(bytes).toString('base64'));
  const pdf = `%PDF-1.7\n${' '.repeat(100)}`;
  const order = sample();
  order.logistics_provider.tracking_number = '1Z999AA10123456784';
  order.logistics_provider.label_base64 = await labelFromFile(new Blob([pdf]));
  assert.deepEqual(validate(order).issues, []);
});

test('guards', () => {
  assert.equal(isOrder(sample()), true);
  assert.equal(isOrder({}), false);
  assert.equal(isOrder(sample('api'), { rules: { profile: 'contract' } }), true);
  assert.equal(assertOrder(sample()), undefined);
  assert.throws(() => assertOrder({}, { locale: 'zh-CN' }), (error) => {
    assert.equal(error.name, 'OrderError');
    assert.match(error.message, /^\/centre_code: \p{Script=Han}.* \(\+\d+\)$/u);
    assert.deepEqual(error.issues, validate({}, { locale: 'zh-CN' }).issues);
    return true;
  });
});

test('lists to choose from', async () => {
  assert.equal(countries().length, 249);
  assert.ok(countries().every((code) => new Intl.DisplayNames('en', { type: 'region' }).of(code) !== code));
  assert.ok(currencies().includes('XCG') && !currencies().includes('DEM'));
  assert.deepEqual(provinces('PH')[0], { name: 'Abra', local_name: null, code: 'ABR' });
  assert.ok(provinces('TH').every(({ local_name: local }) => /\p{Script=Thai}/u.test(local)));
  assert.deepEqual([provinces('SG'), provinces('XX')], [[], []]);
  for (const list of [provinces, examplePostCode]) {
    for (const country of ['ph', 'Philippines', null, 5]) assert.throws(() => list(country), TypeError);
  }
  assert.deepEqual([examplePostCode('SG'), examplePostCode('HK')], ['546080', undefined]);
  const slim = await import(`${file('slim.js')}?lists`);
  await slim.ready(readFileSync(file('validator.wasm')));
  assert.deepEqual([slim.countries(), slim.currencies()], [countries(), currencies()]);
  assert.throws(() => slim.provinces('PH'), { message: 'provinces needs order-validator/plausibility.wasm: give it to ready()' });
});
