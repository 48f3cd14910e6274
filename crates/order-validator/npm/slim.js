import { createApi } from './api.js';
import { createCore } from './core.js';
import { createEngine, startAsync } from './engine.js';

export { sample } from './sample.js';

const engine = /*#__PURE__*/ createEngine(() => {
  throw new Error('order-validator/slim has no WebAssembly yet: call ready() with validator.wasm, or await it');
});
const api = /*#__PURE__*/ createApi(createCore(engine));

export const { validate, validateField, validateJson, validateNdjson, normalize, configure, fields, orderSchema } = api;

/** Takes the WebAssembly. A module, or its bytes, can be used at once; what must be fetched, once the promise is kept. */
export function ready(source) {
  if (source instanceof WebAssembly.Module || isBytes(source)) {
    engine.load = () => source;
    return startAsync(engine);
  }
  return fetched(source);
}

function isBytes(source) {
  return source instanceof ArrayBuffer || ArrayBuffer.isView(source);
}

async function fetched(source) {
  const response = await (typeof source === 'string' || source instanceof URL ? fetch(source) : source);
  if (response instanceof WebAssembly.Module || isBytes(response)) return ready(response);
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  return ready(await response.arrayBuffer());
}
