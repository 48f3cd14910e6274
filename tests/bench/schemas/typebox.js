import Type from 'typebox';
import { Compile } from 'typebox/compile';

import { LABEL, LABEL_URL, SAYS_SOMETHING, countries, currencies, limits, maxItems, maxQty, partyLimits } from './limits.js';
import { told } from './told.js';

const MAX_SAFE = Number.MAX_SAFE_INTEGER;

const required = (limit) => Type.String({ maxLength: limit, pattern: SAYS_SOMETHING.source });
const optional = (limit) => Type.String({ maxLength: limit });
// `Type.Enum` compares with one code after another.
const oneOf = (codes) => {
  const set = new Set(codes);
  return Type.Refine(Type.String(), (code) => set.has(code), () => 'must be one of the codes');
};

function party(limit) {
  return Type.Object({
    name: required(limit.name),
    address: required(limit.address),
    city: required(limit.city),
    province: required(limit.province),
    district: optional(limit.district),
    country_code: oneOf(countries),
    post_code: required(limit.post_code),
    phone: required(limit.phone),
    email: Type.Union([Type.Literal(''), Type.String({ format: 'email', maxLength: limit.email })]),
  });
}

const schema = Type.Object({
  centre_code: required(limits.centre_code),
  client_code: required(limits.client_code),
  real_time_response: Type.Optional(Type.Boolean()),
  process_type: Type.Optional(Type.Integer({ minimum: -MAX_SAFE, maximum: MAX_SAFE })),
  logistics_provider: Type.Object({
    code: required(limits['logistics_provider.code']),
    tracking_number: optional(limits['logistics_provider.tracking_number']),
    label_url: Type.String({ maxLength: limits['logistics_provider.label_url'], pattern: LABEL_URL.source }),
    label_base64: Type.String({ pattern: LABEL.source }),
  }),
  package: Type.Object({ order_number: required(limits['package.order_number']) }),
  receiver: party(partyLimits('receiver')),
  sender: party(partyLimits('sender')),
  items: Type.Array(
    Type.Object({
      sku: required(limits['items.sku']),
      currency: oneOf(currencies),
      unit_price: Type.Integer({ minimum: 0, maximum: MAX_SAFE }),
      qty: Type.Integer({ minimum: 1, maximum: maxQty }),
    }),
    { minItems: 1, maxItems },
  ),
});

const compiled = Compile(schema);

export const check = (order) => (compiled.Check(order) ? 0 : told(compiled.Errors(order)));

export const pointers = (order) =>
  compiled.Errors(order).flatMap(({ keyword, instancePath, params }) =>
    keyword === 'required' ? params.requiredProperties.map((key) => `${instancePath}/${key}`) : [instancePath],
  );
