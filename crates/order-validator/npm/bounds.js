// What can be seen of a value without the wasm: that the rules have nothing to say to it. Where a function here says no,
// the value may be fine nevertheless; where it says yes, it is.
import { FIELDS, LOOKED_AT } from './codes.js';
import { said } from './engine.js';
import { HALF_PAIR } from './json.js';

// A leaf's limit has in its bits, from the lowest: whether an empty text is too short, of which characters a text must
// be, as glance.rs of order-model numbers that, whether the leaf has a rule of its own; then how long a text may be.
const OF_CHARACTERS = 6;
const VISIBLE = 4;
const OWN_RULE = 8;
const LENGTH = 4;
const LONGEST = (1 << 26) - 1;

const NOT_VISIBLE = /[^!-~]/;
// Letters and punctuation that every printer knows: ASCII, Latin, Greek, Cyrillic, Thai, Chinese, Japanese and Korean.
const NOT_PRINTABLE = /[^ -~\u00a1-\u00ac\u00ae-\u024f\u0391-\u03a1\u03a3-\u03c9\u0410-\u044f\u0e01-\u0e3a\u0e40-\u0e5b\u3001-\u301b\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]/;

// Addresses that need no closer look: the model knows more kinds.
const EMAIL = /^[\w+-]+(?:\.[\w+-]+)*@[a-zA-Z\d]+(?:-[a-zA-Z\d]+)*\.[a-zA-Z\d]+(?:[.-][a-zA-Z\d]+)*$/;
const LABEL_URL = /^https:\/\/[a-z\d]+(?:[.-][a-z\d]+)*\.(?!(?:local|localhost|internal|lan|arpa|test)(?:\/|$))[a-z]+(?:\/[!-~]*)?$/;
// The base64 of a PDF, PNG, JPEG or ZPL.
const LABEL = /^(?:JVBERi0|iVBORw0KGgo|\/9j\/|XlhB)[a-zA-Z\d+/]*={0,2}$/;
// So long may an address be without a look at the parts of its host, and a label without the wasm.
const SHORT_EMAIL = 64;
const SHORT_LABEL = 512;

const HALF = /[\ud800-\udfff]/;

const { isWellFormed } = String.prototype;

/**
 * Whether a text is one: no half of a surrogate pair in it. V8 looks for that by itself in a third of the time of a
 * regular expression; since it has iterators with methods, in three times that.
 */
export const isText =
  isWellFormed !== undefined && typeof Iterator === 'undefined'
    ? (text) => isWellFormed.call(text)
    : (text) => !HALF.test(text) || !HALF_PAIR.test(text);

/** What the rules of a setting ask, of which the wasm has just told. */
export function readBounds(engine) {
  const { leaves, countries, currencies, warehouses, ...bounds } = JSON.parse(said(engine));
  const column = (place) => leaves.map((leaf) => leaf[place]);
  const [least, longest, only, own, absent, from, to] = leaves[0].map((_, place) => column(place));
  const limits = longest.map((most, slot) => {
    const length = own[slot] && !LOOKED_AT.includes(slot) ? 0 : Math.max(0, Math.min(most, LONGEST));
    return (length << LENGTH) | (own[slot] << 3) | (only[slot] << 1) | least[slot];
  });
  const known = tableOf(currencies, 3);
  // A glance takes what a table has; if a limit is so low, or the values are listed, there is none.
  const fits = (name, length) => FIELDS.every(({ key }, slot) => key !== name || limits[slot] >> LENGTH >= length);
  const fit = (table, name, length) => (fits(name, length) ? table : new Uint8Array(table.length));
  return {
    ...bounds,
    absent,
    from,
    to,
    limits,
    // Whether it matters for any text of which characters it is; where it does not, how long each may be.
    closely: limits.some((limit) => (limit & OF_CHARACTERS) !== 0),
    free: limits.map((limit) => limit >> LENGTH),
    known,
    currencies: fit(known, 'currency', 3),
    countries: fit(tableOf(countries, 2), 'country_code', 2),
    warehouses: warehouses.length === 0 ? undefined : new Map(warehouses.map(([code, joined]) => [code, joined.match(/../g) ?? []])),
  };
}

// Codes of capitals as a table of bits: looking one up takes less than hashing it.
function tableOf(codes, length) {
  const table = new Uint8Array(1 << (5 * length));
  for (let at = 0; at < codes.length; at += length) {
    let place = 0;
    for (let next = at; next < at + length; next += 1) place = (place << 5) | (codes.charCodeAt(next) & 31);
    table[place] = 1;
  }
  return table;
}

/** A text that is short enough, does not start with a blank, and is of no doubtful characters. */
export function isPlainText(value, limit) {
  if (typeof value !== 'string') return false;
  const { length } = value;
  if (length === 0) return (limit & 1) === 0;
  if (length > limit >> LENGTH || isDoubtful(value.charCodeAt(0))) return false;
  if ((limit & OF_CHARACTERS) === 0) return isText(value);
  return !((limit & OF_CHARACTERS) === VISIBLE ? NOT_VISIBLE : NOT_PRINTABLE).test(value);
}

// A character that may be a blank, or half of a pair.
function isDoubtful(code) {
  return code < 0x21 || (code > 0x7e && code < 0xa1) || (code > 0x167f && code < 0x3001) || code > 0xd7ff;
}

/** A code of a country or currency that no table has. */
export function isPlainCode(text, limit) {
  return (text === '' || (limit & OWN_RULE) === 0) && isPlainText(text, limit);
}

export function isPlainEmail(value, limit) {
  if ((limit & OWN_RULE) === 0) return isPlainText(value, limit);
  if (typeof value !== 'string') return false;
  const { length } = value + '';
  return length <= limit >> LENGTH && length <= SHORT_EMAIL && EMAIL.test(value);
}

export function isPlainUrl(value, limit) {
  if ((limit & OWN_RULE) === 0) return isPlainText(value, limit);
  return typeof value === 'string' && value.length <= limit >> LENGTH && LABEL_URL.test(value);
}

export function isPlainLabel(value, limit, { bytes }) {
  if ((limit & OWN_RULE) === 0) return isPlainText(value, limit);
  if (typeof value !== 'string') return false;
  const { length } = value;
  return length <= Math.min(limit >> LENGTH, SHORT_LABEL, bytes) && length % 4 === 0 && LABEL.test(value);
}

/** Whether a value is the code of a currency. */
export function isCurrency(value, { known }) {
  if (typeof value !== 'string' || value.length !== 3) return false;
  const [first, second, third] = [0, 1, 2].map((at) => value.charCodeAt(at) ^ 64);
  return (first | second | third) < 32 && known[(first << 10) | (second << 5) | third] === 1;
}

/**
 * Whether an object has, beside so many members that are known, none but such that nobody asks about and that JSON can
 * hold.
 */
export function hasNoMore(object, names, known, bounds) {
  if (bounds.unknown) return false;
  const keys = Object.keys(object);
  let all = 0;
  for (const _ in object) all += 1;
  // What all objects inherit is no member of any.
  if (all !== keys.length) return false;
  for (const key of keys) {
    if (names.has(key)) known -= 1;
    else if (!isText(key) || !isSimple(object[key])) return false;
  }
  return known === 0;
}

function isSimple(value) {
  switch (typeof value) {
    case 'string':
      return isText(value);
    case 'number':
    case 'boolean':
      return true;
    default:
      return value === null;
  }
}

/** Whether a label is given once and with its number, or not at all. */
export function areLabelsPlain(tracking, url, label) {
  const labels = isGiven(url) + isGiven(label);
  return labels < MAYBE && labels === isGiven(tracking);
}

// 1 for a text that says something, 0 for what says nothing: whatever is no text does not.
const MAYBE = 8;
function isGiven(value) {
  if (typeof value !== 'string' || value === '') return 0;
  return isDoubtful(value.charCodeAt(0)) ? MAYBE : 1;
}

/** Whether a warehouse surely delivers to a country. */
export function isDelivered(warehouses, warehouse, country) {
  const countries = warehouses.get(warehouse);
  return countries === undefined || countries.includes(country);
}

/** Whether two texts are surely different, case and blanks at their ends aside. */
export function areDifferent(left, right) {
  if (typeof left !== 'string' || typeof right !== 'string') return false;
  for (let at = 0; at < left.length || at < right.length; at += 1) {
    const one = small(left.charCodeAt(at));
    const other = small(right.charCodeAt(at));
    if (one !== other) return one >= 0 && other >= 0;
    if (one < 0) return false;
  }
  return false;
}

// A character without its case, 0 for the end of the text; below 0 if it may be a blank, or have a case of its own.
function small(code) {
  if (code !== code) return 0;
  if (code > 0x40 && code < 0x5b) return code + 32;
  return isSteady(code) ? code : -1;
}

// ASCII, Thai, Chinese and Japanese characters that are no blanks, and beyond ASCII have no case.
function isSteady(code) {
  return (code > 0x20 && code < 0x7f) || (code > 0xe00 && code < 0xe80) || (code > 0x3000 && code < 0xa000);
}

/** Whether all that are texts are surely different, blanks at their ends aside. */
export function areAllDifferent(texts) {
  const seen = new Set();
  for (const text of texts) {
    if (typeof text !== 'string' || text === '') continue;
    if (!isSteady(text.charCodeAt(0)) || !isSteady(text.charCodeAt(text.length - 1)) || seen.has(text)) return false;
    seen.add(text);
  }
  return true;
}
