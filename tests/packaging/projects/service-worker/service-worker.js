import * as validator from './node_modules/order-validator/index.js';
import { outcome } from './outcome.mjs';

addEventListener('message', ({ ports: [port] }) => outcome(validator).then((result) => port.postMessage(JSON.stringify(result))));
