// What the package keeps of the values that it has judged.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { validate } from 'order-validator';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** How many bytes of JavaScript's memory are still in use after some work, that were not before it. */
function keptAfter(work) {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  work();
  collectGarbage();
  return process.memoryUsage().heapUsed - before;
}

test('nothing is kept of long texts, be they the value or the country that it is judged by', () => {
  const letters = 2 ** 20;
  const times = 60;
  const order = JSON.parse(readFileSync(new URL('../orders/valid.json', import.meta.url), 'utf8'));
  const judge = (change) => {
    for (let time = 0; time < times; time += 1) {
      change(order.receiver, String(time).padEnd(letters + time, 'X'), time);
      assert.equal(validate(order).valid, false);
    }
  };
  const changes = [
    (receiver, text) => Object.assign(receiver, { email: text }),
    (receiver, text, time) => Object.assign(receiver, { country_code: text, post_code: `${time}?` }),
  ];
  for (const change of changes) {
    const kept = keptAfter(() => judge(change));
    // The last one is in the order itself.
    assert.ok(kept < letters * 10, `${kept} bytes`);
  }
});
