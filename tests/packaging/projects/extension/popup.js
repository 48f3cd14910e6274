import * as validator from './node_modules/order-validator/index.js';
import { outcome } from './outcome.mjs';

outcome(validator).then((result) => {
  document.querySelector('output').textContent = JSON.stringify(result);
});
