//! The table of every issue code, in Markdown, for the documentation of the module `issue`.

use anyhow::{Result, ensure};
use order_model::{Code, Issue, Locale, Profile, Severity, message};
use serde_json::Value;

use super::example::{Case, Example};

const HEAD: &str = "\
# Every code

`strict` is `standard` with every warning an error; a `–` is no issue in that profile. The examples are changes to a valid
order; the params and the messages are what they give.

";

/// The table of these examples, one of each code.
pub(super) fn table(examples: &[Example]) -> Result<String> {
    let tags = Locale::ALL.map(Locale::tag);
    let mut table = HEAD.to_owned();
    table.push_str(&row(
        &["code", "contract", "standard", "strict", "params"],
        &tags,
        "example",
    ));
    table.push_str(&row(&["---"; 5], &tags.map(|_| "---"), "---"));
    for Example { case, issue } in examples {
        let code = issue.code();
        let messages = Locale::ALL.map(|locale| prose(&message(issue, locale)));
        let about = [
            &format!("`{code}`"),
            severity(code, Profile::Contract),
            severity(code, Profile::Standard),
            severity(code, Profile::Strict),
            &params(issue)?,
        ];
        table.push_str(&row(
            &about,
            &messages.each_ref().map(String::as_str),
            &change(case)?,
        ));
    }
    Ok(table)
}

/// A row: what is said of a code, a message in each language, and the example.
fn row(about: &[&str], messages: &[&str], example: &str) -> String {
    let cells = [about, messages, &[example]].concat();
    format!("| {} |\n", cells.join(" | "))
}

pub(super) const fn severity(code: Code, profile: Profile) -> &'static str {
    match code.severity(profile) {
        Some(Severity::Error) => "error",
        Some(Severity::Warning) => "warning",
        None => "–",
    }
}

/// The params of an issue, each with its value.
pub(super) fn params(issue: &Issue) -> Result<String> {
    let params = serde_json::to_value(&issue.kind)?;
    let params = params.as_object().into_iter().flatten();
    let one =
        |(name, value): (&String, &Value)| Ok(format!("{name}: {}", code(&value.to_string())?));
    let all: Vec<String> = params.map(one).collect::<Result<_>>()?;
    Ok(if all.is_empty() {
        "–".to_owned()
    } else {
        all.join(", ")
    })
}

/// What makes the valid order the example; of a text of its own, what the case says of it.
pub(super) fn change(case: &Case) -> Result<String> {
    if case.text.is_some() {
        return Ok(prose(&case.description));
    }
    let mut all = Vec::new();
    for (pointer, value) in &case.set {
        all.push(code(&format!("{pointer} = {value}"))?);
    }
    for pointer in &case.remove {
        all.push(format!("no {}", code(pointer)?));
    }
    if let Some(rules) = &case.rules {
        all.push(format!("rules {}", code(&rules.to_string())?));
    }
    Ok(all.join(", "))
}

/// Text as code within a table's cell. Characters that nobody sees are written as JSON may have them.
fn code(text: &str) -> Result<String> {
    ensure!(
        !text.contains(['`', '|', '\n']),
        "{text} cannot stand in a cell"
    );
    let mut out = String::from("`");
    for character in text.chars() {
        if character.is_ascii() || character.escape_debug().count() == 1 {
            out.push(character);
        } else {
            out.push_str(&format!("\\u{:04x}", u32::from(character)));
        }
    }
    Ok(out + "`")
}

/// Text within a table's cell, without meaning in Markdown; addresses are marked as such.
pub(super) fn prose(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("https://") {
        let (before, address) = rest.split_at(start);
        let end = address
            .find(|c: char| !c.is_ascii_graphic() || c == ',')
            .unwrap_or(address.len());
        let (address, after) = address.split_at(end);
        escape(&mut out, before);
        out.push_str(&format!("<{address}>"));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_nobody_sees_are_escaped() {
        assert_eq!(code("a\u{200d}页").unwrap(), "`a\\u200d页`");
        assert!(code("a|b").is_err());
    }

    #[test]
    fn what_means_something_in_markdown_is_escaped() {
        assert_eq!(
            prose("a_b, like https://example.com/a_b, or <c>"),
            "a\\_b, like <https://example.com/a_b>, or \\<c\\>"
        );
    }
}
