//! `pack-order.ts` of the package: JavaScript that reads the known members of an order, each once, made from the field
//! register. `packed_order.rs` of the crate reads what it writes, and says what the numbers mean.

use std::fmt::Write as _;

use order_model::{Field, Group, Kind};

/// What comes before the function that is made.
const HEAD: &str = r"// Made by `cargo xtask codegen` from the field register; packed_order.rs of the crate says what the numbers mean.
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
";

/// What comes before the function for the whole order.
const ORDER: &str = r"
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
";

const END: &str = r"  // Reading a member can run the caller's code, which may have packed an order itself.
  return instance.packings === packing && numbers.length !== 0 ? text : undefined;
}
";

/// The objects that stand once within an order.
const WITHIN: [Group; 4] = [
    Group::LogisticsProvider,
    Group::Package,
    Group::Receiver,
    Group::Sender,
];

/// The source of `pack-order.ts`.
pub(super) fn module() -> String {
    let mut out = String::from(HEAD);
    for group in [
        Group::Order,
        Group::LogisticsProvider,
        Group::Package,
        Group::Receiver,
        Group::Item,
    ] {
        group_function(&mut out, group);
    }
    out.push_str(ORDER);
    let (single, item) = (single_fields(), item_fields());
    // Writing to a String cannot fail.
    let _ = writeln!(
        out,
        "  const numbers = numberBuffer(instance, {} + {item} * length);\n  let more = packOwn(order, numbers, 0);\n  if (more === undefined) return undefined;\n  let text = more;",
        single + 1
    );
    for group in WITHIN {
        let _ = writeln!(
            out,
            "  more = {}(order.{}, numbers, {});\n  if (more === undefined) return undefined;\n  text += more;",
            function(group),
            group.key().unwrap_or_default(),
            first(group)
        );
    }
    let _ = writeln!(
        out,
        "  numbers[{single}] = length;\n  let at = {};\n  for (let index = 0; index < length; index += 1) {{\n    more = packItem(items[index], numbers, at);\n    if (more === undefined) return undefined;\n    text += more;\n    at += {item};\n  }}\n  instance.count = at;",
        single + 1
    );
    out.push_str(END);
    out
}

/// What the function for an object of the order is called; both addresses have the same.
const fn function(group: Group) -> &'static str {
    match group {
        Group::Order => "packOwn",
        Group::LogisticsProvider => "packProvider",
        Group::Package => "packPackage",
        Group::Receiver | Group::Sender => "packParty",
        Group::Item => "packItem",
    }
}

/// The number of a group's first field.
fn first(group: Group) -> usize {
    group.fields().next().map_or(0, |field| field as usize)
}

/// How many fields stand once in an order.
fn single_fields() -> usize {
    first(Group::Item)
}

/// How many fields an item has.
fn item_fields() -> usize {
    Group::Item.fields().count()
}

/// The function that reads the fields of one object, each once, and that ensures that it has no other members. Each kind of
/// object has its own, since an engine knows the shape of one kind, and not of all.
fn group_function(out: &mut String, group: Group) {
    let _ = writeln!(
        out,
        "\nfunction {}(from: any, numbers: Float64Array, at: number): string | undefined {{\n  if (typeof from !== 'object' || from === null || from.toJSON !== undefined) return undefined;\n  const prototype = Object.getPrototypeOf(from);\n  if (prototype !== Object.prototype && prototype !== null) return undefined;\n  let text = '';\n  let value: any;",
        function(group)
    );
    for field in group.fields() {
        let place = match field as usize - first(group) {
            0 => "at".to_owned(),
            offset => format!("at + {offset}"),
        };
        let expected = match field.kind() {
            Kind::Text => format!(
                "typeof value === 'string') {{ numbers[{place}] = value.length; text += value; }}"
            ),
            Kind::Integer => format!("Number.isSafeInteger(value)) numbers[{place}] = value;"),
            Kind::Flag => {
                format!("typeof value === 'boolean') numbers[{place}] = value ? TRUE : FALSE;")
            }
        };
        let cut = match field {
            Field::LabelBase64 => {
                "\n  if (typeof value === 'string') value = value.slice(0, labelLength);"
            }
            _ => "",
        };
        let _ = writeln!(
            out,
            "  value = from.{};{cut}\n  if ({expected}\n  else if ((value = packOther(numbers, {place}, value)) === undefined) return undefined;\n  else text += value;",
            field.key()
        );
    }
    let _ = writeln!(
        out,
        "  return hasOnly(from, {}) ? text : undefined;\n}}",
        group.members().len()
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_read_once_into_its_own_place() {
        let module = module();
        for field in Field::ALL
            .into_iter()
            .filter(|field| field.group() != Group::Sender)
        {
            let start = format!("\nfunction {}(", function(field.group()));
            let (_, after) = module.split_once(&start).unwrap();
            let (body, _) = after.split_once("\n}").unwrap();
            let read = format!("value = from.{};\n", field.key());
            assert_eq!(body.matches(&read).count(), 1, "{field}");
            let place = match field as usize - first(field.group()) {
                0 => "numbers[at] = ".to_owned(),
                offset => format!("numbers[at + {offset}] = "),
            };
            let (_, then) = body.split_once(&read).unwrap();
            // A label is cut before that.
            let mut next = then.lines().take(2);
            assert!(next.any(|line| line.contains(&place)), "{field}");
        }
    }
}
