import * as slim from './node_modules/order-validator/slim.js';
import { outcome } from './outcome.mjs';

const ready = () => slim.ready('./node_modules/order-validator/validator.wasm');

outcome({ ...slim, ready }).then((result) => {
  document.querySelector('output').textContent = JSON.stringify(result);
});
