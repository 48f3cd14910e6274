import { decodeWasm } from './decode.js';
import { copyPlain, writeOrder } from './json.js';
import * as wasm from './wasm.js';

export function validate(order, options) {
  return call(wasm.validate, writeOrder(order), options);
}

export function validateJson(text, options) {
  const input = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  if (!(input instanceof Uint8Array)) throw new TypeError('text must be a string or a Uint8Array');
  return call(wasm.validateJson, input, options);
}

// 'new' until the first call: importing this module compiles nothing and awaits nothing.
let instance = 'new';

function call(judge, input, options) {
  // A copy, because reading the caller's own object from within the wasm could run the caller's code there.
  const plain = options === undefined ? undefined : copyPlain(options, 'options');
  if (instance === 'new') wasm.initSync({ module: decodeWasm() });
  if (instance === 'left') wasm.__wbg_reset_state();
  // An instance that an exception has left (a trap, a full stack) cannot be trusted: the next call starts another.
  instance = 'left';
  const result = judge(input, plain);
  instance = 'ready';
  return result;
}
