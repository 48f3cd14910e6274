// What one would put together to check all that the package checks as it comes: zod's schema, compiled, with
// libphonenumber-js for phones, postcode-validator for postal codes and country-region-data for provinces, and the rest
// by hand.

import { allCountries } from 'country-region-data';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { postcodeValidator, postcodeValidatorExistsForCountry } from 'postcode-validator';
import * as z from 'zod';

import { LABEL, LABEL_URL, SAYS_SOMETHING, countries, currencies, maxItems, maxQty } from './limits.js';
import { contender } from './zod-contender.js';

// What carriers print of a text.
const WIDTH = { name: 35, address: 105, city: 30, order_number: 50, sku: 50 };
const MOST_LABEL_BYTES = 3 * 1024 * 1024;

/** Neither control characters nor invisible ones, and no emoji. */
const PRINTABLE = /^[^\p{C}\p{Extended_Pictographic}]*$/u;
/** Letters that look like no others, and single spaces between them. */
const CODE = /^[!-~]+(?: [!-~]+)*$/;
const CODE_OR_NOTHING = /^(?:[!-~]+(?: [!-~]+)*)?$/;
/** A host that only its own network knows. */
const PRIVATE = /^https?:\/\/(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|[^/?#:]*\.(?:local|localhost|internal|lan|test)(?:[:/?#]|$))/;

const optional = () => z.string().regex(PRINTABLE);
const required = () => optional().regex(SAYS_SOMETHING);

/** The names and codes of each country's provinces, in capitals. */
const provinces = new Map(allCountries.map(([, country, regions]) => [country, new Set(regions.flat().map((name) => name.toUpperCase()))]));
// It has regions for the Philippines, where addresses have provinces: these two are those of the orders here.
for (const name of ['METRO MANILA', 'CEBU']) provinces.get('PH').add(name);

function isProvince({ province, country_code: country }) {
  const names = provinces.get(country);
  if (names === undefined || names.size === 0) return true;
  return province === '' || names.has(province.toUpperCase());
}

const isPostCode = ({ post_code: code, country_code: country }) =>
  code === '' || !postcodeValidatorExistsForCountry(country) || postcodeValidator(code, country);

function isPhone({ phone, country_code: country }) {
  const number = parsePhoneNumberFromString(phone, country);
  return number !== undefined && number.isValid() && number.country === country;
}

const party = () =>
  z
    .strictObject({
      name: required().max(WIDTH.name),
      address: required().max(WIDTH.address),
      city: required().max(WIDTH.city),
      // No table says in which countries these two must be there.
      province: optional(),
      district: optional(),
      country_code: z.enum(countries),
      post_code: optional(),
      phone: required(),
      email: z.union([z.literal(''), z.email()]),
    })
    .refine(isProvince, { path: ['province'], message: 'No such province' })
    .refine(isPostCode, { path: ['post_code'], message: 'Not a postal code of this country' })
    .refine(isPhone, { path: ['phone'], message: 'Not a phone number of this country' });

const isGiven = (text) => SAYS_SOMETHING.test(text);

const provider = z
  .strictObject({
    code: z.string().regex(CODE),
    tracking_number: z.string().regex(CODE_OR_NOTHING),
    label_url: z.string().regex(LABEL_URL).refine((url) => !PRIVATE.test(url), 'The warehouse cannot reach this address'),
    label_base64: z.string().max((MOST_LABEL_BYTES / 3) * 4).regex(LABEL),
  })
  .refine((it) => !isGiven(it.label_url) || !isGiven(it.label_base64), { path: ['label_url'], message: 'Given twice' })
  .refine((it) => isGiven(it.tracking_number) || !(isGiven(it.label_url) || isGiven(it.label_base64)), { path: ['tracking_number'], message: 'Required with a label' })
  .refine((it) => !isGiven(it.tracking_number) || isGiven(it.label_url) || isGiven(it.label_base64), { path: ['label_url'], message: 'Required with a tracking number' });

const item = z.strictObject({
  sku: z.string().max(WIDTH.sku).regex(CODE),
  currency: z.enum(currencies),
  unit_price: z.int().min(1),
  qty: z.int().min(1).max(maxQty),
});

// A price that is too large alone has been said.
const total = (all) => all.reduce((sum, { unit_price: price, qty }) => (Number.isSafeInteger(price) ? sum + price * qty : sum), 0);

const items = z
  .array(item)
  .min(1)
  .max(maxItems)
  .refine((all) => all.length < 2 || new Set(all.map(({ sku }) => sku.trim())).size === all.length, 'The same SKU twice')
  .refine((all) => all.every(({ currency }) => currency === all[0].currency), 'Several currencies')
  .refine((all) => total(all) <= Number.MAX_SAFE_INTEGER, 'The total is too large');

const same = (left, right) => left.trim().toLowerCase() === right.trim().toLowerCase();
const COMPARED = ['country_code', 'post_code', 'name', 'address', 'city'];

const schema = z
  .strictObject({
    centre_code: z.string().regex(CODE),
    client_code: z.string().regex(CODE),
    real_time_response: z.boolean().optional(),
    process_type: z.int().optional(),
    logistics_provider: provider,
    package: z.strictObject({ order_number: z.string().max(WIDTH.order_number).regex(CODE) }),
    receiver: party(),
    sender: party(),
    items,
  })
  .refine(({ receiver, sender }) => !COMPARED.every((key) => same(receiver[key], sender[key])), { path: ['sender'], message: 'Sender and receiver are the same' });

export const { check, pointers } = contender(z.compile(schema, { strict: true }));
