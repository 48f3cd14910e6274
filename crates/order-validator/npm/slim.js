import { createConfigure, createJudges, createNormalize, createValidateNdjson } from './api.js';
import { createCore } from './core.js';
import { createEngine, startAsync } from './engine.js';
import { standardSchema } from './standard.js';

export { sample } from './sample.js';

const engine = /*#__PURE__*/ createEngine(() => {
  throw new Error('order-validator/slim has no WebAssembly yet: call ready() with validator.wasm, or await it');
});
const own = /*#__PURE__*/ createCore(engine);

export const { validate, validateField, validateJson, fields } = /*#__PURE__*/ createJudges(own);
export const validateNdjson = /*#__PURE__*/ createValidateNdjson(own);
export const normalize = /*#__PURE__*/ createNormalize(own);
export const configure = /*#__PURE__*/ createConfigure(own);
export const orderSchema = /*#__PURE__*/ standardSchema(validate);

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
  if (typeof response?.arrayBuffer !== 'function') {
    throw new TypeError('ready() takes validator.wasm: its URL, a Response, its bytes or a WebAssembly.Module');
  }
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  return ready(await response.arrayBuffer());
}
