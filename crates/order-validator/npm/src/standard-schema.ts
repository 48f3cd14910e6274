// The order as a Standard Schema (standardschema.dev): what form libraries and routers take.
import { schemaText } from './generated/schema.js';
import { unknownWord } from './nearest.js';
import type { Options, Order, OrderSchema, SchemaIssue, SchemaOptions, SchemaTarget, Validator, Verdict, WorkerOrderSchema, WorkerValidator } from './types.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };
type Answer = { readonly value: Order; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] };

const VENDOR = 'order-validator';

/** The schema of orders that `validate` finds valid, at once or by a promise. */
export function standardSchema(validate: Validator['validate']): OrderSchema;
export function standardSchema(validate: WorkerValidator['validate']): WorkerOrderSchema;
export function standardSchema(validate: (order: unknown, options?: Options) => Verdict | Promise<Verdict>): unknown {
  return Object.freeze({
    '~standard': Object.freeze({
      version: 1,
      vendor: VENDOR,
      validate: (value: unknown, options?: { libraryOptions?: SchemaOptions }) => check(validate, value, libraryOptionsOf(options)),
      jsonSchema: Object.freeze({ input: jsonSchema, output: jsonSchema }),
    }),
  });
}

const OPTIONS = ['locale', 'rules', 'messages', 'acknowledged', 'warnings'];

function libraryOptionsOf(options: { libraryOptions?: SchemaOptions } | undefined): SchemaOptions | undefined {
  const { libraryOptions } = options ?? {};
  for (const key of Object.keys(options ?? {})) {
    if (OPTIONS.includes(key)) throw new TypeError(`options.${key}: a Standard Schema takes it within libraryOptions: write { libraryOptions: { ${key}: … } }`);
  }
  for (const key of Object.keys(libraryOptions ?? {})) {
    if (!OPTIONS.includes(key)) throw new TypeError(`libraryOptions.${key}: ${unknownWord('option', key, OPTIONS)}`);
  }
  return libraryOptions;
}

function check(
  validate: (order: unknown, options?: Options) => Verdict | Promise<Verdict>,
  value: unknown,
  { warnings = false, ...options }: SchemaOptions = {},
): Answer | Promise<Answer> {
  const verdict = validate(value, options);
  return verdict instanceof Promise ? verdict.then((late) => answer(value, late, warnings)) : answer(value, verdict, warnings);
}

function answer(value: unknown, { issues }: Verdict, warnings: boolean): Answer {
  const blocking = issues.filter(({ severity, acknowledged }) => (warnings || severity === 'error') && !acknowledged);
  return blocking.length === 0 ? { value: value as Order } : { issues: blocking };
}

function jsonSchema({ target }: SchemaTarget): JsonObject {
  const schema = JSON.parse(schemaText);
  switch (target) {
    case 'draft-2020-12':
      return schema;
    case 'draft-07':
      return draft7(schema);
    case 'openapi-3.0':
      return openapi(schema);
    default:
      throw new RangeError(`there is no JSON Schema of an order for ${target}: use draft-2020-12, draft-07 or openapi-3.0`);
  }
}

// There a part is a definition, and what stands beside a reference is not read.
function draft7({ $defs, ...schema }: JsonObject): JsonObject {
  const older = eachSchema({ ...schema, definitions: $defs! }, ({ $ref, ...rest }) =>
    $ref === undefined ? rest : { ...rest, allOf: [{ $ref: String($ref).replace('#/$defs/', '#/definitions/') }] },
  );
  return { ...older, $schema: 'http://json-schema.org/draft-07/schema#' };
}

// There a schema stands in a larger document, to which references would lead: so it has none.
function openapi({ $defs, $schema, ...schema }: JsonObject): JsonObject {
  const parts = $defs as JsonObject;
  return eachSchema(schema, ({ $ref, examples, ...rest }) => ({
    ...($ref === undefined ? {} : openapi({ ...(parts[String($ref).replace('#/$defs/', '')] as JsonObject), $defs: parts })),
    ...rest,
    ...(examples === undefined ? {} : { example: (examples as Json[])[0]! }),
  }));
}

type Change = (schema: JsonObject) => JsonObject;

// A schema with each schema within it changed, the inner ones first.
function eachSchema(schema: JsonObject, change: Change): JsonObject {
  // An example is no schema.
  const members = Object.entries(schema).map(([key, member]) => [key, key === 'examples' ? member : within(member, change)]);
  return change(Object.fromEntries(members));
}

function within(value: Json, change: Change): Json {
  if (Array.isArray(value)) return value.map((element) => within(element, change));
  return typeof value === 'object' && value !== null ? eachSchema(value, change) : value;
}
