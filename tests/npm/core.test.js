// The smallest entry: what /slim finds without its parts, in 60 KB.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import * as core from 'order-validator/core';
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

test('CommonJS has it too', async () => {
  const required = createRequire(import.meta.url)('order-validator/core');
  await required.ready(bytes('core'));
  assert.equal(required.validate(required.sample()).valid, true);
});

test('what travels is within its bounds', () => {
  for (const [entry, wasm, most] of [['core', 'core', 60_500], ['slim', 'validator', 95_000]]) {
    const contents = `export { ready, validate } from 'order-validator/${entry}';`;
    const options = { bundle: true, minify: true, format: 'esm', target: 'es2022', write: false };
    const { outputFiles } = buildSync({ ...options, stdin: { contents, resolveDir: import.meta.dirname } });
    const weight = [outputFiles[0].contents, bytes(wasm)].reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
    assert.ok(weight <= most, `${entry}: ${weight}`);
  }
});
