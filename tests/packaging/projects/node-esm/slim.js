import { readFile } from 'node:fs/promises';
import * as slim from 'order-validator/slim';
import { outcome } from './outcome.mjs';

const file = (name) => readFile(new URL(import.meta.resolve(`order-validator/${name}.wasm`)));
const [validator, plausibility, chinese] = await Promise.all(['validator', 'plausibility', 'chinese'].map(file));
console.log(JSON.stringify(await outcome({ ...slim, ready: () => slim.ready(validator, { plausibility, chinese }) })));
