//! A pull reader for JSON (RFC 8259), and the few functions that write it.
//!
//! It borrows what it can, remembers where everything stood, and never recurses deeper than [`MAX_DEPTH`].
//! It accepts what `serde_json` accepts; a property test holds the two together.

use std::fmt::{self, Write as _};
use std::ops::Range;

use serde::Serialize;

use crate::layout::Slot;
use crate::reader::{Reader, Stop, plain_length};
use crate::swar;

/// How deep arrays and objects may nest: the same bound that `serde_json` sets.
pub const MAX_DEPTH: usize = 127;

/// A place in JSON text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// Offset in bytes, from 0.
    pub offset: usize,
}

/// What should stand where a text stops being JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is what it says")]
pub enum Expected {
    Value,
    Word,
    Digit,
    String,
    Key,
    Colon,
    Object,
    Array,
    CommaOrBrace,
    CommaOrBracket,
}

impl Expected {
    const fn describe(self) -> &'static str {
        match self {
            Self::Value => "a value",
            Self::Word => "null, true or false",
            Self::Digit => "a digit",
            Self::String => "a string",
            Self::Key => "a key in double quotes",
            Self::Colon => "`:` after the key",
            Self::Object => "an object",
            Self::Array => "an array",
            Self::CommaOrBrace => "`,` or `}`",
            Self::CommaOrBracket => "`,` or `]`",
        }
    }
}

/// Why a text is not JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonErrorKind {
    /// The text ends too early.
    End,
    /// Something else should stand here.
    Expected(Expected),
    /// Nesting deeper than [`MAX_DEPTH`].
    TooDeep,
    /// A control character stands unescaped in a string.
    ControlCharacter,
    /// A `\` is followed by what JSON does not know.
    Escape,
    /// A `\u` escape is half of a surrogate pair.
    LoneSurrogate,
    /// The bytes are not UTF-8.
    Utf8,
    /// A byte order mark stands before the value: JSON has none (RFC 8259, section 8.1).
    ByteOrderMark,
    /// There is more text after the value.
    Trailing,
}

impl JsonErrorKind {
    const fn describe(self) -> &'static str {
        match self {
            Self::End => "the JSON text ends too early",
            Self::Expected(what) => what.describe(),
            Self::TooDeep => "too many nested arrays and objects",
            Self::ControlCharacter => "a control character in a string must be escaped",
            Self::Escape => "there is no such escape sequence in JSON",
            Self::LoneSurrogate => "half of a surrogate pair",
            Self::Utf8 => "the bytes are not UTF-8",
            Self::ByteOrderMark => "a byte order mark before the JSON text",
            Self::Trailing => "text after the end of the JSON value",
        }
    }
}

/// A text that is not JSON: where and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JsonError {
    /// Where reading stopped.
    pub position: Position,
    /// Why.
    pub kind: JsonErrorKind,
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { line, column, .. } = self.position;
        match self.kind {
            JsonErrorKind::Expected(what) => write!(f, "expected {}", what.describe())?,
            JsonErrorKind::TooDeep => write!(f, "more than {MAX_DEPTH} nested arrays and objects")?,
            kind => f.write_str(kind.describe())?,
        }
        write!(f, " at line {line}, column {column}")
    }
}

impl std::error::Error for JsonError {}

/// The JSON type of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonType {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A number.
    Number,
    /// A whole number; only ever what is expected.
    Integer,
    /// Text.
    String,
    /// A list.
    Array,
    /// Members by key.
    Object,
}

impl JsonType {
    /// Every type.
    pub const ALL: [Self; 7] = [
        Self::Null,
        Self::Boolean,
        Self::Number,
        Self::Integer,
        Self::String,
        Self::Array,
        Self::Object,
    ];

    /// The type as JSON Schema names it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Number => "number",
            Self::Integer => "integer",
            Self::String => "string",
            Self::Array => "array",
            Self::Object => "object",
        }
    }
}

/// Finds lines and columns of offsets that are asked for in rising order, in one pass over the text.
pub(crate) struct Lines<'a> {
    bytes: &'a [u8],
    at: Position,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            at: Position {
                line: 1,
                column: 1,
                offset: 0,
            },
        }
    }

    pub(crate) fn position(&mut self, offset: usize) -> Position {
        let passed = self.bytes.get(self.at.offset..offset);
        let (blocks, rest) = passed.unwrap_or_default().as_chunks::<32>();
        for block in blocks {
            let (words, _) = block.as_chunks::<8>();
            let odd = |word: &[u8; 8]| swar::odd_in_line(u64::from_le_bytes(*word));
            if words.iter().fold(0, |all, word| all | odd(word)) == 0 {
                self.at.column = self.at.column.saturating_add(32);
            } else {
                self.pass(block);
            }
        }
        let (words, rest) = rest.as_chunks::<8>();
        for word in words {
            if swar::odd_in_line(u64::from_le_bytes(*word)) == 0 {
                self.at.column = self.at.column.saturating_add(8);
            } else {
                self.pass(word);
            }
        }
        self.pass(rest);
        self.at.offset = self.at.offset.max(offset);
        self.at
    }

    fn pass(&mut self, bytes: &[u8]) {
        for byte in bytes {
            match byte {
                b'\n' => {
                    self.at.line = self.at.line.saturating_add(1);
                    self.at.column = 1;
                }
                // A continuation byte belongs to the character before it.
                0x80..=0xBF => {}
                _ => self.at.column = self.at.column.saturating_add(1),
            }
        }
    }
}

/// U+FEFF, which some programs write before a text.
pub(crate) const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// A file without the byte order mark that it may start with: that belongs to none of its lines.
#[must_use]
pub fn without_byte_order_mark(bytes: &[u8]) -> &[u8] {
    bytes
        .strip_prefix(BYTE_ORDER_MARK.as_bytes())
        .unwrap_or(bytes)
}

/// The lines of newline-delimited JSON, without what ends them. A newline ends a line rather than parting two.
pub fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = (!bytes.is_empty()).then_some(bytes);
    std::iter::from_fn(move || {
        let bytes = rest?;
        let end = swar::position(bytes, b'\n');
        let after = end.and_then(|end| bytes.get(end + 1..));
        rest = after.filter(|after| !after.is_empty());
        bytes.get(..end.unwrap_or(bytes.len()))
    })
}

/// Checks that a text is one JSON value.
///
/// # Errors
/// Where and why it is not.
pub fn check(bytes: &[u8]) -> Result<(), JsonError> {
    Reader::read(bytes, |reader| reader.skip().map(drop))
}

/// The JSON text of an object's member; of the last, where it is given twice.
///
/// # Errors
/// Where and why the text is not a JSON object.
pub fn member<'a>(bytes: &'a [u8], key: &str) -> Result<Option<&'a str>, JsonError> {
    let mut found = None;
    Reader::read(bytes, |reader| {
        reader.object(|reader, name| {
            let json = reader.skip()?;
            if name == key {
                found = Some(json);
            }
            Ok(())
        })
    })?;
    Ok(found)
}

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

/// Writes the members that `value` writes; `value` answers `false` for one that is left out.
/// Unknown members are written as they came.
pub(crate) fn write_object(
    out: &mut String,
    slots: Vec<Slot<'_>>,
    mut value: impl FnMut(&mut String, Slot<'_>) -> bool,
) {
    out.push('{');
    let mut first = true;
    for slot in slots {
        let start = out.len();
        if !first {
            out.push(',');
        }
        match slot {
            Slot::Field(field) => write_string(out, field.key()),
            Slot::Group(group) => write_string(out, group.key().unwrap_or_default()),
            Slot::Unknown { key, .. } => write_string(out, key),
        }
        out.push(':');
        let written = match slot {
            Slot::Unknown { json, .. } => {
                out.push_str(json);
                true
            }
            known => value(out, known),
        };
        if written {
            first = false;
        } else {
            out.truncate(start);
        }
    }
    out.push('}');
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

fn pretty_value(reader: &mut Reader<'_>, out: &mut String, level: usize) -> Result<(), Stop> {
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

    fn agrees(bytes: &[u8]) {
        let theirs = serde_json::from_slice::<&serde_json::value::RawValue>(bytes);
        let ours = check(bytes);
        assert_eq!(
            ours.is_ok(),
            theirs.is_ok(),
            "{:?}: {ours:?} {theirs:?}",
            String::from_utf8_lossy(bytes)
        );
    }

    #[test]
    fn accepts_and_refuses_as_serde_json_does() {
        for text in [
            "",
            " ",
            "null",
            "nul",
            "nulll",
            "tru",
            "[1,]",
            "[1 2]",
            "{}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{a:1}",
            "01",
            "-",
            "-0",
            "1.",
            ".5",
            "1e",
            "1e+",
            "1E-7",
            "1e400",
            "\"",
            "\"\\x\"",
            "\"\\u12g4\"",
            "\"\\uD83D\\uDE00\"",
            "\"\t\"",
            "[] []",
            "\u{feff}{}",
            "\"é中\"",
            "{\"a\":1,\"a\":2}",
            "[[[]]]",
            "\"\\/\"",
            "+1",
            "NaN",
            "{,}",
            "[,1]",
        ] {
            agrees(text.as_bytes());
        }
        agrees(b"\"\xff\"");
        // Where serde_json stores the text of a string unread, it does not look into surrogates: its String does.
        assert!(check(b"\"\\ud800\"").is_err());
        assert!(serde_json::from_slice::<String>(b"\"\\ud800\"").is_err());
    }

    #[test]
    fn depth_is_bounded() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(check(nested(MAX_DEPTH).as_bytes()).is_ok());
        let error = check(nested(MAX_DEPTH + 1).as_bytes()).unwrap_err();
        assert_eq!(error.kind, JsonErrorKind::TooDeep);
        assert!(check("[".repeat(1_000_000).as_bytes()).is_err());
    }

    #[test]
    fn lines_and_columns_are_those_that_one_counts() {
        let text = "{\n  \"名字很长很长\": 1,\r\n\"0123456789abcdef\": \"é\"\n\n}";
        let mut lines = Lines::new(text.as_bytes());
        for (offset, _) in text.char_indices() {
            let before = &text[..offset];
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
            for position in [
                lines.position(offset),
                Lines::new(text.as_bytes()).position(offset),
            ] {
                assert_eq!(position.line as usize, line, "{offset}");
                assert_eq!(position.column as usize, column, "{offset}");
                assert_eq!(position.offset, offset);
            }
        }
    }

    #[test]
    fn a_newline_ends_a_line() {
        for (text, expected) in [
            ("", &[][..]),
            ("\n", &[""]),
            ("a", &["a"]),
            ("a\n", &["a"]),
            ("a\n\nb\r\n", &["a", "", "b\r"]),
            ("0123456789\n0123456\n", &["0123456789", "0123456"]),
        ] {
            let lines = lines(text.as_bytes()).map(|line| str::from_utf8(line).unwrap());
            assert_eq!(lines.collect::<Vec<_>>(), expected, "{text:?}");
        }
    }

    #[test]
    fn errors_say_where() {
        let error = check("{\n  \"名\": x}".as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), "expected a value at line 2, column 8");
    }

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
        fn any_text_is_judged_as_serde_json_judges_it(text in r#"[\[\]{}",:\\ 0-9eE.+\-a-zA-Z\n\tué中]{0,40}"#) {
            // RawValue leaves surrogates unread; a Value reads them, but refuses numbers beyond f64.
            let theirs = serde_json::from_str::<&serde_json::value::RawValue>(&text);
            match check(text.as_bytes()) {
                Ok(()) => prop_assert!(theirs.is_ok(), "{}", text),
                Err(JsonError { kind: JsonErrorKind::LoneSurrogate, .. }) => {
                    prop_assert!(serde_json::from_str::<serde_json::Value>(&text).is_err());
                }
                Err(error) => prop_assert!(theirs.is_err(), "{}: {}", text, error),
            }
        }

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
