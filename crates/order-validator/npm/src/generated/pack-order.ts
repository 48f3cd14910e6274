// Made by `cargo xtask codegen` from the field register; packed_order.rs of the crate says what the numbers mean.
import { numberBuffer } from '../instance.js';
import type { Instance } from '../instance.js';
import { writeNumber } from '../to-json.js';

const ABSENT = 0.5;
const NULL = 1.5;
const TRUE = 2.5;
const FALSE = 3.5;
const NUMBER = 4.5;
// More items than this are left to the other way.
const MOST = 1 << 16;

// How many members of the object that is read are not there.
let absent = 0;

// How much of a label is read.
let labelLength = Infinity;

// Whether an object has so many members: all that were read and are there, and no other.
function hasOnly(object: object, members: number): boolean {
  let left = members - absent;
  absent = 0;
  for (const _ in object) left -= 1;
  return left === 0;
}

// Writes the number for a value that is not what it should be, and answers with its text, which may be empty; `undefined`
// for what the other way has to write.
function packOther(numbers: Float64Array, place: number, value: unknown): string | undefined {
  switch (typeof value) {
    case 'undefined':
      absent += 1;
      numbers[place] = ABSENT;
      return '';
    case 'boolean':
      numbers[place] = value ? TRUE : FALSE;
      return '';
    case 'number': {
      const text = writeNumber(value);
      numbers[place] = NUMBER + text.length;
      return text;
    }
    case 'string':
      numbers[place] = -value.length - 0.5;
      return value;
    default:
      numbers[place] = NULL;
      return value === null ? '' : undefined;
  }
}

function packOwn(from: any, numbers: Float64Array, at: number): string | undefined {
  if (typeof from !== 'object' || from === null || from.toJSON !== undefined) return undefined;
  const prototype = Object.getPrototypeOf(from);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  let text = '';
  let value: any;
  value = from.centre_code;
  if (typeof value === 'string') { numbers[at] = value.length; text += value; }
  else if ((value = packOther(numbers, at, value)) === undefined) return undefined;
  else text += value;
  value = from.client_code;
  if (typeof value === 'string') { numbers[at + 1] = value.length; text += value; }
  else if ((value = packOther(numbers, at + 1, value)) === undefined) return undefined;
  else text += value;
  value = from.real_time_response;
  if (typeof value === 'boolean') numbers[at + 2] = value ? TRUE : FALSE;
  else if ((value = packOther(numbers, at + 2, value)) === undefined) return undefined;
  else text += value;
  value = from.process_type;
  if (Number.isSafeInteger(value)) numbers[at + 3] = value;
  else if ((value = packOther(numbers, at + 3, value)) === undefined) return undefined;
  else text += value;
  return hasOnly(from, 9) ? text : undefined;
}

function packProvider(from: any, numbers: Float64Array, at: number): string | undefined {
  if (typeof from !== 'object' || from === null || from.toJSON !== undefined) return undefined;
  const prototype = Object.getPrototypeOf(from);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  let text = '';
  let value: any;
  value = from.code;
  if (typeof value === 'string') { numbers[at] = value.length; text += value; }
  else if ((value = packOther(numbers, at, value)) === undefined) return undefined;
  else text += value;
  value = from.tracking_number;
  if (typeof value === 'string') { numbers[at + 1] = value.length; text += value; }
  else if ((value = packOther(numbers, at + 1, value)) === undefined) return undefined;
  else text += value;
  value = from.label_url;
  if (typeof value === 'string') { numbers[at + 2] = value.length; text += value; }
  else if ((value = packOther(numbers, at + 2, value)) === undefined) return undefined;
  else text += value;
  value = from.label_base64;
  if (typeof value === 'string') value = value.slice(0, labelLength);
  if (typeof value === 'string') { numbers[at + 3] = value.length; text += value; }
  else if ((value = packOther(numbers, at + 3, value)) === undefined) return undefined;
  else text += value;
  return hasOnly(from, 4) ? text : undefined;
}

function packPackage(from: any, numbers: Float64Array, at: number): string | undefined {
  if (typeof from !== 'object' || from === null || from.toJSON !== undefined) return undefined;
  const prototype = Object.getPrototypeOf(from);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  let text = '';
  let value: any;
  value = from.order_number;
  if (typeof value === 'string') { numbers[at] = value.length; text += value; }
  else if ((value = packOther(numbers, at, value)) === undefined) return undefined;
  else text += value;
  return hasOnly(from, 1) ? text : undefined;
}

function packParty(from: any, numbers: Float64Array, at: number): string | undefined {
  if (typeof from !== 'object' || from === null || from.toJSON !== undefined) return undefined;
  const prototype = Object.getPrototypeOf(from);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  let text = '';
  let value: any;
  value = from.name;
  if (typeof value === 'string') { numbers[at] = value.length; text += value; }
  else if ((value = packOther(numbers, at, value)) === undefined) return undefined;
  else text += value;
  value = from.address;
  if (typeof value === 'string') { numbers[at + 1] = value.length; text += value; }
  else if ((value = packOther(numbers, at + 1, value)) === undefined) return undefined;
  else text += value;
  value = from.city;
  if (typeof value === 'string') { numbers[at + 2] = value.length; text += value; }
  else if ((value = packOther(numbers, at + 2, value)) === undefined) return undefined;
  else text += value;
  value = from.province;
  if (typeof value === 'string') { numbers[at + 3] = value.length; text += value; }
  else if ((value = packOther(numbers, at + 3, value)) === undefined) return undefined;
  else text += value;
  value = from.district;
  if (typeof value === 'string') { numbers[at + 4] = value.length; text += value; }
  else if ((value = packOther(numbers, at + 4, value)) === undefined) return undefined;
  else text += value;
  value = from.country_code;
  if (typeof value === 'string') { numbers[at + 5] = value.length; text += value; }
  else if ((value = packOther(numbers, at + 5, value)) === undefined) return undefined;
  else text += value;
  value = from.post_code;
  if (typeof value === 'string') { numbers[at + 6] = value.length; text += value; }
  else if ((value = packOther(numbers, at + 6, value)) === undefined) return undefined;
  else text += value;
  value = from.phone;
  if (typeof value === 'string') { numbers[at + 7] = value.length; text += value; }
  else if ((value = packOther(numbers, at + 7, value)) === undefined) return undefined;
  else text += value;
  value = from.email;
  if (typeof value === 'string') { numbers[at + 8] = value.length; text += value; }
  else if ((value = packOther(numbers, at + 8, value)) === undefined) return undefined;
  else text += value;
  return hasOnly(from, 9) ? text : undefined;
}

function packItem(from: any, numbers: Float64Array, at: number): string | undefined {
  if (typeof from !== 'object' || from === null || from.toJSON !== undefined) return undefined;
  const prototype = Object.getPrototypeOf(from);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  let text = '';
  let value: any;
  value = from.sku;
  if (typeof value === 'string') { numbers[at] = value.length; text += value; }
  else if ((value = packOther(numbers, at, value)) === undefined) return undefined;
  else text += value;
  value = from.currency;
  if (typeof value === 'string') { numbers[at + 1] = value.length; text += value; }
  else if ((value = packOther(numbers, at + 1, value)) === undefined) return undefined;
  else text += value;
  value = from.unit_price;
  if (Number.isSafeInteger(value)) numbers[at + 2] = value;
  else if ((value = packOther(numbers, at + 2, value)) === undefined) return undefined;
  else text += value;
  value = from.qty;
  if (Number.isSafeInteger(value)) numbers[at + 3] = value;
  else if ((value = packOther(numbers, at + 3, value)) === undefined) return undefined;
  else text += value;
  return hasOnly(from, 4) ? text : undefined;
}

/**
 * Writes an order's numbers into the wasm, and answers with its texts, one after another; `undefined` where the order
 * is not plain: then `writeOrder` has to read it, which takes longer and knows all there is. Of a label only so many letters are read: who asks
 * about another field does not wait for megabytes.
 */
export function packOrder(order: any, instance: Instance, label = Infinity): string | undefined {
  const packing = ++instance.packings;
  labelLength = label;
  absent = 0;
  const items = order?.items;
  if (!Array.isArray(items) || (items as any).toJSON !== undefined || items.length > MOST) return undefined;
  const { length } = items;
  const numbers = numberBuffer(instance, 28 + 4 * length);
  let more = packOwn(order, numbers, 0);
  if (more === undefined) return undefined;
  let text = more;
  more = packProvider(order.logistics_provider, numbers, 4);
  if (more === undefined) return undefined;
  text += more;
  more = packPackage(order.package, numbers, 8);
  if (more === undefined) return undefined;
  text += more;
  more = packParty(order.receiver, numbers, 9);
  if (more === undefined) return undefined;
  text += more;
  more = packParty(order.sender, numbers, 18);
  if (more === undefined) return undefined;
  text += more;
  numbers[27] = length;
  let at = 28;
  for (let index = 0; index < length; index += 1) {
    more = packItem(items[index], numbers, at);
    if (more === undefined) return undefined;
    text += more;
    at += 4;
  }
  instance.count = at;
  // Reading a member can run the caller's code, which may have packed an order itself.
  return instance.packings === packing && numbers.length !== 0 ? text : undefined;
}
