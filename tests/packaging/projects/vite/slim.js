import * as slim from 'order-validator/slim';
import chinese from 'order-validator/chinese.wasm?url';
import plausibility from 'order-validator/plausibility.wasm?url';
import validator from 'order-validator/validator.wasm?url';
import { outcome } from './outcome.mjs';

outcome({ ...slim, ready: () => slim.ready(validator, { plausibility, chinese }) }).then((result) => {
  document.querySelector('output').textContent = JSON.stringify(result);
});
