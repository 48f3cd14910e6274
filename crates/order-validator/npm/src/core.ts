// The smallest of the package: verdicts by the core of its rules as they are, in English, with a WebAssembly of its own that whoever uses it fetches.
import { createAssertOrder, createIsOrder, createValidate, createValidateField, createValidateJson } from './api.js';
import { createGivenInstance, createReady } from './given-wasm.js';
import { standardSchema } from './standard-schema.js';
import type { CoreSchema, CoreValidator, WasmSource } from './types.js';
import { createJudgingCalls } from './wasm-calls.js';

export type * from './types.js';
export type { ErrorTree } from './forms.js';
export { errorTree, fieldErrors, fromFormData, labelFromFile } from './forms.js';
export { sample } from './generated/example.js';
export { OrderError } from './order-error.js';

const FILE = 'core.wasm';
const instance = /*#__PURE__*/ createGivenInstance('core', FILE);
// There is one configuration, the default one.
const calls = /*#__PURE__*/ createJudgingCalls(instance, () => 0);

// The types say that there are none; what nobody reads would be passed over in silence.
function withoutOptions<F extends (...given: never[]) => unknown>(judge: F, count: number): F {
  return ((...given) => {
    const options: unknown = given[count];
    if (options !== undefined && (typeof options !== 'object' || Object.keys(Object(options)).length > 0)) {
      throw new TypeError('order-validator/core takes no options: those of order-validator and order-validator/slim do');
    }
    return judge(...given.slice(0, count) as never[]);
  }) as F;
}

const judge = /*#__PURE__*/ withoutOptions(/*#__PURE__*/ createValidate(calls), 1);

export const validate = judge as CoreValidator['validate'];
export const validateField = /*#__PURE__*/ withoutOptions(/*#__PURE__*/ createValidateField(calls), 2) as CoreValidator['validateField'];
export const validateJson = /*#__PURE__*/ withoutOptions(/*#__PURE__*/ createValidateJson(calls), 1) as CoreValidator['validateJson'];
export const orderSchema = /*#__PURE__*/ standardSchema(judge) as CoreSchema;
export const isOrder: CoreValidator['isOrder'] = /*#__PURE__*/ createIsOrder(judge);
export const assertOrder: CoreValidator['assertOrder'] = /*#__PURE__*/ createAssertOrder(judge);

const take = /*#__PURE__*/ createReady(instance, FILE);

/**
 * Takes the WebAssembly, `order-validator/core.wasm`: a module or its bytes, which can be used at once, or what must be fetched first, an address or
 * a response, which can be used when the promise is kept. The other functions throw an `Error` before that.
 */
export const ready = (source: WasmSource | Promise<WasmSource>): Promise<void> => take(source);
