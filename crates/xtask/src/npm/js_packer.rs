//! `pack-order.ts` of the package: JavaScript that reads the known members of an order, each once, made from the field
//! register. `packed_order.rs` of the crate reads what it writes, and says what the numbers mean.

use std::fmt::Write as _;

use order_model::contract::Member;
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

// The number for a field that is not what it should be; below 0 where JSON may have no word for it.
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
";

const TAIL: &str = r"  instance.count = at;
  // Reading a member can run the caller's code, which may have packed an order itself.
  return instance.packings === packing && numbers.length !== 0 ? text : undefined;
}
";

/// The objects that stand once.
const SINGLE: [Group; 5] = [
    Group::Order,
    Group::LogisticsProvider,
    Group::Package,
    Group::Receiver,
    Group::Sender,
];

/// The source of `pack-order.ts`.
pub(super) fn module() -> String {
    let mut out = String::from(HEAD);
    // Writing to a String cannot fail.
    ensure_plain(&mut out, "  ", "order");
    for group in nested(Group::Order) {
        let Some(key) = group.key() else { continue };
        let name = name(group);
        let _ = writeln!(out, "  const {name} = order.{key};");
        if group == Group::Item {
            let _ = writeln!(
                out,
                "  if (!Array.isArray({name}) || ({name} as any).toJSON !== undefined || {name}.length > MOST) return undefined;"
            );
        } else {
            ensure_plain(&mut out, "  ", &name);
        }
    }
    let (items, start) = (name(Group::Item), single_fields() + 1);
    let _ = writeln!(
        out,
        "  const {{ length }} = {items};\n  const numbers = numberBuffer(instance, {start} + {} * length);",
        item_fields()
    );
    for group in SINGLE {
        read_object(&mut out, "  ", group, &name(group), "");
    }
    let _ = writeln!(
        out,
        "  numbers[{}] = length;\n  let at = {start};\n  for (let index = 0; index < length; index += 1) {{\n    const item = {items}[index];",
        single_fields()
    );
    ensure_plain(&mut out, "    ", "item");
    read_object(&mut out, "    ", Group::Item, "item", "at + ");
    let _ = writeln!(out, "    at += {};\n  }}", item_fields());
    out.push_str(TAIL);
    out
}

/// What the code calls an object of the order: `package` alone is a reserved word.
fn name(group: Group) -> String {
    match group.key() {
        Some(key) => format!("{key}_"),
        None => "order".to_owned(),
    }
}

/// How many fields stand once in an order.
fn single_fields() -> usize {
    Field::ALL.len() - item_fields()
}

/// How many fields an item has.
fn item_fields() -> usize {
    Group::Item.fields().count()
}

/// The objects and the array that an object holds.
fn nested(group: Group) -> impl Iterator<Item = Group> {
    group.members().iter().filter_map(|member| match member {
        Member::Group(group) => Some(*group),
        Member::Field(_) => None,
    })
}

/// The statements that look whether an object may be read member by member: whoever made it, `JSON.stringify` would find
/// the same.
fn ensure_plain(out: &mut String, indent: &str, name: &str) {
    let _ = writeln!(
        out,
        "{indent}if (typeof {name} !== 'object' || {name} === null || {name}.toJSON !== undefined) return undefined;\n{indent}number = Object.getPrototypeOf({name});\n{indent}if (number !== Object.prototype && number !== null) return undefined;"
    );
}

/// The statements that read the fields of one object; `base` is added to their places among the numbers.
fn read_object(out: &mut String, indent: &str, group: Group, name: &str, base: &str) {
    let first = match group {
        Group::Item => single_fields(),
        _ => 0,
    };
    for field in group.fields() {
        let place = format!("numbers[{base}{}]", field as usize - first);
        let text = |length: &str| {
            format!("if (typeof value === 'string') {{ {place} = {length}; text += value; }}")
        };
        let expected = match field.kind() {
            Kind::Text => text("value.length"),
            Kind::Integer | Kind::Flag => format!(
                "if (Number.isSafeInteger(value)) {place} = value;\n{indent}else {}",
                text("-value.length - 0.5")
            ),
        };
        let _ = writeln!(
            out,
            "{indent}value = {name}.{};\n{indent}{expected}\n{indent}else {{ if ((number = mismatch(value)) < 0) return undefined; {place} = number; if (number === ABSENT) absent += 1; else if (number > NUMBER) text += writeNumber(value); }}",
            field.key()
        );
    }
    // All that were read, and no other.
    let members = group.members().len();
    let _ = writeln!(
        out,
        "{indent}number = {members} - absent;\n{indent}for (const _ in {name}) number -= 1;\n{indent}if (number !== 0) return undefined;\n{indent}absent = 0;"
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_read_once_into_its_own_place() {
        let module = module();
        for field in Field::ALL {
            let holder = match field.group() {
                Group::Item => "item".to_owned(),
                group => name(group),
            };
            let reads = module
                .matches(&format!("value = {holder}.{};", field.key()))
                .count();
            assert_eq!(reads, 1, "{field}");
        }
        let places: Vec<String> = (0..single_fields())
            .map(|place| format!(" numbers[{place}] = "))
            .chain((0..item_fields()).map(|place| format!(" numbers[at + {place}] = ")))
            .collect();
        for place in places {
            assert!(module.contains(&place), "{place}");
        }
    }
}
