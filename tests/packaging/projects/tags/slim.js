import * as slim from './node_modules/order-validator/slim.js';
import { outcome } from './outcome.mjs';

const file = (name) => `./node_modules/order-validator/${name}.wasm`;
const ready = () => slim.ready(file('validator'), { plausibility: file('plausibility'), chinese: file('chinese') });

outcome({ ...slim, ready }).then((result) => {
  document.querySelector('output').textContent = JSON.stringify(result);
});
