import * as validator from 'order-validator/worker';
import { outcome } from '../outcome.mjs';

// The form that the README has for every bundler.
validator.use(new Worker(new URL('./order.worker.js', import.meta.url), { type: 'module' }));

outcome(validator).then((result) => {
  document.querySelector('output').textContent = JSON.stringify(result);
});
