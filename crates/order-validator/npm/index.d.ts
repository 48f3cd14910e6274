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
  /** A control character stands in a text: no label prints it, and many systems refuse it. */
  control_character: { code_point: string; position: number };
  /** A character that nobody sees, that Unicode does not know, or that stands for one that was lost. */
  unprintable_character: { code_point: string; position: number; kind: CharacterKind };
  /** An emoji, which label printers leave out. */
  emoji: { position: number };
  /** A code has spaces around it, or several together. */
  extra_spaces: { fault: SpaceFault };
  /** A code has letters or digits that only look like those that were meant. */
  code_format: { value: string; suggestion: string | null };
  /** A value is not among those that the rules allow. */
  not_allowed: { value: string; suggestion: string | null };
  /** No country has this code. */
  country_unknown: { value: string; suggestion: string | null };
  /** A postal code is not in its country's form. */
  post_code_format: { country: string; example: string | null };
  /** A country's provinces have no such name. */
  province_unknown: { value: string; country: string; suggestion: string | null };
  /** A phone number is not plausible in its country. */
  phone_format: { country: string; example: string | null };
  /** A phone number seems to be another country's. */
  phone_country: { country: string; seems: string };
  /** The consignee and the shipper are the same. */
  sender_is_receiver: None;
  /** The consignee is in another country than the warehouse delivers to. */
  warehouse_country: { warehouse: string; country: string; expected: string[] };
  /** No active currency has this code. */
  currency_unknown: { value: string; suggestion: string | null };
  /** The items are priced in several currencies. */
  currency_mixed: { currencies: string[] };
  /** A unit price below zero. */
  price_negative: { price: number };
  /** A unit price of zero. */
  price_zero: None;
  /** The prices of all items add up to more than JavaScript's numbers hold. */
  total_overflow: { currency: string };
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
  label_url_format: { value: string; fault: UrlFault };
  /** The address of a label is one that only its own network knows. */
  label_url_private: { host: string };
  /** A label is not base64, or is no PDF, PNG, JPEG or ZPL. */
  label_format: { fault: LabelFault };
  /** The label is given both by address and in the order. */
  label_twice: None;
  /** A label is larger than label printers take. */
  label_too_large: { bytes: number; maximum: number };
  /** A label is a data URL; the API wants the base64 alone. */
  label_data_url: None;
  /** There is a label, and no tracking number. */
  label_without_tracking: None;
  /** There is a tracking number, and no label. */
  tracking_without_label: None;
}

/** No params. */
export type None = Record<string, never>;

/** Why a character will not be printed. */
export type CharacterKind = 'invisible' | 'unassigned' | 'private_use' | 'replacement';

/** Which spaces are too many: before the first letter or after the last, or two or more together. */
export type SpaceFault = 'around' | 'double';

/** Why a text is not the address of a label. */
export type UrlFault = 'scheme' | 'host' | 'space' | 'credentials';

/** Why a label cannot be used: it is not base64, or its first bytes are not those of a PDF, PNG, JPEG or ZPL. */
export type LabelFault = 'base64' | 'content';

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
  /** The longest text that a field may hold, in characters as people count them. Default: no limits. */
  limits?: Partial<Record<Field, number>>;
  /** How many characters carriers print of a field. What is given replaces the whole default. */
  print_widths?: Partial<Record<Field, number>>;
  /** The values that a field may have; numbers as text. A field that is not named may have any. */
  allowed?: Partial<Record<Field, string[]>>;
  /** The countries that a warehouse delivers to, by warehouse code: ISO 3166-1 alpha-2 codes. */
  warehouse_countries?: Record<string, string[]>;
  /** The unit of `unit_price`. Default: `major`. */
  price_unit?: 'major' | 'minor';
  /** The greatest quantity of one item. Default: 1,000,000; none in the profile `contract`. */
  max_qty?: number;
  /** The greatest number of items. Default: 1,000; none in the profile `contract`. */
  max_items?: number;
  /** The largest label, in bytes once decoded. Default: 3 MB. */
  max_label_bytes?: number;
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
