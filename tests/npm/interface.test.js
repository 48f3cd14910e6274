// What there is besides validate and validateJson: one field, own rules, fields, normal form, schemas, the other entries.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import vm from 'node:vm';
import { Worker } from 'node:worker_threads';
import * as entry from 'order-validator';
import { configure, fields, normalize, orderSchema, ready, sample, validate, validateField, validateJson } from 'order-validator';

const valid = readFileSync(new URL('../orders/valid.json', import.meta.url), 'utf8');
const file = (name) => new URL(`node_modules/order-validator/${name}`, import.meta.url);
const order = (change = () => {}) => {
  const copy = JSON.parse(valid);
  change(copy);
  return copy;
};
const codes = ({ issues }) => issues.map(({ pointer, code }) => `${pointer} ${code}`);
const message = (text) => (error) => {
  assert.ok(error instanceof TypeError, `${error?.name} is no TypeError`);
  assert.equal(error.message, text);
  return true;
};

test('the sample is valid, or the example of the document, and a new one each time', () => {
  const example = JSON.parse(readFileSync(new URL('../orders/example.json', import.meta.url), 'utf8'));
  assert.deepEqual(sample('api'), example);
  assert.deepEqual(validate(sample()), { valid: true, order: sample(), issues: [] });
  assert.notEqual(sample(), sample());
  assert.equal(configure({ rules: { profile: 'contract' } }).validate(sample('api')).valid, true);
});

test('one field has the issues that the whole order has there', () => {
  const wrong = order((it) => {
    it.receiver.country_code = 'PHL';
    it.items[1].sku = it.items[0].sku;
    it.items[0].qty = 0;
    it.sender = 7;
    it.colour = 'red';
  });
  const { issues } = validate(wrong);
  for (const { pointer, name, path } of [...issues, { pointer: '/items/0/sku', name: 'items.0.sku', path: ['items', 0, 'sku'] }]) {
    const own = issues.filter((issue) => issue.pointer === pointer);
    for (const place of [pointer, name, path, name.replace(/\.(\d+)\./, '[$1].')]) {
      assert.deepEqual(validateField(wrong, place), { valid: !own.some(({ severity }) => severity === 'error'), issues: own });
    }
  }
  // A place that holds others has what is in it.
  for (const place of ['', '/items', '/items/1', 'receiver', '/sender', '/logistics_provider']) {
    const pointer = place === 'receiver' ? '/receiver' : place;
    const within = issues.filter((issue) => `${issue.pointer}/`.startsWith(`${pointer}/`));
    assert.deepEqual(validateField(wrong, place).issues, within, place);
  }
  assert.equal(validateField(wrong, '').issues.length, issues.length);
  assert.match(validateField(wrong, '/items/0/qty', { locale: 'zh-CN' }).issues[0].message, /\p{Script=Han}/u);
  for (const place of [undefined, null, 7, '/a~2', '/receiver~']) {
    assert.throws(() => validateField(order(), place), message('a place is a JSON Pointer such as "/receiver/post_code", a dotted name such as "items.0.qty" or a path such as ["items", 0, "qty"]'));
  }
  for (const [place, text] of [
    ['/receiver/citty', '/receiver/citty: there is no field `receiver.citty`: did you mean `receiver.city`?'],
    ['receiver.citty', '/receiver/citty: there is no field `receiver.citty`: did you mean `receiver.city`?'],
    ['/no/such', '/no/such: there is no field `no.such`'],
    ['/receiver.city', '/receiver.city: there is no such place: write `/receiver/city`'],
    ['items.qty', '/items/qty: there is no such place: write `/items/0/qty`'],
  ]) {
    assert.throws(() => validateField(wrong, place), message(text));
    // Written as JSON first, too.
    assert.throws(() => validateField({ ...order(), extra: 1 }, place), message(text));
  }
  assert.deepEqual(codes(validateField(wrong, 'colour')), ['/colour unknown_field']);
  // Neither a list's length nor a text's letters are places.
  for (const place of ['items.length', '/items/length', 'receiver.city.0', '/receiver/city/length']) {
    assert.throws(() => validateField(wrong, place), TypeError, place);
  }
});

test('each issue’s pointer, name and path lead back to it, whatever its key', () => {
  for (const key of ['a.b', '"', 'a"]["b', 'a[0]', '[', '\\', '\\"', '/', '/a', '~', '~1', 'a~b', '', ' ', '0', '.', '__proto__', '\n']) {
    const odd = order();
    Object.defineProperty(odd, key, { value: 1, enumerable: true });
    Object.defineProperty(odd.receiver, key, { value: 1, enumerable: true });
    const { issues } = validate(odd);
    assert.equal(issues.length, 2, key);
    for (const issue of issues) {
      for (const place of [issue.pointer, issue.name, issue.path]) assert.deepEqual(validateField(odd, place).issues, [issue], JSON.stringify([key, place]));
    }
  }
});

test('a label of megabytes costs another field nothing, and is judged where it is asked about', () => {
  const large = order((it) => {
    it.logistics_provider.label_base64 = `JVBERi0x${'A'.repeat(8_000_000)}`;
    it.logistics_provider.tracking_number = '';
  });
  const { issues } = validate(large);
  assert.ok(issues.some(({ code }) => code === 'label_too_large'));
  for (const place of ['', '/logistics_provider', '/logistics_provider/label_base64', '/logistics_provider/tracking_number', '/receiver/city', '/package/order_number']) {
    const own = issues.filter(({ pointer }) => `${pointer}/`.startsWith(`${place}/`));
    assert.deepEqual(validateField(large, place).issues, own, place);
  }
  // What goes into the wasm is counted, since time cannot be relied on.
  const { encodeInto } = TextEncoder.prototype;
  let written = 0;
  TextEncoder.prototype.encodeInto = function count(text, into) {
    written += text.length;
    return encodeInto.call(this, text, into);
  };
  try {
    validateField(large, '/receiver/city');
  } finally {
    TextEncoder.prototype.encodeInto = encodeInto;
  }
  assert.ok(written > 0 && written < 2_000, String(written));
});

test('what is misspelt of a Standard Schema’s options is said', () => {
  const { validate: judge } = orderSchema['~standard'];
  assert.throws(() => judge(order(), { libraryOptions: { warning: true } }), message('libraryOptions.warning: unknown option `warning`: did you mean `warnings`?'));
  assert.throws(() => judge(order(), { libraryOptions: { strict: true } }), message('libraryOptions.strict: unknown option `strict`, expected one of `locale`, `rules`, `messages`, `acknowledged`, `warnings`'));
  assert.throws(() => judge(order(), { locale: 'zh-CN' }), message('options.locale: a Standard Schema takes it within libraryOptions: write { libraryOptions: { locale: … } }'));
  for (const options of [undefined, {}, { libraryOptions: undefined }, { other: 1 }]) assert.deepEqual(judge(order(), options), { value: order() });
});

test('own rules are read once, and leave the package’s alone', () => {
  const rules = { profile: 'strict', limits: { 'receiver.name': 3 } };
  const own = configure({ rules, locale: 'zh-CN' });
  rules.limits['receiver.name'] = 100;
  const { valid: isValid, issues } = own.validate(order());
  assert.equal(isValid, false);
  assert.deepEqual(codes({ issues }), ['/receiver/name too_long']);
  assert.match(issues[0].message, /\p{Script=Han}/u);
  assert.doesNotMatch(own.validate(order(), { locale: 'en' }).issues[0].message, /\p{Script=Han}/u);
  assert.deepEqual(codes(own.validateJson(valid)), ['/receiver/name too_long']);
  assert.deepEqual(codes(own.validateField(order(), '/receiver/name')), ['/receiver/name too_long']);
  assert.equal(own.fields().find(({ name }) => name === 'receiver.name').limit, 3);
  assert.match(own.orderSchema['~standard'].validate(order()).issues[0].message, /\p{Script=Han}/u);
  assert.deepEqual(codes(own.configure({ rules: { profile: 'strict' } }).validate(order())), []);
  // A call's own rules stand in the place of these.
  assert.deepEqual(codes(own.validate(order(), { rules: {} })), []);
  assert.equal(validate(order()).valid, true);
});

test('many rules at once, and functions taken out of their object, stay what they are', () => {
  const limits = Array.from({ length: 200 }, (_, index) => index);
  const all = limits.map((limit) => configure({ rules: { limits: { 'receiver.name': limit } } }).validate);
  globalThis.gc?.();
  const name = 'Maria Santos';
  all.forEach((judge, limit) => assert.equal(judge(order()).valid, limit >= name.length, String(limit)));
  // So do more options than are kept ready.
  for (const limit of [...limits, ...limits]) {
    assert.equal(validate(order(), { rules: { limits: { 'receiver.name': limit } } }).valid, limit >= name.length);
  }
});

test('wrong rules say what is wrong, and where', () => {
  for (const [rules, text] of [
    [null, 'options.rules: null is not an object'],
    ['strict', 'options.rules: “strict” is not an object'],
    [{ profil: 'strict' }, 'options.rules.profil: unknown key `profil`: did you mean `profile`?'],
    [{ limits: { 'items.sku': 1.5 } }, 'options.rules.limits.items.sku: 1.5 is not a whole number'],
    [{ limits: { 'items.qty': 7 } }, 'options.rules.limits: `items.qty` is not a text, so it has no length'],
    [{ max_qty: NaN }, 'options.rules.max_qty is NaN: JSON cannot hold that'],
  ]) {
    assert.throws(() => configure({ rules }), message(text));
  }
  for (const [options, text] of [
    [{ locale: 'fr' }, 'options.locale: there is no locale `fr`: use `en`, `zh-CN`, `es-MX` or `th`'],
    [{ profile: 'strict' }, 'options.profile: `profile` is one of the rules: did you mean `rules.profile`?'],
    [{ acknowledged: [] }, 'options.acknowledged: give it to a call, since it is about one order'],
    [null, 'options: null is not an object'],
  ]) {
    assert.throws(() => configure(options), message(text));
  }
  assert.deepEqual(configure().validate(order()), validate(order()));
  assert.throws(() => [order()].map(validate), message('options is a number: as a callback, write orders.map((order) => validate(order))'));
});

test('what a person has accepted stays in the list and does not block', () => {
  const odd = order((it) => (it.receiver.post_code = '47'));
  const strict = configure({ rules: { profile: 'strict' } });
  const { issues } = strict.validate(odd);
  assert.deepEqual(codes({ issues }), ['/receiver/post_code post_code_format']);
  for (const acknowledged of [issues, [{ pointer: '/receiver/post_code', code: 'post_code_format' }]]) {
    const result = strict.validate(odd, { acknowledged });
    assert.equal(result.valid, true);
    assert.deepEqual(result.issues, [{ ...issues[0], acknowledged: true }]);
    assert.equal(result.order, odd);
  }
  const elsewhere = [{ pointer: '/sender/post_code', code: 'post_code_format' }];
  assert.equal(strict.validate(odd, { acknowledged: elsewhere }).valid, false);
  const shapeless = order((it) => (it.receiver.post_code = 7));
  assert.equal(validate(shapeless, { acknowledged: validate(shapeless).issues }).valid, false);
});

test('fields come with labels, limits and hints', () => {
  const all = fields({ locale: 'zh-CN', rules: { limits: { 'items.sku': 40 }, presence: { 'sender.email': 'required' } } });
  const of = (name) => all.find((info) => info.name === name);
  assert.equal(all.length, 31);
  assert.deepEqual([of('items.sku').limit, of('items.sku').group, of('items.sku').key], [40, 'items', 'sku']);
  assert.equal(of('sender.email').presence, 'required');
  assert.equal(of('centre_code').group, null);
  assert.match(of('receiver.city').label, /\p{Script=Han}/u);
  assert.equal(of('receiver.phone').hints.inputmode, 'tel');
});

test('an order is normalized, with every change', () => {
  const untidy = order((it) => {
    it.receiver.name = '  Mari\u0301a  Santos ';
    it.receiver.country_code = 'ph';
    it.client_code = 'ＣＫ２０２３';
    it.logistics_provider.label_base64 = `data:application/pdf;base64,${'JVBERi0xLjcK'.repeat(10)}\n`;
    it.desc = { kept: [undefined, NaN, 1n === 2n] };
    it.items[0].qty = NaN;
    it.items[1].qty = undefined;
    Object.defineProperty(it, '__proto__', { value: 'kept', enumerable: true, configurable: true, writable: true });
  });
  const before = structuredClone(untidy);
  const { order: tidy, changes } = normalize(untidy);
  assert.deepEqual(untidy, before);
  assert.equal(tidy.receiver.name, 'Mar\u00eda Santos');
  assert.equal(tidy.client_code, 'CK2023');
  assert.equal(tidy.receiver.country_code, 'PH');
  assert.equal(tidy.logistics_provider.label_base64, 'JVBERi0xLjcK'.repeat(10));
  assert.deepEqual(tidy.desc, { kept: [null, NaN, false] });
  assert.ok(Number.isNaN(tidy.items[0].qty));
  assert.equal('qty' in tidy.items[1], false);
  assert.ok(Object.hasOwn(tidy, '__proto__'));
  const kinds = changes.map(({ pointer, kind }) => `${pointer} ${kind}`);
  for (const kind of ['/client_code full_width', '/receiver/name trim', '/receiver/name nfc', '/receiver/country_code upper_case', '/logistics_provider/label_base64 label']) {
    assert.ok(kinds.includes(kind), kind);
  }
  for (const { path, pointer } of changes) assert.equal(`/${path.join('/')}`, pointer);
  assert.deepEqual(normalize(tidy).changes, []);
  assert.equal(normalize({ toJSON: () => untidy }).order.client_code, 'CK2023');
  assert.deepEqual(normalize(undefined), { order: undefined, changes: [] });
});

test('the order is a standard schema', () => {
  const { version, vendor, validate: check } = orderSchema['~standard'];
  assert.deepEqual([version, vendor], [1, 'order-validator']);
  const good = order();
  assert.deepEqual(check(good), { value: good });
  assert.equal(check(good).value, good);
  // Warnings let it pass, and are not mixed with errors.
  const doubtful = order((it) => (it.items[1].sku = it.items[0].sku));
  assert.deepEqual(check(doubtful), { value: doubtful });
  doubtful.items[1].qty = 0;
  const { issues } = check(doubtful);
  assert.deepEqual(issues.map(({ path }) => path), [['items', 1, 'qty']]);
  assert.deepEqual(issues, validate(doubtful).issues.filter(({ severity }) => severity === 'error'));
  assert.equal(check(doubtful, { libraryOptions: { warnings: true } }).issues.length, 2);
  // What cannot be an order at all is an issue: forms start out undefined.
  assert.equal(check(undefined).issues.length, 1);
  assert.deepEqual(check(order((it) => (it.items[0].qty = 2n))).issues[0].path, ['items', 0, 'qty']);
  const options = { libraryOptions: { locale: 'zh-CN', rules: { profile: 'strict' } } };
  assert.match(check(doubtful, options).issues[0].message, /\p{Script=Han}/u);
  assert.equal(check(doubtful, options).issues.length, 2);
  // Exceptions that are not the data's stay exceptions.
  const mine = order((it) => Object.defineProperty(it, 'centre_code', { enumerable: true, get: () => { throw new Error('mine'); } }));
  assert.throws(() => check(mine), { message: 'mine' });
});

test('the order has a JSON Schema in three dialects', () => {
  const { input, output } = orderSchema['~standard'].jsonSchema;
  const schema = JSON.parse(readFileSync(file('schema.json'), 'utf8'));
  assert.deepEqual(input({ target: 'draft-2020-12' }), schema);
  assert.deepEqual(output({ target: 'draft-2020-12' }), schema);
  const draft7 = input({ target: 'draft-07' });
  assert.equal(draft7.$schema, 'http://json-schema.org/draft-07/schema#');
  assert.deepEqual(draft7.properties.sender.allOf, [{ $ref: '#/definitions/Party' }]);
  assert.deepEqual(draft7.properties.items.items, { allOf: [{ $ref: '#/definitions/Item' }] });
  assert.deepEqual(draft7.definitions.Party, schema.$defs.Party);
  const openapi = input({ target: 'openapi-3.0' });
  assert.deepEqual(openapi.properties.sender.required, schema.$defs.Party.required);
  assert.deepEqual(openapi.properties.items.items.properties, schema.$defs.Item.properties);
  assert.deepEqual(openapi.example, schema.examples[0]);
  for (const text of [JSON.stringify(openapi)]) {
    assert.doesNotMatch(text, /\$ref|\$defs|\$schema|"examples"/);
  }
  assert.doesNotMatch(JSON.stringify(draft7), /\$defs/);
  assert.throws(() => input({ target: 'draft-04' }), RangeError);
  // Each caller may change its own.
  delete input({ target: 'draft-2020-12' }).properties;
  assert.deepEqual(input({ target: 'draft-2020-12' }), schema);
});

test('ready can be awaited before and after the first call', async () => {
  await ready();
  assert.equal(validate(order()).valid, true);
  await ready();
});

test('the slim entry takes a module, its bytes, an address or an answer', async () => {
  const bytes = readFileSync(file('validator.wasm'));
  const fetched = globalThis.fetch;
  globalThis.fetch = async (address) => new Response(String(address).endsWith('.wasm') ? bytes : 'no', { status: String(address).endsWith('.wasm') ? 200 : 404 });
  try {
    const sources = [new WebAssembly.Module(bytes), bytes, bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length), file('validator.wasm'), 'https://example.com/validator.wasm', new Response(bytes), Promise.resolve(bytes)];
    for (const [index, source] of sources.entries()) {
      // A module of its own each time.
      const slim = await import(`${file('slim.js')}?${index}`);
      assert.deepEqual(Object.keys(slim).sort(), Object.keys(entry).sort());
      if (index === 0) assert.throws(() => slim.validate(order()), /order-validator\/slim has no WebAssembly yet/);
      const promise = slim.ready(source);
      if (index < 3) assert.equal(slim.validate(order()).valid, true, 'at once');
      await promise;
      assert.deepEqual(slim.validate({}), validate({}));
    }
    const slim = await import(`${file('slim.js')}?failing`);
    await assert.rejects(slim.ready('https://example.com/elsewhere'), /answers 404/);
    await assert.rejects(slim.ready(), message('ready() takes validator.wasm: its URL, a Response, its bytes or a WebAssembly.Module'));
    await slim.ready(bytes);
    assert.equal(slim.validate(order()).valid, true);
  } finally {
    globalThis.fetch = fetched;
  }
});

test('the slim entry does with the parts that it is given, and takes others later', async () => {
  const bytes = (name) => readFileSync(file(`${name}.wasm`));
  const slim = await import(`${file('slim.js')}?parts`);
  const wrong = order((it) => {
    it.receiver.country_code = 'Philippines';
    it.receiver.province = 'Nowhere';
    it.items[0].qty = 0;
  });
  const codes = (result) => result.issues.map((issue) => issue.code);
  const whole = validate(wrong, { locale: 'zh-CN' });
  await slim.ready(bytes('validator'));
  assert.deepEqual(codes(slim.validate(wrong)), ['country_unknown', 'qty_too_small']);
  assert.equal(slim.validate(wrong).issues[0].params.suggestion, null);
  assert.deepEqual(slim.validate(wrong, { locale: 'zh-CN' }), slim.validate(wrong), 'in English');
  const configured = slim.configure({ rules: { profile: 'strict' } });
  assert.equal(configured.validate(wrong).valid, false);

  const phone = order((it) => (it.receiver.phone = '0917 123 4567'));
  assert.throws(() => slim.normalize(phone), { message: 'normalize needs order-validator/plausibility.wasm: give it to ready()' });
  await slim.ready(bytes('validator'), { plausibility: bytes('plausibility') });
  assert.deepEqual(codes(slim.validate(wrong)), codes(whole));
  assert.equal(slim.validate(wrong).issues[0].params.suggestion, 'PH');
  assert.deepEqual(slim.normalize(phone), normalize(phone));
  assert.deepEqual(configured.validate(wrong), entry.configure({ rules: { profile: 'strict' } }).validate(wrong));
  await slim.ready(bytes('validator'), { chinese: bytes('chinese') });
  assert.deepEqual(slim.validate(wrong, { locale: 'zh-CN' }), whole);
  await slim.ready(bytes('validator'), { spanish: bytes('spanish'), thai: bytes('thai') });
  for (const locale of ['es', 'th']) assert.deepEqual(slim.validate(wrong, { locale }), validate(wrong, { locale }));
  await assert.rejects(slim.ready(bytes('validator'), { french: bytes('chinese') }), message('ready(): there is no part french; there are plausibility, chinese, spanish, thai'));
});

test('what cannot be used is as if it had not been given, and calls that overlap lose no part', async () => {
  const [validator, plausibility, chinese] = ['validator', 'plausibility', 'chinese'].map((name) => readFileSync(file(`${name}.wasm`)));
  const slim = await import(`${file('slim.js')}?failing-parts`);
  await assert.rejects(slim.ready(validator, { plausibility: new Response('<html>') }));
  await assert.rejects(slim.ready(new Response('<html>')));
  await Promise.all([slim.ready(new Response(validator), { plausibility: new Response(plausibility) }), slim.ready(validator, { chinese: new Response(chinese) })]);
  const wrong = order((it) => (it.receiver.country_code = 'Philippines'));
  assert.deepEqual(slim.validate(wrong, { locale: 'zh-CN' }), validate(wrong, { locale: 'zh-CN' }));
});

test('CommonJS has the same', async () => {
  const require = createRequire(import.meta.url);
  const required = require('order-validator');
  assert.deepEqual(Object.keys(required).sort(), Object.keys(entry).sort());
  assert.deepEqual(required.validate(order()), validate(order()));
  const slim = require('order-validator/slim');
  await slim.ready(readFileSync(file('validator.wasm')));
  assert.equal(slim.validate(order()).valid, true);
});

test('the script leaves one global behind that has the same functions', () => {
  const script = readFileSync(file('order-validator.iife.js'), 'utf8');
  const context = vm.createContext({ TextEncoder, TextDecoder, WebAssembly });
  vm.runInContext(script, context);
  assert.deepEqual(Object.keys(context).filter((name) => !/^(Text|Web|Final)/.test(name)), ['orderValidator']);
  assert.deepEqual(Object.keys(context.orderValidator).sort(), Object.keys(entry).sort());
  const result = vm.runInContext(`orderValidator.validate(JSON.parse(${JSON.stringify(valid)}))`, context);
  assert.equal(result.valid, true);
});

test('the script can be imported for its global too', async () => {
  assert.deepEqual(Object.keys(await import('order-validator/script')), []);
  assert.equal(globalThis.orderValidator.validate(order()).valid, true);
});

// Node's workers, dressed as those of the web.
function webWorker() {
  const code = `
    import { parentPort, workerData } from 'node:worker_threads';
    globalThis.addEventListener = (type, listen) => parentPort.on('message', (data) => listen({ data }));
    globalThis.postMessage = (data) => parentPort.postMessage(data);
    await import(workerData);
  `;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), { workerData: file('worker-main.js').href });
  return {
    postMessage: (data) => worker.postMessage(data),
    terminate: () => worker.terminate(),
    addEventListener: (type, listen) => worker.on(type, (data) => listen(type === 'message' ? { data } : { message: String(data) })),
  };
}

test('a worker answers as the package does', async () => {
  const worker = await import('order-validator/worker');
  worker.use(webWorker());
  await worker.ready();
  const good = order();
  const wrong = order((it) => {
    it.receiver.name = 'Zoë 😀';
    it.items[0].qty = NaN;
    it.colour = 'red';
  });
  const result = await worker.validate(good);
  assert.deepEqual(result, validate(good));
  assert.equal(result.order, good);
  const [a, b, c] = await Promise.all([worker.validate(wrong), worker.validate(wrong, { locale: 'zh-CN' }), worker.validateField(wrong, '/colour')]);
  assert.deepEqual(a, validate(wrong));
  assert.deepEqual(b, validate(wrong, { locale: 'zh-CN' }));
  assert.deepEqual(c, validateField(wrong, '/colour'));
  assert.deepEqual(await worker.validateJson('{'), validateJson('{'));
  assert.deepEqual(await worker.validateJson(new TextEncoder().encode(valid)), validateJson(valid));
  assert.deepEqual(await worker.fields({ locale: 'zh-CN' }), fields({ locale: 'zh-CN' }));
  assert.deepEqual(await worker.normalize(wrong), normalize(wrong));
  const lines = [];
  for await (const line of worker.validateNdjson(`${JSON.stringify(good)}\n{\n`)) lines.push(line);
  assert.deepEqual(lines.map((line) => [line.line, line.valid]), [[1, true], [2, false]]);
  const strict = await worker.configure({ rules: { profile: 'strict' }, locale: 'zh-CN' });
  assert.deepEqual(await strict.validate(wrong), configure({ rules: { profile: 'strict' }, locale: 'zh-CN' }).validate(wrong));
  assert.deepEqual(await worker.orderSchema['~standard'].validate(good), { value: good });
  assert.equal((await worker.orderSchema['~standard'].validate(undefined)).issues.length, 1);
  assert.deepEqual(await worker.validate(undefined), validate(undefined));
  await assert.rejects(worker.validateField(good, '/receiver/citty'), message('/receiver/citty: there is no field `receiver.citty`: did you mean `receiver.city`?'));
  await assert.rejects(worker.validate(good, { rules: { profil: 1 } }), message('options.rules.profil: unknown key `profil`: did you mean `profile`?'));
  await assert.rejects(worker.configure({ rules: { profil: 1 } }), message('options.rules.profil: unknown key `profil`: did you mean `profile`?'));
  const late = worker.validate(good);
  worker.close();
  await assert.rejects(late, /the worker of order-validator is gone: it was closed/);
  worker.use(webWorker());
  assert.equal((await worker.validate(good)).valid, true);
  // As where the script of a worker is not found: a browser says no more than that.
  const listeners = {};
  worker.use({ postMessage() {}, terminate() {}, addEventListener: (type, listen) => (listeners[type] = listen) });
  const lost = worker.validate(good);
  listeners.error({});
  await assert.rejects(lost, /its script could not be loaded: give use\(\) a worker that runs order-validator\/worker-main/);
});

test('where no worker is to be had, /worker judges on the same thread, and says so where there might be one', async () => {
  const { warn } = console;
  const said = [];
  console.warn = (text) => said.push(text);
  const terminated = [];
  // What a browser has, whose script is not found, or whose policy forbids it.
  const missing = class {
    constructor() {
      this.listeners = {};
      setTimeout(() => this.listeners.error({}));
    }
    addEventListener(type, listen) {
      this.listeners[type] = listen;
    }
    postMessage() {}
    terminate() {
      terminated.push(this);
    }
  };
  const forbidden = class {
    constructor() {
      throw new TypeError('not a trusted address');
    }
  };
  try {
    for (const [name, Worker, why] of [['none', undefined], ['missing', missing, /could not be loaded/], ['forbidden', forbidden, /not a trusted address/]]) {
      globalThis.Worker = Worker;
      const worker = await import(`${file('worker.js').href}?${name}`);
      const wrong = order((it) => (it.items[0].qty = 0));
      const [one, two] = await Promise.all([worker.validate(wrong, { locale: 'zh-CN' }), worker.validateField(order(), '/receiver/city')]);
      assert.deepEqual(one, validate(wrong, { locale: 'zh-CN' }));
      assert.deepEqual(two, { valid: true, issues: [] });
      await assert.rejects(worker.validate(wrong, { local: 'en' }), message('options.local: unknown option `local`: did you mean `locale`?'));
      assert.equal(said.length, why === undefined ? 0 : 1, name);
      if (why !== undefined) assert.match(said.pop(), why);
      worker.close();
    }
  } finally {
    console.warn = warn;
    delete globalThis.Worker;
  }
});
