//! Names of places, and other sentences that have a text or a number in them: patterns, where `@` is the text and each
//! `#` the next number.

use crate::contract::{Field, Group};
use crate::contract::{Path, Step};

/// What a language calls the places of an order that are no fields, and how it names fields within a sentence.
pub(super) struct Places {
    pub(super) order: &'static str,
    pub(super) items: &'static str,
    pub(super) item: &'static str,
    pub(super) receiver: &'static str,
    pub(super) sender: &'static str,
    /// Any other: its JSON Pointer.
    pub(super) other: &'static str,
    pub(super) of_receiver: &'static str,
    pub(super) of_sender: &'static str,
    pub(super) of_item: &'static str,
}

impl Places {
    /// Writes a field's name, by its noun and the number of its item.
    pub(super) fn write_field(&self, out: &mut String, field: Field, noun: &str, item: &str) {
        let pattern = match field.group() {
            Group::Receiver => self.of_receiver,
            Group::Sender => self.of_sender,
            Group::Item => self.of_item,
            Group::Order | Group::LogisticsProvider | Group::Package => "@",
        };
        write_pattern(out, pattern, noun, &[item]);
    }

    /// Writes the name of a place that is no field.
    pub(super) fn write_other(&self, out: &mut String, path: &Path) {
        let (pattern, number) = match &*path.steps() {
            [] => (self.order, 0),
            [Step::Key(key)] if key == "items" => (self.items, 0),
            [Step::Key(key), Step::Index(index)] if key == "items" => (self.item, index + 1),
            [Step::Key(key)] if key == "receiver" => (self.receiver, 0),
            [Step::Key(key)] if key == "sender" => (self.sender, 0),
            _ => return write_pattern(out, self.other, &path.pointer(), &[]),
        };
        write_pattern(out, pattern, "", &[&number.to_string()]);
    }
}

/// A pattern with a text and numbers in it.
pub(super) fn fill_pattern(pattern: &str, text: &str, numbers: &[&str]) -> String {
    let mut out = String::new();
    write_pattern(&mut out, pattern, text, numbers);
    out
}

fn write_pattern(out: &mut String, pattern: &str, text: &str, numbers: &[&str]) {
    let mut numbers = numbers.iter();
    let mut rest = pattern;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'@' | b'#')) {
        let (before, found) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        if found.starts_with('@') {
            out.push_str(text);
        } else {
            out.extend(numbers.next().copied());
        }
        rest = found.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_not_read_again() {
        assert_eq!(
            fill_pattern("# of @: #", "“#@”", &["1", "23"]),
            "1 of “#@”: 23"
        );
    }
}
