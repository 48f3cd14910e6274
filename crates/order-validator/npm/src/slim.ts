// The package without the WebAssembly, which whoever uses it fetches.
import {
  createAssertOrder,
  createConfigure,
  createCountries,
  createCurrencies,
  createExamplePostCode,
  createFields,
  createIsOrder,
  createNormalize,
  createProvinces,
  createValidate,
  createValidateField,
  createValidateJson,
  createValidateNdjson,
} from './api.js';
import { PARTS, awaitFiles, createInstance, mapFiles, startAsync } from './instance.js';
import type { Files, Wasm } from './instance.js';
import { standardSchema } from './standard-schema.js';
import type { Lists, OrderSchema, Part, Parts, Validator, WasmSource } from './types.js';
import { createWasmCalls } from './wasm-calls.js';

export type * from './types.js';
export type { ErrorTree } from './forms.js';
export { errorTree, fieldErrors, fromFormData, labelFromFile } from './forms.js';
export { sample } from './generated/example.js';
export { OrderError } from './order-error.js';

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
export const isOrder: Validator['isOrder'] = /*#__PURE__*/ createIsOrder(validate);
export const assertOrder: Validator['assertOrder'] = /*#__PURE__*/ createAssertOrder(validate);
export const countries: Lists['countries'] = /*#__PURE__*/ createCountries(calls);
export const currencies: Lists['currencies'] = /*#__PURE__*/ createCurrencies(calls);
export const provinces: Lists['provinces'] = /*#__PURE__*/ createProvinces(calls);
export const examplePostCode: Lists['examplePostCode'] = /*#__PURE__*/ createExamplePostCode(calls);

type Source = WasmSource | Promise<WasmSource>;
type Binary = WebAssembly.Module | BufferSource;

// What has been taken so far.
let taken: Partial<Wasm> = {};

/**
 * Takes the WebAssembly, `order-validator/validator.wasm`, and the parts that are wanted beside it, such as
 * `{ plausibility: 'order-validator/plausibility.wasm' }`: modules or their bytes, which can be used at once, or what
 * must be fetched first, an address or a response, which can be used when the promise is kept.
 *
 * The other functions throw an `Error` before that. A part may come later, with another call; without `plausibility` its rules are not
 * looked at and there are no `normalize` and `provinces`, without `chinese` messages are in English.
 */
export async function ready(source: Source, parts: Parts = {}): Promise<void> {
  const unknown = Object.keys(parts).find((part) => !PARTS.includes(part as Part));
  if (unknown !== undefined) throw new TypeError(`ready(): there is no part ${unknown}; there are ${PARTS.join(' and ')}`);
  const wanted = Object.entries(parts).filter(([, part]) => part !== undefined);
  const files: Files<Source> = { validator: source, ...Object.fromEntries(wanted) };
  return use(Object.values(files).every(isBinary) ? (files as Wasm) : await awaitFiles(mapFiles(files, binary)));
}

async function use(wasm: Wasm): Promise<void> {
  const before = { taken, load: instance.load };
  if (Object.entries(wasm).some(([name, file]) => taken[name as keyof Wasm] !== file)) {
    const all = { ...taken, ...wasm };
    taken = all;
    restart(() => all);
  }
  const now = taken;
  try {
    await startAsync(instance);
  } catch (error) {
    // What cannot be used is as if it had not been given.
    if (taken === now) {
      taken = before.taken;
      restart(before.load);
    }
    throw error;
  }
}

function restart(load: () => Wasm): void {
  instance.load = load;
  instance.modules = undefined;
  instance.functions = undefined;
}

function isBinary(source: unknown): source is Binary {
  return source instanceof WebAssembly.Module || source instanceof ArrayBuffer || ArrayBuffer.isView(source);
}

async function binary(source: Source): Promise<Binary> {
  const response = await (typeof source === 'string' || source instanceof URL ? fetch(source) : source);
  if (isBinary(response)) return response;
  const { arrayBuffer, ok, status, url } = (response ?? {}) as Partial<Response>;
  if (typeof arrayBuffer !== 'function') {
    throw new TypeError('ready() takes validator.wasm: its URL, a Response, its bytes or a WebAssembly.Module');
  }
  if (!ok) throw new Error(`${url} answers ${status}`);
  return arrayBuffer.call(response);
}
