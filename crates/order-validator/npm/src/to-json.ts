// Orders and options as JSON text.

// How deep an order may nest: order-model's own bound for JSON text.
const MAX_DEPTH = 127;

// What JSON has no word for is written as a number that no finite number is written as: the model then reports
// it in its place, as not whole or out of range, and the wasm gives it its name back.
const NOT_FINITE: Record<string, string> = { NaN: '0.1e-999', Infinity: '1e999', '-Infinity': '-1e999' };

// Text that stands in JSON as it is: no quote, backslash or control character, and no surrogates to be paired.
const AS_IT_IS = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/;
// Not by the name of the property: an engine takes longer to find that than to compile the rest of this module.
const LONE_SURROGATE = /[\ud800-\udfff]/u;
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

type Step = string | number;

/**
 * An order as JSON text, as JSON.stringify would write it, but nothing is lost on the way: NaN and the infinities
 * stay numbers, and what JSON cannot hold is a TypeError that says where it stands.
 */
export function writeOrder(order: unknown): string {
  return new Writer('order', NOT_FINITE).write(order);
}

/** Plain data as JSON text: options and rules, in which NaN has no meaning. */
export function writePlain(value: unknown, name: string): string {
  return new Writer(name, {}).write(value);
}

/** A number that is packed, as `writeOrder` writes it. */
export function writeNumber(number: number): string {
  return NOT_FINITE[number] ?? String(number);
}

/** A copy of an order that could be written, of the values that it would be written as. */
export function copyOrder(given: unknown, key = ''): unknown {
  const value = standsFor(given, key);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Array.from(value, (element, index) => copyOrder(element, String(index)) ?? null);
  const members = Object.entries(value).map(([name, member]) => [name, copyOrder(member, name)] as const);
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
  readonly #name: string;
  readonly #notFinite: Record<string, string>;

  constructor(name: string, notFinite: Record<string, string>) {
    this.#name = name;
    this.#notFinite = notFinite;
  }

  write(root: unknown): string {
    return this.#value(root, '') ?? this.#refuse('undefined');
  }

  #value(given: unknown, key: string): string | undefined {
    const value = standsFor(given, key);
    switch (typeof value) {
      case 'string':
        return this.#string(value, 'text');
      case 'number':
        return Number.isFinite(value) ? String(value) : (this.#notFinite[value] ?? this.#refuse(String(value)));
      case 'boolean':
        return String(value);
      case 'undefined':
        return undefined;
      case 'object':
        return value === null ? 'null' : this.#object(value);
      default:
        return this.#refuse(`a ${typeof value}`);
    }
  }

  #string(text: string, what: string): string {
    if (AS_IT_IS.test(text)) return `"${text}"`;
    return LONE_SURROGATE.test(text) ? this.#refuse(`${what} with half of a surrogate pair`) : JSON.stringify(text);
  }

  #object(object: object): string {
    if (this.#around.includes(object)) this.#refuse('an object that contains itself');
    if (this.#around.length === MAX_DEPTH) this.#refuse(`nested more than ${MAX_DEPTH} deep`, []);
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

  #refuse(what: string, place: Step[] = this.#keys): never {
    const steps = place.map((key) => (IDENTIFIER.test(String(key)) ? `.${key}` : `[${JSON.stringify(key)}]`));
    const error = new TypeError(`${this.#name}${steps.join('')} is ${what}: JSON cannot hold that`);
    // For `orderSchema`, which reports it as an issue.
    throw Object.assign(error, { path: [...place] });
  }
}
