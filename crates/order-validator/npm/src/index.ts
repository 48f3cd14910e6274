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
  optionsText,
} from './api.js';
// For runtimes that compile WebAssembly only at deployment, build.mjs puts another module in its place, which imports files.
import { decodeWasm, parts } from './embedded-wasm.js';
import { createInstance, startAsync } from './instance.js';
import { standardSchema } from './standard-schema.js';
import type { Lists, OrderSchema, Validator } from './types.js';
import {
  createConfigureCalls,
  createFieldCalls,
  createHandle,
  createJudgingCalls,
  createLineCalls,
  createListCalls,
  createNormalizeCalls,
  createNumberOf,
} from './wasm-calls.js';

export type * from './types.js';
export type { ErrorTree } from './forms.js';
export { errorTree, fieldErrors, fromFormData, labelFromFile } from './forms.js';
export { sample } from './generated/example.js';
export { OrderError } from './order-error.js';

// Importing this module compiles nothing and awaits nothing: the first call does.
const instance = /*#__PURE__*/ createInstance(decodeWasm, parts);
const handle = /*#__PURE__*/ createHandle();
const number = /*#__PURE__*/ createNumberOf(instance, handle);
const judging = /*#__PURE__*/ createJudgingCalls(instance, number);
const lists = /*#__PURE__*/ createListCalls(instance);

export const validate: Validator['validate'] = /*#__PURE__*/ createValidate(judging, optionsText);
export const validateField: Validator['validateField'] = /*#__PURE__*/ createValidateField(judging, optionsText);
export const validateJson: Validator['validateJson'] = /*#__PURE__*/ createValidateJson(judging, optionsText);
export const validateNdjson: Validator['validateNdjson'] = /*#__PURE__*/ createValidateNdjson(/*#__PURE__*/ createLineCalls(instance, number));
export const normalize: Validator['normalize'] = /*#__PURE__*/ createNormalize(/*#__PURE__*/ createNormalizeCalls(instance, number));
export const configure: Validator['configure'] = /*#__PURE__*/ createConfigure(/*#__PURE__*/ createConfigureCalls(instance, handle));
export const fields: Validator['fields'] = /*#__PURE__*/ createFields(/*#__PURE__*/ createFieldCalls(instance, number));
export const orderSchema: OrderSchema = /*#__PURE__*/ standardSchema(validate);
export const isOrder: Validator['isOrder'] = /*#__PURE__*/ createIsOrder(validate);
export const assertOrder: Validator['assertOrder'] = /*#__PURE__*/ createAssertOrder(validate);
export const countries: Lists['countries'] = /*#__PURE__*/ createCountries(lists);
export const currencies: Lists['currencies'] = /*#__PURE__*/ createCurrencies(lists);
export const provinces: Lists['provinces'] = /*#__PURE__*/ createProvinces(lists);
export const examplePostCode: Lists['examplePostCode'] = /*#__PURE__*/ createExamplePostCode(lists);

/**
 * Compiles the WebAssembly without blocking the thread. Nobody has to call this: without it, the first call of another
 * function does it, which takes a few milliseconds.
 */
export const ready = (): Promise<void> => startAsync(instance);
