/**
 * Judges an order.
 *
 * The order is any JavaScript value, judged as the JSON that it would be sent as: a member that is `undefined` is
 * missing, `toJSON` is heeded. `NaN` and the infinities are issues in their place. Whatever is wrong with the order's
 * data is an issue; nothing is thrown for it.
 *
 * @throws {TypeError} where the order holds what JSON cannot: it is `undefined`, or holds a BigInt, a function, a
 * symbol, a cycle, half of a surrogate pair, or more than 127 objects within one another. The message says where.
 * @throws {TypeError} where an option or a rule is not as documented. The message names it.
 */
export declare function validate(order: unknown, options?: Options): Result;

/**
 * Judges JSON text: a string, or its bytes in UTF-8. Issues carry line and column.
 *
 * Text that is not JSON is no exception: its result has one issue, `not_json`.
 *
 * @throws {TypeError} where `text` is neither a string nor a `Uint8Array`, or an option or a rule is not as documented.
 */
export declare function validateJson(text: string | Uint8Array, options?: Options): Result;

export interface Options {
  /** The language of the messages. Also takes other tags of the same languages, such as `en-GB` and `zh`. Default: `en`. */
  locale?: 'en' | 'zh-CN' | (string & {});
  /** What is asked of an order. Default: the profile `standard`. */
  rules?: Rules;
}

export interface Result {
  /** Whether no issue is an error. */
  valid: boolean;
  /** Every issue, from the top of the order to its end. */
  issues: Issue[];
}

/** Something that is wrong with an order. To narrow `params`, compare `code`. */
export type Issue = { [C in Code]: IssueOf<C> }[Code];

export interface IssueOf<C extends Code> {
  /** Where: keys and indices from the order down. */
  path: (string | number)[];
  /** Where, as a JSON Pointer (RFC 6901), such as `/items/0/sku`. */
  pointer: string;
  /** What: a name that does not change between releases. */
  code: C;
  /** An error blocks a submission; a warning may well be a mistake, and a person may overrule it. */
  severity: Severity;
  /** What the message is made of. */
  params: Params[C];
  /** The issue in words, in the language asked for. Wording may change between releases. */
  message: string;
  /** Line of the text, from 1. Only from `validateJson`. */
  line?: number;
  /** Column of the text in characters, from 1. Only from `validateJson`. */
  column?: number;
}

export type Severity = 'error' | 'warning';

export type Code = keyof Params;

/** The params of each code. */
export interface Params {
  /** The text is not JSON. Only from `validateJson`. */
  not_json: None;
  /** A required member is not there. */
  missing: None;
  /** A member is `null`. */
  null: None;
  /** A member has another JSON type than the contract's. */
  wrong_type: { expected: JsonType; found: JsonType };
  /** A number that must be whole is not. `found` is the number as written. */
  not_an_integer: { found: string };
  /** A whole number beyond ±(2^53 − 1). `found` is the number as written. */
  integer_out_of_range: { found: string };
  /** A key stands twice in one object. Only from `validateJson`. */
  duplicate_key: None;
  /** A member that the contract does not name. */
  unknown_field: { key: string };
  /** A required text says nothing. */
  empty: None;
  /** A text is longer than the rules allow. */
  too_long: { limit: number; length: number };
  /** A text is longer than carriers print. */
  print_width: { limit: number; length: number };
  /** A value is not among those that the rules allow. */
  not_allowed: { value: string; suggestion: string | null };
  /** No country has this code. */
  country_unknown: { value: string; suggestion: string | null };
  /** No active currency has this code. */
  currency_unknown: { value: string; suggestion: string | null };
  /** The items are priced in several currencies. */
  currency_mixed: { currencies: string[] };
  /** A unit price below zero. */
  price_negative: { price: number };
  /** A unit price of zero. */
  price_zero: None;
  /** A quantity below 1. */
  qty_too_small: { qty: number; minimum: number };
  /** A quantity above the rules' upper limit. */
  qty_too_large: { qty: number; maximum: number };
  /** There are no items. */
  items_empty: None;
  /** More items than the rules allow. */
  items_too_many: { count: number; maximum: number };
  /** Two items have the same SKU. `first` is the index of the first of them. */
  sku_repeated: { sku: string; first: number };
  /** A text is not an e-mail address. */
  email_format: { value: string };
  /** A text is not the address of a label. */
  label_url_format: { value: string; fault: 'scheme' | 'host' | 'space' | 'credentials' };
  /** A label is not base64, or is no PDF, PNG, JPEG or ZPL. */
  label_format: { fault: 'base64' | 'content' };
  /** The label is given both by address and in the order. */
  label_twice: None;
}

/** No params. */
export type None = Record<string, never>;

export type JsonType = 'null' | 'boolean' | 'number' | 'integer' | 'string' | 'array' | 'object';

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
  presence?: Partial<Record<Field, 'required' | 'may_be_empty' | 'optional'>>;
  /** The longest text that a field may hold, in Unicode code points. Default: no limits. */
  limits?: Partial<Record<Field, number>>;
  /** How many characters carriers print of a field. What is given replaces the whole default. */
  print_widths?: Partial<Record<Field, number>>;
  /** The values that a field may have; numbers as text. A field that is not named may have any. */
  allowed?: Partial<Record<Field, string[]>>;
  /** The unit of `unit_price`. Default: `major`. */
  price_unit?: 'major' | 'minor';
  /** The greatest quantity of one item. Default: 1,000,000; none in the profile `contract`. */
  max_qty?: number;
  /** The greatest number of items. Default: 1,000; none in the profile `contract`. */
  max_items?: number;
}

/** A field of an order, by its dotted name. */
export type Field =
  | 'centre_code'
  | 'client_code'
  | 'real_time_response'
  | 'process_type'
  | 'logistics_provider.code'
  | 'logistics_provider.tracking_number'
  | 'logistics_provider.label_url'
  | 'logistics_provider.label_base64'
  | 'package.order_number'
  | 'receiver.name'
  | 'receiver.address'
  | 'receiver.city'
  | 'receiver.province'
  | 'receiver.district'
  | 'receiver.country_code'
  | 'receiver.post_code'
  | 'receiver.phone'
  | 'receiver.email'
  | 'sender.name'
  | 'sender.address'
  | 'sender.city'
  | 'sender.province'
  | 'sender.district'
  | 'sender.country_code'
  | 'sender.post_code'
  | 'sender.phone'
  | 'sender.email'
  | 'items.sku'
  | 'items.currency'
  | 'items.unit_price'
  | 'items.qty';
