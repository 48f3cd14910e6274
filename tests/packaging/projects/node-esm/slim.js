import { readFile } from 'node:fs/promises';
import * as slim from 'order-validator/slim';
import { outcome } from './outcome.mjs';

const bytes = await readFile(new URL(import.meta.resolve('order-validator/validator.wasm')));
console.log(JSON.stringify(await outcome({ ...slim, ready: () => slim.ready(bytes) })));
