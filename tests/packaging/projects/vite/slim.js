import * as slim from 'order-validator/slim';
import address from 'order-validator/validator.wasm?url';
import { outcome } from './outcome.mjs';

outcome({ ...slim, ready: () => slim.ready(address) }).then((result) => {
  document.querySelector('output').textContent = JSON.stringify(result);
});
