import * as validator from 'order-validator';
import * as worker from 'order-validator/worker';
import { outcome } from './outcome.mjs';

const result = await outcome(validator);
const late = await outcome(worker);
if (JSON.stringify(late) !== JSON.stringify(result)) throw new Error(`the worker: ${JSON.stringify(late)}`);
worker.close();
console.log(JSON.stringify(result));
