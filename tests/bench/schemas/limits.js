// What the schemas of all peers share: the limits of rules.json, and the patterns that no library has ready-made.

import { rules } from '../built/shared.js';

export { countries, currencies } from '../built/shared.js';

export const limits = rules.limits;
export const maxItems = rules.max_items;
export const maxQty = rules.max_qty;

/** The limits of an address: `receiver` or `sender`. */
export function partyLimits(party) {
  const names = ['name', 'address', 'city', 'province', 'district', 'post_code', 'phone', 'email'];
  return Object.fromEntries(names.map((name) => [name, limits[`${party}.${name}`]]));
}

/** A text that says something: one of blanks alone does not. */
export const SAYS_SOMETHING = /\S/;

/** Nothing, or an address on the web. */
export const LABEL_URL = /^$|^https?:\/\/[\w.-]+(?::\d+)?(?:[/?#]\S*)?$/;

/** Nothing, or the base64 of a PDF, PNG, JPEG or ZPL. */
export const LABEL = /^$|^(?=JVBERi0|iVBORw0KGgo|\/9j\/|XlhB)(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
