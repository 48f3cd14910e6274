import * as z from 'zod';

import { LABEL, LABEL_URL, SAYS_SOMETHING, countries, currencies, limits, maxItems, maxQty, partyLimits } from './limits.js';
import { contender } from './zod-contender.js';

const required = (limit) => z.string().max(limit).regex(SAYS_SOMETHING);
const optional = (limit) => z.string().max(limit);

function party(limit) {
  return z.object({
    name: required(limit.name),
    address: required(limit.address),
    city: required(limit.city),
    province: required(limit.province),
    district: optional(limit.district),
    country_code: z.enum(countries),
    post_code: required(limit.post_code),
    phone: required(limit.phone),
    email: z.union([z.literal(''), z.email().max(limit.email)]),
  });
}

const schema = z.object({
  centre_code: required(limits.centre_code),
  client_code: required(limits.client_code),
  real_time_response: z.boolean().optional(),
  process_type: z.int().optional(),
  logistics_provider: z.object({
    code: required(limits['logistics_provider.code']),
    tracking_number: optional(limits['logistics_provider.tracking_number']),
    label_url: z.string().max(limits['logistics_provider.label_url']).regex(LABEL_URL),
    label_base64: z.string().regex(LABEL),
  }),
  package: z.object({ order_number: required(limits['package.order_number']) }),
  receiver: party(partyLimits('receiver')),
  sender: party(partyLimits('sender')),
  items: z
    .array(
      z.object({
        sku: required(limits['items.sku']),
        currency: z.enum(currencies),
        unit_price: z.int().min(0),
        qty: z.int().min(1).max(maxQty),
      }),
    )
    .min(1)
    .max(maxItems),
});

export const { check, pointers } = contender(z.compile(schema, { strict: true }));
