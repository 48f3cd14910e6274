//! `order.ts` of the package: what TypeScript needs to know of orders and issues, made from the Rust types.

use std::fmt::Write as _;

use order_model::contract::Member;
use order_model::rules::{CORE, PHONES, PLAUSIBILITY, PROVINCES};
use order_model::{Code, Field, Group, Kind, Locale};

use super::words::{self, Words};

const HEAD: &str = "\
// Made by `cargo xtask codegen` from the Rust types.

/** No params. */
export type None = Record<string, never>;

";

const EDIT: &str = "\
/** A new value of a field, which an issue offers. */
export interface Edit {
  /** Which field: keys and indices from the order down. */
  path: (string | number)[];
  /** Which field, as a JSON Pointer. */
  pointer: string;
  value: string;
}

";

const PART: &str = "\
A part of the WebAssembly that `order-validator/slim` may leave out: `plausibility`, the rules that know what people write (provinces, phone numbers, \
names of countries and currencies, debris of other programs, data in the wrong field), `normalize` and `provinces`; the others, messages and labels in a language.";

/// The source of `order.ts`.
pub(super) fn module() -> String {
    let mut out = String::from(HEAD);
    for Words { name, about, words } in words::all() {
        doc(&mut out, "", about);
        union(&mut out, name, words);
    }
    doc(&mut out, "", "The languages of messages and labels.");
    union(&mut out, "Locale", Locale::ALL.map(Locale::tag));
    doc(
        &mut out,
        "",
        "The codes of what `order-validator/core` finds.",
    );
    union(&mut out, "CoreCode", core_codes());
    core_part_codes(&mut out);
    doc(&mut out, "", PART);
    union(&mut out, "Part", super::part_names::part_names());
    params(&mut out);
    fields(&mut out);
    order(&mut out);
    out
}

/// What judging by the core of the rules reports.
fn core_codes() -> impl Iterator<Item = &'static str> {
    let reported = |code: &Code| code.is_shape() || CORE.codes().any(|own| own == *code);
    let named = Code::ALL.into_iter().filter(reported).map(Code::as_str);
    ["not_json"].into_iter().chain(named)
}

/// What each part beside the core reports.
fn core_part_codes(out: &mut String) {
    doc(
        out,
        "",
        "The codes of what each part of `order-validator/core` finds; a language finds nothing.",
    );
    out.push_str("export interface CorePartCodes {\n");
    for part in super::part_names::core_part_names() {
        let codes: Vec<_> = match part {
            "plausibility" => PLAUSIBILITY.codes().collect(),
            "phones" => PHONES.codes().collect(),
            "provinces" => PROVINCES.codes().collect(),
            _ => Vec::new(),
        };
        let names: Vec<_> = codes.iter().map(|code| format!("'{code}'")).collect();
        let names = match names.as_slice() {
            [] => "never".to_owned(),
            names => names.join(" | "),
        };
        let _ = writeln!(out, "  {part}: {names};");
    }
    out.push_str("}\n\n");
}

fn union<'w>(out: &mut String, name: &str, words: impl IntoIterator<Item = &'w str>) {
    let _ = write!(out, "export type {name} =");
    for word in words {
        let _ = write!(out, "\n  | '{word}'");
    }
    out.push_str(";\n\n");
}

fn params(out: &mut String) {
    out.push_str(EDIT);
    out.push_str("/** The params of each code. */\nexport interface Params {\n");
    doc(
        out,
        "  ",
        "The text is not JSON. Only where JSON text is judged.",
    );
    out.push_str("  not_json: None;\n");
    for code in Code::ALL {
        doc(out, "  ", code.about());
        let _ = write!(out, "  {code}: ");
        if code.params().is_empty() {
            out.push_str("None");
        } else {
            let _ = write!(out, "{{ {} }}", params_of(code));
        }
        out.push_str(";\n");
    }
    out.push_str("}\n\n");
}

/// The params of a code, each with its type.
pub(in crate::codegen) fn params_of(code: Code) -> String {
    let params = code.params().iter();
    let params: Vec<_> = params
        .map(|(name, rust)| format!("{name}: {}", type_of(rust)))
        .collect();
    params.join("; ")
}

/// What TypeScript calls a type of Rust; types of our own have the same name.
fn type_of(rust: &str) -> &str {
    match rust {
        "String" => "string",
        "Option<String>" => "string | null",
        "Vec<String>" => "string[]",
        "Vec<i64>" => "number[]",
        "Vec<Edit>" => "Edit[]",
        "u32" | "i64" => "number",
        own => own,
    }
}

fn fields(out: &mut String) {
    out.push_str("/** A field of an order, by its dotted name. */\n");
    union(out, "Field", Field::ALL.map(Field::name));
    out.push_str(
        "/** A field's place in an order, as a JSON Pointer. */\nexport type FieldPointer =",
    );
    places(out, "/", "/");
    out.push_str("/** A field's place in an order, as a dotted name. */\nexport type FieldName =");
    places(out, "", ".");
}

/// Every field's place, with `start` before it and `between` between its steps.
fn places(out: &mut String, start: &str, between: &str) {
    for field in Field::ALL {
        let key = field.key();
        let place = match field.group() {
            Group::Item => format!("`{start}items{between}${{number}}{between}{key}`"),
            group => match group.key() {
                Some(group) => format!("'{start}{group}{between}{key}'"),
                None => format!("'{start}{key}'"),
            },
        };
        let _ = write!(out, "\n  | {place}");
    }
    out.push_str(";\n\n");
}

fn order(out: &mut String) {
    for (group, name, about) in [
        (Group::Order, "Order", "An order, as the API takes it."),
        (
            Group::LogisticsProvider,
            "LogisticsProvider",
            "The carrier.",
        ),
        (Group::Package, "Package", "Customs information."),
        (Group::Receiver, "Party", "A consignee or a shipper."),
        (Group::Item, "Item", "One line of the order."),
    ] {
        doc(out, "", about);
        let _ = writeln!(out, "export interface {name} {{");
        for member in group.members() {
            let key = member.key();
            match member {
                Member::Field(field) => {
                    // Both addresses are of one type, whose fields are not the consignee's alone.
                    let about = field.about();
                    let about = about.strip_prefix("Consignee: ").unwrap_or(about);
                    doc(out, "  ", about);
                    let optional = if field.is_optional() { "?" } else { "" };
                    let kind = match field.kind() {
                        Kind::Text => "string",
                        Kind::Integer => "number",
                        Kind::Flag => "boolean",
                    };
                    let _ = writeln!(out, "  {key}{optional}: {kind};");
                }
                Member::Group(nested) => {
                    let _ = writeln!(out, "  {key}: {};", type_name(*nested));
                }
            }
        }
        out.push_str("}\n\n");
    }
}

const fn type_name(group: Group) -> &'static str {
    match group {
        Group::Order => "Order",
        Group::LogisticsProvider => "LogisticsProvider",
        Group::Package => "Package",
        Group::Receiver | Group::Sender => "Party",
        Group::Item => "Item[]",
    }
}

fn doc(out: &mut String, indent: &str, text: &str) {
    // `[`crate::Rules`]` and the like mean nothing in JavaScript.
    let text = text.replace("[`crate::Rules`]", "`Rules`");
    let _ = writeln!(out, "{indent}/** {text} */");
}

#[cfg(test)]
mod tests {
    use order_model::Rules;

    use super::*;

    #[test]
    fn documentation_has_no_links_of_rust() {
        assert!(!module().contains("crate::"));
        assert!(!module().contains("[`"));
    }

    /// The members of an interface that is written by hand.
    fn members(file: &str, start: &str) -> Vec<String> {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../order-validator/npm/src/");
        let text = std::fs::read_to_string(format!("{path}{file}")).unwrap();
        let lines = text.lines().skip_while(|line| !line.starts_with(start));
        let block = lines.skip(1).take_while(|line| line.starts_with("  "));
        block
            .map(str::trim_start)
            .filter(|line| !line.starts_with(['*', '/']))
            .filter_map(|line| Some(line.split_once(':')?.0.trim_end_matches('?').to_owned()))
            .collect()
    }

    #[test]
    fn the_declarations_have_every_rule() {
        let rules = serde_json::to_value(Rules::default()).unwrap();
        let mut declared = members("types.ts", "export interface Rules ");
        declared.sort();
        let known: Vec<_> = rules.as_object().unwrap().keys().cloned().collect();
        assert_eq!(declared, known);
    }

    #[test]
    fn the_declarations_have_all_that_is_said_of_a_field() {
        let info =
            order_model::FieldInfo::of(Field::Sku, &Rules::default(), order_model::Locale::En);
        let info = serde_json::to_value(info).unwrap();
        for (start, value) in [
            ("export interface FieldInfo ", &info),
            ("export interface InputAttributes ", &info["hints"]),
        ] {
            let mut declared = members("types.ts", start);
            // Where it is, the wasm's edge adds.
            declared.retain(|member| !["pointer", "path"].contains(&&**member));
            declared.sort();
            let known: Vec<_> = value.as_object().unwrap().keys().cloned().collect();
            assert_eq!(declared, known);
        }
    }

    #[test]
    fn the_declarations_have_every_word_that_a_hint_says() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../order-validator/npm/src/types.ts"
        );
        let text = std::fs::read_to_string(path).unwrap();
        for name in ["input_type", "inputmode", "autocapitalize", "enterkeyhint"] {
            let line = format!("  {name}: ");
            let line = text.lines().find_map(|each| each.strip_prefix(&line));
            let mut declared: Vec<_> = line.unwrap().split('\'').skip(1).step_by(2).collect();
            declared.sort_unstable();
            let hints = Field::ALL.map(|field| {
                let info =
                    order_model::FieldInfo::of(field, &Rules::default(), order_model::Locale::En);
                serde_json::to_value(info).unwrap()["hints"][name].clone()
            });
            let mut said: Vec<_> = hints.iter().map(|hint| hint.as_str().unwrap()).collect();
            said.sort_unstable();
            said.dedup();
            assert_eq!(declared, said, "{name}");
        }
    }
}
