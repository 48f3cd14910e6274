// Halves of surrogate pairs: JavaScript holds them and JSON does not. Which way of looking for them is taken depends on the
// engine, so each is tried here.
import assert from 'node:assert/strict';
import { test } from 'node:test';

const TEXTS = ['', 'a', 'Maria', 'Maria Santos', '王小明', '深圳市前海跨境电子商务', 'a😀', '😀'.repeat(12), 'é'.repeat(30)];
const HALVES = ['\ud83d', '\ude00', '\ud800', '\udfff', '\ude00\ud83d'];

/** The package as an engine loads it that has iterators with methods, or has none. */
async function loaded(name, { iterators, isWellFormed }) {
  const before = [Object.getOwnPropertyDescriptor(globalThis, 'Iterator'), String.prototype.isWellFormed];
  Reflect.deleteProperty(globalThis, 'Iterator');
  if (iterators) globalThis.Iterator = class {};
  if (!isWellFormed) Reflect.deleteProperty(String.prototype, 'isWellFormed');
  try {
    return await import(`${import.meta.resolve('order-validator')}?${name}`);
  } finally {
    Reflect.deleteProperty(globalThis, 'Iterator');
    if (before[0] !== undefined) Object.defineProperty(globalThis, 'Iterator', before[0]);
    Object.defineProperty(String.prototype, 'isWellFormed', { value: before[1], writable: true, configurable: true });
  }
}

for (const [name, engine] of [
  ['older', { iterators: false, isWellFormed: true }],
  ['newer', { iterators: true, isWellFormed: true }],
  ['oldest', { iterators: false, isWellFormed: false }],
]) {
  test(`${name} engines find halves of surrogate pairs wherever they stand`, async () => {
    const { sample, configure } = await loaded(name, engine);
    const { validate } = configure({ profile: 'contract' });
    // Rules that ask for characters: each text is looked at in another way.
    const closely = configure({ profile: 'strict' }).validate;
    const named = (text) => ({ ...sample(), client_code: text });
    for (const text of TEXTS) {
      assert.equal(validate(named(text)).valid, true, text);
      for (let at = 0; at <= text.length; at += 1) {
        // Not within a pair, which would make halves of its own.
        const before = text.slice(0, at);
        if (!before.isWellFormed()) continue;
        for (const half of HALVES) {
          const broken = `${before}${half}${text.slice(at)}`;
          for (const judge of [validate, closely]) {
            assert.throws(() => judge(named(broken)), /client_code is text with half of a surrogate pair/, JSON.stringify(broken));
          }
        }
      }
    }
  });
}
