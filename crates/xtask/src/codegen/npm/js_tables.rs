//! `tables.ts` of the package: what the other modules need to know of codes and fields, made from the Rust tables.

use std::fmt::Write as _;

use order_model::{Code, Field};

use super::words::{self, Words};

const HEAD: &str = r"// Made by `cargo xtask codegen` from the Rust tables.
import type { ReportReader } from '../report-reader.js';
import type { Code } from '../types.js';

type Params = (report: ReportReader) => object;

interface FieldEntry {
  /** The key of the object that holds the field; `null` for the order itself. */
  readonly group: string | null;
  readonly key: string;
  readonly type: 'string' | 'integer' | 'boolean';
}

// The words that a param may be, by its type.
";

/// The source of `tables.ts`.
pub(super) fn module() -> String {
    let mut out = String::from(HEAD);
    // Writing to a String cannot fail.
    for Words { name, words, .. } in words::all() {
        let words: Vec<_> = words.iter().map(|word| format!("'{word}'")).collect();
        let _ = writeln!(out, "const {name} = [{}] as const;", words.join(", "));
    }
    codes(&mut out);
    out.push_str("\nexport const FIELDS: readonly FieldEntry[] = [\n");
    for field in Field::ALL {
        let group = match field.group().key() {
            Some(key) => format!("'{key}'"),
            None => "null".to_owned(),
        };
        let _ = writeln!(
            out,
            "  {{ group: {group}, key: '{}', type: '{}' }},",
            field.key(),
            field.kind().as_str()
        );
    }
    out.push_str("];\n");
    out
}

/// The table of codes.
fn codes(out: &mut String) {
    out.push_str("\n/** Each code, and what reads the params of its issues. */\n");
    out.push_str("export const CODES: readonly (readonly [code: Code, params: Params])[] = [\n");
    let own = Code::ALL.map(|code| (code.as_str(), code.params()));
    for (code, params) in own.into_iter().chain([("not_json", [].as_slice())]) {
        let _ = writeln!(out, "  ['{code}', {}],", reader(params));
    }
    out.push_str("];\n");
}

/// What reads params. Their object is written out, so that an engine knows its shape from the start.
fn reader(params: &[(&str, &str)]) -> String {
    let members: Vec<_> = params
        .iter()
        .map(|(name, rust)| format!("{name}: {}", read(rust)))
        .collect();
    match members.as_slice() {
        [] => "() => ({})".to_owned(),
        members => format!("(report) => ({{ {} }})", members.join(", ")),
    }
}

/// The expression that reads a param of this type.
fn read(rust: &str) -> String {
    match rust {
        "u32" | "i64" => "report.number()".to_owned(),
        "String" => "report.text()".to_owned(),
        "Option<String>" => "report.optionalText()".to_owned(),
        "Vec<String>" => "report.texts()".to_owned(),
        "Vec<i64>" => "report.numbers()".to_owned(),
        "Vec<Edit>" => "report.edits()".to_owned(),
        words => format!("{words}[report.number()]"),
    }
}
