import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as validator from 'order-validator';
import * as worker from 'order-validator/worker';
import { outcome } from './outcome.mjs';

test('the package and its worker', async () => {
  const result = await outcome(validator);
  expect(await outcome(worker)).toEqual(result);
  writeFileSync(process.env.OUTCOME, JSON.stringify(result));
  // Vitest's own 5 s are too few where other suites run beside this one.
}, 60_000);
