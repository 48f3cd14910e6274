//! What is said less often than issues, as JSON. Written by hand: these few shapes take a tenth of the code that a
//! serializer takes.

use order_model::contract::{Path, Step};
use order_model::json::value::JsonValueError;
use order_model::json::write_string;
use order_model::reference::province::Province;
use order_model::{
    Change, FieldInfo, FieldRef, Group, Locale, ParsedOrder, Rules, fields as register,
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

/// Writes a whole number.
fn number(out: &mut String, number: &impl ToString) {
    out.push_str(&number.to_string());
}

fn path(out: &mut String, path: &Path) {
    array(out, path.steps().iter(), |out, step| match step {
        Step::Key(key) => write_string(out, key),
        Step::Index(index) => number(out, index),
    });
}

/// A place as form libraries name it: `items.0.qty`.
fn dotted(path: &Path) -> String {
    path.pointer().replacen('/', "", 1).replace('/', ".")
}

/// Writes what is wrong with options: where, as JavaScript would get there, and what.
pub(crate) fn refusal(out: &mut String, error: &JsonValueError) {
    out.push_str(if error.path.is_empty() { ": " } else { "." });
    out.push_str(&error.to_string());
}

/// Writes texts whose composed forms are wanted.
pub(crate) fn compose(out: &mut String, texts: &[String]) {
    out.push_str("{\"compose\":");
    array(out, texts.iter(), |out, text| write_string(out, text));
    out.push('}');
}

/// Writes what normalizing changed, and how each value that it changed is now.
pub(crate) fn changes(out: &mut String, order: &ParsedOrder<'_>, changes: &[Change]) {
    out.push('{');
    key(out, "changes");
    array(out, changes.iter(), |out, one| {
        out.push('{');
        key(out, "path");
        path(out, &one.field_ref.path());
        text(out, "pointer", &one.field_ref.path().pointer());
        text(out, "name", &dotted(&one.field_ref.path()));
        text(out, "kind", one.kind.as_str());
        text(out, "from", &one.from);
        text(out, "to", &one.to);
        out.push('}');
    });
    key(out, "texts");
    // Of several changes to one text the last says how it is now.
    let next = changes.iter().skip(1).map(|change| Some(change.field_ref));
    let last = changes
        .iter()
        .zip(next.chain([None]))
        .filter(|(change, next)| Some(change.field_ref) != *next);
    array(out, last, |out, (change, _)| {
        out.push('[');
        path(out, &change.field_ref.path());
        out.push(',');
        match order.integer_at(change.field_ref) {
            Some(integer) => number(out, &integer),
            None => write_string(out, order.text_at(change.field_ref).unwrap_or_default()),
        }
        out.push(']');
    });
    out.push('}');
}

/// Writes texts.
pub(crate) fn texts<'t>(out: &mut String, texts: impl Iterator<Item = &'t str>) {
    array(out, texts, write_string);
}

/// Writes provinces.
pub(crate) fn provinces(out: &mut String, provinces: impl Iterator<Item = Province>) {
    array(out, provinces, |out, one| {
        out.push('{');
        text(out, "name", one.name);
        maybe(out, "local_name", one.local_name);
        maybe(out, "code", one.code);
        out.push('}');
    });
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
    let item = (info.name.group() == Group::Item).then_some(0);
    let place = FieldRef {
        field: info.name,
        item,
    }
    .path();
    text(out, "pointer", &place.pointer());
    key(out, "path");
    path(out, &place);
    text(out, "type", info.kind.as_str());
    text(out, "presence", info.presence.as_str());
    for (name, limit) in [("limit", info.limit), ("print_width", info.print_width)] {
        key(out, name);
        match limit {
            Some(limit) => number(out, &limit),
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
