//! `glance.js` of the package: JavaScript that looks over an order, each member once, and finds most orders fine without
//! the wasm. Made from the field register; `bounds.js` looks at the single values, by what `glance.rs` of order-model
//! says of each field.

use std::fmt::Write as _;

use order_model::{Field, Group, Kind};

use super::packer::{name, nested};

const HEAD: &str = r"// Made by `cargo xtask npm` from the field register; bounds.js says what is looked at, and how.
import { HEAD, ITEM } from './codes.js';
import { areAllDifferent, areDifferent, areLabelsPlain, hasNoMore, isCurrency, isDelivered, isPlainCode, isPlainEmail, isPlainLabel, isPlainText, isPlainUrl, isText } from './bounds.js';

";

const ABOUT: &str = r"
// Where no rule asks of which characters texts are, they are looked at where they are read, and by functions that need not
// be found on them first: by name, that takes longer than the look once an engine has seen texts of five kinds. What
// something was added to it knows to be a text.

/**
 * Looks over an order: `undefined` where the rules have nothing to say to it. Otherwise the leaves that may be wrong,
 * the others being fine: the last one, with its slot, its value, the country of its address if its rules ask for that,
 * and the one before it. `null` where one has to look closer: at what is not plain, or at what only a rule over several
 * fields can tell.
 *
 * Everything is read once, so that a getter cannot show one value here and another one there.
 */
export function glance(order, b) {
  return b.closely ? orderClosely(order, b) : orderQuickly(order, b);
}
";

/// Functions that the engine knows where they are called: what is imported it looks up each time.
const OWN: &str = "\n// Of its own, and not imported: these calls are compiled to what they do.\nconst { charCodeAt } = String.prototype;\n";

/// The source of `glance.js`.
pub(super) fn module() -> String {
    let mut out = String::from(HEAD);
    for group in SHAPES {
        names(&mut out, group);
    }
    out.push_str(OWN);
    out.push_str(ABOUT);
    for way in [Way::Quickly, Way::Closely] {
        order(&mut out, way);
        party(&mut out, way);
        line(&mut out, way);
    }
    out
}

/// How texts are looked at: each way in functions of its own, since an engine compiles a function once for all that it
/// has seen there, and then suits neither the rules that ask for characters nor those that do not.
#[derive(Clone, Copy)]
enum Way {
    /// No rule asks of which characters a text is.
    Quickly,
    /// Some do.
    Closely,
}

impl Way {
    /// What the names of its functions end in.
    const fn suffix(self) -> &'static str {
        match self {
            Self::Quickly => "Quickly",
            Self::Closely => "Closely",
        }
    }

    /// The first statements of a function that looks at objects.
    fn start(self) -> String {
        let own = match self {
            Self::Quickly => "  const F = b.free;\n  let k;\n",
            Self::Closely => "",
        };
        format!("{own}  const L = b.limits;\n  let gone = 0;\n  let n;\n  let t;\n  let c;\n")
    }
}

/// The fields whose own rules are looked at here: of any other, that has one, nothing is known.
pub(super) fn looked_at() -> impl Iterator<Item = Field> {
    Field::ALL
        .into_iter()
        .filter(|field| matches!(Look::at(*field), Look::Code(..) | Look::Own(_)))
}

/// An object of each shape.
const SHAPES: [Group; 5] = [
    Group::Order,
    Group::LogisticsProvider,
    Group::Package,
    Group::Receiver,
    Group::Item,
];

/// The set of the members of an object.
fn names(out: &mut String, group: Group) {
    let members = group.members().iter();
    let keys: Vec<_> = members.map(|it| format!("'{}'", it.key())).collect();
    let (set, keys) = (set(group), keys.join(", "));
    let _ = writeln!(out, "const {set} = /*#__PURE__*/ new Set([{keys}]);");
}

const fn set(group: Group) -> &'static str {
    match group {
        Group::Order => "ORDER",
        Group::LogisticsProvider => "PROVIDER",
        Group::Package => "PACKAGE",
        Group::Receiver | Group::Sender => "PARTY",
        Group::Item => "LINE",
    }
}

/// How a field is looked at.
enum Look {
    Text,
    /// A code of a list, by so many letters.
    Code(&'static str, u8),
    /// A text with a rule of its own, by a function; most are empty.
    Own(&'static str),
    Integer,
    Flag,
}

impl Look {
    const fn at(field: Field) -> Self {
        match field {
            Field::ReceiverCountryCode | Field::SenderCountryCode => Self::Code("countries", 2),
            Field::Currency => Self::Code("currencies", 3),
            Field::ReceiverEmail | Field::SenderEmail => Self::Own("isPlainEmail"),
            Field::LabelUrl => Self::Own("isPlainUrl"),
            Field::LabelBase64 => Self::Own("isPlainLabel"),
            _ => match field.kind() {
                Kind::Text => Self::Text,
                Kind::Integer => Self::Integer,
                Kind::Flag => Self::Flag,
            },
        }
    }

    /// The condition that `value` may be wrong, whose bounds are at `slot`.
    fn is_odd(&self, value: &str, slot: &str, way: Way) -> String {
        match self {
            Self::Text if matches!(way, Way::Closely) => {
                format!("!isPlainText({value}, L[{slot}])")
            }
            Self::Text => format!(
                "typeof {value} !== 'string' || !((k = (t = {value} + '').length) !== 0 && k <= F[{slot}] && ((c = charCodeAt.call(t, 0)) < 0x7f ? c > 0x20 : c > 0x3000 ? c < 0xd800 : c > 0xa0 && c < 0x1680) && isText(t) || isPlainText(t, L[{slot}]))"
            ),
            Self::Code(codes, letters) => {
                let letters: Vec<_> = (0..*letters)
                    .map(|at| format!("(c = charCodeAt.call(t, {at}) ^ 64) < 32"))
                    .collect();
                let place = letters.join(" && (n = (n << 5) | c, true) && ");
                format!(
                    "typeof {value} !== 'string' || !((t = {value} + '').length === {} && (n = 0, {place}) && b.{codes}[(n << 5) | c] === 1 || isPlainCode(t, L[{slot}]))",
                    letters.len()
                )
            }
            Self::Own(look) => {
                format!("{value} === '' ? (L[{slot}] & 1) !== 0 : !{look}({value}, L[{slot}], b)")
            }
            Self::Integer => format!(
                "!Number.isSafeInteger({value}) || {value} < b.from[{slot}] || {value} > b.to[{slot}]"
            ),
            Self::Flag => format!("typeof {value} !== 'boolean'"),
        }
    }
}

/// What may be read member by member. In each place, and not in one function for all objects: each is of one shape.
fn plain(out: &mut String, indent: &str, name: &str) {
    let _ = writeln!(
        out,
        "{indent}if (typeof {name} !== 'object' || {name} === null || {name}.toJSON !== undefined) return null;\n{indent}n = Object.getPrototypeOf({name});\n{indent}if (n !== Object.prototype && n !== null) return null;"
    );
}

/// Whether the rules of a field ask for the country of its address.
const fn depends_on_country(field: Field) -> bool {
    matches!(
        field,
        Field::ReceiverCity
            | Field::ReceiverProvince
            | Field::ReceiverPostCode
            | Field::ReceiverPhone
            | Field::SenderCity
            | Field::SenderProvince
            | Field::SenderPostCode
            | Field::SenderPhone
    )
}

/// The statements that look at one object; `at` is its first slot, or what they are added to.
fn object(out: &mut String, way: Way, group: Group, name: &str, at: Option<&str>) {
    plain(out, "  ", name);
    for field in group.fields() {
        let key = field.key();
        let _ = writeln!(out, "  const {key} = {name}.{key};");
    }
    let first = group.fields().next().map_or(0, |field| field as usize);
    for field in group.fields() {
        let number = field as usize;
        let slot = at.map_or(number.to_string(), |at| {
            format!("{at} + {}", number - first)
        });
        // All items have the same bounds, and a place of their own.
        let bounds = match group {
            Group::Item => number.to_string(),
            _ => slot.clone(),
        };
        let country = match depends_on_country(field) {
            true => Field::ReceiverCountryCode.key(),
            false => "undefined",
        };
        let key = field.key();
        let odd = Look::at(field).is_odd(key, &bounds, way);
        let add =
            format!("odd = {{ slot: {slot}, value: {key}, country: {country}, before: odd }};");
        let _ = if field.is_optional() {
            // Only a rule over several fields asks for what the contract leaves out.
            writeln!(
                out,
                "  if ({key} === undefined) {{\n    if (b.absent[{bounds}] === 0) return null;\n    gone += 1;\n  }} else if ({odd}) {add}"
            )
        } else {
            writeln!(
                out,
                "  if ({odd}) {{\n    {add}\n    if ({key} === undefined) gone += 1;\n  }}"
            )
        };
    }
    let (count, set) = (group.members().len(), set(group));
    let _ = writeln!(
        out,
        "  n = {count} - gone;\n  for (const _ in {name}) n -= 1;\n  if (n !== 0 && !hasNoMore({name}, {set}, {count} - gone, b)) return null;\n  gone = 0;"
    );
}

/// The function that looks at an order.
fn order(out: &mut String, way: Way) {
    let (suffix, start) = (way.suffix(), way.start());
    let _ = writeln!(
        out,
        "\nfunction order{suffix}(order, b) {{\n{start}  let odd;\n"
    );
    object(out, way, Group::Order, "order", None);
    for group in nested(Group::Order) {
        let _ = writeln!(
            out,
            "  const {} = order.{};",
            name(group),
            group.key().unwrap_or_default()
        );
    }
    for group in [Group::LogisticsProvider, Group::Package] {
        object(out, way, group, &name(group), None);
    }
    let key = |field: Field| field.key();
    let _ = writeln!(
        out,
        "  if (b.labels && !areLabelsPlain({}, {}, {})) return null;",
        key(Field::TrackingNumber),
        key(Field::LabelUrl),
        key(Field::LabelBase64)
    );
    out.push_str("  const parts = b.parties || b.warehouses !== undefined ? [] : undefined;\n");
    for group in Group::PARTIES {
        let first = group.fields().next().map_or(0, |field| field as usize);
        let _ = writeln!(
            out,
            "  odd = party{suffix}({}, b, {first}, odd, parts);\n  if (odd === null) return null;",
            name(group)
        );
    }
    let different: Vec<_> = (0..PARTS.len())
        .map(|part| {
            format!(
                "!areDifferent(parts[{part}], parts[{}])",
                part + PARTS.len()
            )
        })
        .collect();
    let _ = writeln!(
        out,
        "  if (b.warehouses !== undefined && !isDelivered(b.warehouses, {}, parts[0])) return null;\n  if (b.parties && {}) return null;",
        key(Field::CentreCode),
        different.join(" && ")
    );
    lines(out, way);
    out.push_str("  return odd;\n}\n");
}

/// What makes two parties the same, from what is most often different; the country first.
const PARTS: [Field; 5] = [
    Field::ReceiverCountryCode,
    Field::ReceiverPostCode,
    Field::ReceiverName,
    Field::ReceiverAddress,
    Field::ReceiverCity,
];

/// The loop over the items, and the rules over several of them.
fn lines(out: &mut String, way: Way) {
    let (items, suffix) = (name(Group::Item), way.suffix());
    let _ = writeln!(
        out,
        "  if (!Array.isArray({items}) || {items}.toJSON !== undefined) return null;
  const {{ length }} = {items};
  if (length === 0 || length > b.items) return null;
  const sums = b.skus || b.mixed || b.total ? {{ skus: [], currency: undefined, total: 0 }} : undefined;
  for (let index = 0, at = HEAD; index < length; index += 1, at += ITEM) {{
    odd = line{suffix}({items}[index], b, at, odd, sums);
    if (odd === null) return null;
  }}
  if (b.skus && length > 1 && !areAllDifferent(sums.skus)) return null;
  // Sums of fractions are not exact: half of what is too much is far enough away.
  if (b.total && sums.total > Number.MAX_SAFE_INTEGER / 2) return null;"
    );
}

/// The function that looks at an address.
fn party(out: &mut String, way: Way) {
    let (suffix, start) = (way.suffix(), way.start());
    let _ = writeln!(
        out,
        "\nfunction party{suffix}(o, b, at, odd, parts) {{\n{start}"
    );
    object(out, way, Group::Receiver, "o", Some("at"));
    let parts = PARTS.map(Field::key).join(", ");
    let _ = writeln!(
        out,
        "  if (parts !== undefined) parts.push({parts});\n  return odd;\n}}"
    );
}

/// The function that looks at an item.
fn line(out: &mut String, way: Way) {
    let (suffix, start) = (way.suffix(), way.start());
    let _ = writeln!(
        out,
        "\nfunction line{suffix}(o, b, at, odd, sums) {{\n{start}"
    );
    object(out, way, Group::Item, "o", Some("at"));
    let (sku, currency) = (Field::Sku.key(), Field::Currency.key());
    let (price, qty) = (Field::UnitPrice.key(), Field::Qty.key());
    let _ = writeln!(
        out,
        "  if (sums === undefined) return odd;
  sums.skus.push({sku});
  if (b.mixed && isCurrency({currency}, b)) {{
    sums.currency ??= {currency};
    if ({currency} !== sums.currency) return null;
  }}
  if (typeof {price} === 'number' && typeof {qty} === 'number' && {price} > 0 && {qty} > 0) sums.total += {price} * {qty};
  return odd;
}}"
    );
}

#[cfg(test)]
mod tests {
    use order_model::contract::Member;

    use super::*;

    #[test]
    fn every_member_is_read_once() {
        let module = module();
        for group in SHAPES {
            let holder = match group {
                Group::Receiver | Group::Item => "o".to_owned(),
                group => name(group),
            };
            for member in group.members() {
                let key = member.key();
                let variable = match member {
                    Member::Field(_) => key.to_owned(),
                    Member::Group(group) => name(*group),
                };
                let read = format!("  const {variable} = {holder}.{key};");
                // Once in each way.
                assert_eq!(module.matches(&read).count(), 2, "{read}");
                assert_eq!(module.matches(&format!("{holder}.{key}")).count(), 2);
            }
        }
    }

    #[test]
    fn every_member_of_an_object_is_known() {
        let module = module();
        for group in SHAPES {
            let start = format!("const {} = ", set(group));
            let line = module.lines().find(|line| line.starts_with(&start));
            for member in group.members() {
                let key = format!("'{}'", member.key());
                assert!(line.unwrap().contains(&key), "{key}");
            }
        }
    }
}
