// Made by `cargo xtask codegen` from the Rust tables.
import type { ReportReader } from '../report-reader.js';
import type { Code } from '../types.js';

type Params = (report: ReportReader) => object;

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

/** Each code, and what reads the params of its issues. */
export const CODES: readonly (readonly [code: Code, params: Params])[] = [
  ['missing', () => ({})],
  ['null', () => ({})],
  ['wrong_type', (report) => ({ expected: JsonType[report.number()], found: JsonType[report.number()], suggestions: report.numbers(), suggestion: report.optionalText() })],
  ['not_an_integer', (report) => ({ found: report.text(), fault: NumberFault[report.number()], suggestions: report.numbers() })],
  ['integer_out_of_range', (report) => ({ found: report.text() })],
  ['duplicate_key', () => ({})],
  ['unknown_field', (report) => ({ key: report.text() })],
  ['empty', () => ({})],
  ['too_long', (report) => ({ limit: report.number(), length: report.number() })],
  ['print_width', (report) => ({ limit: report.number(), length: report.number() })],
  ['control_character', (report) => ({ code_point: report.text(), position: report.number(), others: report.texts(), suggestion: report.optionalText() })],
  ['unprintable_character', (report) => ({ code_point: report.text(), position: report.number(), kind: CharacterKind[report.number()], others: report.texts(), suggestion: report.optionalText() })],
  ['invisible_in_code', (report) => ({ code_point: report.text(), position: report.number(), others: report.texts(), suggestion: report.optionalText() })],
  ['emoji', (report) => ({ position: report.number() })],
  ['extra_spaces', (report) => ({ fault: SpaceFault[report.number()] })],
  ['code_format', (report) => ({ value: report.text(), suggestion: report.optionalText() })],
  ['spreadsheet_number', (report) => ({ value: report.text(), suggestion: report.optionalText() })],
  ['placeholder', (report) => ({ value: report.text(), kind: PlaceholderKind[report.number()], suggestion: report.optionalText() })],
  ['garbled_text', (report) => ({ value: report.text(), kind: GarbledKind[report.number()], suggestion: report.optionalText() })],
  ['wrong_field', (report) => ({ value: report.text(), seems: DataKind[report.number()], edits: report.edits() })],
  ['not_latin', (report) => ({ carrier: report.text(), character: report.text(), position: report.number() })],
  ['not_allowed', (report) => ({ value: report.text(), suggestion: report.optionalText() })],
  ['country_unknown', (report) => ({ value: report.text(), suggestion: report.optionalText() })],
  ['country_unassigned', (report) => ({ value: report.text() })],
  ['post_code_format', (report) => ({ country: report.text(), example: report.optionalText(), suggestion: report.optionalText() })],
  ['post_code_zero', (report) => ({ suggestion: report.text() })],
  ['post_code_province', (report) => ({ value: report.text(), province: report.text(), other: report.optionalText() })],
  ['province_unknown', (report) => ({ value: report.text(), country: report.text(), suggestion: report.optionalText() })],
  ['province_region', (report) => ({ value: report.text(), country: report.text() })],
  ['phone_format', (report) => ({ country: report.text(), example: report.optionalText() })],
  ['phone_country', (report) => ({ country: report.text(), seems: report.text() })],
  ['wrong_country', (report) => ({ country: report.text(), suggestion: report.optionalText() })],
  ['phone_several', (report) => ({ suggestion: report.text() })],
  ['phone_dummy', () => ({})],
  ['sender_is_receiver', () => ({})],
  ['warehouse_country', (report) => ({ warehouse: report.text(), country: report.text(), expected: report.texts() })],
  ['currency_unknown', (report) => ({ value: report.text(), suggestion: report.optionalText() })],
  ['currency_mixed', (report) => ({ currencies: report.texts() })],
  ['price_negative', (report) => ({ price: report.number() })],
  ['price_zero', () => ({})],
  ['total_overflow', (report) => ({ currency: report.text() })],
  ['qty_too_small', (report) => ({ qty: report.number(), minimum: report.number() })],
  ['qty_too_large', (report) => ({ qty: report.number(), maximum: report.number() })],
  ['items_empty', () => ({})],
  ['items_too_many', (report) => ({ count: report.number(), maximum: report.number() })],
  ['sku_repeated', (report) => ({ sku: report.text(), first: report.number() })],
  ['email_format', (report) => ({ value: report.text(), fault: EmailFault[report.number()], suggestion: report.optionalText() })],
  ['email_domain', (report) => ({ value: report.text(), suggestion: report.optionalText() })],
  ['email_dots', (report) => ({ value: report.text() })],
  ['label_url_format', (report) => ({ value: report.text(), fault: UrlFault[report.number()] })],
  ['label_url_private', (report) => ({ host: report.text() })],
  ['label_format', (report) => ({ fault: LabelFault[report.number()], found: report.optionalText() })],
  ['label_kind', (report) => ({ format: report.text() })],
  ['label_too_small', (report) => ({ format: report.text(), bytes: report.number() })],
  ['label_line_breaks', () => ({})],
  ['label_twice', () => ({})],
  ['label_too_large', (report) => ({ bytes: report.number(), maximum: report.number() })],
  ['label_data_url', () => ({})],
  ['label_without_tracking', () => ({})],
  ['tracking_without_label', () => ({})],
  ['not_json', () => ({})],
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
