//! `codes.js` of the package: what the other modules need to know of codes and fields, made from the Rust tables.

use std::fmt::Write as _;

use order_model::issue::{CharacterKind, LabelFault, SpaceFault, UrlFault};
use order_model::json::JsonType;
use order_model::{Code, Field, Path};

/// The source of `codes.js`.
pub(super) fn module() -> String {
    let mut out = String::from("// Made by `cargo xtask npm` from the Rust tables.\n");
    out.push_str("\n// The words that a param may be, by its type.\n");
    for (name, words) in words() {
        let words: Vec<_> = words.iter().map(|word| format!("'{word}'")).collect();
        let _ = writeln!(out, "const {name} = [{}];", words.join(", "));
    }
    out.push_str(
        "\n// Each code with the kinds of its params, and what makes them.\nexport const CODES = [\n",
    );
    for code in Code::ALL {
        let _ = writeln!(out, "  {},", entry(code.as_str(), code.params()));
    }
    let _ = writeln!(out, "  {},", entry("not_json", &[]));
    out.push_str("];\n\n// Each field's object, key and JSON Pointer.\nexport const FIELDS = [\n");
    for field in Field::ALL {
        let group = match field.group().key() {
            Some(key) => format!("'{key}'"),
            None => "null".to_owned(),
        };
        let place = Path::from(field).pointer();
        let key = field.key();
        let _ = writeln!(
            out,
            "  {{ group: {group}, key: '{key}', place: '{place}' }},"
        );
    }
    out.push_str("];\n");
    out
}

/// A code's line: an object that is written out has its shape from the start, and is made in no time.
fn entry(code: &str, params: &[(&str, &str)]) -> String {
    let names = ["a", "b", "c"];
    let kinds: Vec<_> = params.iter().map(|(_, rust)| kind(rust)).collect();
    let given = params.iter().zip(names);
    let members: Vec<_> = given
        .clone()
        .map(|((name, _), value)| format!("{name}: {value}"))
        .collect();
    let given: Vec<_> = given.map(|(_, value)| value).collect();
    format!(
        "{{ code: '{code}', kinds: [{}], paramsOf: ({}) => ({{ {} }}) }}",
        kinds.join(", "),
        given.join(", "),
        members.join(", ")
    )
    .replace("({  })", "({})")
}

/// How a param of this type is read: the list of its words if it is one of some.
fn kind(rust: &str) -> String {
    match rust {
        "u32" | "i64" => "'number'".to_owned(),
        "Vec<String>" => "'texts'".to_owned(),
        _ => match words().into_iter().find(|(name, _)| *name == rust) {
            Some((name, _)) => name.to_owned(),
            None => "'text'".to_owned(),
        },
    }
}

/// The types of params that are one of some words, and these.
fn words() -> Vec<(&'static str, Vec<&'static str>)> {
    vec![
        ("JsonType", JsonType::ALL.map(JsonType::as_str).to_vec()),
        (
            "CharacterKind",
            CharacterKind::ALL.map(CharacterKind::as_str).to_vec(),
        ),
        (
            "SpaceFault",
            SpaceFault::ALL.map(SpaceFault::as_str).to_vec(),
        ),
        ("UrlFault", UrlFault::ALL.map(UrlFault::as_str).to_vec()),
        (
            "LabelFault",
            LabelFault::ALL.map(LabelFault::as_str).to_vec(),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_of_a_param_is_of_a_kind_that_is_known() {
        for code in Code::ALL {
            assert!(
                code.params().len() <= 3,
                "{code}: its params need more names"
            );
            for (name, rust) in code.params() {
                let expected = match *rust {
                    "u32" | "i64" => "'number'",
                    "Vec<String>" => "'texts'",
                    "String" | "Option<String>" => "'text'",
                    words => words,
                };
                assert_eq!(kind(rust), expected, "{code}.{name}");
            }
        }
    }
}
