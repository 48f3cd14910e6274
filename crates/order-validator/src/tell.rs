//! What there is to say, as JSON. Written by hand: these few shapes take a tenth of the code that a serializer takes,
//! and a third of the time.

use order_model::issue::Param;
use order_model::json::write_string;
use order_model::message::json_message;
use order_model::path::{Path, Step};
use order_model::tree::TreeError;
use order_model::{
    Candidate, Change, FieldInfo, Issue, JsonError, Locale, Rules, Severity, fields as register,
    message,
};

/// Writes a JSON array of these.
fn array<T>(out: &mut String, elements: impl Iterator<Item = T>, write: impl Fn(&mut String, T)) {
    out.push('[');
    for (index, element) in elements.enumerate() {
        if index > 0 {
            out.push(',');
        }
        write(out, element);
    }
    out.push(']');
}

/// Writes a whole number. What the standard library has for it also pads and signs, and takes five times as long.
pub(crate) fn number(out: &mut String, number: i64) {
    if number < 0 {
        out.push('-');
    }
    let mut digits = [0; 20];
    let mut left = number.unsigned_abs();
    let mut used = 0;
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + (left % 10) as u8;
        left /= 10;
        used += 1;
        if left == 0 {
            break;
        }
    }
    let digits = digits.get(digits.len() - used..).unwrap_or_default();
    out.extend(digits.iter().map(|digit| char::from(*digit)));
}

/// Writes issues with their messages. `line` stands for the line of the text, where it is one of several.
pub(crate) fn issues(out: &mut String, issues: &[Issue], line: Option<usize>, locale: Locale) {
    array(out, issues.iter(), |out, one| {
        issue(out, one, line, locale);
    });
}

fn issue(out: &mut String, issue: &Issue, line: Option<usize>, locale: Locale) {
    out.push('{');
    key(out, "path");
    path(out, &issue.path);
    pointer(out, &issue.path);
    out.push_str(",\"code\":\"");
    out.push_str(issue.code().as_str());
    out.push_str(match issue.severity {
        Severity::Error => "\",\"severity\":\"error\",\"params\":{",
        Severity::Warning => "\",\"severity\":\"warning\",\"params\":{",
    });
    issue.problem.each_param(&mut |name, value| {
        key(out, name);
        param(out, value);
    });
    out.push('}');
    if issue.acknowledged {
        key(out, "acknowledged");
        out.push_str("true");
    }
    if let Some(position) = issue.position {
        place(out, line.unwrap_or(position.line as usize), position.column);
    }
    text(out, "message", &message(issue, locale));
    out.push('}');
}

/// Writes a text that is not JSON as the one issue of an order.
pub(crate) fn not_json(out: &mut String, error: &JsonError, line: Option<usize>, locale: Locale) {
    const START: &str =
        "[{\"path\":[],\"pointer\":\"\",\"code\":\"not_json\",\"severity\":\"error\",\"params\":{}";
    out.push_str(START);
    let position = error.position;
    place(out, line.unwrap_or(position.line as usize), position.column);
    text(out, "message", &json_message(error, locale));
    out.push_str("}]");
}

fn place(out: &mut String, line: usize, column: u32) {
    key(out, "line");
    number(out, line as i64);
    key(out, "column");
    number(out, column.into());
}

fn path(out: &mut String, path: &Path) {
    array(out, path.0.iter(), |out, step| match step {
        Step::Key(key) => write_string(out, key),
        Step::Index(index) => number(out, *index as i64),
    });
}

/// Writes a place as a member, a JSON Pointer.
fn pointer(out: &mut String, path: &Path) {
    key(out, "pointer");
    out.push('"');
    for step in &path.0 {
        out.push('/');
        match step {
            Step::Key(key) if key.bytes().all(|byte| matches!(byte, b'_' | b'a'..=b'z')) => {
                out.push_str(key);
            }
            Step::Key(key) => {
                let escaped = key.replace('~', "~0").replace('/', "~1");
                let start = out.len();
                write_string(out, &escaped);
                // Without the quotes.
                out.remove(start);
                out.pop();
            }
            Step::Index(index) => number(out, *index as i64),
        }
    }
    out.push('"');
}

fn param(out: &mut String, param: Param<'_>) {
    match param {
        Param::Nothing => out.push_str("null"),
        Param::Text(text) | Param::Word(text) => write_string(out, text),
        Param::Texts(texts) => array(out, texts.iter(), |out, text| write_string(out, text)),
        Param::Number(whole) => number(out, whole),
        Param::Type(json) => write_string(out, json.as_str()),
    }
}

/// Writes what is wrong with options: where, as JavaScript would get there, and what.
pub(crate) fn refusal(out: &mut String, error: &TreeError) {
    out.push_str(if error.path.is_empty() { ": " } else { "." });
    out.push_str(&error.to_string());
}

/// Writes texts whose composed forms are wanted.
pub(crate) fn compose(out: &mut String, texts: &[String]) {
    out.push_str("{\"compose\":");
    array(out, texts.iter(), |out, text| write_string(out, text));
    out.push('}');
}

/// Writes what normalizing changed, and how each text that it changed is now.
pub(crate) fn changes(out: &mut String, order: &Candidate<'_>, changes: &[Change]) {
    out.push('{');
    key(out, "changes");
    array(out, changes.iter(), |out, one| {
        out.push('{');
        key(out, "path");
        path(out, &one.leaf.path());
        pointer(out, &one.leaf.path());
        text(out, "kind", one.kind.as_str());
        text(out, "from", &one.from);
        text(out, "to", &one.to);
        out.push('}');
    });
    key(out, "texts");
    // Of several changes to one text the last says how it is now.
    let next = changes.iter().skip(1).map(|change| Some(change.leaf));
    let last = changes
        .iter()
        .zip(next.chain([None]))
        .filter(|(change, next)| Some(change.leaf) != *next);
    array(out, last, |out, (change, _)| {
        out.push('[');
        path(out, &change.leaf.path());
        out.push(',');
        write_string(out, order.text_at(change.leaf).unwrap_or_default());
        out.push(']');
    });
    out.push('}');
}

/// Writes the field register under these rules.
pub(crate) fn fields(out: &mut String, rules: &Rules, locale: Locale) {
    array(out, register(rules, locale).iter(), field);
}

fn field(out: &mut String, info: &FieldInfo) {
    let hints = &info.hints;
    out.push('{');
    text(out, "name", info.name.name());
    maybe(out, "group", info.group);
    text(out, "key", info.key);
    text(out, "type", info.kind.as_str());
    text(out, "presence", info.presence.as_str());
    for (name, limit) in [("limit", info.limit), ("print_width", info.print_width)] {
        key(out, name);
        match limit {
            Some(limit) => number(out, limit.into()),
            None => out.push_str("null"),
        }
    }
    text(out, "label", info.label);
    key(out, "hints");
    out.push('{');
    text(out, "input_type", hints.input_type);
    text(out, "inputmode", hints.inputmode);
    text(out, "autocomplete", hints.autocomplete);
    text(out, "autocapitalize", hints.autocapitalize);
    maybe(out, "pattern", hints.pattern);
    text(out, "enterkeyhint", hints.enterkeyhint);
    out.push_str("}}");
}

/// Writes the key of the next member of an object.
fn key(out: &mut String, name: &str) {
    if !out.ends_with('{') {
        out.push(',');
    }
    // Names are ours: nothing in them needs to be escaped.
    out.push('"');
    out.push_str(name);
    out.push_str("\":");
}

fn text(out: &mut String, name: &str, text: &str) {
    key(out, name);
    write_string(out, text);
}

fn maybe(out: &mut String, name: &str, value: Option<&str>) {
    match value {
        Some(value) => text(out, name, value),
        None => {
            key(out, name);
            out.push_str("null");
        }
    }
}
