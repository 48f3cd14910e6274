// The order as a Standard Schema (standardschema.dev): what form libraries and routers take.
import { schemaText } from './schema.js';

const VENDOR = 'order-validator';

/** The schema of orders that `validate` finds valid, at once or by a promise. */
export function standardSchema(validate) {
  return Object.freeze({
    '~standard': Object.freeze({
      version: 1,
      vendor: VENDOR,
      validate: (value, options) => check(validate, value, options?.libraryOptions),
      jsonSchema: Object.freeze({ input: jsonSchema, output: jsonSchema }),
    }),
  });
}

function check(validate, value, options) {
  try {
    const result = validate(value, options);
    return typeof result.then === 'function' ? result.then((late) => answer(value, late), refused) : answer(value, result);
  } catch (error) {
    return refused(error);
  }
}

function answer(value, { valid, issues }) {
  if (valid) return { value };
  const blocking = issues.filter(({ severity, acknowledged }) => severity === 'error' && !acknowledged);
  return { issues: blocking.map(({ message, path }) => ({ message, path })) };
}

// A value that JSON cannot hold is the data's fault here, and not the program's: forms start out undefined.
function refused(error) {
  if (Array.isArray(error?.path)) return { issues: [{ message: error.message, path: error.path }] };
  throw error;
}

function jsonSchema({ target }) {
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
function draft7({ $defs, ...schema }) {
  const older = map({ ...schema, definitions: $defs }, ({ $ref, ...rest }) =>
    $ref === undefined ? rest : { ...rest, allOf: [{ $ref: $ref.replace('#/$defs/', '#/definitions/') }] },
  );
  return { ...older, $schema: 'http://json-schema.org/draft-07/schema#' };
}

// There a schema stands in a larger document, to which references would lead: so it has none.
function openapi({ $defs, $schema, ...schema }) {
  const inlined = map(schema, ({ $ref, examples, ...rest }) => ({
    ...($ref === undefined ? {} : openapi({ ...$defs[$ref.replace('#/$defs/', '')], $defs })),
    ...rest,
    ...(examples === undefined ? {} : { example: examples[0] }),
  }));
  return inlined;
}

// A schema with each schema within it changed, the inner ones first. An example is no schema.
function map(value, change) {
  if (Array.isArray(value)) return value.map((element) => map(element, change));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, key === 'examples' ? member : map(member, change)]);
  return change(Object.fromEntries(members));
}
