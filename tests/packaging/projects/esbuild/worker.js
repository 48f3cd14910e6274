import * as validator from 'order-validator/worker';
import { outcome } from './outcome.mjs';

validator.use(new Worker('./dist/worker-main.js'));

outcome(validator).then((result) => {
  document.querySelector('output').textContent = JSON.stringify(result);
});
