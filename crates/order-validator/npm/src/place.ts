// Places in an order: as a JSON Pointer (RFC 6901), as a dotted name, as a path of keys and indices.
import type { Place } from './types.js';

type Step = string | number;

// RFC 6901, section 3, knows `~0` and `~1`.
const NO_ESCAPE = /~(?![01])/;

/** The JSON Pointer of a place. */
export function pointerOf(place: Place): string {
  if (Array.isArray(place)) return pointerTo(place as readonly Step[]);
  if (typeof place !== 'string' || NO_ESCAPE.test(place)) throw new TypeError(`a place is a JSON Pointer such as "/receiver/post_code", a dotted name such as "items.0.qty" or a path such as ["items", 0, "qty"]`);
  return place === '' || place[0] === '/' ? place : `/${place.replaceAll('[', '.').replaceAll(']', '').replaceAll('.', '/')}`;
}

/** The JSON Pointer of a path. */
export function pointerTo(path: readonly Step[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Whether a value has something at a JSON Pointer. */
export function hasPlace(root: unknown, pointer: string): boolean {
  const steps = pointer.split('/').slice(1);
  let value: any = root;
  for (const step of steps) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (value === null || value === undefined || !Object.hasOwn(Object(value), key)) return false;
    value = value[key];
  }
  return true;
}
