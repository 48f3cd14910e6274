// The functions of the package, over calls into the wasm. Each is made by itself: what a page does not use, its bundler
// leaves out, with all that it needs.
import { bytesOf } from './bytes.js';
import { withChecks } from './checks.js';
import { linesOf } from './ndjson.js';
import { OrderError } from './order-error.js';
import { pointerOf } from './place.js';
import { standardSchema } from './standard-schema.js';
import { copyOrder, writeOrder, writePlain } from './to-json.js';
import type { Bytes, Configuration, Lists, Normalized, Options, Order, Province, Validator, Verdict } from './types.js';
import type { Changes, ConfigureCalls, FieldCalls, JudgingCalls, LineCalls, ListCalls, NormalizeCalls, WasmCalls } from './wasm-calls.js';

// What belongs to the caller is read first: reading it may run the caller's code, and that may call back here.
function verdictOn(calls: JudgingCalls, order: unknown, options: string | undefined, pointer?: string): Verdict {
  return calls.validatePacked(order, options, pointer) ?? calls.validateWritten(writeOrder(order), options, pointer);
}

/** What makes JSON of a call's options, or refuses them. */
type ReadOptions = (options: Options | undefined) => string | undefined;

export function createValidate(calls: JudgingCalls, read: ReadOptions): Validator['validate'] {
  return function validate(order, options) {
    const { valid, issues } = verdictOn(calls, order, read(options));
    return valid ? { valid, order, issues } : { valid, issues };
  } as Validator['validate'];
}

export function createValidateField(calls: JudgingCalls, read: ReadOptions): Validator['validateField'] {
  return function validateField(order, place, options) {
    return verdictOn(calls, order, read(options), pointerOf(place));
  };
}

export function createValidateJson(calls: JudgingCalls, read: ReadOptions): Validator['validateJson'] {
  return function validateJson(text, options) {
    return calls.validateText(checkText(text), read(options));
  };
}

export function createValidateNdjson(calls: LineCalls): Validator['validateNdjson'] {
  return function validateNdjson(source, options) {
    const text = optionsText(options);
    // Wrong options are said here, and not at the first line.
    calls.check(text);
    return linesOf(source, (pieces, first) => calls.validateLines(pieces, first, text));
  } as Validator['validateNdjson'];
}

export function createNormalize(calls: NormalizeCalls): Validator['normalize'] {
  return function normalize(order, options) {
    const text = optionsText(options);
    return withChanges(order, calls.normalizeWritten(writeOrder(order), text));
  };
}

export function createFields(calls: FieldCalls): Validator['fields'] {
  return function fields(options) {
    return calls.fields(optionsText(options));
  };
}

export function createConfigure(calls: ConfigureCalls): Validator['configure'] {
  return function configure(options) {
    const own = calls.configure(configurationText(options));
    return Object.freeze(createValidator(options?.checks === undefined ? own : withChecks(own, options.checks, options)));
  } as Validator['configure'];
}

export function createIsOrder(validate: Validator['validate']): Validator['isOrder'] {
  return function isOrder(value, options): value is Order {
    return validate(value, options).valid;
  };
}

export function createAssertOrder(validate: Validator['validate']): Validator['assertOrder'] {
  return function assertOrder(value, options) {
    const { valid, issues } = validate(value, options);
    if (!valid) throw new OrderError(issues);
  };
}

function countryCode(country: string): string {
  if (typeof country === 'string' && /^[A-Z]{2}$/.test(country)) return country;
  throw new TypeError('a country is its code of ISO 3166-1 alpha-2, in capitals, such as "PH"');
}

export const createCountries = (calls: ListCalls): Lists['countries'] => () => calls.list('countries') as string[];
export const createCurrencies = (calls: ListCalls): Lists['currencies'] => () => calls.list('currencies') as string[];
export const createProvinces = (calls: ListCalls): Lists['provinces'] => (country) => calls.list('provinces', countryCode(country)) as Province[];
export const createExamplePostCode = (calls: ListCalls): Lists['examplePostCode'] => (country) => calls.list('post codes', countryCode(country))[0] as string | undefined;

/** All of them: what `configure` answers with. */
function createValidator(calls: WasmCalls): Validator {
  const validate = createValidate(calls, optionsText);
  return {
    validate,
    validateField: createValidateField(calls, optionsText),
    validateJson: createValidateJson(calls, optionsText),
    validateNdjson: createValidateNdjson(calls),
    normalize: createNormalize(calls),
    configure: createConfigure(calls),
    fields: createFields(calls),
    orderSchema: standardSchema(validate),
    isOrder: createIsOrder(validate),
    assertOrder: createAssertOrder(validate),
  };
}

export function optionsText(options: Options | undefined): string | undefined {
  if (typeof options === 'number') throw new TypeError('options is a number: as a callback, write orders.map((order) => validate(order))');
  if ((options as Configuration)?.checks !== undefined) throw new TypeError('options.checks: give them to configure()');
  return options === undefined ? undefined : writePlain(options, 'options');
}

/** The options of `configure` but for its checks, as JSON. */
export function configurationText(given: Configuration<string> = {}): string {
  const [meant] = Object.keys(given ?? {}).filter((key) => /^chec/i.test(key) && key !== 'checks');
  if (meant !== undefined) throw new TypeError(`options.${meant}: unknown option \`${meant}\`: did you mean \`checks\`?`);
  const options = (given?.checks === undefined ? given : { ...given, checks: undefined }) as Options;
  if (options?.acknowledged !== undefined) throw new TypeError('options.acknowledged: give it to a call, since it is about one order');
  return writePlain(options, 'options');
}

export function checkText(text: string | Bytes): string | Uint8Array {
  if (typeof text === 'string') return text;
  const bytes = bytesOf(text);
  if (bytes !== undefined) return bytes;
  throw new TypeError('text must be a string, or its bytes as a Uint8Array or an ArrayBuffer');
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
