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

// The number for a leaf that is not what it should be; below 0 where JSON may have no word for it.
function mismatch(value: unknown): number {
  switch (typeof value) {
    case 'undefined':
      return ABSENT;
    case 'boolean':
      return value ? TRUE : FALSE;
    case 'number':
      return NUMBER + writeNumber(value).length;
    default:
      return value === null ? NULL : -1;
  }
}

/**
 * Writes an order's numbers into the wasm, and answers with its texts, one after another; `undefined` where the order
 * is not plain: then `writeOrder` has to read it, which takes longer and knows all there is.
 *
 * Whether an object is plain is looked at in each place and not in one function: an engine knows the shape of each
 * object, and not of all.
 */
export function packOrder(order: any, instance: Instance): string | undefined {
  const packing = ++instance.packings;
  let text = '';
  let value: any;
  let number: any;
  let absent = 0;
  if (typeof order !== 'object' || order === null || order.toJSON !== undefined) return undefined;
  number = Object.getPrototypeOf(order);
  if (number !== Object.prototype && number !== null) return undefined;
  const logistics_provider_ = order.logistics_provider;
  if (typeof logistics_provider_ !== 'object' || logistics_provider_ === null || logistics_provider_.toJSON !== undefined) return undefined;
  number = Object.getPrototypeOf(logistics_provider_);
  if (number !== Object.prototype && number !== null) return undefined;
  const package_ = order.package;
  if (typeof package_ !== 'object' || package_ === null || package_.toJSON !== undefined) return undefined;
  number = Object.getPrototypeOf(package_);
  if (number !== Object.prototype && number !== null) return undefined;
  const receiver_ = order.receiver;
  if (typeof receiver_ !== 'object' || receiver_ === null || receiver_.toJSON !== undefined) return undefined;
  number = Object.getPrototypeOf(receiver_);
  if (number !== Object.prototype && number !== null) return undefined;
  const sender_ = order.sender;
  if (typeof sender_ !== 'object' || sender_ === null || sender_.toJSON !== undefined) return undefined;
  number = Object.getPrototypeOf(sender_);
  if (number !== Object.prototype && number !== null) return undefined;
  const items_ = order.items;
  if (!Array.isArray(items_) || (items_ as any).toJSON !== undefined || items_.length > MOST) return undefined;
  const { length } = items_;
  const numbers = numberBuffer(instance, 28 + 4 * length);
  value = order.centre_code;
  if (typeof value === 'string') { numbers[0] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[0] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = order.client_code;
  if (typeof value === 'string') { numbers[1] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[1] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = order.real_time_response;
  if (Number.isSafeInteger(value)) numbers[2] = value;
  else if (typeof value === 'string') { numbers[2] = -value.length - 0.5; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[2] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = order.process_type;
  if (Number.isSafeInteger(value)) numbers[3] = value;
  else if (typeof value === 'string') { numbers[3] = -value.length - 0.5; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[3] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  number = 9 - absent;
  for (const _ in order) number -= 1;
  if (number !== 0) return undefined;
  absent = 0;
  value = logistics_provider_.code;
  if (typeof value === 'string') { numbers[4] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[4] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = logistics_provider_.tracking_number;
  if (typeof value === 'string') { numbers[5] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[5] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = logistics_provider_.label_url;
  if (typeof value === 'string') { numbers[6] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[6] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = logistics_provider_.label_base64;
  if (typeof value === 'string') { numbers[7] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[7] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  number = 4 - absent;
  for (const _ in logistics_provider_) number -= 1;
  if (number !== 0) return undefined;
  absent = 0;
  value = package_.order_number;
  if (typeof value === 'string') { numbers[8] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[8] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  number = 1 - absent;
  for (const _ in package_) number -= 1;
  if (number !== 0) return undefined;
  absent = 0;
  value = receiver_.name;
  if (typeof value === 'string') { numbers[9] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[9] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = receiver_.address;
  if (typeof value === 'string') { numbers[10] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[10] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = receiver_.city;
  if (typeof value === 'string') { numbers[11] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[11] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = receiver_.province;
  if (typeof value === 'string') { numbers[12] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[12] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = receiver_.district;
  if (typeof value === 'string') { numbers[13] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[13] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = receiver_.country_code;
  if (typeof value === 'string') { numbers[14] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[14] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = receiver_.post_code;
  if (typeof value === 'string') { numbers[15] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[15] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = receiver_.phone;
  if (typeof value === 'string') { numbers[16] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[16] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = receiver_.email;
  if (typeof value === 'string') { numbers[17] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[17] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  number = 9 - absent;
  for (const _ in receiver_) number -= 1;
  if (number !== 0) return undefined;
  absent = 0;
  value = sender_.name;
  if (typeof value === 'string') { numbers[18] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[18] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = sender_.address;
  if (typeof value === 'string') { numbers[19] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[19] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = sender_.city;
  if (typeof value === 'string') { numbers[20] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[20] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = sender_.province;
  if (typeof value === 'string') { numbers[21] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[21] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = sender_.district;
  if (typeof value === 'string') { numbers[22] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[22] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = sender_.country_code;
  if (typeof value === 'string') { numbers[23] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[23] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = sender_.post_code;
  if (typeof value === 'string') { numbers[24] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[24] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = sender_.phone;
  if (typeof value === 'string') { numbers[25] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[25] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  value = sender_.email;
  if (typeof value === 'string') { numbers[26] = value.length; text += value; }
  else { if ((number = mismatch(value)) < 0) return undefined; numbers[26] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
  number = 9 - absent;
  for (const _ in sender_) number -= 1;
  if (number !== 0) return undefined;
  absent = 0;
  numbers[27] = length;
  let at = 28;
  for (let index = 0; index < length; index += 1) {
    const item = items_[index];
    if (typeof item !== 'object' || item === null || item.toJSON !== undefined) return undefined;
    number = Object.getPrototypeOf(item);
    if (number !== Object.prototype && number !== null) return undefined;
    value = item.sku;
    if (typeof value === 'string') { numbers[at + 0] = value.length; text += value; }
    else { if ((number = mismatch(value)) < 0) return undefined; numbers[at + 0] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
    value = item.currency;
    if (typeof value === 'string') { numbers[at + 1] = value.length; text += value; }
    else { if ((number = mismatch(value)) < 0) return undefined; numbers[at + 1] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
    value = item.unit_price;
    if (Number.isSafeInteger(value)) numbers[at + 2] = value;
    else if (typeof value === 'string') { numbers[at + 2] = -value.length - 0.5; text += value; }
    else { if ((number = mismatch(value)) < 0) return undefined; numbers[at + 2] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
    value = item.qty;
    if (Number.isSafeInteger(value)) numbers[at + 3] = value;
    else if (typeof value === 'string') { numbers[at + 3] = -value.length - 0.5; text += value; }
    else { if ((number = mismatch(value)) < 0) return undefined; numbers[at + 3] = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }
    number = 4 - absent;
    for (const _ in item) number -= 1;
    if (number !== 0) return undefined;
    absent = 0;
    at += 4;
  }
  instance.count = at;
  // Reading a member can run the caller's code, which may have packed an order itself.
  return instance.packings === packing && numbers.length !== 0 ? text : undefined;
}
