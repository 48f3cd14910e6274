import * as validator from './node_modules/order-validator/index.js';
import { outcome } from './outcome.mjs';

self.outcome = () => outcome(validator).then(JSON.stringify);
