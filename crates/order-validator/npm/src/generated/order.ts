// Made by `cargo xtask codegen` from the Rust types.

/** No params. */
export type None = Record<string, never>;

/** The types of JSON's values; `integer` is only ever expected, never found. */
export type JsonType =
  | 'null'
  | 'boolean'
  | 'number'
  | 'integer'
  | 'string'
  | 'array'
  | 'object';

/** Why a character will not be printed. */
export type CharacterKind =
  | 'invisible'
  | 'unassigned'
  | 'private_use'
  | 'replacement';

/** Why a number is not a whole one in digits. */
export type NumberFault =
  | 'fraction'
  | 'spelling'
  | 'currency';

/** Which spaces are too many: at the ends, or two and more together. */
export type SpaceFault =
  | 'around'
  | 'double';

/** What stands in the place of data. */
export type PlaceholderKind =
  | 'template'
  | 'spreadsheet_error'
  | 'filler'
  | 'masked';

/** What a text seems to be. */
export type DataKind =
  | 'phone'
  | 'email'
  | 'post_code'
  | 'number'
  | 'name'
  | 'place'
  | 'address'
  | 'city';

/** What happened to a text. */
export type GarbledKind =
  | 'markup'
  | 'encoding'
  | 'question_marks'
  | 'marks';

/** Why a text is not an e-mail address. */
export type EmailFault =
  | 'form'
  | 'length'
  | 'several';

/** Why a text is not the address of a label. */
export type UrlFault =
  | 'scheme'
  | 'host'
  | 'space'
  | 'credentials';

/** Why a label cannot be used: it is not base64, or its content is no label's. */
export type LabelFault =
  | 'base64'
  | 'alphabet'
  | 'content';

/** The languages of messages and labels. */
export type Locale =
  | 'en'
  | 'zh-CN'
  | 'es-MX'
  | 'th';

/** The codes of what `order-validator/core` finds. */
export type CoreCode =
  | 'not_json'
  | 'missing'
  | 'null'
  | 'wrong_type'
  | 'not_an_integer'
  | 'integer_out_of_range'
  | 'duplicate_key'
  | 'empty'
  | 'too_long'
  | 'print_width'
  | 'control_character'
  | 'unprintable_character'
  | 'invisible_in_code'
  | 'emoji'
  | 'extra_spaces'
  | 'code_format'
  | 'not_allowed'
  | 'country_unknown'
  | 'country_unassigned'
  | 'post_code_format'
  | 'post_code_zero'
  | 'warehouse_country'
  | 'currency_unknown'
  | 'price_negative'
  | 'price_zero'
  | 'total_overflow'
  | 'qty_too_small'
  | 'qty_too_large'
  | 'items_empty'
  | 'items_too_many'
  | 'email_format'
  | 'email_domain'
  | 'email_dots';

/** The codes of what each part of `order-validator/core` finds; a language finds nothing. */
export interface CorePartCodes {
  plausibility: 'spreadsheet_number' | 'placeholder' | 'garbled_text' | 'wrong_field' | 'label_format' | 'label_kind' | 'label_too_small' | 'label_too_large' | 'label_data_url' | 'label_line_breaks' | 'label_url_format' | 'label_url_private' | 'label_twice' | 'label_without_tracking' | 'tracking_without_label' | 'sku_repeated' | 'sender_is_receiver' | 'currency_mixed' | 'not_latin' | 'wrong_country';
  chinese: never;
  spanish: never;
  thai: never;
  phones: 'phone_format' | 'phone_country' | 'phone_several' | 'phone_dummy';
  provinces: 'province_unknown' | 'province_region' | 'post_code_province';
}

/** A part of the WebAssembly that `order-validator/slim` may leave out: `plausibility`, the rules that know what people write (provinces, phone numbers, names of countries and currencies, debris of other programs, data in the wrong field), `normalize` and `provinces`; the others, messages and labels in a language. */
export type Part =
  | 'plausibility'
  | 'chinese'
  | 'spanish'
  | 'thai';

/** A new value of a field, which an issue offers. */
export interface Edit {
  /** Which field: keys and indices from the order down. */
  path: (string | number)[];
  /** Which field, as a JSON Pointer. */
  pointer: string;
  value: string;
}

/** The params of each code. */
export interface Params {
  /** The text is not JSON. Only where JSON text is judged. */
  not_json: None;
  /** A required member is not there. */
  missing: None;
  /** A member is `null`. */
  null: None;
  /** A member has another JSON type than the contract's. */
  wrong_type: { expected: JsonType; found: JsonType; suggestions: number[]; suggestion: string | null };
  /** A number that must be whole is not. */
  not_an_integer: { found: string; fault: NumberFault; suggestions: number[] };
  /** A whole number beyond ±(2^53 − 1). */
  integer_out_of_range: { found: string };
  /** A key stands twice in one object: which of its values was meant is anybody's guess. */
  duplicate_key: None;
  /** A member that the contract does not name. */
  unknown_field: { key: string };
  /** A required text says nothing. */
  empty: None;
  /** A text is longer than the deployment allows. */
  too_long: { limit: number; length: number };
  /** A text is longer than carriers print. */
  print_width: { limit: number; length: number };
  /** A control character stands in a text: no label prints it, and many systems refuse it. */
  control_character: { code_point: string; position: number; others: string[]; suggestion: string | null };
  /** A character that nobody sees, that Unicode does not know, or that stands for one that was lost. */
  unprintable_character: { code_point: string; position: number; kind: CharacterKind; others: string[]; suggestion: string | null };
  /** A code has a character that nobody sees: it is another code then. */
  invisible_in_code: { code_point: string; position: number; others: string[]; suggestion: string | null };
  /** An emoji, which label printers leave out. */
  emoji: { position: number };
  /** A code has spaces around it, or several together. */
  extra_spaces: { fault: SpaceFault };
  /** A code has letters or digits that only look like those that were meant. */
  code_format: { value: string; suggestion: string | null };
  /** A code is what a spreadsheet makes of a long number: its last digits are gone. */
  spreadsheet_number: { value: string; suggestion: string | null };
  /** A text stands where the data should be: what a template, a spreadsheet or a person writes for a value that there is not. */
  placeholder: { value: string; kind: PlaceholderKind; suggestion: string | null };
  /** A text is not as it was written: it has markup in it, was read in the wrong encoding, or has lost letters. */
  garbled_text: { value: string; kind: GarbledKind; suggestion: string | null };
  /** A text seems to be what belongs into another field. */
  wrong_field: { value: string; seems: DataKind; edits: Edit[] };
  /** An address is in a script that its carrier does not print. */
  not_latin: { carrier: string; character: string; position: number };
  /** A value is not among those that the deployment allows. */
  not_allowed: { value: string; suggestion: string | null };
  /** No country has this code. */
  country_unknown: { value: string; suggestion: string | null };
  /** A country code that many carriers take, though ISO 3166-1 does not have it: Kosovo's. */
  country_unassigned: { value: string };
  /** A postal code is not in its country's form. */
  post_code_format: { country: string; example: string | null; suggestion: string | null };
  /** A postal code lacks the zero before it, as spreadsheets leave it; the suggestion has it. */
  post_code_zero: { suggestion: string };
  /** A postal code cannot lie in the province that is given; the other is the one in which it lies, where that is one alone. */
  post_code_province: { value: string; province: string; other: string | null };
  /** A country's provinces have no such name. */
  province_unknown: { value: string; country: string; suggestion: string | null };
  /** What stands for a province is a region that has several. */
  province_region: { value: string; country: string };
  /** A phone number is not plausible in its country. */
  phone_format: { country: string; example: string | null };
  /** A phone number seems to be another country's. */
  phone_country: { country: string; seems: string };
  /** The parts of an address agree on another country than the one that is chosen. */
  wrong_country: { country: string; suggestion: string | null };
  /** Several phone numbers stand where one is asked for; the suggestion is the first. */
  phone_several: { suggestion: string };
  /** A phone number is one that people type when they have none, such as 5555555555. */
  phone_dummy: None;
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
  /** A quantity above the deployment's upper limit. */
  qty_too_large: { qty: number; maximum: number };
  /** There are no items. */
  items_empty: None;
  /** More items than the deployment allows. */
  items_too_many: { count: number; maximum: number };
  /** Two items have the same SKU. */
  sku_repeated: { sku: string; first: number };
  /** A text is not an e-mail address. */
  email_format: { value: string; fault: EmailFault; suggestion: string | null };
  /** The domain of an e-mail address is a slip from one that everybody knows, or ends as none does. */
  email_domain: { value: string; suggestion: string | null };
  /** An e-mail address of a Japanese carrier has dots where others have none, and many systems cannot write to it. */
  email_dots: { value: string };
  /** A text is not the address of a label. */
  label_url_format: { value: string; fault: UrlFault };
  /** The address of a label is one that only its own network knows. */
  label_url_private: { host: string };
  /** A label is not base64, or is no PDF, PNG, JPEG or ZPL. */
  label_format: { fault: LabelFault; found: string | null };
  /** A label is a GIF, EPL or of another format that only some printers take. */
  label_kind: { format: string };
  /** A label is too short to be the file that it begins as. */
  label_too_small: { format: string; bytes: number };
  /** A label is base64 with line breaks or spaces in it. */
  label_line_breaks: None;
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

/** A field's place in an order, as a JSON Pointer. */
export type FieldPointer =
  | '/centre_code'
  | '/client_code'
  | '/real_time_response'
  | '/process_type'
  | '/logistics_provider/code'
  | '/logistics_provider/tracking_number'
  | '/logistics_provider/label_url'
  | '/logistics_provider/label_base64'
  | '/package/order_number'
  | '/receiver/name'
  | '/receiver/address'
  | '/receiver/city'
  | '/receiver/province'
  | '/receiver/district'
  | '/receiver/country_code'
  | '/receiver/post_code'
  | '/receiver/phone'
  | '/receiver/email'
  | '/sender/name'
  | '/sender/address'
  | '/sender/city'
  | '/sender/province'
  | '/sender/district'
  | '/sender/country_code'
  | '/sender/post_code'
  | '/sender/phone'
  | '/sender/email'
  | `/items/${number}/sku`
  | `/items/${number}/currency`
  | `/items/${number}/unit_price`
  | `/items/${number}/qty`;

/** A field's place in an order, as a dotted name. */
export type FieldName =
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
  | `items.${number}.sku`
  | `items.${number}.currency`
  | `items.${number}.unit_price`
  | `items.${number}.qty`;

/** An order, as the API takes it. */
export interface Order {
  /** Warehouse code. */
  centre_code: string;
  /** Shop (client) code. */
  client_code: string;
  /** Validate all of the order's data within the call. */
  real_time_response?: boolean;
  /** Kind of order flow; the values are the warehouse's own. */
  process_type?: number;
  logistics_provider: LogisticsProvider;
  package: Package;
  receiver: Party;
  sender: Party;
  items: Item[];
}

/** The carrier. */
export interface LogisticsProvider {
  /** Transport service. */
  code: string;
  /** The merchant's own tracking number. */
  tracking_number: string;
  /** Address of the shipping label. */
  label_url: string;
  /** The shipping label itself, base64. */
  label_base64: string;
}

/** Customs information. */
export interface Package {
  /** The merchant's order number, which identifies the order within the shop. */
  order_number: string;
}

/** A consignee or a shipper. */
export interface Party {
  /** full name. */
  name: string;
  /** street address. */
  address: string;
  /** city. */
  city: string;
  /** province or state. */
  province: string;
  /** district, suburb or barangay. */
  district: string;
  /** ISO 3166-1 alpha-2 country code. */
  country_code: string;
  /** postal code. */
  post_code: string;
  /** phone. */
  phone: string;
  /** e-mail. */
  email: string;
}

/** One line of the order. */
export interface Item {
  /** Stock keeping unit. */
  sku: string;
  /** ISO 4217 code of the unit price's currency. */
  currency: string;
  /** Unit price, in the unit that `Rules` names. */
  unit_price: number;
  /** Quantity. */
  qty: number;
}

