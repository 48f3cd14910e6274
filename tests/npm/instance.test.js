// When the wasm is compiled and started: at the first call, and again after a call that left it by an exception.
import assert from 'node:assert/strict';
import { test } from 'node:test';

const counted = { Module: 0, Instance: 0 };
for (const name of Object.keys(counted)) {
  WebAssembly[name] = new Proxy(WebAssembly[name], {
    construct(target, args) {
      counted[name] += 1;
      return Reflect.construct(target, args);
    },
  });
}

const { validate, validateJson } = await import('order-validator');
const missing = validate.bind(undefined, {});

test('importing compiles nothing; calls share one instance; a trap costs a start', () => {
  assert.deepEqual(counted, { Module: 0, Instance: 0 });

  const expected = missing();
  missing();
  // One more is what reads the text that the wasm travels as; it is needed once.
  assert.deepEqual(counted, { Module: 2, Instance: 2 });

  // The wasm's memory cannot hold this much, so that its allocator traps. The array is never written to, so
  // that it takes no memory here.
  assert.throws(() => validateJson(new Uint8Array(2 ** 31)), WebAssembly.RuntimeError);
  assert.deepEqual(counted, { Module: 2, Instance: 2 });

  assert.deepEqual(missing(), expected);
  missing();
  assert.deepEqual(counted, { Module: 2, Instance: 3 });
});

test('a full stack within a call does no harm to the next', () => {
  const expected = missing();
  let inside = 0;
  const fill = () => {
    try {
      fill();
    } catch (error) {
      assert.ok(error instanceof RangeError, String(error));
      inside += 1;
    }
    // From the bottom of the stack up, until one call has the room it needs.
    if (!fill.result) {
      try {
        fill.result = missing();
      } catch (error) {
        assert.ok(error instanceof RangeError, String(error));
      }
    }
  };
  fill();
  assert.ok(inside > 0);
  assert.deepEqual(fill.result, expected);
  assert.deepEqual(missing(), expected);
});
