// The functions of the package, over calls into the wasm. Each is made by itself: what a page does not use, its bundler
// leaves out, with all that it needs.
import { linesOf } from './ndjson.js';
import { standardSchema } from './standard-schema.js';
import { copyOrder, writeOrder, writePlain } from './to-json.js';
import type { Language, Normalized, Options, Rules, Validator, Verdict } from './types.js';
import type { Changes, WasmCalls } from './wasm-calls.js';

// What belongs to the caller is read first: reading it may run the caller's code, and that may call back here.
function verdictOn(calls: WasmCalls, order: unknown, options: string | undefined, pointer?: string): Verdict {
  return calls.validatePacked(order, options, pointer) ?? calls.validateWritten(writeOrder(order), options, pointer);
}

export function createValidate(calls: WasmCalls): Validator['validate'] {
  return function validate(order, options) {
    const { valid, issues } = verdictOn(calls, order, optionsText(options));
    return valid ? { valid, order, issues } : { valid, issues };
  } as Validator['validate'];
}

export function createValidateField(calls: WasmCalls): Validator['validateField'] {
  return function validateField(order, pointer, options) {
    return verdictOn(calls, order, optionsText(options), checkPointer(pointer));
  };
}

export function createValidateJson(calls: WasmCalls): Validator['validateJson'] {
  return function validateJson(text, options) {
    return calls.validateText(checkText(text), optionsText(options));
  };
}

export function createValidateNdjson(calls: WasmCalls): Validator['validateNdjson'] {
  return function validateNdjson(source, options) {
    const text = optionsText(options);
    // Wrong options are said here, and not at the first line.
    calls.check(text);
    return linesOf(source, (pieces, first) => calls.validateLines(pieces, first, text));
  } as Validator['validateNdjson'];
}

export function createNormalize(calls: WasmCalls): Validator['normalize'] {
  return function normalize(order, options) {
    const text = optionsText(options);
    return withChanges(order, calls.normalizeWritten(writeOrder(order), text));
  };
}

export function createFields(calls: WasmCalls): Validator['fields'] {
  return function fields(options) {
    return calls.fields(optionsText(options));
  };
}

export function createConfigure(calls: WasmCalls): Validator['configure'] {
  return function configure(rules, options) {
    return Object.freeze(createValidator(calls.configure(rulesText(rules, options))));
  };
}

/** All of them: what `configure` answers with. */
function createValidator(calls: WasmCalls): Validator {
  const validate = createValidate(calls);
  return {
    validate,
    validateField: createValidateField(calls),
    validateJson: createValidateJson(calls),
    validateNdjson: createValidateNdjson(calls),
    normalize: createNormalize(calls),
    configure: createConfigure(calls),
    fields: createFields(calls),
    orderSchema: standardSchema(validate),
  };
}

export function optionsText(options: Options | undefined): string | undefined {
  return options === undefined ? undefined : writePlain(options, 'options');
}

/** Rules as an option beside others, as JSON. */
export function rulesText(rules: Rules, options: Language | undefined): string {
  const given: Options = { ...options };
  if (given.rules !== undefined) throw new TypeError('options.rules: configure takes rules as its first argument');
  if (given.acknowledged !== undefined) throw new TypeError('options.acknowledged: give it to a call, since it is about one order');
  const others = writePlain(given, 'options');
  return `{"rules":${writePlain(rules, 'rules')}${others === '{}' ? '}' : `,${others.slice(1)}`}`;
}

// RFC 6901, section 3, knows `~0` and `~1`.
const NO_ESCAPE = /~(?![01])/;

export function checkPointer(pointer: string): string {
  const isPointer = typeof pointer === 'string' && (pointer === '' || pointer[0] === '/') && !NO_ESCAPE.test(pointer);
  if (isPointer) return pointer;
  throw new TypeError('pointer must be a JSON Pointer, such as "/receiver/post_code"');
}

export function checkText(text: string | Uint8Array): string | Uint8Array {
  if (typeof text === 'string' || text instanceof Uint8Array) return text;
  throw new TypeError('text must be a string or a Uint8Array');
}

/** A copy of an order with changes made. */
export function withChanges<T>(order: T, { changes, texts }: Changes): Normalized<T> {
  const copy = copyOrder(order);
  for (const [path, text] of texts) {
    const last = path.pop()!;
    path.reduce((object: any, key) => object[key], copy)[last] = text;
  }
  return { order: copy as T, changes };
}
