import * as v from 'valibot';

import { LABEL, LABEL_URL, SAYS_SOMETHING, countries, currencies, limits, maxItems, maxQty, partyLimits } from './limits.js';
import { pointer, told } from './told.js';

const required = (limit) => v.pipe(v.string(), v.maxLength(limit), v.regex(SAYS_SOMETHING));
const optional = (limit) => v.pipe(v.string(), v.maxLength(limit));

function party(limit) {
  return v.object({
    name: required(limit.name),
    address: required(limit.address),
    city: required(limit.city),
    province: required(limit.province),
    district: optional(limit.district),
    country_code: v.picklist(countries),
    post_code: required(limit.post_code),
    phone: required(limit.phone),
    email: v.union([v.literal(''), v.pipe(v.string(), v.email(), v.maxLength(limit.email))]),
  });
}

const schema = v.object({
  centre_code: required(limits.centre_code),
  client_code: required(limits.client_code),
  real_time_response: v.optional(v.boolean()),
  process_type: v.optional(v.pipe(v.number(), v.safeInteger())),
  logistics_provider: v.object({
    code: required(limits['logistics_provider.code']),
    tracking_number: optional(limits['logistics_provider.tracking_number']),
    label_url: v.pipe(v.string(), v.maxLength(limits['logistics_provider.label_url']), v.regex(LABEL_URL)),
    label_base64: v.pipe(v.string(), v.regex(LABEL)),
  }),
  package: v.object({ order_number: required(limits['package.order_number']) }),
  receiver: party(partyLimits('receiver')),
  sender: party(partyLimits('sender')),
  items: v.pipe(
    v.array(
      v.object({
        sku: required(limits['items.sku']),
        currency: v.picklist(currencies),
        unit_price: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
        qty: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(maxQty)),
      }),
    ),
    v.minLength(1),
    v.maxLength(maxItems),
  ),
});

export function check(order) {
  const result = v.safeParse(schema, order);
  return result.success ? 0 : told(result.issues);
}

export const pointers = (order) =>
  (v.safeParse(schema, order).issues ?? []).map((issue) => pointer((issue.path ?? []).map(({ key }) => key)));
