//! The table of every issue code, in Markdown, for the documentation of the module `issue`.

use std::fmt::Write as _;

use order_model::{Code, Locale, Profile, Severity, message};
use serde_json::Value;

use super::example::{self, Change, Example};

const HEAD: &str = "\
# Every code

`strict` is `standard` with every warning an error; a `–` is no issue in that profile. The examples are changes to a valid
order; the params and the messages are what they give.

| code | contract | standard | strict | params | English | 中文 | example |
|---|---|---|---|---|---|---|---|
";

pub(crate) fn table() -> String {
    let mut table = HEAD.to_owned();
    for code in Code::ALL {
        let example = example::of(code);
        let issue = example.issue();
        let slots = [
            format!("`{code}`"),
            severity(code, Profile::Contract).to_owned(),
            severity(code, Profile::Standard).to_owned(),
            severity(code, Profile::Strict).to_owned(),
            params(&example),
            prose(&message(&issue, Locale::En)),
            prose(&message(&issue, Locale::Zh)),
            change(&example),
        ];
        writeln!(table, "| {} |", slots.join(" | ")).unwrap();
    }
    table
}

const fn severity(code: Code, profile: Profile) -> &'static str {
    match code.severity(profile) {
        Some(Severity::Error) => "error",
        Some(Severity::Warning) => "warning",
        None => "–",
    }
}

/// The params of the example's problem, each with its value.
fn params(example: &Example) -> String {
    let params = serde_json::to_value(&example.kind).unwrap();
    let one = |(name, value): (&String, &Value)| format!("{name}: {}", code(&value.to_string()));
    let all: Vec<String> = params.as_object().unwrap().iter().map(one).collect();
    if all.is_empty() {
        return "–".to_owned();
    }
    all.join(", ")
}

fn change(example: &Example) -> String {
    let change = match example.change {
        Change::Set(members) => {
            let one = |(pointer, json): &(&str, &str)| code(&format!("{pointer} = {json}"));
            members.iter().map(one).collect::<Vec<_>>().join(", ")
        }
        Change::Remove(pointer) => format!("no {}", code(pointer)),
        Change::Repeat(key, json) => format!("{} a second time", code(&format!("{key} = {json}"))),
        Change::Label(bytes) => format!("a label of {bytes} bytes"),
    };
    let rules = match example.rules {
        "" => String::new(),
        rules => format!("rules {}", code(rules)),
    };
    let all: Vec<String> = [change, rules]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    all.join("; ")
}

/// Text as code within a table's slot.
fn code(text: &str) -> String {
    assert!(
        !text.contains(['`', '|', '\n']),
        "{text} cannot stand in a slot"
    );
    format!("`{text}`")
}

/// Text within a table's slot, without meaning in Markdown; addresses are marked as such.
fn prose(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("https://") {
        let (before, address) = rest.split_at(start);
        let end = address
            .find(|c: char| !c.is_ascii_graphic() || c == ',')
            .unwrap_or(address.len());
        let (address, after) = address.split_at(end);
        escape(&mut out, before);
        write!(out, "<{address}>").unwrap();
        rest = after;
    }
    escape(&mut out, rest);
    out
}

fn escape(out: &mut String, text: &str) {
    for character in text.chars() {
        if matches!(
            character,
            '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>'
        ) {
            out.push('\\');
        }
        out.push(character);
    }
}
