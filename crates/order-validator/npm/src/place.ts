// Places in an order: as a JSON Pointer (RFC 6901), as a dotted name, as a path of keys and indices.
import type { Place } from './types.js';

type Step = string | number;

// RFC 6901, section 3, knows `~0` and `~1`.
const NO_ESCAPE = /~(?![01])/;

// A step of a dotted name: a key, an index in brackets, or a key in brackets and quotes.
const STEP = /\["((?:[^"\\]|\\.)*)"\]|[^.[\]]+/g;
// Keys that a dotted name has in brackets and quotes.
const TO_QUOTE = /^$|^\/|[.[\]"]/;

/** The JSON Pointer of a place. */
export function pointerOf(place: Place): string {
  if (Array.isArray(place)) return pointerTo(place as readonly Step[]);
  if (typeof place === 'string') {
    if (place !== '' && place[0] !== '/') return pointerTo(stepsOf(place));
    if (!NO_ESCAPE.test(place)) return place;
  }
  throw new TypeError(`a place is a JSON Pointer such as "/receiver/post_code", a dotted name such as "items.0.qty" or a path such as ["items", 0, "qty"]`);
}

/** The steps of a dotted name. */
export function stepsOf(name: string): string[] {
  return Array.from(name.matchAll(STEP), ([step, quoted]) => quoted?.replace(/\\(.)/g, '$1') ?? step);
}

/** The JSON Pointer of a path. */
export function pointerTo(path: readonly Step[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The dotted name of a path. */
export function nameOf(path: readonly Step[]): string {
  const name = path.map((step) => (TO_QUOTE.test(String(step)) ? `["${String(step).replace(/["\\]/g, '\\$&')}"]` : `.${step}`)).join('');
  return name.replace(/^\./, '');
}

/** What a value has at a JSON Pointer; `undefined` where it has nothing. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value: any = root;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    // Neither a text's letters nor a list's length are places.
    if (typeof value !== 'object' || !Object.prototype.propertyIsEnumerable.call(value ?? '', key)) return undefined;
    value = value[key];
  }
  return value;
}
