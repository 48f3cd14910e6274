// The smallest of the package: verdicts by the core of its rules as they are, and by parts that are added, with a WebAssembly of its own that whoever
// uses it fetches.
import { createAssertOrder, createIsOrder, createValidate, createValidateField, createValidateJson } from './api.js';
import { CORE_PARTS, PARTS } from './generated/parts.js';
import { createGivenInstance, createReady } from './given-wasm.js';
import { standardSchema } from './standard-schema.js';
import type { CoreCode, CorePart, CorePartCodes, CoreSchema, CoreValidator, WasmSource } from './types.js';
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
function refuse(options: unknown): undefined {
  if (options !== undefined && (typeof options !== 'object' || Object.keys(Object(options)).length > 0)) {
    throw new TypeError('order-validator/core takes no options: those of order-validator and order-validator/slim do');
  }
}

const judge = /*#__PURE__*/ createValidate(calls, refuse);

export const validate = judge as CoreValidator['validate'];
export const validateField = /*#__PURE__*/ createValidateField(calls, refuse) as CoreValidator['validateField'];
export const validateJson = /*#__PURE__*/ createValidateJson(calls, refuse) as CoreValidator['validateJson'];
export const orderSchema = /*#__PURE__*/ standardSchema(judge) as CoreSchema;
export const isOrder: CoreValidator['isOrder'] = /*#__PURE__*/ createIsOrder(judge);
export const assertOrder: CoreValidator['assertOrder'] = /*#__PURE__*/ createAssertOrder(judge);

const take = /*#__PURE__*/ createReady(instance, FILE);

/**
 * Takes the WebAssembly, `order-validator/core.wasm`: a module or its bytes, which can be used at once, or what must be fetched first, an address or
 * a response, which can be used when the promise is kept. The other functions throw an `Error` before that.
 */
export const ready = (source: WasmSource | Promise<WasmSource>): Promise<void> => take(source);

/**
 * The same functions with parts: what they find is found too, and messages are in the language among them, if one is. `ready` of what this answers
 * comes first.
 *
 * @throws {TypeError} where something is no part, or there are two languages.
 */
export function withParts<const P extends readonly CorePart[]>(...parts: P): CoreValidator<CoreCode | CorePartCodes[P[number]['name']]> {
  const files = filesOf(parts);
  const instance = createGivenInstance('core', FILE, CORE_PARTS);
  const calls = createJudgingCalls(instance, () => 0);
  const take = createReady(instance, FILE);
  const judge = createValidate(calls, refuse);
  let decoded: { [file: string]: Uint8Array } | undefined;
  return Object.freeze({
    validate: judge,
    validateField: createValidateField(calls, refuse),
    validateJson: createValidateJson(calls, refuse),
    orderSchema: standardSchema(judge),
    isOrder: createIsOrder(judge),
    assertOrder: createAssertOrder(judge),
    ready: (source: WasmSource | Promise<WasmSource>) => {
      decoded ??= Object.fromEntries(Object.entries(files).map(([name, decode]) => [name, decode()]));
      return take(source, decoded);
    },
  }) as never;
}

// What several parts share is there once.
function filesOf(parts: readonly CorePart[]): CorePart['files'] {
  for (const part of parts as readonly unknown[]) {
    if (!CORE_PARTS.includes((part as CorePart | undefined)?.name as never)) {
      throw new TypeError(`withParts takes parts: import { ${CORE_PARTS[0]} } from 'order-validator/core/${CORE_PARTS[0]}', or ${CORE_PARTS.slice(1).join(', ')} likewise`);
    }
  }
  const [, ...languages] = PARTS;
  const spoken = parts.filter(({ name }) => languages.includes(name as never));
  if (spoken.length > 1) throw new TypeError(`withParts takes one language, not ${spoken.map(({ name }) => name).join(' and ')}: messages are in it`);
  return Object.assign({}, ...parts.map(({ files }) => files));
}
