import { type } from 'arktype';

import { LABEL, LABEL_URL, SAYS_SOMETHING, countries, currencies, limits, maxItems, maxQty, partyLimits } from './limits.js';
import { pointer, told } from './told.js';

const MAX_SAFE = Number.MAX_SAFE_INTEGER;

const required = (limit) => type(SAYS_SOMETHING).atMostLength(limit);
const optional = (limit) => `string <= ${limit}`;

function party(limit) {
  return type({
    name: required(limit.name),
    address: required(limit.address),
    city: required(limit.city),
    province: required(limit.province),
    district: optional(limit.district),
    country_code: type.enumerated(...countries),
    post_code: required(limit.post_code),
    phone: required(limit.phone),
    email: type(`string.email <= ${limit.email}`).or("''"),
  });
}

const item = type({
  sku: required(limits['items.sku']),
  currency: type.enumerated(...currencies),
  unit_price: `0 <= number.integer <= ${MAX_SAFE}`,
  qty: `1 <= number.integer <= ${maxQty}`,
});

const schema = type({
  centre_code: required(limits.centre_code),
  client_code: required(limits.client_code),
  'real_time_response?': 'boolean',
  'process_type?': `-${MAX_SAFE} <= number.integer <= ${MAX_SAFE}`,
  logistics_provider: {
    code: required(limits['logistics_provider.code']),
    tracking_number: optional(limits['logistics_provider.tracking_number']),
    label_url: type(LABEL_URL).atMostLength(limits['logistics_provider.label_url']),
    label_base64: LABEL,
  },
  package: { order_number: required(limits['package.order_number']) },
  receiver: party(partyLimits('receiver')),
  sender: party(partyLimits('sender')),
  items: item.array().atLeastLength(1).atMostLength(maxItems),
});

export function check(order) {
  const result = schema(order);
  return result instanceof type.errors ? told(result) : 0;
}

export function pointers(order) {
  const result = schema(order);
  return result instanceof type.errors ? [...result].map(({ path }) => pointer([...path])) : [];
}
