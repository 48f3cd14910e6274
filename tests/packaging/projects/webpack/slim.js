import * as slim from 'order-validator/slim';
import { outcome } from './outcome.mjs';

const address = new URL('order-validator/validator.wasm', import.meta.url);

outcome({ ...slim, ready: () => slim.ready(address) }).then((result) => {
  document.querySelector('output').textContent = JSON.stringify(result);
});
