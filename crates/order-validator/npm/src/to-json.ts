// Orders and options as JSON text.

// How deep an order may nest: order-model's own bound for JSON text.
const MAX_DEPTH = 127;

// What JSON has no word for is written as a number that no finite number is written as: the model then reports
// it in its place, as not whole or out of range, and the wasm gives it its name back.
const NOT_FINITE: Record<string, string> = { NaN: '0.1e-999', Infinity: '1e999', '-Infinity': '-1e999' };
// Behind the digits of a BigInt, for the same.
const BIGINT = '.1e-999';

// Text that stands in JSON as it is: no quote, backslash or control character, and no surrogates to be paired.
const AS_IT_IS = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/;
// Not by the name of the property: an engine takes longer to find that than to compile the rest of this module.
const LONE_SURROGATES = /[\ud800-\udfff]/gu;
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

type Step = string | number;

/**
 * An order as JSON text, as JSON.stringify would write it, but nothing that a person may have caused is lost on the way or thrown: NaN, the
 * infinities and BigInts are numbers that are no whole ones, half of a surrogate pair is the character that stands for what cannot be read, and
 * what contains itself or is nested too deep is `null` there.
 */
export function writeOrder(order: unknown): string {
  return new Writer(undefined).write(order);
}

/** Plain data as JSON text: options and rules. What JSON cannot hold is a TypeError that says where it stands. */
export function writePlain(value: unknown, name: string): string {
  return new Writer(name).write(value);
}

/** A number that is packed, as `writeOrder` writes it. */
export function writeNumber(number: number): string {
  return NOT_FINITE[number] ?? String(number);
}

/** A copy of an order, of the values that it would be written as. */
export function copyOrder(given: unknown, key = '', around: readonly unknown[] = []): unknown {
  const value = standsFor(given, key);
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (around.includes(value) || around.length === MAX_DEPTH) return null;
  const inside = [...around, value];
  if (Array.isArray(value)) return Array.from(value, (element, index) => copyOrder(element, String(index), inside) ?? null);
  const members = Object.entries(value).map(([name, member]) => [name, copyOrder(member, name, inside)] as const);
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}

// What JSON.stringify takes a value for: what its toJSON says, once, or the primitive in a wrapper.
function standsFor(value: any, key: string): unknown {
  if (value === null || !['object', 'function', 'bigint'].includes(typeof value)) return value;
  const stand = typeof value.toJSON === 'function' ? value.toJSON(key) : value;
  return stand instanceof String || stand instanceof Number || stand instanceof Boolean ? stand.valueOf() : stand;
}

class Writer {
  // Where the writer is: the keys from the root down, and the objects that it is inside.
  readonly #keys: Step[] = [];
  readonly #around: object[] = [];
  // What errors call the whole; `undefined` where there are to be none.
  readonly #name: string | undefined;

  constructor(name: string | undefined) {
    this.#name = name;
  }

  write(root: unknown): string {
    return this.#value(root, '') ?? this.#refuse('undefined', 'null');
  }

  #value(given: unknown, key: string): string | undefined {
    const value = standsFor(given, key);
    switch (typeof value) {
      case 'string':
        return this.#string(value, 'text');
      case 'number':
        return Number.isFinite(value) ? String(value) : this.#refuse(String(value), writeNumber(value));
      case 'boolean':
        return String(value);
      case 'undefined':
        return undefined;
      case 'object':
        return value === null ? 'null' : this.#object(value);
      case 'bigint':
        return this.#refuse('a bigint', `${value}${BIGINT}`);
      default:
        return this.#refuse(`a ${typeof value}`, undefined);
    }
  }

  #string(text: string, what: string): string {
    if (AS_IT_IS.test(text)) return `"${text}"`;
    const wellFormed = text.replace(LONE_SURROGATES, '\ufffd');
    const written = JSON.stringify(wellFormed);
    return wellFormed === text ? written : this.#refuse(`${what} with half of a surrogate pair`, written);
  }

  #object(object: object): string {
    if (this.#around.includes(object)) return this.#refuse('an object that contains itself', 'null');
    if (this.#around.length === MAX_DEPTH) return this.#refuse(`nested more than ${MAX_DEPTH} deep`, 'null', []);
    this.#around.push(object);
    const text = Array.isArray(object) ? this.#array(object) : this.#members(object as Record<string, unknown>);
    this.#around.pop();
    return text;
  }

  // As in JSON.stringify, an element that is undefined is null, and a member that is undefined is not there.
  #array(array: unknown[]): string {
    let text = '[';
    for (let index = 0; index < array.length; index += 1) {
      this.#keys.push(index);
      if (index > 0) text += ',';
      text += this.#value(array[index], String(index)) ?? 'null';
      this.#keys.pop();
    }
    return `${text}]`;
  }

  #members(object: Record<string, unknown>): string {
    let text = '{';
    for (const key of Object.keys(object)) {
      this.#keys.push(key);
      const value = this.#value(object[key], key);
      if (value !== undefined) text += `${text.length > 1 ? ',' : ''}${this.#string(key, 'a key')}:${value}`;
      this.#keys.pop();
    }
    return `${text}}`;
  }

  /** What stands there instead, where nothing is refused. */
  #refuse<T extends string | undefined>(what: string, instead: T, place: Step[] = this.#keys): T {
    if (this.#name === undefined) return instead;
    const steps = place.map((key) => (IDENTIFIER.test(String(key)) ? `.${key}` : `[${JSON.stringify(key)}]`));
    throw new TypeError(`${this.#name}${steps.join('')} is ${what}: JSON cannot hold that`);
  }
}
