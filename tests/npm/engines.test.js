// Engines that lack something, or do not allow it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as entry from 'order-validator';

const index = new URL('node_modules/order-validator/index.js', import.meta.url);
let count = 0;

// A copy of the package that has met nothing yet, while something is not there.
async function without(names, use) {
  const kept = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]);
  for (const name of names) Object.defineProperty(globalThis, name, { value: undefined, configurable: true, writable: true });
  try {
    return await use(await import(`${index}?${(count += 1)}`));
  } finally {
    for (const [name, own] of kept) Object.defineProperty(globalThis, name, own);
  }
}

test('without TextEncoder and TextDecoder, as in jsdom', async () => {
  const texts = ['Maria', 'Ñandú', '王小明', '😀', 'a\ud83d', 'ÿ\u07ff\u0800\uffff\u{10000}\u{10ffff}', '\ufeffx'];
  const judged = (validate) => texts.flatMap((text) => {
    const order = entry.sample();
    order.receiver.name = text;
    return ['en', 'zh-CN'].flatMap((locale) => [validate(order, { locale }).issues, validate({ ...order, [text]: 1 }, { locale }).issues]);
  });
  const expected = judged(entry.validate);
  await without(['TextEncoder', 'TextDecoder'], ({ validate, validateJson, sample }) => {
    assert.deepEqual(judged(validate), expected);
    assert.deepEqual(validateJson(JSON.stringify(sample())).issues, []);
  });
});

test('without WebAssembly, as in React Native', async () => {
  const text = /order-validator: this engine has no WebAssembly \(React Native has none\)/;
  await without(['WebAssembly'], async ({ validate, ready, sample }) => {
    assert.throws(() => validate(sample()), text);
    await assert.rejects(ready(), text);
  });
});

test('where WebAssembly is not allowed, the cure is named', async () => {
  for (const [refusal, cure] of [
    ["WebAssembly.Module(): Refused to compile or instantiate WebAssembly module because 'unsafe-eval' is not an allowed source of script", /add 'wasm-unsafe-eval' to its script-src/],
    ['WebAssembly.Module(): Wasm code generation disallowed by embedder', /bundle with the condition `workerd`/],
  ]) {
    const { Module } = WebAssembly;
    const { validate } = await import(`${index}?${(count += 1)}`);
    WebAssembly.Module = function refuse() {
      throw new WebAssembly.CompileError(refusal);
    };
    try {
      assert.throws(() => validate({}), (error) => cure.test(error.message) && error.cause instanceof WebAssembly.CompileError);
    } finally {
      WebAssembly.Module = Module;
    }
  }
});

test('the entry for engines that compile at deployment, with its files as whoever deploys puts them in', async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('workerd.js', index))],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    loader: { '.wasm': 'binary' },
    write: false,
  });
  const deployed = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  const order = { ...entry.sample(), centre_code: '' };
  assert.deepEqual(deployed.validate(order, { locale: 'th' }).issues, entry.validate(order, { locale: 'th' }).issues);
});
