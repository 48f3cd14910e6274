import * as validator from 'order-validator';
import { outcome } from './outcome.mjs';

outcome(validator).then((result) => console.log(JSON.stringify(result)));
