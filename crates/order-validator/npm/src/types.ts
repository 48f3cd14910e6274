// What the package promises to TypeScript. DOM types are left out: not every program has their declarations.
import type { CoreCode, CorePartCodes, Field, FieldName, FieldPointer, Item, Locale, LogisticsProvider, Order, Package, Params, Part, Party } from './generated/order.js';

export type * from './generated/order.js';

/** What is judged by, in one call. */
export interface Options<C extends string = never> extends Language {
  /** What is asked of an order. Default: the profile `standard`. Read anew at each call: `configure` reads it once. */
  rules?: Rules;
  /**
   * Other words for messages, by code: for all languages, or by language. They may have what the package's own have: `{name}` is a param, `{it}` the
   * place (`{It}` with a capital), `[…]` is left out where a param in it has no value, `{over|one|# others}` chooses by number, and
   * `<long~short>` by `message` or `short_message`. `not_json` keeps its words.
   */
  messages?: Messages;
  /**
   * Issues that a person has accepted: they stay in the list, marked, and no longer block. An issue as it was
   * reported will do; it is known by its pointer and its code, whatever the value is. What is wrong with an order's shape
   * cannot be accepted.
   */
  acknowledged?: readonly { readonly pointer: string; readonly code: Code | C }[];
}

/** Words for messages, by code. */
export type Messages = { readonly [code in Exclude<Code, 'not_json'>]?: string | { readonly [locale in Locale]?: string } };

/** What `configure` takes. */
export interface Configuration<C extends string = never> extends Omit<Options, 'acknowledged'> {
  /** Rules of one's own in JavaScript. */
  checks?: readonly Check<C>[];
}

/** A rule of one's own, whose issues have a code of its own. */
export type Check<C extends string = string> = { [A in keyof CheckedValues]: CheckAt<A, C> }[keyof CheckedValues];

/** A rule of one's own about one place. */
export interface CheckAt<A extends keyof CheckedValues, C extends string = string> {
  /** What its issues are called: a name that the package's issues do not have. */
  readonly code: C;
  /** Where: a field by its dotted name, of each item where it is an item's; an object or the list of items; `''` for the order. */
  readonly at: A;
  /** Whether its issues block. Default: `error`. The profile `strict` makes errors of warnings. */
  readonly severity?: Severity;
  /** What is wrong and what to do: for all languages, or by language. `{value}` is the value, `{name}` a param that `check` gives. */
  readonly message: string | { readonly [locale in Locale]?: string };
  /**
   * Judges a value: `true` where it is right, `false` or params for its message where it is not. It is asked where there is a value of the API's type and
   * no empty text. Beside it stands what the order has of the API's types, and the item's index.
   */
  readonly check: (value: CheckedValues[A], order: PartialOrder, item: number | undefined) => boolean | { readonly [name: string]: unknown };
}

/** What a rule of one's own is given, by its place. */
export type CheckedValues = { [F in Field]: F extends 'real_time_response' ? boolean : F extends TextField ? string : number } & {
  '': PartialOrder;
  logistics_provider: Partial<LogisticsProvider>;
  package: Partial<Package>;
  receiver: Partial<Party>;
  sender: Partial<Party>;
  items: Partial<Item>[];
};

/** What an order has of the API's fields and types. */
export interface PartialOrder extends Partial<Omit<Order, 'logistics_provider' | 'package' | 'receiver' | 'sender' | 'items'>> {
  logistics_provider?: Partial<LogisticsProvider>;
  package?: Partial<Package>;
  receiver?: Partial<Party>;
  sender?: Partial<Party>;
  items?: Partial<Item>[];
}

/** A place in an order: a JSON Pointer, a dotted name, or a path of keys and indices. `''` and `[]` are the order itself. */
export type Place = FieldPointer | FieldName | (string & {}) | readonly (string | number)[];

/** Bytes: a `Uint8Array`, a Node `Buffer`, any other view, or an `ArrayBuffer`. */
export type Bytes = ArrayBufferView | ArrayBufferLike;

/** The fields that hold texts. */
type TextField = Exclude<Field, 'real_time_response' | 'process_type' | 'items.unit_price' | 'items.qty'>;

export interface Language {
  /**
   * The language of messages and labels. Also takes other tags of the same languages, such as `en-GB` and `zh`; any other
   * language is a TypeError. Default: `en`.
   */
  locale?: Locale | (string & {});
}

/** What `validate` answers. */
export type Result<C extends string = never> = Valid<C> | NotValid<C>;

export interface Valid<C extends string = never> extends Verdict<C> {
  valid: true;
  /** The value that came in, the same one. It is an `Order` unless the rules switch issues of shape off. */
  order: Order;
}

export interface NotValid<C extends string = never> extends Verdict<C> {
  valid: false;
  order?: undefined;
}

export interface Verdict<C extends string = never> {
  /** Whether nothing blocks: no issue is an error that nobody has accepted. */
  valid: boolean;
  /** Every issue, from the top of the order to its end. */
  issues: (Issue | OwnIssue<C>)[];
}

/** The verdict on one line of newline-delimited JSON. */
export interface LineVerdict<C extends string = never> extends Verdict<C> {
  /** The line's number, from 1. */
  line: number;
}

/** Something that is wrong with an order. To narrow `params`, compare `code`. */
export type Issue = { [C in Code]: IssueOf<C> }[Code];

export interface IssueOf<C extends Code> extends IssueParts<C, Params[C]> {}

/** What a rule of one's own has found. */
export type OwnIssue<C extends string> = C extends string ? IssueParts<C, { [name: string]: unknown }> : never;

/** What is said of each issue. */
export interface IssueParts<C extends string, P> {
  /** Where: keys and indices from the order down. */
  path: (string | number)[];
  /** Where, as a JSON Pointer (RFC 6901), such as `/items/0/sku`. */
  pointer: string;
  /** Where, as form libraries name it, such as `items.0.sku`. */
  name: string;
  /** What: a name that does not change between releases. */
  code: C;
  /** An error blocks a submission; a warning may well be a mistake, and a person may overrule it. */
  severity: Severity;
  /** What the message is made of. */
  params: P;
  /** The issue in words, in the language asked for. Wording may change between releases. For a summary: it names the field. */
  message: string;
  /** The same for a place at the field itself, whose name need not be repeated there. */
  short_message: string;
  /** Whether a person has accepted it. */
  acknowledged?: true;
  /** Line of the text, from 1. Only where JSON text is judged. */
  line?: number;
  /** Column of the text in characters, from 1. Only where JSON text is judged. */
  column?: number;
}

export type Severity = 'error' | 'warning';

export type Code = keyof Params;

/** What a deployment asks of an order. Plain data; whatever is left out is the default. */
export interface Rules {
  /**
   * The severities to start from: `contract` knows only what the API's document states, `standard` (the default) also
   * whether the order can be fulfilled as written, `strict` makes every warning an error.
   */
  profile?: 'contract' | 'standard' | 'strict';
  /** Severities that differ from the profile's. */
  severities?: Partial<Record<Exclude<Code, 'not_json'>, Severity | 'off'>>;
  /** Presence that differs from the contract's. */
  presence?: Partial<Record<Field, Presence>>;
  /** The longest text that a field may hold, in characters as people count them. Default: no limits. */
  limits?: Partial<Record<TextField, number>>;
  /** How many characters carriers print of a field. What is given replaces the whole default. */
  print_widths?: Partial<Record<TextField, number>>;
  /**
   * The values that a field may have; numbers as text. It stands in the place of the field's own rule, such as that for
   * currencies. A field that is not named may have any.
   */
  allowed?: Partial<Record<Field, readonly string[]>>;
  /** The countries that a warehouse delivers to, by warehouse code: ISO 3166-1 alpha-2 codes. */
  warehouse_countries?: Readonly<Record<string, readonly string[]>>;
  /** The carriers that print Latin letters only, by their codes: an address in another script is a warning then. */
  latin_only?: readonly string[];
  /** The unit of `unit_price`. Default: `major`. */
  price_unit?: 'major' | 'minor';
  /** The greatest quantity of one item. Default: 1,000,000; none in the profile `contract`. */
  max_qty?: number;
  /** The greatest number of items. Default: 1,000; none in the profile `contract`. */
  max_items?: number;
  /** The largest label, in bytes once decoded. Default: 3 MB. */
  max_label_bytes?: number;
}

/** Whether a field may be left out or left empty. */
export type Presence = 'required' | 'may_be_empty' | 'optional';

/** What a form's author wants to know of a field. */
export interface FieldInfo {
  /** The dotted name that rules use. */
  name: Field;
  /** The key of the object that holds it; `null` for the order itself. */
  group: 'logistics_provider' | 'package' | 'receiver' | 'sender' | 'items' | null;
  /** The key within that object. */
  key: string;
  /** Its place as a JSON Pointer; of an item's field, that of the first item. */
  pointer: FieldPointer;
  /** The same as keys and indices from the order down. */
  path: (string | number)[];
  /** Its JSON type. */
  type: 'string' | 'integer' | 'boolean';
  /** Whether it may be left out or left empty under the rules. */
  presence: Presence;
  /** How many characters the rules allow. */
  limit: number | null;
  /** How many characters carriers print. */
  print_width: number | null;
  /** Its name on a form, in the language asked for. */
  label: string;
  /** What its control wants. */
  hints: InputAttributes;
}

/** Values of HTML's attributes of the same names. */
export interface InputAttributes {
  /** `type`. */
  input_type: 'text' | 'tel' | 'email' | 'url' | 'checkbox' | 'file';
  inputmode: 'text' | 'tel' | 'email' | 'url' | 'numeric';
  autocomplete: string;
  autocapitalize: 'off' | 'words' | 'sentences' | 'characters';
  /** Where a simple one says what the rules want; never stricter than they are. */
  pattern: string | null;
  enterkeyhint: 'next' | 'done';
}

/** An order in the form that systems compare. */
export interface Normalized<T> {
  /** A copy of the order, of plain data, with the changes made. */
  order: T;
  /** Every change, from top to bottom. */
  changes: Change[];
}

/** One change to one text. */
export interface Change {
  path: (string | number)[];
  pointer: string;
  name: string;
  /**
   * `invisible`: characters that nobody sees; `trim`: white space at the ends and runs of it; `full_width`: full-width forms become ASCII; `nfc`: Unicode's
   * Normalization Form C; `email`: without what stands around it, the domain in ASCII; `upper_case`; `post_code`: as its post office writes it; `phone`: E.164;
   * `number`: a text in the place of a number becomes the whole number that it certainly is; `label`: base64 without a data URL's prefix and white space.
   */
  kind: 'invisible' | 'trim' | 'full_width' | 'nfc' | 'email' | 'upper_case' | 'post_code' | 'phone' | 'number' | 'label';
  /** The text before; of a label the first 40 characters. */
  from: string;
  /** The text after; of a label the first 40 characters. */
  to: string;
}

/**
 * Where lines of JSON may come from: text, bytes, a stream of them, a `Blob` or `File`, a `Response`; chunks of text or bytes, or lines, such as
 * `fileHandle.readLines()` gives.
 */
export type Lines =
  | string
  | Bytes
  | ByteStream
  | { stream(): ByteStream }
  | { readonly body: ByteStream | null }
  | Iterable<Bytes | string>
  | AsyncIterable<Bytes | string>;

/** A `ReadableStream<Uint8Array>`, without the need for its declaration. */
export interface ByteStream {
  getReader(): {
    read(): Promise<{ done: false; value: Uint8Array } | { done: true; value?: unknown }>;
    cancel(): Promise<void>;
  };
}

/** The functions of the package, over rules of one's own. */
export interface Validator<C extends string = never> {
  /**
   * Judges an order.
   *
   * The order is any JavaScript value, judged as the JSON that it would be sent as: a member that is `undefined` is
   * missing, `toJSON` is heeded. `NaN` and the infinities are issues in the fields of the API. Whatever is wrong with the order's
   * data is an issue; nothing is thrown for it.
   *
   * @throws {TypeError} where an option or a rule is not as documented. The message names it.
   */
  validate(order: unknown, options?: Options<C>): Result<C>;

  /**
   * Judges one place of an order: the issues that `validate` reports there, and whether they block. The place of an object or of an item
   * has those of everything in it, as a step of a wizard wants them.
   *
   * @throws {TypeError} where neither orders nor this one have such a place, with the one that was meant; and where `validate` throws.
   */
  validateField(order: unknown, place: Place, options?: Options<C>): Verdict<C>;

  /**
   * Judges JSON text: a string, or its bytes in UTF-8. Issues carry line and column.
   *
   * Text that is not JSON is no exception: its verdict has one issue, `not_json`.
   *
   * @throws {TypeError} where `text` is neither a string nor bytes, or an option or a rule is not as documented.
   */
  validateJson(text: string | Bytes, options?: Options<C>): Verdict<C>;

  /**
   * Judges newline-delimited JSON, a line at a time and in constant memory. Blank lines are passed over. Bytes and text
   * can also be gone through without `await`.
   *
   * @throws {TypeError} where `source` is none of these, or an option or a rule is not as documented.
   */
  validateNdjson(source: Bytes | string, options?: Options<C>): AsyncIterable<LineVerdict<C>> & Iterable<LineVerdict<C>>;
  validateNdjson(source: Lines, options?: Options<C>): AsyncIterable<LineVerdict<C>>;

  /**
   * An order in the form that systems compare, and what was changed to make it so: spaces, full-width letters, Unicode
   * form, upper case, phone numbers, labels. The order that is given stays as it is.
   *
   * @throws {TypeError} where `validate` does.
   */
  normalize<T>(order: T, options?: Options): Normalized<T>;

  /**
   * The same functions with other defaults for their options, and with rules of one's own; rules are read once.
   *
   * @throws {TypeError} where an option or a rule is not as documented. The message names it.
   */
  configure<const D extends string = never>(options?: Configuration<D>): Validator<C | D>;

  /** Every field of an order, with its label, hints and limits. */
  fields(options?: Pick<Options, 'locale' | 'rules'>): FieldInfo[];

  /** Orders as a Standard Schema, for form libraries and routers. */
  readonly orderSchema: OrderSchema<C>;

  /** Whether a value is a valid order: a guard. */
  isOrder(value: unknown, options?: Options<C>): value is Order;

  /**
   * Makes sure that a value is a valid order.
   *
   * @throws {OrderError} where it is not, with its `issues`.
   */
  assertOrder(value: unknown, options?: Options<C>): asserts value is Order;
}

/** An issue of `order-validator/core`, with the codes of the parts that are added. */
export type CoreIssue<C extends Code = CoreCode> = Extract<Issue, { code: C }>;

/** What `validate` of `order-validator/core` answers. */
export type CoreResult<C extends Code = CoreCode> = CoreVerdict<C> & ({ valid: true; order: Order } | { valid: false; order?: undefined });

export interface CoreVerdict<C extends Code = CoreCode> {
  /** Whether nothing blocks: no issue is an error. */
  valid: boolean;
  /** Every issue, from the top of the order to its end. */
  issues: CoreIssue<C>[];
}

/** The functions of `order-validator/core`: as those of `Validator`, by the default rules, in one language and without options. */
export interface CoreValidator<C extends Code = CoreCode> {
  validate(order: unknown): CoreResult<C>;
  validateField(order: unknown, place: Place): CoreVerdict<C>;
  validateJson(text: string | Bytes): CoreVerdict<C>;
  isOrder(value: unknown): value is Order;
  assertOrder(value: unknown): asserts value is Order;
  readonly orderSchema: CoreSchema<C>;

  /** Takes the WebAssembly, `order-validator/core.wasm`, as `ready` of `order-validator/core` does. */
  ready(source: WasmSource | Promise<WasmSource>): Promise<void>;
}

/** A part that is added to `order-validator/core`, from a module of its own: `order-validator/core/phones` has `phones`. */
export interface CorePart<N extends CorePartName = CorePartName> {
  readonly name: N;
  /** @internal Its files, in the order in which they are linked; what answers with each one's bytes. */
  readonly files: { readonly [file: string]: () => Uint8Array };
}

/** What the parts of `order-validator/core` are called. */
export type CorePartName = keyof CorePartCodes;

/** As `OrderSchema`, of `order-validator/core`. */
export interface CoreSchema<C extends Code = CoreCode> {
  readonly '~standard': Omit<OrderSchema['~standard'], 'validate'> & {
    readonly validate: (
      value: unknown,
      options?: { readonly libraryOptions?: { warnings?: boolean } | undefined } | undefined,
    ) => { readonly value: Order; readonly issues?: undefined } | { readonly issues: readonly CoreIssue<C>[] };
  };
}

/** What there is to choose from. */
export interface Lists {
  /** Every country's code, ISO 3166-1 alpha-2, in alphabetical order; `Intl.DisplayNames` has their names. */
  countries(): string[];

  /** Every currency's code, ISO 4217, in alphabetical order. */
  currencies(): string[];

  /** A country's provinces, in the order of their names; none where there is no list. */
  provinces(country: string): Province[];

  /** How a country's postal codes look; `undefined` where it has none. */
  examplePostCode(country: string): string | undefined;
}

/** A country's province. */
export interface Province {
  /** Its name, in Latin letters. */
  name: string;
  /** Its name in another script, where that is the local one. */
  local_name: string | null;
  /** The letters that stand for it in addresses or in ISO 3166-2. */
  code: string | null;
}

/** A Standard Schema v1 and a Standard JSON Schema v1; see standardschema.dev. */
export interface OrderSchema<C extends string = never> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly types?: { readonly input: Order; readonly output: Order } | undefined;
    /** Errors are issues; warnings let the order pass, unless `libraryOptions` has `warnings: true`. A value that JSON cannot hold is an issue here. */
    readonly validate: (
      value: unknown,
      options?: { readonly libraryOptions?: SchemaOptions | undefined } | undefined,
    ) => { readonly value: Order; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue<C>[] };
    readonly jsonSchema: {
      readonly input: (options: SchemaTarget) => Record<string, unknown>;
      readonly output: (options: SchemaTarget) => Record<string, unknown>;
    };
  };
}

/** An issue as a Standard Schema has them, with all that `validate` says of it. */
export type SchemaIssue<C extends string = never> = Issue | OwnIssue<C>;

/** Options for one call of a Standard Schema: what `validate` takes, and whether warnings are issues too and block. */
export type SchemaOptions = Options & { warnings?: boolean };

export interface SchemaTarget {
  readonly target: 'draft-2020-12' | 'draft-07' | 'openapi-3.0' | (string & {});
  readonly libraryOptions?: Record<string, unknown> | undefined;
}

/** The functions of the package in a Web Worker: what they throw, the promise is broken with. */
export interface WorkerValidator {
  validate(order: unknown, options?: Options): Promise<Result>;
  validateField(order: unknown, place: Place, options?: Options): Promise<Verdict>;
  validateJson(text: string | Bytes, options?: Options): Promise<Verdict>;
  validateNdjson(source: Lines, options?: Options): AsyncIterable<LineVerdict>;
  normalize<T>(order: T, options?: Options): Promise<Normalized<T>>;
  /** `checks` stay where they are: functions do not go to a worker. */
  configure(options?: Omit<Configuration, 'checks'>): Promise<WorkerValidator>;
  fields(options?: Pick<Options, 'locale' | 'rules'>): Promise<FieldInfo[]>;
  readonly orderSchema: WorkerOrderSchema;
}

/** As `OrderSchema`, asynchronous. */
export interface WorkerOrderSchema {
  readonly '~standard': Omit<OrderSchema['~standard'], 'validate'> & {
    readonly validate: (
      value: unknown,
      options?: { readonly libraryOptions?: SchemaOptions | undefined } | undefined,
    ) => Promise<{ readonly value: Order; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] }>;
  };
}

/** A `Worker`, without the need for its declaration. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { data: any }) => void): void;
  addEventListener(type: 'error', listener: (event: { message: string }) => void): void;
}

/** A `WebAssembly.Module`, bytes, an address or a `Response`, without the need for their declarations. */
export type WasmSource = object | string;

/** Where each part is that is wanted. */
export type Parts = { readonly [part in Part]?: WasmSource | Promise<WasmSource> };

/** A `FormData`, without the need for its declaration. */
export interface FormDataLike {
  entries(): Iterable<[string, string | { size?: number }]>;
}
