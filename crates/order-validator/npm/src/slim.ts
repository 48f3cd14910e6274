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
  optionsText,
} from './api.js';
import { PARTS } from './generated/parts.js';
import { createGivenInstance, createReady } from './given-wasm.js';
import { standardSchema } from './standard-schema.js';
import type { Lists, OrderSchema, Parts, Validator, WasmSource } from './types.js';
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

const FILE = 'validator.wasm';
const instance = /*#__PURE__*/ createGivenInstance('slim', FILE, PARTS);
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

const take = /*#__PURE__*/ createReady(instance, FILE);

/**
 * Takes the WebAssembly, `order-validator/validator.wasm`, and the parts that are wanted beside it, such as
 * `{ plausibility: 'order-validator/plausibility.wasm' }`: modules or their bytes, which can be used at once, or what
 * must be fetched first, an address or a response, which can be used when the promise is kept.
 *
 * The other functions throw an `Error` before that. A part may come later, with another call; without `plausibility` its rules are not
 * looked at and there are no `normalize` and `provinces`, without the part of a language (`chinese`, `spanish`, `thai`) its messages are in English.
 */
export async function ready(source: WasmSource | Promise<WasmSource>, parts: Parts = {}): Promise<void> {
  const unknown = Object.keys(parts).find((part) => !PARTS.includes(part as keyof Parts));
  if (unknown !== undefined) throw new TypeError(`ready(): there is no part ${unknown}; there are ${PARTS.join(', ')}`);
  return take(source, parts);
}
