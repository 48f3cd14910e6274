import * as validator from 'order-validator/worker';
import { outcome } from './outcome.mjs';

outcome(validator).then((result) => {
  document.querySelector('output').textContent = JSON.stringify(result);
});
