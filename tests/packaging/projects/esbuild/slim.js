import * as slim from 'order-validator/slim';
import chinese from 'order-validator/chinese.wasm';
import plausibility from 'order-validator/plausibility.wasm';
import validator from 'order-validator/validator.wasm';
import { outcome } from './outcome.mjs';

const address = (file) => `./dist/${file}`;
const parts = { plausibility: address(plausibility), chinese: address(chinese) };

outcome({ ...slim, ready: () => slim.ready(address(validator), parts) }).then((result) => {
  document.querySelector('output').textContent = JSON.stringify(result);
});
