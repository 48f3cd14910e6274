// Jest as it comes, without a line of configuration.
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const validator = require('order-validator');
const core = require('order-validator/core');
const { phones } = require('order-validator/core/phones');

// It loads no modules, so what all projects run is read as text.
const outcome = new Function(`${readFileSync(join(__dirname, 'outcome.mjs'), 'utf8').replaceAll(/^export /gm, '')}\nreturn outcome;`)();

test('the package', async () => {
  writeFileSync(process.env.OUTCOME, JSON.stringify(await outcome(validator)));
  // Jest's own 5 s are too few where other suites run beside this one.
}, 60_000);

test('the core, and a part of it', async () => {
  const { ready, validate } = core.withParts(phones);
  await ready(readFileSync(require.resolve('order-validator/core.wasm')));
  const order = core.sample();
  order.receiver.phone = '12';
  expect(validate(order).issues.map(({ code }) => code)).toEqual(['phone_format']);
}, 60_000);
