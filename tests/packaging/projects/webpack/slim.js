import * as slim from 'order-validator/slim';
import { outcome } from './outcome.mjs';

const validator = new URL('order-validator/validator.wasm', import.meta.url);
const parts = {
  plausibility: new URL('order-validator/plausibility.wasm', import.meta.url),
  chinese: new URL('order-validator/chinese.wasm', import.meta.url),
};

outcome({ ...slim, ready: () => slim.ready(validator, parts) }).then((result) => {
  document.querySelector('output').textContent = JSON.stringify(result);
});
