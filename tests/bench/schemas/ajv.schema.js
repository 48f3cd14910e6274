// The JSON Schema, and the tuning: standalone code, codes looked up in a Set, lengths as JavaScript counts them.

import { Ajv, _, stringify } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';

import { LABEL, LABEL_URL, SAYS_SOMETHING, countries, currencies, limits, maxItems, maxQty, partyLimits } from './limits.js';

const MAX_SAFE = Number.MAX_SAFE_INTEGER;
// As in the format `email` of ajv-formats, or nothing.
const EMAIL = /^$|^[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?\.)+[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/;

const optional = (limit) => ({ type: 'string', maxLength: limit });
const required = (limit) => ({ type: 'string', maxLength: limit, pattern: SAYS_SOMETHING.source });

/** An object whose members are required, but for those in `optional`. */
function object(properties, optional = []) {
  return { type: 'object', properties, required: Object.keys(properties).filter((key) => !optional.includes(key)) };
}

function partySchema(limit) {
  return object({
    name: required(limit.name),
    address: required(limit.address),
    city: required(limit.city),
    province: required(limit.province),
    district: optional(limit.district),
    country_code: { type: 'string', codes: 'countries' },
    post_code: required(limit.post_code),
    phone: required(limit.phone),
    email: { type: 'string', maxLength: limit.email, pattern: EMAIL.source },
  });
}

function orderSchema() {
  return {
    ...object(
      {
        centre_code: required(limits.centre_code),
        client_code: required(limits.client_code),
        real_time_response: { type: 'boolean' },
        process_type: { type: 'integer', minimum: -MAX_SAFE, maximum: MAX_SAFE },
        logistics_provider: object({
          code: required(limits['logistics_provider.code']),
          tracking_number: optional(limits['logistics_provider.tracking_number']),
          label_url: { type: 'string', maxLength: limits['logistics_provider.label_url'], pattern: LABEL_URL.source },
          label_base64: { type: 'string', pattern: LABEL.source },
        }),
        package: object({ order_number: required(limits['package.order_number']) }),
        receiver: partySchema(partyLimits('receiver')),
        sender: partySchema(partyLimits('sender')),
        items: {
          type: 'array',
          minItems: 1,
          maxItems,
          items: object({
            sku: required(limits['items.sku']),
            currency: { type: 'string', codes: 'currencies' },
            unit_price: { type: 'integer', minimum: 0, maximum: MAX_SAFE },
            qty: { type: 'integer', minimum: 1, maximum: maxQty },
          }),
        },
      },
      ['real_time_response', 'process_type'],
    ),
  };
}

/** The keyword `codes`: one of a table's codes. */
const codes = {
  keyword: 'codes',
  type: 'string',
  schemaType: 'string',
  error: { message: 'must be one of the codes' },
  code(context) {
    const set = new Set(context.schema === 'countries' ? countries : currencies);
    const name = context.gen.scopeValue('keyword', { ref: set, key: context.schema, code: _`new Set(${stringify([...set])})` });
    context.fail(_`!${name}.has(${context.data})`);
  },
};

/** The source of the module whose default export judges an order. */
export function standalone() {
  const ajv = new Ajv({
    allErrors: true,
    unicode: false,
    unicodeRegExp: false,
    keywords: [codes],
    code: { source: true, esm: true, optimize: 2 },
    logger: { log: console.log, error: console.error, warn: () => {} },
  });
  return standaloneCode(ajv, ajv.compile(orderSchema()));
}
