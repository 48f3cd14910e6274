//! `pack.js` of the package: JavaScript that reads the known members of an order, each once, made from the field
//! register. `packed.rs` of the crate reads what it writes, and says what the numbers mean.

use std::fmt::Write as _;

use order_model::contract::Member;
use order_model::{Field, Group, Kind};

/// What comes before the function that is made.
const HEAD: &str = r"// Made by `cargo xtask npm` from the field register; packed.rs says what the numbers mean.
import { slots } from './engine.js';
import { writeNumber } from './json.js';

const ABSENT = 0.5;
const NULL = 1.5;
const TRUE = 2.5;
const FALSE = 3.5;
const NUMBER = 4.5;
// More items than this are left to the other way.
const MOST = 1 << 16;

// The number for a field that is not what it should be; below 0 where JSON may have no word for it.
function oddity(value) {
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
 * is not plain: then `writeOrder` has to read it, which takes ten times as long and knows all there is.
 */
";

/// The source of `pack.js`.
pub(super) fn module() -> String {
    let mut out = String::from(HEAD);
    out.push_str("export function pack(order, engine) {\n  const packing = ++engine.packings;\n");
    out.push_str("  let t = '';\n  let v;\n  let n;\n  let gone = 0;\n");
    plain(&mut out, "  ", "order");
    for group in nested(Group::Order) {
        let Some(key) = group.key() else { continue };
        let name = name(group);
        let _ = writeln!(out, "  const {name} = order.{key};");
        if group == Group::Item {
            let _ = writeln!(
                out,
                "  if (!Array.isArray({name}) || {name}.toJSON !== undefined || {name}.length > MOST) return undefined;"
            );
        } else {
            plain(&mut out, "  ", &name);
        }
    }
    let _ = writeln!(
        out,
        "  const length = items_.length;\n  const s = slots(engine, {} + {} * length);",
        head() + 1,
        item()
    );
    for group in [
        Group::Order,
        Group::LogisticsProvider,
        Group::Package,
        Group::Receiver,
        Group::Sender,
    ] {
        object(&mut out, "  ", group, &name(group), "");
    }
    let _ = writeln!(out, "  s[{}] = length;", head());
    let _ = writeln!(out, "  let at = {};", head() + 1);
    let _ = writeln!(out, "  for (let index = 0; index < length; index += 1) {{");
    let _ = writeln!(out, "    const item = items_[index];");
    plain(&mut out, "    ", "item");
    object(&mut out, "    ", Group::Item, "item", "at + ");
    let _ = writeln!(out, "    at += {};\n  }}", item());
    out.push_str("  engine.count = at;\n");
    out.push_str(
        "  // Reading a member can run the caller's code, which may have packed an order itself.\n",
    );
    out.push_str("  return engine.packings === packing && s.length !== 0 ? t : undefined;\n}\n");
    out
}

/// What the code calls an object of the order: `package` alone is a reserved word.
fn name(group: Group) -> String {
    match group.key() {
        Some(key) => format!("{key}_"),
        None => "order".to_owned(),
    }
}

/// How many leaves stand once in an order, and how many an item has.
fn head() -> usize {
    Field::ALL.len() - item()
}

fn item() -> usize {
    Group::Item.fields().count()
}

/// The objects and the array that an object holds.
fn nested(group: Group) -> impl Iterator<Item = Group> {
    group.members().iter().filter_map(|member| match member {
        Member::Group(group) => Some(*group),
        Member::Field(_) => None,
    })
}

/// The statements that read the fields of one object; `base` is added to their slots.
fn object(out: &mut String, indent: &str, group: Group, name: &str, base: &str) {
    let first = if group == Group::Item { head() } else { 0 };
    for field in group.fields() {
        let slot = format!("s[{base}{}]", field as usize - first);
        let _ = writeln!(out, "{indent}v = {name}.{};", field.key());
        let text =
            |number: &str| format!("if (typeof v === 'string') {{ {slot} = {number}; t += v; }}");
        let good = match field.kind() {
            Kind::Text => text("v.length"),
            Kind::Integer | Kind::Flag => format!(
                "if (Number.isSafeInteger(v)) {slot} = v;\n{indent}else {}",
                text("-v.length - 0.5")
            ),
        };
        let _ = writeln!(out, "{indent}{good}");
        let odd = "if ((n = oddity(v)) < 0) return undefined;";
        let _ = writeln!(
            out,
            "{indent}else {{ {odd} {slot} = n; if (n === ABSENT) gone += 1; else if (n > NUMBER) t += writeNumber(v); }}"
        );
    }
    let count = group.members().len();
    // All that were read, and no other.
    let _ = writeln!(
        out,
        "{indent}n = {count} - gone;\n{indent}for (const _ in {name}) n -= 1;\n{indent}if (n !== 0) return undefined;\n{indent}gone = 0;"
    );
}

/// The statements that look whether an object may be read member by member: whoever made it, `JSON.stringify` would find
/// the same. In each place and not in one function: an engine knows the shape of each object, and not of all.
fn plain(out: &mut String, indent: &str, name: &str) {
    let _ = writeln!(
        out,
        "{indent}if (typeof {name} !== 'object' || {name} === null || {name}.toJSON !== undefined) return undefined;\n{indent}n = Object.getPrototypeOf({name});\n{indent}if (n !== Object.prototype && n !== null) return undefined;"
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_read_once_into_its_own_slot() {
        let module = module();
        for field in Field::ALL {
            let holder = match field.group() {
                Group::Item => "item".to_owned(),
                group => name(group),
            };
            let reads = module
                .matches(&format!("v = {holder}.{};", field.key()))
                .count();
            assert_eq!(reads, 1, "{field}");
        }
        let slots: Vec<String> = (0..head())
            .map(|slot| format!(" s[{slot}] = "))
            .chain((0..item()).map(|slot| format!(" s[at + {slot}] = ")))
            .collect();
        for slot in slots {
            assert!(module.contains(&slot), "{slot}");
        }
    }
}
