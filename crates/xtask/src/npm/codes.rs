//! `codes.js` of the package: what `report.js` needs to know of codes and fields, made from the Rust tables.

use std::fmt::Write as _;

use order_model::{Code, Field, Path};

/// The source of `codes.js`.
pub(super) fn module() -> String {
    let mut out = String::from("// Made by `cargo xtask npm` from the Rust tables.\n");
    out.push_str(
        "\n// Each code with the names and kinds of its params.\nexport const CODES = [\n",
    );
    for code in Code::ALL {
        let params = code.params().iter();
        let params: Vec<_> = params
            .map(|(name, rust)| format!("['{name}', '{}']", kind(rust)))
            .collect();
        let _ = writeln!(out, "  ['{code}', [{}]],", params.join(", "));
    }
    out.push_str("  ['not_json', []],\n];\n\n// Each field's object, key and JSON Pointer.\nexport const FIELDS = [\n");
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

/// How a param of this type is read.
fn kind(rust: &str) -> &'static str {
    match rust {
        "u32" | "i64" => "number",
        "Vec<String>" => "texts",
        _ => "text",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_of_a_param_is_of_a_kind_that_is_known() {
        for code in Code::ALL {
            for (name, rust) in code.params() {
                let text = rust.starts_with(|first: char| first.is_ascii_uppercase());
                let expected = match kind(rust) {
                    "number" => !text,
                    "texts" => rust.starts_with("Vec<"),
                    _ => text && !rust.starts_with("Vec<"),
                };
                assert!(expected, "{code}.{name}: {rust}");
            }
        }
    }
}
