//! Writing JSON text.

use std::fmt::Write as _;
use std::ops::Range;

use super::error::JsonError;
use super::json_type::JsonType;
use super::reader::{ParseFailed, Reader, plain_length};

/// A text as a JSON string, with its quotes.
#[must_use]
pub fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    write_string(&mut out, text);
    out
}

/// Writes a string with its quotes.
pub fn write_string(out: &mut String, text: &str) {
    out.push('"');
    let plain = plain_length(text.as_bytes());
    let (plain, rest) = text.split_at_checked(plain).unwrap_or(("", text));
    out.push_str(plain);
    for character in rest.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\0'..='\u{1f}' => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(character));
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}

/// Writes an array of what `element` writes for each index.
pub(crate) fn write_array(
    out: &mut String,
    indices: Range<usize>,
    mut element: impl FnMut(&mut String, usize),
) {
    out.push('[');
    for index in indices.clone() {
        if index != indices.start {
            out.push(',');
        }
        element(out, index);
    }
    out.push(']');
}

/// JSON text laid out for reading, two spaces a level; the members' order and the numbers' text stay.
///
/// # Errors
/// Where and why the text is not JSON.
pub fn pretty(text: &str) -> Result<String, JsonError> {
    let mut out = String::with_capacity(text.len() * 2);
    Reader::read(text.as_bytes(), |reader| pretty_value(reader, &mut out, 1))?;
    Ok(out)
}

fn pretty_value(
    reader: &mut Reader<'_>,
    out: &mut String,
    level: usize,
) -> Result<(), ParseFailed> {
    let before = out.len();
    match reader.peek()? {
        JsonType::Object => {
            out.push('{');
            let mut first = true;
            reader.object(|reader, key| {
                line(out, &mut first, level);
                write_string(out, &key);
                out.push_str(": ");
                pretty_value(reader, out, level + 1)
            })?;
            close(out, before, level, '}');
        }
        JsonType::Array => {
            out.push('[');
            let mut first = true;
            reader.array(|reader, _| {
                line(out, &mut first, level);
                pretty_value(reader, out, level + 1)
            })?;
            close(out, before, level, ']');
        }
        _ => out.push_str(reader.skip()?),
    }
    Ok(())
}

fn line(out: &mut String, first: &mut bool, level: usize) {
    if !std::mem::take(first) {
        out.push(',');
    }
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", level));
}

fn close(out: &mut String, before: usize, level: usize, bracket: char) {
    if out.len() > before + 1 {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", level.saturating_sub(1)));
    }
    out.push(bracket);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn pretty_keeps_numbers_and_order() {
        let text = r#"{"b":1.0,"a":[],"c":{"d":[1,"x\u00e9"]}}"#;
        let pretty = pretty(text).unwrap();
        assert_eq!(
            pretty,
            "{\n  \"b\": 1.0,\n  \"a\": [],\n  \"c\": {\n    \"d\": [\n      1,\n      \"x\\u00e9\"\n    ]\n  }\n}"
        );
    }

    proptest! {
        #[test]
        fn strings_survive_writing_and_reading(text in any::<String>()) {
            let mut json = String::new();
            write_string(&mut json, &text);
            prop_assert_eq!(&serde_json::from_str::<String>(&json).unwrap(), &text);
            let read = Reader::read(json.as_bytes(), Reader::string).unwrap().into_owned();
            prop_assert_eq!(read, text);
        }
    }
}
