// Two ways lead from a JavaScript value to its issues: a plain order is packed, and any other is written as JSON. Both must
// agree on every value.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { configure, validate, validateField, validateJson } from 'order-validator';

import { SCRIPTS, single } from '../bench/src/orders.js';

const valid = readFileSync(new URL('../orders/valid.json', import.meta.url), 'utf8');

// The same order, not plain: JSON.stringify sees no difference, and the packer leaves it alone.
const notPlain = (order) => ({ toJSON: () => (typeof order?.toJSON === 'function' ? order.toJSON('') : order) });

// What the engine is asked tells which way was taken.
const asked = [];
const { Instance } = WebAssembly;
WebAssembly.Instance = new Proxy(Instance, {
  construct(target, args) {
    const { exports } = Reflect.construct(target, args);
    const watched = Object.fromEntries(
      Object.entries(exports).map(([name, value]) => [
        name,
        typeof value === 'function' && name.startsWith('validate_') ? (...given) => (asked.push(name), value(...given)) : value,
      ]),
    );
    return { exports: watched };
  },
});
const strict = configure({ rules: { profile: 'strict' } });
const wayOf = (call) => {
  asked.length = 0;
  const result = call();
  return { result, way: asked.join(' ') };
};

function agree(order, expected) {
  const direct = wayOf(() => validate(order));
  const written = wayOf(() => validate(notPlain(order)));
  assert.equal(written.way, 'validate_written');
  if (expected !== undefined) assert.match(direct.way, expected, JSON.stringify(order));
  assert.deepEqual(direct.result.issues, written.result.issues);
  assert.equal(direct.result.valid, written.result.valid);
  assert.deepEqual(strict.validate(order).issues, strict.validate(notPlain(order)).issues);
  for (const { pointer } of [...direct.result.issues, { pointer: '/items/0/sku' }, { pointer: '/receiver/phone' }]) {
    const own = direct.result.issues.filter((issue) => issue.pointer === pointer);
    for (const one of [order, notPlain(order)]) {
      const field = validateField(one, pointer);
      assert.deepEqual(field.issues, own, pointer);
      assert.equal(field.valid, !own.some(({ severity }) => severity === 'error'));
    }
  }
  return direct.result;
}

const order = (change = () => {}) => {
  const copy = JSON.parse(valid);
  const other = change(copy);
  return other === undefined ? copy : other;
};
const PACKED = /^validate_packed$/;
const WRITTEN = /validate_written$/;

test('a plain order is not written, whatever its leaves', () => {
  for (const change of [
    () => {},
    (it) => void (it.receiver.name = '玛丽亚·桑托斯'),
    (it) => void (it.receiver.name = 'มาเรีย ซานโตส'),
    (it) => void (it.receiver.name = 'Zoë 😀 "\\\u0000\u2028'),
    (it) => void (it.receiver.name = ''),
    (it) => void delete it.receiver.name,
    (it) => void delete it.process_type,
    (it) => void (it.receiver.name = null),
    (it) => void (it.receiver.name = 7),
    (it) => void (it.receiver.name = NaN),
    (it) => void (it.receiver.name = true),
    (it) => void (it.process_type = 'one'),
    (it) => void (it.process_type = ''),
    (it) => void (it.process_type = '一'),
    (it) => void (it.process_type = -0),
    (it) => void (it.process_type = -Infinity),
    (it) => void (it.process_type = 1e21),
    (it) => void (it.process_type = 5e-324),
    (it) => void (it.real_time_response = 0),
    (it) => void (it.real_time_response = null),
    (it) => void (it.items = []),
    (it) => void (it.items[1].qty = '2'),
    (it) => void (it.items[1].qty = Number.MIN_SAFE_INTEGER),
    (it) => void (it.sender = it.receiver),
    (it) => void Object.setPrototypeOf(it.receiver, null),
    (it) => void Object.freeze(it),
    (it) => void (it.items = Array.from({ length: 300 }, (_, index) => ({ ...it.items[0], sku: `SKU-${index}` }))),
    (it) => void (it.logistics_provider.label_base64 = 'JVBERi0x' + 'AAAA'.repeat(50_000)),
    (it) => Object.fromEntries(Object.entries(it).reverse()),
    (it) => new Proxy(it, {}),
    (it) => void Object.defineProperty(it, 'centre_code', { enumerable: true, get: () => 'CKMX' }),
  ]) {
    agree(order(change), PACKED);
  }
});

test('what is not plain is written', () => {
  class Party {
    constructor(members) {
      Object.assign(this, members);
    }
  }
  for (const change of [
    (it) => void (it.colour = 'red'),
    (it) => void (it.receiver.colour = 'red'),
    (it) => void (it.items[0].colour = 'red'),
    (it) => void (it.receiver.city = undefined),
    (it) => void (it.receiver.city = {}),
    (it) => void (it.receiver.city = ['a']),
    (it) => void (it.receiver.city = new String('a')),
    (it) => void (it.receiver.city = new Date(0)),
    (it) => void delete it.receiver,
    (it) => void (it.receiver = null),
    (it) => void (it.receiver = 'Maria'),
    (it) => void (it.receiver = new Party(it.receiver)),
    (it) => void (it.receiver = Object.create(it.receiver)),
    (it) => void (it.receiver = new Map(Object.entries(it.receiver))),
    (it) => void (it.items = { length: 0 }),
    (it) => void (it.items = [, it.items[0]]),
    (it) => void (it.items[1] = [1]),
    (it) => void (it.items.toJSON = () => []),
    (it) => void (it.receiver.toJSON = () => 'Maria'),
    (it) => void Object.defineProperty(it, 'toJSON', { value: () => ({}) }),
    (it) => void Object.defineProperty(it.receiver, 'city', { value: 'Taguig', enumerable: false }),
    () => [],
    () => 'order',
    () => null,
    () => 7,
  ]) {
    agree(order(change), WRITTEN);
  }
  // Packed at first, and then found to be more than was packed.
  for (const text of ['CK\ud83d', '\ude00']) {
    const broken = order((it) => void (it.client_code = text));
    assert.deepEqual(validate(broken).issues, validate({ ...broken, client_code: text.toWellFormed() }).issues);
  }
  // Halves of two texts, which make a pair where these stand one behind the other.
  const parted = order((it) => void ((it.centre_code = 'CK\ud83d'), (it.client_code = '\ude00')));
  assert.deepEqual(validate(parted).issues, validate({ ...parted, centre_code: 'CK\ufffd', client_code: '\ufffd' }).issues);
  agree(order((it) => void (it.client_code = 'CK\ufffd')));
});

test('an order without a fault has none on either way', () => {
  const rules = JSON.parse(readFileSync(new URL('../bench/rules.json', import.meta.url), 'utf8'));
  const same = configure({ rules });
  const contract = configure({ rules: { profile: 'contract' } });
  same.validate(null);
  contract.validate(null);
  for (const script of SCRIPTS) {
    for (const change of [
      () => {},
      (it) => void delete it.process_type,
      (it) => void (it.remark = 'leave at the gate'),
      (it) => void ((it.remark = 'ประตู'), (it.items[0].note = null), (it.receiver.floor = 3)),
      (it) => Object.fromEntries(Object.entries(it).reverse()),
      (it) => void Object.setPrototypeOf(it.receiver, null),
      (it) => new Proxy(it, {}),
      (it) => void (it.logistics_provider.label_url = 'https://labels.example.com/2026/1.pdf?copy=1'),
      (it) => void (it.logistics_provider.label_base64 = 'JVBERi0xLjcK' + 'ICAg'.repeat(40)),
    ]) {
      const one = single(script);
      const changed = change(one) ?? one;
      for (const { validate: judge } of [same, contract]) {
        assert.deepEqual(judge(changed), { valid: true, order: changed, issues: [] });
        assert.deepEqual(judge(notPlain(changed)).issues, []);
      }
    }
  }
});

test('what a caller does with an issue is the caller\'s', () => {
  const wrong = () => order((it) => void ((it.receiver.email = 'maria'), (it.items[1].qty = -7), delete it.client_code));
  const first = strict.validate(wrong());
  const again = strict.validate(wrong());
  assert.deepEqual(again, first);
  assert.deepEqual(first.issues.map(({ pointer }) => pointer), ['/client_code', '/receiver/email', '/items/1/qty']);
  for (const issue of first.issues) {
    issue.path.unshift('order');
    for (const name of Object.keys(issue.params)) issue.params[name] = 'changed';
    issue.message = 'changed';
  }
  assert.deepEqual(strict.validate(wrong()), again);
  assert.deepEqual(strict.validate(notPlain(wrong())).issues, again.issues);
});

test('a getter that judges another order does not disturb this one', () => {
  const wrong = order((it) => void (it.client_code = ''));
  const many = order((it) => void (it.items = Array(4000).fill(it.items[0])));
  for (const other of [wrong, many, {}]) {
    const calling = order((it) => {
      const { city } = it.receiver;
      Object.defineProperty(it.receiver, 'city', { enumerable: true, get: () => (validate(other), city) });
    });
    assert.deepEqual(validate(calling).issues, []);
    assert.equal(validateField(calling, '/receiver/city').valid, true);
  }
});

test('an order that names a member of all objects is as JSON has it', () => {
  // A member that is inherited is none, wherever it is inherited from.
  for (const [holder, name] of [[Object.prototype, 'colour'], [Array.prototype, '0'], [Object.prototype, 'district']]) {
    Object.defineProperty(holder, name, { value: 'red', enumerable: true, configurable: true, writable: true });
    try {
      agree(order((it) => void (name === 'district' && delete it.receiver.district)));
    } finally {
      delete holder[name];
    }
  }
});

// Pseudo-random numbers from a seed, so that a failure can be looked at again.
function mulberry(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const TEXTS = ['', ' ', 'A', 'A ', ' A', 'a', 'CKMX', 'CK MX', 'PH', 'ph', 'UK', 'TH', 'DE', 'CN', 'PHP', 'USD', '+63 917 123 4567', '053 123 456', '1630', '50200',
  'a@b.example', 'a.b+c@d-e.example.com', 'a..b@c.example', 'a@b', 'a@-b.co', 'a_b@c_d.example', `a@${'x'.repeat(70)}.example`,
  '玛丽亚', 'ราชดำเนิน', 'กรุงเทพมหานคร', 'Ελλάδα', 'Łódź', '😀', '1\ufe0f', '\ufffd', '\u0301', 'é', '\u0007', '\u3000', '\u0085x', '\ufeff', 'ＣＫ', '"', '\\', '\u2028',
  'https://example.com/l.pdf', 'https://printer.local/l.pdf', 'https://nas.lan', 'https://10.0.0.1/l.pdf', 'https://a.b/c d', 'HTTP://example.com', 'https://u@example.com/',
  'JVBERi0xLjcK', 'iVBORw0KGgo=', 'JVBERi0x=', '/9j/', 'XlhB', 'data:application/pdf;base64,JVBERi0xLjcK', 'JVBERi0x'.repeat(80), 'x'.repeat(200), 'CK\ud83d', '\ude00'];
const OTHERS = [0, -0, 1, 7, -1, 1.5, NaN, Infinity, -Infinity, 2 ** 53, 2 ** 52, 2 ** 53 - 1, -(2 ** 53) + 1, 1e21, 5e-324, true, false, null, undefined,
  {}, [], [1], { a: 1 }, new Date(0), new String('PH'), new Number(4), new Map(), 7n, () => 1];

const RULES = [
  {},
  { profile: 'strict' },
  { profile: 'contract' },
  JSON.parse(readFileSync(new URL('../bench/rules.json', import.meta.url), 'utf8')),
  { profile: 'contract', presence: { 'receiver.name': 'required', process_type: 'required', 'items.sku': 'may_be_empty' }, max_label_bytes: 6 },
  { profile: 'strict', severities: { unknown_field: 'off', phone_format: 'off', phone_country: 'off', province_unknown: 'off', post_code_format: 'off', missing: 'warning' }, presence: { client_code: 'optional' } },
  { severities: { unknown_field: 'off', extra_spaces: 'off', code_format: 'off', control_character: 'off', unprintable_character: 'off', emoji: 'off', country_unknown: 'off', email_format: 'off', currency_unknown: 'off' },
    limits: { 'receiver.country_code': 1, 'receiver.city': 3, 'items.currency': 2 }, max_items: 3, max_qty: 10 },
  { allowed: { centre_code: ['CKMX', '', '王'], process_type: ['1', '7'], 'receiver.country_code': ['PH', 'TH'], 'items.qty': ['2'] },
    warehouse_countries: { CKMX: ['MX', 'PH'], A: ['US'] }, severities: { unknown_field: 'off' } },
];

// What came of a call: its result, or how it ended.
function outcome(call) {
  try {
    const { valid, issues } = call();
    return { valid, issues };
  } catch (error) {
    return { error: `${error.name}: ${error.message}` };
  }
}

test('all ways agree on twenty thousand orders that are wrong in many ways, under several rules', () => {
  const seed = 20261124;
  const random = mulberry(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const settings = RULES.flatMap((rules) => ['en', 'zh-CN'].map((locale) => configure({ rules, locale })));
  const ways = { validate_packed: 0, validate_written: 0 };
  for (let round = 0; round < 20_000; round += 1) {
    const one = random() < 0.4 ? order() : single(pick(SCRIPTS), { wrong: random() < 0.2 });
    if (random() < 0.1) one.sender = { ...one.receiver };
    if (random() < 0.1) one.items[1] = { ...one.items[0] };
    const holders = [one, one.logistics_provider, one.package, one.receiver, one.sender, ...one.items];
    for (let change = Math.floor(random() * 4); change > 0; change -= 1) {
      const holder = pick(holders);
      const key = pick(Object.keys(holder));
      const kind = random();
      if (kind < 0.6) holder[key] = pick(TEXTS);
      else if (kind < 0.75) holder[key] = pick(OTHERS);
      else if (kind < 0.85) delete holder[key];
      else if (kind < 0.9) holder[pick(['colour', 'desc', '__proto__', 'constructor', 'toJSON', '0'])] = pick(TEXTS);
      else if (kind < 0.95 && Array.isArray(one.items)) one.items.push(pick(one.items) ?? {});
      else holder[key] = Math.floor(random() * 100);
      if (Object.keys(holder).length === 0) break;
    }
    const { validate: judge } = pick(settings);
    const expected = outcome(() => judge(notPlain(one)));
    const direct = wayOf(() => outcome(() => judge(one)));
    for (const way of direct.way.split(' ').filter(Boolean)) ways[way] += 1;
    const place = `round ${round} of seed ${seed}`;
    assert.deepEqual(direct.result, expected, place);
    assert.deepEqual(outcome(() => judge(one)), expected, place);
    // Where JSON.stringify loses nothing, its text has the same issues.
    const hasBigInt = holders.some((holder) => Object.values(holder).some((value) => typeof value === 'bigint'));
    const text = hasBigInt ? 'null' : JSON.stringify(one);
    if (!/null|\\ud/.test(text)) {
      const fromText = validateJson(text).issues.map(({ line, column, ...rest }) => rest);
      assert.deepEqual(fromText, validate(notPlain(one)).issues, text);
    }
  }
  // Each way was taken often.
  for (const [way, count] of Object.entries(ways)) assert.ok(count > 1000, `${way}: ${count}`);
});
