// Compiled, never run: what the declarations promise to TypeScript.
import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec';
import {
  assertOrder,
  configure,
  countries,
  currencies,
  errorTree,
  examplePostCode,
  fieldErrors,
  fields,
  fromFormData,
  isOrder,
  labelFromFile,
  normalize,
  OrderError,
  orderSchema,
  provinces,
  ready,
  sample,
  validate,
  validateField,
  validateJson,
  validateNdjson,
} from 'order-validator';
import { ImportError, importOrders, writeErrors, writeTemplate } from 'order-validator/import';
import type {
  ImportBlob, ImportedColumn, ImportedFile, ImportedOrder, ImportEncoding, ImportIssue, ImportOptions, ImportProgress, ImportSource, NotTaken, OrderImport,
} from 'order-validator/import';
import type {
  ByteStream,
  Check,
  CheckAt,
  CheckedValues,
  DataKind,
  EmailFault,
  ErrorTree,
  FieldName,
  FormDataLike,
  GarbledKind,
  IssueParts,
  Language,
  Messages,
  NumberFault,
  OwnIssue,
  PartialOrder,
  Place,
  PlaceholderKind,
  Province,
  SchemaOptions,
  Bytes,
  Change,
  CharacterKind,
  Configuration,
  Edit,
  Code,
  Field,
  FieldInfo,
  FieldPointer,
  InputAttributes,
  Issue,
  IssueOf,
  Item,
  JsonType,
  LabelFault,
  Lines,
  Lists,
  Locale,
  LineVerdict,
  LogisticsProvider,
  None,
  Normalized,
  NotValid,
  Options,
  Order,
  OrderSchema,
  Package,
  Params,
  Party,
  Presence,
  Result,
  Rules,
  SchemaIssue,
  SchemaTarget,
  Severity,
  SpaceFault,
  UrlFault,
  Valid,
  Validator,
  Verdict,
} from 'order-validator';
import * as core from 'order-validator/core';
import type { CoreCode, CoreIssue, CorePart, CorePartCodes, CorePartName, CoreResult, CoreSchema, CoreValidator, CoreVerdict } from 'order-validator/core';
import { phones } from 'order-validator/core/phones';
import { provinces as provincesPart } from 'order-validator/core/provinces';
import { thai } from 'order-validator/core/thai';
import coreModule from 'order-validator/core.wasm';
import { readAddress, readRows } from 'order-validator/paste';
import type {
  AddressPart,
  ReadAddress,
  ReadAddressOptions,
  ReadPart,
  ReadRows,
  ReadRowsOptions,
  RowColumn,
  RowItem,
  Sureness,
  TextPiece,
} from 'order-validator/paste';
import * as slim from 'order-validator/slim';
import type { Part, Parts, WasmSource } from 'order-validator/slim';
import type {} from 'order-validator/script';
import plausibility from 'order-validator/plausibility.wasm';
import module from 'order-validator/validator.wasm';
import * as worker from 'order-validator/worker';
import type { WorkerLike, WorkerOrderSchema, WorkerValidator } from 'order-validator/worker';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const is = <_ extends true>(): void => {};

is<Same<typeof validate, (order: unknown, options?: Options) => Result>>();
is<Same<typeof validateJson, (text: string | Bytes, options?: Options) => Verdict>>();
is<Same<typeof configure, <const D extends string = never>(options?: Configuration<D>) => Validator<D>>>();
is<Same<typeof fields, (options?: Pick<Options, 'locale' | 'rules'>) => FieldInfo[]>>();
is<Same<typeof sample, (which?: 'api') => Order>>();
is<Same<typeof ready, () => Promise<void>>>();

// Results.
const result = validate({ anything: 1n });
is<Same<typeof result, Valid | NotValid>>();
is<Same<typeof result.issues, Issue[]>>();
is<Same<typeof result.order, Order | undefined>>();
if (result.valid) is<Same<typeof result.order, Order>>();
else is<Same<typeof result.order, undefined>>();

for (const issue of result.issues) {
  is<Same<typeof issue.code, Code>>();
  is<Same<typeof issue.severity, Severity>>();
  is<Same<typeof issue.path, (string | number)[]>>();
  is<Same<typeof issue.line, number | undefined>>();
  is<Same<typeof issue.acknowledged, true | undefined>>();
  if (issue.code === 'too_long') {
    is<Same<typeof issue.params, { limit: number; length: number }>>();
    is<Same<typeof issue, IssueOf<'too_long'>>>();
  }
  if (issue.code === 'empty') is<Same<typeof issue.params, None>>();
  if (issue.code === 'wrong_type') is<Same<typeof issue.params, { expected: JsonType; found: JsonType; suggestions: number[]; suggestion: string | null }>>();
  if (issue.code === 'unprintable_character') {
    is<Same<typeof issue.params, { code_point: string; position: number; kind: CharacterKind; others: string[]; suggestion: string | null }>>();
  }
  if (issue.code === 'wrong_field') is<Same<typeof issue.params.edits, Edit[]>>();
  if (issue.code === 'warehouse_country') {
    is<Same<typeof issue.params, { warehouse: string; country: string; expected: string[] }>>();
  }
  if (issue.code === 'country_unknown') is<Same<typeof issue.params.suggestion, string | null>>();
  if (issue.code === 'extra_spaces') is<Same<typeof issue.params.fault, SpaceFault>>();
  if (issue.code === 'label_url_format') is<Same<typeof issue.params.fault, UrlFault>>();
  if (issue.code === 'label_format') is<Same<typeof issue.params.fault, LabelFault>>();
  // @ts-expect-error: without its code, an issue's params are not known.
  issue.params.limit;
}
is<Same<Code, keyof Params>>();
is<Same<CharacterKind, 'invisible' | 'unassigned' | 'private_use' | 'replacement'>>();
is<Same<JsonType, 'null' | 'boolean' | 'number' | 'integer' | 'string' | 'array' | 'object'>>();
is<Same<SpaceFault, 'around' | 'double'>>();
is<Same<UrlFault, 'scheme' | 'host' | 'space' | 'credentials'>>();
is<Same<LabelFault, 'base64' | 'alphabet' | 'content'>>();

// Orders.
const order: Order = sample();
is<Same<Order['centre_code'], string>>();
is<Same<Order['real_time_response'], boolean | undefined>>();
is<Same<Order['process_type'], number | undefined>>();
is<Same<Order['logistics_provider'], LogisticsProvider>>();
is<Same<Order['package'], Package>>();
is<Same<Order['receiver'], Party>>();
is<Same<Order['sender'], Party>>();
is<Same<Order['items'], Item[]>>();
is<Same<Item, { sku: string; currency: string; unit_price: number; qty: number }>>();
// @ts-expect-error: an item has a quantity.
order.items.push({ sku: 'A', currency: 'PHP', unit_price: 1 });

// One field.
is<Same<ReturnType<typeof validateField>, Verdict>>();
validateField(order, '/receiver/post_code');
validateField(order, `/items/${order.items.length}/sku`, { locale: 'zh' });
is<'/sender/city' extends FieldPointer ? true : false>();
is<'/items/7/sku' extends FieldPointer ? true : false>();
is<'/items/sku' extends FieldPointer ? false : true>();

// Lines.
const bytes = validateNdjson(new Uint8Array());
is<Same<typeof bytes, AsyncIterable<LineVerdict> & Iterable<LineVerdict>>>();
declare const stream: ByteStream;
const streamed = validateNdjson(stream, { rules: { profile: 'strict' } });
is<Same<typeof streamed, AsyncIterable<LineVerdict>>>();
is<Same<LineVerdict['line'], number>>();
declare const lines: Lines;
validateNdjson(lines);
// @ts-expect-error: a number is no stream.
validateNdjson(7);

// Normal form.
const normalized = normalize(order);
is<Same<typeof normalized, Normalized<Order>>>();
is<Same<typeof normalized.changes, Change[]>>();

// Fields.
for (const info of fields({ locale: 'zh-CN' })) {
  is<Same<typeof info.name, Field>>();
  is<Same<typeof info.presence, Presence>>();
  is<Same<typeof info.hints, InputAttributes>>();
  is<Same<typeof info.limit, number | null>>();
}

// Rules may be constants, and hints are words that React's types know.
const constant = { profile: 'strict', allowed: { centre_code: ['CKMX'] }, warehouse_countries: { CKMX: ['MX'] } } as const;
configure({ rules: constant });
declare const hints: InputAttributes;
const attributes: { inputMode: 'none' | 'text' | 'tel' | 'url' | 'email' | 'numeric'; enterKeyHint: 'next' | 'done' } = {
  inputMode: hints.inputmode,
  enterKeyHint: hints.enterkeyhint,
};
void attributes;

// The standard schemas.
is<Same<typeof orderSchema, OrderSchema>>();
const schema: StandardSchemaV1<Order, Order> = orderSchema;
const described: StandardJSONSchemaV1 = orderSchema;
is<Same<StandardSchemaV1.InferOutput<typeof orderSchema>, Order>>();
is<Same<Parameters<OrderSchema['~standard']['jsonSchema']['input']>, [options: SchemaTarget]>>();
is<Same<SchemaIssue, Issue>>();
void [schema, described];

// Rules and options.
const rules: Rules = {
  profile: 'strict',
  severities: { price_zero: 'off', sku_repeated: 'error' },
  presence: { 'receiver.post_code': 'may_be_empty' },
  limits: { 'package.order_number': 50 },
  allowed: { centre_code: ['CKMX'], process_type: ['1'] },
  warehouse_countries: { CKMX: ['MX'] },
  price_unit: 'minor',
  max_qty: 10,
  max_label_bytes: 1_000_000,
};
const own = configure({ rules, locale: 'zh-CN' });
is<Same<typeof own, Validator>>();
is<Same<typeof own.validate, typeof validate>>();
is<Same<typeof own.orderSchema, OrderSchema>>();
validate({}, { locale: 'zh-CN', rules, acknowledged: result.issues });
validate({}, { acknowledged: [{ pointer: '/receiver/phone', code: 'phone_format' }] });
validate({}, { locale: navigatorLanguage() });
validateJson('{}', {});
validateJson(new Uint8Array(), {});

declare function navigatorLanguage(): string;

// The other entries.
is<Same<typeof slim.validate, typeof validate>>();
is<Same<typeof slim.orderSchema, OrderSchema>>();
is<Same<typeof slim.ready, (source: WasmSource | Promise<WasmSource>, parts?: Parts) => Promise<void>>>();
is<Same<Part, 'plausibility' | 'chinese' | 'spanish' | 'thai'>>();
is<Same<typeof orderValidator.validate, typeof validate>>();
slim.ready(module);
core.ready(coreModule);
is<Same<typeof core.validate, CoreValidator['validate']>>();
is<Same<typeof core.validateField, (order: unknown, place: Place) => CoreVerdict>>();
is<Same<typeof core.validateJson, (text: string | Bytes) => CoreVerdict>>();
is<Same<typeof core.orderSchema, CoreSchema>>();
const ofCore: CoreResult = core.validate({});
if (ofCore.valid) is<Same<typeof ofCore.order, Order>>();
is<Same<CoreIssue['code'], CoreCode>>();
for (const issue of ofCore.issues) if (issue.code === 'too_long') is<Same<typeof issue.params, Params['too_long']>>();
is<Same<Extract<CoreCode, 'phone_format' | 'too_long'>, 'too_long'>>();
is<Same<typeof phones, CorePart<'phones'>>>();
is<Same<CorePartName, 'plausibility' | 'phones' | 'provinces' | 'chinese' | 'spanish' | 'thai'>>();
const withPhones = core.withParts(phones, thai);
is<Same<typeof withPhones, CoreValidator<CoreCode | CorePartCodes['phones']>>>();
withPhones.ready(coreModule) satisfies Promise<void>;
for (const issue of withPhones.validate({}).issues) {
  if (issue.code === 'phone_country') is<Same<typeof issue.params, Params['phone_country']>>();
  // @ts-expect-error: nobody looks for it.
  if (issue.code === 'province_unknown') throw issue;
}
is<Same<ReturnType<typeof core.withParts<[typeof phones, typeof provincesPart]>>, CoreValidator<CoreCode | CorePartCodes['phones' | 'provinces']>>>();
is<Same<ReturnType<typeof core.withParts<[]>>, CoreValidator>>();
// @ts-expect-error: parts are imported.
core.withParts('phones');
// @ts-expect-error It takes no options.
core.validate({}, { locale: 'zh-CN' });
slim.ready(module, { plausibility, chinese: '/chinese.wasm' });
// @ts-expect-error There is no such part.
slim.ready(module, { french: module });
is<Same<typeof worker.validate, (order: unknown, options?: Options) => Promise<Result>>>();
is<Same<ReturnType<typeof worker.configure>, Promise<WorkerValidator>>>();
is<Same<typeof worker.orderSchema, WorkerOrderSchema>>();
const late: StandardSchemaV1<Order, Order> = worker.orderSchema;
declare const someWorker: WorkerLike;
worker.use(someWorker);
void late;

// @ts-expect-error: an order has to be given.
validate();
// @ts-expect-error: text is no number.
validateJson(7);
// @ts-expect-error: there is no such option.
validate({}, { language: 'en' });
// @ts-expect-error: there is no such rule.
validate({}, { rules: { profil: 'strict' } });
// @ts-expect-error: there is no such profile.
validate({}, { rules: { profile: 'lax' } });
// @ts-expect-error: there is no such code.
validate({}, { rules: { severities: { price_nought: 'off' } } });
// @ts-expect-error: there is no such field.
validate({}, { rules: { limits: { 'reciever.name': 3 } } });
// @ts-expect-error: a number has no length.
validate({}, { rules: { limits: { 'items.qty': 7 } } });
// @ts-expect-error: what is not JSON has no severity to set.
validate({}, { rules: { severities: { not_json: 'off' } } });
configure();

// What a caller adds of its own: codes join those of the package, and a check is given what stands at its place.
const checked = configure({
  messages: { too_long: 'Cut {over}.', emoji: { 'zh-CN': '…' } },
  checks: [
    { code: 'po_box', at: 'receiver.address', message: 'No {what}.', check: (address, whole, item) => { is<Same<typeof address, string>>(); is<Same<typeof whole, PartialOrder>>(); is<Same<typeof item, number | undefined>>(); return { what: 1 }; } },
    { code: 'pairs', at: 'items.qty', severity: 'warning', message: { en: 'x' }, check: (qty) => { is<Same<typeof qty, number>>(); return qty % 2 === 0; } },
    { code: 'flag', at: 'real_time_response', message: 'x', check: (flag) => { is<Same<typeof flag, boolean>>(); return true; } },
    { code: 'rows', at: 'items', message: 'x', check: (items) => { is<Same<typeof items, Partial<Item>[]>>(); return true; } },
    { code: 'whole', at: '', message: 'x', check: (whole) => { is<Same<typeof whole, PartialOrder>>(); return whole.receiver?.city !== whole.sender?.city; } },
  ],
});
type Own = 'po_box' | 'pairs' | 'flag' | 'rows' | 'whole';
is<Same<typeof checked, Validator<Own>>>();
const found = checked.validate({});
is<Same<typeof found, Result<Own>>>();
for (const issue of found.issues) {
  is<Same<typeof issue.code, Code | Own>>();
  if (issue.code === 'po_box') {
    is<Same<typeof issue, OwnIssue<'po_box'>>>();
    is<Same<typeof issue.params, { [name: string]: unknown }>>();
  }
  if (issue.code === 'too_long') is<Same<typeof issue.params.limit, number>>();
}
is<OwnIssue<'po_box'> extends IssueParts<'po_box', object> ? true : false>();
is<Same<OwnIssue<never>, never>>();
is<Same<SchemaIssue<Own>, Issue | OwnIssue<Own>>>();
is<Same<CheckedValues['receiver.city'], string>>();
checked.validate({}, { acknowledged: found.issues });
const alone: CheckAt<'items.sku', 'short'> = { code: 'short', at: 'items.sku', message: 'x', check: (sku) => sku.length > 3 };
const more: Check<'short'>[] = [alone];
const messages: Messages = { empty: 'x' };
is<Same<ReturnType<typeof checked.configure<'short'>>, Validator<Own | 'short'>>>();
checked.configure({ checks: more, messages });
// @ts-expect-error: there is no such place.
configure({ checks: [{ code: 'x', at: 'receiver.citty', message: 'x', check: () => true }] });
// @ts-expect-error: a check answers at once.
configure({ checks: [{ code: 'x', at: 'receiver.city', message: 'x', check: async () => true }] });
// @ts-expect-error: there is no such code.
configure({ messages: { too_lon: 'x' } });
// @ts-expect-error: functions do not go to a worker.
worker.configure({ checks: [] });

// Guards, forms, lists.
declare const anything: unknown;
if (isOrder(anything)) is<Same<typeof anything, Order>>();
const guard: (value: unknown) => asserts value is Order = assertOrder;
try {
  guard(anything);
} catch (error) {
  if (error instanceof OrderError) is<Same<typeof error.issues, Issue[]>>();
}
const byField = fieldErrors(found.issues);
is<Same<typeof byField, Record<string, (Issue | OwnIssue<Own>)[]>>>();
const tree = errorTree(result.issues);
is<Same<typeof tree, ErrorTree>>();
is<Same<Locale, 'en' | 'zh-CN' | 'es-MX' | 'th'>>();
is<Same<ReturnType<typeof labelFromFile>, Promise<string>>>();
declare const form: FormDataLike;
is<Same<ReturnType<typeof fromFormData>, Record<string, unknown>>>();
fromFormData(form);
is<Same<ReturnType<typeof provinces>, Province[]>>();
is<Same<ReturnType<typeof countries | typeof currencies>, string[]>>();
is<Same<ReturnType<typeof examplePostCode>, string | undefined>>();
is<Same<typeof countries, Lists['countries']>>();
const places: Place[] = ['/receiver/city', 'items.0.qty', ['items', 0, 'qty'], 'anything'];
is<'items.0.qty' extends FieldName ? true : false>();
is<Language extends { locale?: string } ? true : false>();
const options: SchemaOptions = { warnings: true, locale: 'en' };
orderSchema['~standard'].validate(order, { libraryOptions: options });
declare const kinds: [PlaceholderKind, DataKind, GarbledKind, EmailFault, NumberFault];
void [places, kinds];

// @ts-expect-error: what a person has accepted is about one order.
configure({ acknowledged: [] });
// @ts-expect-error: rules are one of the options.
configure({ profile: 'strict' });

// Files of orders.
declare const file: ImportSource;
const importOptions: ImportOptions = { encoding: 'gb18030', columns: { 'receiver.name': ['First name', 1] }, fixed: { client_code: 'CK2023' } };
const imported = importOrders(file, importOptions);
is<Same<typeof imported, OrderImport>>();
importOrders({} as ImportBlob, { onProgress: ({ work }: ImportProgress) => is<Same<typeof work, 'reading' | 'judging'>>() });
imported.file().then(({ columns, source }: ImportedFile) => {
  is<Same<typeof columns, ImportedColumn[]>>();
  if (source.kind === 'text') is<Same<typeof source.encoding, ImportEncoding>>();
});
declare const importedOrder: ImportedOrder;
is<Same<typeof importedOrder.issues, ImportIssue[]>>();
const notTaken: NotTaken[] = [{ clientCode: 'CK2023', orderNumber: 'A1', reason: 'out of stock' }];
is<Same<ReturnType<typeof writeErrors>, Promise<Uint8Array>>>();
writeErrors(imported, notTaken);
is<Same<ReturnType<typeof writeTemplate>, Uint8Array>>();
is<ImportError extends Error ? true : false>();
// @ts-expect-error: there is no such field.
importOrders(file, { fixed: { 'receiver.planet': 'Mars' } });
// Pasted texts.
const pasteOptions: ReadAddressOptions = { countries: ['PH'] };
const pasted: ReadAddress = readAddress('Maria Santos', pasteOptions);
const part: ReadPart | undefined = pasted.parts[0];
const partName: AddressPart | undefined = part?.part;
const sureness: Sureness | undefined = part?.sureness;
const piece: TextPiece | undefined = part?.pieces[0];
'Maria Santos'.slice(...(piece ?? [0, 0]));
// @ts-expect-error a country is no number
readAddress('Maria Santos', { countries: [7] });
const rowsOptions: ReadRowsOptions = { currency: 'PHP' };
const pastedRows: ReadRows | undefined = readRows('TEA-1\t2', rowsOptions);
const column: RowColumn | undefined = pastedRows?.columns[0];
const rowItem: RowItem | undefined = pastedRows?.items[0];
void [partName, sureness, column, rowItem];
