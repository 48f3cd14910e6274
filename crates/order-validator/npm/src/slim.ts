// The package without the WebAssembly, which whoever uses it fetches.
import { createConfigure, createFields, createNormalize, createValidate, createValidateField, createValidateJson, createValidateNdjson } from './api.js';
import { createInstance, startAsync } from './instance.js';
import { standardSchema } from './standard-schema.js';
import type { OrderSchema, Validator, WasmSource } from './types.js';
import { createWasmCalls } from './wasm-calls.js';

export type * from './types.js';
export { sample } from './generated/example.js';

const instance = /*#__PURE__*/ createInstance(() => {
  throw new Error('order-validator/slim has no WebAssembly yet: call ready() with validator.wasm, or await it');
});
const calls = /*#__PURE__*/ createWasmCalls(instance);

export const validate: Validator['validate'] = /*#__PURE__*/ createValidate(calls);
export const validateField: Validator['validateField'] = /*#__PURE__*/ createValidateField(calls);
export const validateJson: Validator['validateJson'] = /*#__PURE__*/ createValidateJson(calls);
export const validateNdjson: Validator['validateNdjson'] = /*#__PURE__*/ createValidateNdjson(calls);
export const normalize: Validator['normalize'] = /*#__PURE__*/ createNormalize(calls);
export const configure: Validator['configure'] = /*#__PURE__*/ createConfigure(calls);
export const fields: Validator['fields'] = /*#__PURE__*/ createFields(calls);
export const orderSchema: OrderSchema = /*#__PURE__*/ standardSchema(validate);

/**
 * Takes the WebAssembly, `order-validator/validator.wasm`: a module or its bytes, which can be used at once, or what
 * must be fetched first, an address or a response, which can be used when the promise is kept.
 *
 * The other functions throw an `Error` before that.
 */
export function ready(source: WasmSource | Promise<WasmSource>): Promise<void> {
  if (source instanceof WebAssembly.Module || isBytes(source)) {
    instance.load = () => source;
    return startAsync(instance);
  }
  return fetched(source);
}

function isBytes(source: unknown): source is BufferSource {
  return source instanceof ArrayBuffer || ArrayBuffer.isView(source);
}

async function fetched(source: WasmSource | Promise<WasmSource>): Promise<void> {
  const response = await (typeof source === 'string' || source instanceof URL ? fetch(source) : source);
  if (response instanceof WebAssembly.Module || isBytes(response)) return ready(response);
  const { arrayBuffer, ok, status, url } = (response ?? {}) as Partial<Response>;
  if (typeof arrayBuffer !== 'function') {
    throw new TypeError('ready() takes validator.wasm: its URL, a Response, its bytes or a WebAssembly.Module');
  }
  if (!ok) throw new Error(`${url} answers ${status}`);
  return ready(await arrayBuffer.call(response));
}
