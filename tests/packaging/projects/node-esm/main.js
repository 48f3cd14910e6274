import * as validator from 'order-validator';
import { outcome } from './outcome.mjs';

console.log(JSON.stringify(await outcome(validator)));
