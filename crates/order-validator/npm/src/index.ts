// The package as it comes: with the WebAssembly inside.
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
// For runtimes that compile WebAssembly only at deployment, build.mjs puts another module in its place, which imports files.
import { decodeWasm } from './embedded-wasm.js';
import { createInstance, startAsync } from './instance.js';
import { standardSchema } from './standard-schema.js';
import type { Lists, OrderSchema, Validator } from './types.js';
import { createWasmCalls } from './wasm-calls.js';

export type * from './types.js';
export type { ErrorTree } from './forms.js';
export { errorTree, fieldErrors, fromFormData, labelFromFile } from './forms.js';
export { sample } from './generated/example.js';
export { OrderError } from './order-error.js';

// Importing this module compiles nothing and awaits nothing: the first call does.
const instance = /*#__PURE__*/ createInstance(decodeWasm);
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

/**
 * Compiles the WebAssembly without blocking the thread. Nobody has to call this: without it, the first call of another
 * function does it, which takes a few milliseconds.
 */
export const ready = (): Promise<void> => startAsync(instance);
