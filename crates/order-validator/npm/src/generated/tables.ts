// Made by `cargo xtask codegen` from the Rust tables.
import type { ReportReader } from '../report-reader.js';
import type { Code } from '../types.js';

interface CodeEntry {
  readonly code: Code;
  /** Reads the params of an issue of this code. */
  readonly params: (report: ReportReader) => object;
}

interface FieldEntry {
  /** The key of the object that holds the field; `null` for the order itself. */
  readonly group: string | null;
  readonly key: string;
  readonly type: 'string' | 'integer' | 'boolean';
}

// The words that a param may be, by its type.
const JsonType = ['null', 'boolean', 'number', 'integer', 'string', 'array', 'object'] as const;
const CharacterKind = ['invisible', 'unassigned', 'private_use', 'replacement'] as const;
const NumberFault = ['fraction', 'spelling', 'currency'] as const;
const SpaceFault = ['around', 'double'] as const;
const PlaceholderKind = ['template', 'spreadsheet_error', 'filler', 'masked'] as const;
const DataKind = ['phone', 'email', 'post_code', 'number', 'name', 'place', 'address', 'city'] as const;
const GarbledKind = ['markup', 'encoding', 'question_marks', 'marks'] as const;
const EmailFault = ['form', 'length', 'several'] as const;
const UrlFault = ['scheme', 'host', 'space', 'credentials'] as const;
const LabelFault = ['base64', 'alphabet', 'content'] as const;

export const CODES: readonly CodeEntry[] = [
  { code: 'missing', params: () => ({}) },
  { code: 'null', params: () => ({}) },
  { code: 'wrong_type', params: (report) => ({ expected: JsonType[report.number()], found: JsonType[report.number()], suggestions: report.numbers(), suggestion: report.optionalText() }) },
  { code: 'not_an_integer', params: (report) => ({ found: report.text(), fault: NumberFault[report.number()], suggestions: report.numbers() }) },
  { code: 'integer_out_of_range', params: (report) => ({ found: report.text() }) },
  { code: 'duplicate_key', params: () => ({}) },
  { code: 'unknown_field', params: (report) => ({ key: report.text() }) },
  { code: 'empty', params: () => ({}) },
  { code: 'too_long', params: (report) => ({ limit: report.number(), length: report.number() }) },
  { code: 'print_width', params: (report) => ({ limit: report.number(), length: report.number() }) },
  { code: 'control_character', params: (report) => ({ code_point: report.text(), position: report.number(), others: report.texts(), suggestion: report.optionalText() }) },
  { code: 'unprintable_character', params: (report) => ({ code_point: report.text(), position: report.number(), kind: CharacterKind[report.number()], others: report.texts(), suggestion: report.optionalText() }) },
  { code: 'invisible_in_code', params: (report) => ({ code_point: report.text(), position: report.number(), others: report.texts(), suggestion: report.optionalText() }) },
  { code: 'emoji', params: (report) => ({ position: report.number() }) },
  { code: 'extra_spaces', params: (report) => ({ fault: SpaceFault[report.number()] }) },
  { code: 'code_format', params: (report) => ({ value: report.text(), suggestion: report.optionalText() }) },
  { code: 'spreadsheet_number', params: (report) => ({ value: report.text(), suggestion: report.optionalText() }) },
  { code: 'placeholder', params: (report) => ({ value: report.text(), kind: PlaceholderKind[report.number()], suggestion: report.optionalText() }) },
  { code: 'garbled_text', params: (report) => ({ value: report.text(), kind: GarbledKind[report.number()], suggestion: report.optionalText() }) },
  { code: 'wrong_field', params: (report) => ({ value: report.text(), seems: DataKind[report.number()], edits: report.edits() }) },
  { code: 'not_latin', params: (report) => ({ carrier: report.text(), character: report.text(), position: report.number() }) },
  { code: 'not_allowed', params: (report) => ({ value: report.text(), suggestion: report.optionalText() }) },
  { code: 'country_unknown', params: (report) => ({ value: report.text(), suggestion: report.optionalText() }) },
  { code: 'country_unassigned', params: (report) => ({ value: report.text() }) },
  { code: 'post_code_format', params: (report) => ({ country: report.text(), example: report.optionalText(), suggestion: report.optionalText() }) },
  { code: 'post_code_zero', params: (report) => ({ suggestion: report.text() }) },
  { code: 'post_code_province', params: (report) => ({ value: report.text(), province: report.text(), other: report.optionalText() }) },
  { code: 'province_unknown', params: (report) => ({ value: report.text(), country: report.text(), suggestion: report.optionalText() }) },
  { code: 'province_region', params: (report) => ({ value: report.text(), country: report.text() }) },
  { code: 'phone_format', params: (report) => ({ country: report.text(), example: report.optionalText() }) },
  { code: 'phone_country', params: (report) => ({ country: report.text(), seems: report.text() }) },
  { code: 'wrong_country', params: (report) => ({ country: report.text(), suggestion: report.optionalText() }) },
  { code: 'phone_several', params: (report) => ({ suggestion: report.text() }) },
  { code: 'phone_dummy', params: () => ({}) },
  { code: 'sender_is_receiver', params: () => ({}) },
  { code: 'warehouse_country', params: (report) => ({ warehouse: report.text(), country: report.text(), expected: report.texts() }) },
  { code: 'currency_unknown', params: (report) => ({ value: report.text(), suggestion: report.optionalText() }) },
  { code: 'currency_mixed', params: (report) => ({ currencies: report.texts() }) },
  { code: 'price_negative', params: (report) => ({ price: report.number() }) },
  { code: 'price_zero', params: () => ({}) },
  { code: 'total_overflow', params: (report) => ({ currency: report.text() }) },
  { code: 'qty_too_small', params: (report) => ({ qty: report.number(), minimum: report.number() }) },
  { code: 'qty_too_large', params: (report) => ({ qty: report.number(), maximum: report.number() }) },
  { code: 'items_empty', params: () => ({}) },
  { code: 'items_too_many', params: (report) => ({ count: report.number(), maximum: report.number() }) },
  { code: 'sku_repeated', params: (report) => ({ sku: report.text(), first: report.number() }) },
  { code: 'email_format', params: (report) => ({ value: report.text(), fault: EmailFault[report.number()], suggestion: report.optionalText() }) },
  { code: 'email_domain', params: (report) => ({ value: report.text(), suggestion: report.optionalText() }) },
  { code: 'email_dots', params: (report) => ({ value: report.text() }) },
  { code: 'label_url_format', params: (report) => ({ value: report.text(), fault: UrlFault[report.number()] }) },
  { code: 'label_url_private', params: (report) => ({ host: report.text() }) },
  { code: 'label_format', params: (report) => ({ fault: LabelFault[report.number()], found: report.optionalText() }) },
  { code: 'label_kind', params: (report) => ({ format: report.text() }) },
  { code: 'label_too_small', params: (report) => ({ format: report.text(), bytes: report.number() }) },
  { code: 'label_line_breaks', params: () => ({}) },
  { code: 'label_twice', params: () => ({}) },
  { code: 'label_too_large', params: (report) => ({ bytes: report.number(), maximum: report.number() }) },
  { code: 'label_data_url', params: () => ({}) },
  { code: 'label_without_tracking', params: () => ({}) },
  { code: 'tracking_without_label', params: () => ({}) },
  { code: 'not_json', params: () => ({}) },
];

export const FIELDS: readonly FieldEntry[] = [
  { group: null, key: 'centre_code', type: 'string' },
  { group: null, key: 'client_code', type: 'string' },
  { group: null, key: 'real_time_response', type: 'boolean' },
  { group: null, key: 'process_type', type: 'integer' },
  { group: 'logistics_provider', key: 'code', type: 'string' },
  { group: 'logistics_provider', key: 'tracking_number', type: 'string' },
  { group: 'logistics_provider', key: 'label_url', type: 'string' },
  { group: 'logistics_provider', key: 'label_base64', type: 'string' },
  { group: 'package', key: 'order_number', type: 'string' },
  { group: 'receiver', key: 'name', type: 'string' },
  { group: 'receiver', key: 'address', type: 'string' },
  { group: 'receiver', key: 'city', type: 'string' },
  { group: 'receiver', key: 'province', type: 'string' },
  { group: 'receiver', key: 'district', type: 'string' },
  { group: 'receiver', key: 'country_code', type: 'string' },
  { group: 'receiver', key: 'post_code', type: 'string' },
  { group: 'receiver', key: 'phone', type: 'string' },
  { group: 'receiver', key: 'email', type: 'string' },
  { group: 'sender', key: 'name', type: 'string' },
  { group: 'sender', key: 'address', type: 'string' },
  { group: 'sender', key: 'city', type: 'string' },
  { group: 'sender', key: 'province', type: 'string' },
  { group: 'sender', key: 'district', type: 'string' },
  { group: 'sender', key: 'country_code', type: 'string' },
  { group: 'sender', key: 'post_code', type: 'string' },
  { group: 'sender', key: 'phone', type: 'string' },
  { group: 'sender', key: 'email', type: 'string' },
  { group: 'items', key: 'sku', type: 'string' },
  { group: 'items', key: 'currency', type: 'string' },
  { group: 'items', key: 'unit_price', type: 'integer' },
  { group: 'items', key: 'qty', type: 'integer' },
];
