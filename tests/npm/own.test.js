// What callers add of their own: words for messages, and rules in JavaScript.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertOrder, configure, isOrder, OrderError, sample, validate } from 'order-validator';

const order = (change = () => {}) => {
  const copy = sample();
  change(copy);
  return copy;
};
const codes = ({ issues }) => issues.map(({ pointer, code }) => `${pointer} ${code}`);
const throws = (call, message) => assert.throws(call, { name: 'TypeError', message });

const poBox = {
  code: 'po_box',
  at: 'receiver.address',
  message: { en: 'No {what} here, as in “{value}”.', 'zh-CN': '不要{what}。' },
  check: (address) => (/p\.? ?o\.? box/i.test(address) ? { what: 'PO box' } : true),
};
const even = { code: 'even', at: 'items.qty', severity: 'warning', message: 'Order pairs.', check: (qty) => qty % 2 === 0 };

test('a misspelt `checks` is said', () => {
  assert.throws(() => configure({ check: [] }), { name: 'TypeError', message: 'options.check: unknown option `check`: did you mean `checks`?' });
});

test('own words take the place of those of a code, in all languages or in one', () => {
  const messages = { too_long: { en: 'Cut <{it} ~>by {over|a letter|# letters}.', 'zh-CN': '{it}太长' }, country_unknown: '{value}?[ {suggestion}!]' };
  const rules = { limits: { 'receiver.name': 3 } };
  const { validate: own } = configure({ messages, rules });
  const long = order((it) => (it.receiver.name = 'Maria'));
  const [issue] = own(long).issues;
  assert.deepEqual([issue.message, issue.short_message], ["Cut the receiver's full name by 2 letters.", 'Cut by 2 letters.']);
  assert.equal(own(long, { locale: 'zh-CN' }).issues[0].message, '收件人姓名太长');
  // Also with a call, where later words stand before earlier ones.
  assert.equal(own(long, { messages: { too_long: 'short!' } }).issues[0].message, 'short!');
  assert.equal(own(long).issues[0].message, issue.message);
  for (const [country, message] of [['PHL', 'PHL? PH!'], ['Q9Q', 'Q9Q?']]) {
    for (const locale of ['en', 'zh-CN']) {
      const wrong = order((it) => (it.receiver.country_code = country));
      assert.equal(own(wrong, { locale }).issues.find(({ code }) => code === 'country_unknown').message, message);
      assert.equal(configure({ messages, locale }).validateJson(JSON.stringify(wrong)).issues[0].message, message);
      assert.equal([...configure({ messages, locale }).validateNdjson(JSON.stringify(wrong))][0].issues[0].message, message);
    }
  }
  assert.notEqual(validate(order((it) => (it.receiver.country_code = 'PHL'))).issues[0].message, 'PHL? PH!');
});

test('a misspelt code, language or placeholder is a TypeError with the one that was meant', () => {
  for (const [messages, message] of [
    [{ too_lon: 'x' }, 'options.messages.too_lon: there is no issue code `too_lon`: did you mean `too_long`?'],
    [{ too_long: '{limits}' }, 'options.messages.too_long: unknown placeholder `limits`: did you mean `limit`?'],
    [{ emoji: { en: '{positions}' } }, 'options.messages.emoji.en: unknown placeholder `positions`: did you mean `position`?'],
    [{ emoji: '{over}' }, /^options\.messages\.emoji: unknown placeholder `over`, expected one of `it`, `It`, `position`$/],
    [{ emoji: '{it' }, 'options.messages.emoji: a `{` has no `}`'],
    [{ emoji: { fr: 'x' } }, 'options.messages.emoji.fr: there is no locale `fr`: use `en`, `zh-CN`, `es-MX` or `th`'],
    [{ emoji: 7 }, 'options.messages.emoji: 7 is not text'],
  ]) {
    throws(() => configure({ messages }), message);
    throws(() => validate(order(), { messages }), message);
  }
});

test('own rules are judged with the package’s, in the order of places', () => {
  const own = configure({ checks: [even, poBox] });
  assert.deepEqual(own.validate(order((it) => it.items.forEach((item) => (item.qty = 2)))).issues, []);
  const wrong = order((it) => {
    it.receiver.name = '';
    it.receiver.address = 'PO Box 7';
    it.receiver.email = 'x@';
    it.items[1].qty = 3;
  });
  {
    const { valid, issues } = own.validate(wrong);
    assert.equal(valid, false);
    assert.deepEqual(codes({ issues }), ['/receiver/name empty', '/receiver/address po_box', '/receiver/email email_format', '/items/1/qty even']);
    assert.deepEqual(issues[1], {
      path: ['receiver', 'address'], pointer: '/receiver/address', name: 'receiver.address', code: 'po_box', severity: 'error', params: { what: 'PO box' },
      message: 'No PO box here, as in “PO Box 7”.', short_message: 'No PO box here, as in “PO Box 7”.',
    });
    assert.equal(own.validate(wrong, { locale: 'zh-TW' }).issues[1].message, '不要PO box。');
    // Text, lines, fields and schemas have the same.
    const text = JSON.stringify(wrong);
    const withoutPosition = ({ line, column, ...issue }) => issue;
    assert.deepEqual(own.validateJson(text).issues.map(withoutPosition), issues);
    assert.deepEqual(own.validateJson(`\ufeff${text}`).issues.map(withoutPosition), issues);
    const lines = [...own.validateNdjson(`${JSON.stringify(order())}\n\n{\n${text}\n${text}`)];
    assert.deepEqual(lines.map(({ line, valid: isValid }) => [line, isValid]), [[1, true], [3, false], [4, false], [5, false]]);
    assert.deepEqual(lines[3].issues.map(withoutPosition), issues);
    assert.deepEqual(lines[0].issues.map(({ code }) => code), codes(own.validate(order())).map((each) => each.split(' ')[1]));
    assert.deepEqual(codes(own.validateField(wrong, 'receiver.address')), ['/receiver/address po_box']);
    assert.deepEqual(codes(own.validateField(wrong, 'items[1]')), ['/items/1/qty even']);
    assert.deepEqual(codes(own.validateField(wrong, 'receiver.city')), []);
    assert.deepEqual(own.orderSchema['~standard'].validate(wrong).issues, issues.filter(({ severity }) => severity === 'error'));
    assert.equal(own.isOrder(wrong), false);
    assert.throws(() => own.assertOrder(wrong), OrderError);
  }
  const boxed = order((it) => (it.receiver.address = 'PO Box 7'));
  const [issue] = own.validate(boxed).issues;
  // Accepted, it no longer blocks; the profile strict makes errors of warnings.
  const { valid, issues } = own.validate(boxed, { acknowledged: [issue] });
  assert.deepEqual([valid, issues[0].acknowledged], [true, true]);
  throws(() => own.validate(boxed, { acknowledged: [issue, { pointer: '/receiver/citty', code: 'emoji' }] }), /citty/);
  const odd = order((it) => it.items.forEach((item) => (item.qty = 1)));
  assert.deepEqual([own.validate(odd).valid, own.validate(odd, { rules: { profile: 'strict' } }).valid], [true, false]);
  // Others over these have both.
  const both = own.configure({ locale: 'zh-CN', checks: [{ ...even, code: 'odd', at: 'items.unit_price' }] });
  assert.deepEqual(new Set(both.validate(boxed).issues.map(({ code }) => code)).has('po_box'), true);
  assert.equal(both.validate(boxed).issues[0].message, '不要PO box。');
  assert.equal(validate(boxed).valid, true);
});

test('an own rule is asked where there is a value of the API’s type, and sees no others', () => {
  const asked = [];
  const look = (at) => ({ code: `x_${at}`, at, message: 'x', check: (value, seen, item) => asked.push([at, value, item, seen]) > 0 });
  const own = configure({ checks: ['receiver.city', 'items.qty', 'receiver', 'items', '', 'client_code', 'real_time_response'].map(look) });
  own.validate({ receiver: { city: 7, name: 'M', extra: 1 }, items: [{ qty: 2 }, 'x', { qty: NaN, sku: 'A' }, { qty: 4n }], client_code: '', real_time_response: true });
  const seen = { receiver: { name: 'M' }, items: [{ qty: 2 }, {}, { sku: 'A' }, {}], client_code: '', real_time_response: true };
  assert.deepEqual(asked, [
    ['items.qty', 2, 0, seen], ['receiver', seen.receiver, undefined, seen], ['items', seen.items, undefined, seen], ['', seen, undefined, seen],
    ['real_time_response', true, undefined, seen],
  ]);
  for (const value of [null, 7, 'x', [], undefined]) assert.equal(own.validate(value).valid, false);
});

test('what is wrong with an own rule is said with its code', () => {
  const wrong = (change) => () => configure({ checks: [{ ...poBox, ...change }] });
  throws(wrong({ code: 'emoji' }), "options.checks[0].code: the package's own issues are called `emoji`: take another name");
  throws(wrong({ code: '' }), 'options.checks[0].code must be text');
  throws(wrong({ at: 'receiver.adress' }), 'options.checks[0].at: unknown place `receiver.adress`: did you mean `receiver.address`?');
  throws(wrong({ at: ['receiver'] }), /at must be a dotted name/);
  throws(wrong({ severity: 'warn' }), 'options.checks[0].severity: unknown word `warn`: did you mean `warning`?');
  throws(wrong({ message: undefined }), 'options.checks[0].message must be text, or texts by language');
  throws(wrong({ check: undefined }), 'options.checks[0].check must be a function');
  throws(wrong({ mesage: 'x' }), 'options.checks[0].mesage: unknown member `mesage`: did you mean `message`?');
  throws(() => configure({ checks: poBox }), /options\.checks is no list/);
  throws(() => configure({ checks: [undefined] }), 'options.checks[0].code must be text');
  throws(() => validate(order(), { checks: [poBox] }), 'options.checks: give them to configure()');
  const judged = (change) => () => wrong(change)().validate(order());
  throws(judged({ check: () => undefined }), 'check po_box gives undefined: return true where the value is right, false or params for the message where it is not');
  throws(judged({ check: async () => true }), 'check po_box gives a promise: checks answer at once');
  throws(judged({ message: 'No {wat}.', check: () => ({ what: 1 }) }), 'check po_box: unknown placeholder `wat`: did you mean `what`?');
  assert.throws(judged({ check: () => { throw new RangeError('mine'); } }), (error) => {
    assert.equal(error.message, 'check po_box at /receiver/address throws: mine');
    assert.ok(error.cause instanceof RangeError);
    return true;
  });
});

test('OrderError is a class', () => {
  assert.throws(() => assertOrder({}), (error) => {
    assert.ok(error instanceof OrderError && error instanceof Error);
    assert.equal(isOrder({}), false);
    return String(error).startsWith('OrderError: /centre_code: ');
  });
});
