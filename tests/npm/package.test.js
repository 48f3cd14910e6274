// What JavaScript adds to the cases: any value as an order, options, plain results.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';
import { normalize, validate, validateJson } from 'order-validator';

const valid = readFileSync(new URL('../orders/valid.json', import.meta.url), 'utf8');
const order = (change = () => {}) => {
  const copy = JSON.parse(valid);
  change(copy);
  return copy;
};
const codes = ({ issues }) => issues.map(({ pointer, code }) => `${pointer} ${code}`);
const only = (result) => {
  assert.equal(result.issues.length, 1, JSON.stringify(result.issues));
  return result.issues[0];
};
const typeError = (message) => (error) => {
  assert.ok(error instanceof TypeError, `${error?.name} is no TypeError`);
  if (message instanceof RegExp) assert.match(error.message, message);
  else assert.equal(error.message, message);
  return true;
};

test('a good order has no issues', () => {
  const good = order();
  const result = validate(good);
  assert.deepEqual(result, { valid: true, order: good, issues: [] });
  assert.equal(result.order, good);
  assert.equal('order' in validate({}), false);
  assert.deepEqual(validateJson(valid), { valid: true, issues: [] });
});

test('an issue is a plain object with its place, code, severity, params and message', () => {
  const { valid: isValid, issues } = validate(order((it) => (it.items[1].qty = 0)));
  assert.equal(isValid, false);
  assert.deepEqual(issues, [
    {
      path: ['items', 1, 'qty'],
      pointer: '/items/1/qty',
      name: 'items.1.qty',
      code: 'qty_too_small',
      severity: 'error',
      params: { qty: 0, minimum: 1 },
      message: 'Enter the quantity of item 2 as 1 or more.',
      short_message: 'Enter 1 or more.',
    },
  ]);
});

test('results survive structured cloning and JSON unchanged', () => {
  const results = [
    validate({}),
    validate(order((it) => Object.assign(it.items[0], { currency: 'USB', unit_price: -1, colour: 1 }))),
    validateJson('{'),
  ];
  for (const result of results) {
    assert.ok(result.issues.length > 0);
    assert.deepEqual(structuredClone(result), result);
    assert.deepEqual(JSON.parse(JSON.stringify(result)), result);
    for (const issue of result.issues) {
      assert.equal(Object.getPrototypeOf(issue), Object.prototype);
      assert.equal(Object.getPrototypeOf(issue.params), Object.prototype);
      assert.ok(Array.isArray(issue.path));
    }
  }
});

test('warnings leave an order valid, and strict makes errors of them', () => {
  const twice = order((it) => (it.items[1].sku = it.items[0].sku));
  const standard = validate(twice);
  assert.equal(only(standard).severity, 'warning');
  assert.equal(standard.valid, true);
  const strict = validate(twice, { rules: { profile: 'strict' } });
  assert.equal(only(strict).severity, 'error');
  assert.equal(strict.valid, false);
});

test('messages come in the language asked for, English by default', () => {
  const wrong = order((it) => (it.receiver.country_code = 'XX'));
  const message = (options) => only(validate(wrong, options)).message;
  assert.match(message(), /country/i);
  assert.equal(message({ locale: 'en' }), message());
  assert.equal(message({ locale: 'en-GB' }), message());
  assert.match(message({ locale: 'zh-CN' }), /\p{Script=Han}/u);
  assert.match(message({ locale: 'th' }), /\p{Script=Thai}/u);
  assert.equal(message({ locale: 'es' }), message({ locale: 'es-MX' }));
  assert.notEqual(message({ locale: 'es' }), message());
  assert.equal(message({ locale: undefined }), message());
  assert.match(only(validateJson('{', { locale: 'zh-CN' })).message, /\p{Script=Han}/u);
});

test('any value at all can be judged', () => {
  for (const value of [null, true, 0, -0, '', 'text', [], {}, new Date(0), new Map(), /x/, new Proxy({}, {}), Object.create(null)]) {
    const result = validate(value);
    assert.equal(result.valid, false);
    assert.ok(result.issues.length > 0);
  }
  assert.deepEqual(codes(validate(null)), [' null']);
  assert.deepEqual(codes(validate([])), [' wrong_type']);
  assert.deepEqual(only(validate('text')).params, { expected: 'object', found: 'string', suggestions: [], suggestion: null });
});

test('an order of another realm or of a class is an order', () => {
  assert.equal(validate(vm.runInNewContext(`JSON.parse(${JSON.stringify(valid)})`)).valid, true);
  class Party {
    constructor(fields) {
      Object.assign(this, fields);
    }
  }
  assert.equal(validate(order((it) => (it.sender = new Party(it.sender)))).valid, true);
  assert.equal(validate({ toJSON: () => order() }).valid, true);
  assert.equal(validate(order((it) => (it.items[0].sku = new String('A')))).valid, true);
  // toJSON is asked once, with the key, as JSON.stringify does.
  const asked = [];
  class Echo {
    toJSON(key) {
      asked.push(key);
      return this;
    }
  }
  assert.deepEqual(codes(validate(order((it) => (it.receiver.city = new Echo())))), ['/receiver/city wrong_type']);
  assert.deepEqual(asked, ['city']);
});

test('an undefined member is missing, an undefined element is null', () => {
  assert.deepEqual(codes(validate(order((it) => (it.receiver.city = undefined)))), ['/receiver/city missing']);
  assert.deepEqual(codes(validate(order((it) => (it.process_type = undefined)))), []);
  assert.deepEqual(codes(validate(order((it) => (it.items[1] = undefined)))), ['/items/1 null']);
});

test('numbers that are not finite are issues with their own names', () => {
  for (const [number, code, found] of [
    [NaN, 'not_an_integer', 'NaN'],
    [Infinity, 'integer_out_of_range', 'Infinity'],
    [-Infinity, 'integer_out_of_range', '-Infinity'],
    [1.5, 'not_an_integer', '1.5'],
    [2 ** 53, 'integer_out_of_range', '9007199254740992'],
    [Number.MIN_VALUE, 'not_an_integer', '5e-324'],
  ]) {
    const issue = only(validate(order((it) => (it.items[0].qty = number))));
    assert.equal(issue.pointer, '/items/0/qty');
    assert.equal(issue.code, code);
    assert.equal(issue.params.found, found);
  }
  // In a text field a number is the wrong type, whichever it is.
  assert.deepEqual(codes(validate(order((it) => (it.items[0].sku = NaN)))), ['/items/0/sku wrong_type']);
  // A text that spells one is a text, and what programs leave behind.
  assert.deepEqual(codes(validate(order((it) => (it.items[0].sku = 'NaN')))), ['/items/0/sku placeholder']);
  assert.deepEqual(only(validateJson(valid.replace(/"qty":\s*\d+/, '"qty": 1e999'))).params, { found: '1e999' });
});

test('the greatest safe integers are whole numbers', () => {
  const rules = { max_qty: Number.MAX_SAFE_INTEGER, severities: { total_overflow: 'off' } };
  assert.equal(validate(order((it) => (it.items[0].qty = Number.MAX_SAFE_INTEGER)), { rules }).valid, true);
  const below = validate(order((it) => (it.items[0].qty = Number.MIN_SAFE_INTEGER)));
  assert.deepEqual(only(below).params, { qty: Number.MIN_SAFE_INTEGER, minimum: 1 });
});

test('what JSON cannot hold is an issue where it stands, in the language asked for', () => {
  const cycle = order();
  cycle.items[0].order = cycle;
  const deep = Array(128).fill().reduce((inner) => [inner], 0);
  for (const [value, ...found] of [
    [undefined, ' null'],
    [() => 1, ' null'],
    [Symbol('x'), ' null'],
    [order((it) => (it.items[0].qty = 4n)), '/items/0/qty not_an_integer'],
    [order((it) => (it.receiver.city = 4n)), '/receiver/city wrong_type'],
    [order((it) => (it.receiver.city = () => 1)), '/receiver/city missing'],
    // As in JSON, a member that is a function is not there.
    [order((it) => (it['a b'] = () => 1))],
    [cycle, '/items/0/order unknown_field'],
    [order((it) => (it.receiver.name = 'M \ud83d')), '/receiver/name unprintable_character'],
    [order((it) => (it['\udc00'] = 1)), '/\ufffd unknown_field'],
    [deep, ' wrong_type'],
  ]) {
    assert.deepEqual(codes(validate(value)), found);
    for (const { message } of validate(value, { locale: 'zh-CN' }).issues) assert.match(message, /\p{Script=Han}/u);
  }
  const [{ params }] = validate(order((it) => (it.items[0].qty = 4n))).issues;
  assert.equal(params.found, '4n');
  const copy = normalize({ ...cycle, client_code: ' CK2023', label: () => 1 }).order;
  assert.deepEqual([copy.client_code, copy.items[0].order.items, 'label' in copy], ['CK2023', null, false]);
});

test('the same object in two places is no cycle', () => {
  assert.equal(validate(order((it) => (it.sender = it.receiver))).valid, true);
});

test("an exception of the caller's own getter passes through, and the next call works", () => {
  const thrower = order((it) => Object.defineProperty(it, 'centre_code', { enumerable: true, get: () => { throw new RangeError('mine'); } }));
  assert.throws(() => validate(thrower), { name: 'RangeError', message: 'mine' });
  assert.equal(validate(order()).valid, true);
});

test('an order is written as JSON.stringify writes it', () => {
  const odd = order((it) => {
    it.receiver.name = '"\\\u0007\u2028😀é';
    it['a "key"'] = { nested: [[], {}, [undefined, , 1e21, -0, 1e-7, true, null]], skipped: undefined };
    it.when = new Date(0);
  });
  const fromText = validateJson(JSON.stringify(odd)).issues.map(({ line, column, ...rest }) => rest);
  assert.deepEqual(validate(odd).issues, fromText);
  assert.deepEqual(fromText.map(({ pointer, code }) => `${pointer} ${code}`), [
    '/a "key" unknown_field',
    '/when unknown_field',
    '/receiver/name control_character',
    '/receiver/name unprintable_character',
    '/receiver/name emoji',
  ]);
});

test('any Unicode text is text, whatever the rules say of its characters', () => {
  for (const [name, expected] of [
    ['玛丽亚', []],
    ['Müller', []],
    ['"a\\', []],
    ['มาเรีย', []],
    ['😀😀', ['emoji']],
    ['a\u0000', ['control_character']],
    ['a\u2028b', ['unprintable_character']],
    ['\ufeffa', ['unprintable_character']],
  ]) {
    const found = codes(validate(order((it) => (it.receiver.name = name))));
    assert.deepEqual(found, expected.map((code) => `/receiver/name ${code}`), JSON.stringify(name));
  }
});

test('a wrong option is a TypeError that names it', () => {
  for (const [options, message] of [
    ['en', 'options: “en” is not an object'],
    [null, 'options: null is not an object'],
    [[], 'options: a list is not an object'],
    [{ language: 'en' }, 'options.language: unknown option `language`, expected one of `locale`, `rules`, `messages`, `acknowledged`'],
    [{ local: 'en' }, 'options.local: unknown option `local`: did you mean `locale`?'],
    [{ profile: 'strict' }, 'options.profile: `profile` is one of the rules: did you mean `rules.profile`?'],
    [{ locale: 'fr' }, /^options\.locale: .*`fr`.*`zh-CN`/],
    [{ locale: 1 }, 'options.locale: 1 is not text'],
    [{ rules: 'strict' }, 'options.rules: “strict” is not an object'],
    [{ rules: [] }, 'options.rules: a list is not an object'],
    [{ rules: { profil: 'strict' } }, 'options.rules.profil: unknown key `profil`: did you mean `profile`?'],
    [{ rules: { profile: 'lax' } }, 'options.rules.profile: unknown word `lax`, expected one of `contract`, `standard`, `strict`'],
    [{ rules: { profile: { strict: true } } }, /^options\.rules\.profile: an object is not one of contract/],
    [{ rules: { severities: { price_nought: 'off' } } }, /^options\.rules\.severities\.price_nought: .*issue code/],
    [{ rules: { severities: { price_zero: 'of' } } }, /^options\.rules\.severities\.price_zero: unknown word `of`: did you mean `off`/],
    [{ rules: { limits: { 'reciever.name': 3 } } }, /^options\.rules\.limits\.reciever\.name: .*did you mean `receiver\.name`/],
    [{ rules: { limits: { 'receiver.name': -3 } } }, /^options\.rules\.limits\.receiver\.name: -3 is not a whole number/],
    [{ rules: { limits: { 'receiver.name': 1.5 } } }, /^options\.rules\.limits\.receiver\.name: 1\.5 is not a whole number/],
    [{ rules: { max_qty: NaN } }, 'options.rules.max_qty is NaN: JSON cannot hold that'],
    [{ rules: { max_qty: 5n } }, 'options.rules.max_qty is a bigint: JSON cannot hold that'],
    [{ rules: { max_qty: 2 ** 53 } }, /^options\.rules\.max_qty: 9007199254740992 is not/],
    [{ rules: { allowed: { centre_code: 'CKMX' } } }, 'options.rules.allowed.centre_code: “CKMX” is not a list'],
    [{ rules: { warehouse_countries: { CKMX: ['MEX'] } } }, /^options\.rules\.warehouse_countries: `MEX`.*`MX`/],
    [{ rules: { maxQty: 5 } }, 'options.rules.maxQty: unknown key `maxQty`: did you mean `max_qty`?'],
    [{ rules: { max_label: 5 } }, 'options.rules.max_label: unknown key `max_label`: did you mean `max_label_bytes`?'],
    [{ rules: { limits: { post_code: 9 } } }, 'options.rules.limits.post_code: there is no field `post_code`: did you mean `receiver.post_code`?'],
    [{ rules: { limits: { receiver: { name: 9 } } } }, /there is no field `receiver`: did you mean `receiver\.name`\?$/],
    [{ rules: { severities: { priceZero: 'off' } } }, /there is no issue code `priceZero`: did you mean `price_zero`\?$/],
    [{ rules: { severities: { price_zero: 'warn' } } }, /unknown word `warn`: did you mean `warning`\?$/],
    [{ acknowledged: [{ pointer: '/items/0/unit_price', code: 'price_zeros' }] }, 'options.acknowledged[0].code: there is no issue code `price_zeros`: did you mean `price_zero`?'],
    [{ acknowledged: [{ pointer: '/receiver/citty', code: 'emoji' }] }, 'options.acknowledged[0].pointer: there is no field `receiver.citty`: did you mean `receiver.city`?'],
    [{ acknowledged: [{ pointer: 'items.0.qty', code: 'qty_too_small' }] }, 'options.acknowledged[0].pointer: there is no such place: write `/items/0/qty`'],
    [{ acknowledged: [{}] }, /^options\.acknowledged\[0\]: .*`pointer`/],
  ]) {
    assert.throws(() => validate(order(), options), typeError(message));
    assert.equal(validate(order()).valid, true);
  }
});

test('rules are heeded', () => {
  const rules = {
    severities: { price_zero: 'off' },
    presence: { 'receiver.post_code': 'may_be_empty' },
    limits: { 'receiver.name': 3 },
    allowed: { centre_code: ['CKUS'] },
    max_items: 1,
  };
  const result = validate(order((it) => {
    it.receiver.post_code = '';
    it.items[0].unit_price = 0;
  }), { rules });
  assert.deepEqual(codes(result), ['/centre_code not_allowed', '/receiver/name too_long', '/items items_too_many']);
});

test("the caller's objects are left as they are", () => {
  const freeze = (value) => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  assert.equal(validate(freeze(order()), freeze({ locale: 'en', rules: { limits: {} } })).valid, true);
});

test('text comes as a string or as bytes, and issues say line and column', () => {
  const text = '{\n  "centre_code": "三",\n  "client_code": 7\n}';
  const bytes = new TextEncoder().encode(text);
  for (const input of [text, bytes, Buffer.from(text), bytes.buffer, new DataView(bytes.buffer), vm.runInNewContext('Uint8Array.from(bytes)', { bytes: [...bytes] })]) {
    const { issues } = validateJson(input);
    const { line, column } = issues.find(({ pointer }) => pointer === '/client_code');
    assert.deepEqual([line, column], [3, 18]);
  }
  for (const input of [undefined, null, 7, {}, [1]]) {
    assert.throws(() => validateJson(input), typeError('text must be a string, or its bytes as a Uint8Array or an ArrayBuffer'));
  }
});

test('text that is not JSON is one issue with its line and column', () => {
  for (const [text, line, column] of [
    ['', 1, 1],
    ['{"a":1,}', 1, 8],
    ['{\n"a": nope}', 2, 6],
    [new Uint8Array([0x22, 0xff, 0x22]), 1, 2],
  ]) {
    const result = validateJson(text);
    assert.equal(result.valid, false);
    const { message, short_message, ...rest } = only(result);
    assert.deepEqual(rest, { path: [], pointer: '', name: '', code: 'not_json', severity: 'error', params: {}, line, column });
    assert.ok(message.length > 0);
    assert.equal(short_message, message);
  }
});

test('a large order is judged whole', () => {
  const items = Array.from({ length: 5000 }, (_, index) => ({ ...order().items[0], sku: `SKU ${index}` }));
  const large = order((it) => (it.items = items));
  assert.equal(validate(large, { rules: { max_items: 5000 } }).valid, true);
  items[4999].qty = 0;
  assert.equal(only(validate(large, { rules: { max_items: 5000 } })).pointer, '/items/4999/qty');
});
