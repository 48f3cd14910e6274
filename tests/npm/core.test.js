// The smallest entry: what /slim finds without its parts, in 60 KB, and what parts add to that.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import * as whole from 'order-validator';
import * as core from 'order-validator/core';
import { chinese } from 'order-validator/core/chinese';
import { phones } from 'order-validator/core/phones';
import { plausibility } from 'order-validator/core/plausibility';
import { provinces } from 'order-validator/core/provinces';
import { thai } from 'order-validator/core/thai';
import * as slim from 'order-validator/slim';
import { cases, textOf } from './support/cases.js';

const bytes = (name) => readFileSync(fileURLToPath(import.meta.resolve(`order-validator/${name}.wasm`)));
const message = (text) => (error) => error instanceof TypeError && error.message === text;
const NO_OPTIONS = 'order-validator/core takes no options: those of order-validator and order-validator/slim do';

assert.throws(() => core.validate({}), /order-validator\/core has no WebAssembly yet: call ready\(\) with core.wasm, or await it/);
await assert.rejects(core.ready(1), message('ready() takes core.wasm: its URL, a Response, its bytes or a WebAssembly.Module'));
await core.ready(bytes('core'));
await slim.ready(bytes('validator'));

test('it finds what the slim entry finds without its parts', () => {
  for (const one of cases()) {
    const text = textOf(one);
    assert.deepEqual(core.validateJson(text), slim.validateJson(text), one.description);
    if (one.text !== undefined) continue;
    const { issues } = core.validate(JSON.parse(text));
    assert.deepEqual(issues, slim.validate(JSON.parse(text)).issues, one.description);
  }
});

test('a field, a guard and a schema', () => {
  const order = core.sample();
  assert.equal(core.isOrder(order), true);
  order.receiver.email = 'maria';
  order.receiver.post_code = 'Philippines 1000';
  assert.deepEqual(core.validateField(order, 'receiver'), slim.validateField(order, '/receiver'));
  assert.throws(() => core.validateField(order, '/receiver/citty'), /did you mean `receiver.city`/);
  assert.throws(() => core.assertOrder(order), core.OrderError);
  const { issues } = core.orderSchema['~standard'].validate(order, { libraryOptions: { warnings: true } });
  assert.deepEqual(issues.map(({ code }) => code), ['email_format']);
});

test('options are refused', () => {
  assert.throws(() => core.validate({}, { locale: 'zh-CN' }), message(NO_OPTIONS));
  assert.throws(() => [{}, {}].map(core.validate), message(NO_OPTIONS));
  assert.throws(() => core.orderSchema['~standard'].validate({}, { libraryOptions: { locale: 'en' } }), message(NO_OPTIONS));
});

// The words and the rules of parts, of which some share files.
test('with all rules and a language it finds what the package finds, in that language', async () => {
  for (const [locale, ...language] of [['en'], ['zh-CN', chinese], ['th', thai]]) {
    const own = core.withParts(provinces, ...language, plausibility, phones);
    await own.ready(bytes('core'));
    for (const one of cases()) {
      const text = textOf(one);
      assert.deepEqual(own.validateJson(text), whole.validateJson(text, { locale }), one.description);
    }
  }
});

test('parts can be had one by one', async () => {
  const codesOf = ({ issues }) => new Set(issues.map(({ code }) => code));
  for (const [part, ...codes] of [
    [phones, 'phone_format', 'phone_country', 'phone_several', 'phone_dummy'],
    [provinces, 'province_unknown', 'province_region', 'post_code_province'],
  ]) {
    const own = core.withParts(part);
    await own.ready(bytes('core'));
    const wanted = (issues) => issues.filter(({ code }) => codes.includes(code));
    const found = new Set();
    for (const one of cases()) {
      const text = textOf(one);
      const [mine, all, least] = [own, whole, core].map((entry) => entry.validateJson(text));
      // Where all rules look, another one may say it better.
      const texts = wanted(mine.issues).map((issue) => JSON.stringify(issue));
      for (const issue of wanted(all.issues)) assert.ok(texts.includes(JSON.stringify(issue)), one.description);
      assert.deepEqual(mine.issues.filter(({ code }) => !codes.includes(code)), least.issues, one.description);
      codesOf(mine).forEach((code) => found.add(code));
    }
    for (const code of codes) assert.ok(found.has(code), code);
  }
});

test('a module that is there already is used at once, and entries do not mix', () => {
  const own = core.withParts(phones);
  const order = core.sample();
  order.receiver.phone = '12';
  assert.throws(() => own.validate(order), /order-validator\/core has no WebAssembly yet/);
  own.ready(new WebAssembly.Module(bytes('core')));
  assert.deepEqual(own.validateField(order, 'receiver.phone').issues.map(({ code }) => code), ['phone_format']);
  assert.equal(own.isOrder(order), own.validate(order).valid);
  assert.deepEqual(core.validate(order).issues, []);
  assert.throws(() => own.validate(order, { locale: 'th' }), message(NO_OPTIONS));
});

test('what is no part is refused', () => {
  for (const wrong of ['phones', undefined, {}, { phones }]) assert.throws(() => core.withParts(wrong), /^TypeError: withParts takes parts: import /);
  assert.throws(() => core.withParts(thai, phones, chinese), message('withParts takes one language, not thai and chinese: messages are in it'));
});

test('CommonJS has it too', async () => {
  const require = createRequire(import.meta.url);
  const required = require('order-validator/core');
  await required.ready(bytes('core'));
  assert.equal(required.validate(required.sample()).valid, true);
  const own = required.withParts(...['phones', 'plausibility', 'spanish'].map((name) => require(`order-validator/core/${name}`)[name]));
  await own.ready(bytes('core'));
  const order = required.sample();
  order.receiver.phone = 'N/A';
  assert.equal(own.validate(order).issues[0].message, whole.validate(order, { locale: 'es' }).issues[0].message);
});

test('what travels is within its bounds', () => {
  for (const [entry, wasm, most] of [['core', 'core', 60_000], ['slim', 'validator', 95_000]]) {
    const contents = `export { ready, validate } from 'order-validator/${entry}';`;
    const options = { bundle: true, minify: true, format: 'esm', target: 'es2022', write: false };
    const { outputFiles } = buildSync({ ...options, stdin: { contents, resolveDir: import.meta.dirname } });
    const [script, module] = [outputFiles[0].contents, bytes(wasm)].map((file) => brotliCompressSync(file).length);
    assert.ok(script <= 6000, `the JavaScript of ${entry}: ${script}`);
    assert.ok(script + module <= most, `${entry}: ${script + module}`);
  }
});
