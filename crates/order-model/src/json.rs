//! A pull reader for JSON (RFC 8259), and the few functions that write it.
//!
//! It borrows what it can, remembers where everything stood, and never recurses deeper than [`MAX_DEPTH`].
//! It accepts what `serde_json` accepts; a property test holds the two together.

use std::borrow::Cow;
use std::fmt::{self, Write as _};
use std::ops::Range;

use serde::Serialize;

use crate::layout::Slot;

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
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
        for byte in self.bytes.iter().take(offset).skip(self.at.offset) {
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
        self.at.offset = self.at.offset.max(offset);
        self.at
    }
}

type Result<T> = std::result::Result<T, JsonError>;

/// Reads one JSON text from front to back.
pub(crate) struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Result<Self> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self {
                text,
                at: 0,
                depth: 0,
            }),
            Err(error) => Err(JsonError {
                position: Lines::new(bytes).position(error.valid_up_to()),
                kind: JsonErrorKind::Utf8,
            }),
        }
    }

    fn error<T>(&self, kind: JsonErrorKind) -> Result<T> {
        let kind = if self.at >= self.text.len() {
            JsonErrorKind::End
        } else {
            kind
        };
        Err(JsonError {
            position: Lines::new(self.text.as_bytes()).position(self.at),
            kind,
        })
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn slice(&self, from: usize) -> &'a str {
        self.text.get(from..self.at).unwrap_or_default()
    }

    fn white_space(&mut self) {
        self.at += self
            .rest()
            .iter()
            .take_while(|b| matches!(b, b' ' | b'\t' | b'\n' | b'\r'))
            .count();
    }

    fn expect(&mut self, byte: u8, what: Expected) -> Result<()> {
        self.white_space();
        if self.byte() != Some(byte) {
            return self.error(JsonErrorKind::Expected(what));
        }
        self.at += 1;
        Ok(())
    }

    /// Where the next value starts.
    pub(crate) fn offset(&mut self) -> usize {
        self.white_space();
        self.at
    }

    /// The type of the value that comes next.
    pub(crate) fn peek(&mut self) -> Result<JsonType> {
        self.white_space();
        match self.byte() {
            Some(b'"') => Ok(JsonType::String),
            Some(b'{') => Ok(JsonType::Object),
            Some(b'[') => Ok(JsonType::Array),
            Some(b't' | b'f') => Ok(JsonType::Boolean),
            Some(b'n') => Ok(JsonType::Null),
            Some(b'-' | b'0'..=b'9') => Ok(JsonType::Number),
            _ => self.error(JsonErrorKind::Expected(Expected::Value)),
        }
    }

    /// Reads `null`, `true` or `false`, and answers with the word.
    pub(crate) fn word(&mut self) -> Result<&'static str> {
        for word in ["null", "true", "false"] {
            if self.rest().starts_with(word.as_bytes()) {
                self.at += word.len();
                return Ok(word);
            }
        }
        self.error(JsonErrorKind::Expected(Expected::Word))
    }

    /// Reads a number, and answers with its text.
    pub(crate) fn number(&mut self) -> Result<&'a str> {
        let from = self.at;
        if self.byte() == Some(b'-') {
            self.at += 1;
        }
        if self.byte() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.byte(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.byte(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(self.slice(from))
    }

    fn digits(&mut self) -> Result<()> {
        let count = self
            .rest()
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if count == 0 {
            return self.error(JsonErrorKind::Expected(Expected::Digit));
        }
        self.at += count;
        Ok(())
    }

    /// Reads a string; it is borrowed where it has no escapes.
    pub(crate) fn string(&mut self) -> Result<Cow<'a, str>> {
        self.expect(b'"', Expected::String)?;
        let from = self.at;
        self.plain();
        if self.byte() == Some(b'"') {
            let text = self.slice(from);
            self.at += 1;
            return Ok(Cow::Borrowed(text));
        }
        let mut text = self.slice(from).to_owned();
        loop {
            match self.byte() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(Cow::Owned(text));
                }
                Some(b'\\') => text.push(self.escape()?),
                _ => return self.error(JsonErrorKind::ControlCharacter),
            }
            let from = self.at;
            self.plain();
            text.push_str(self.slice(from));
        }
    }

    /// Passes over characters that stand for themselves.
    fn plain(&mut self) {
        self.at += self
            .rest()
            .iter()
            .take_while(|byte| !matches!(byte, b'"' | b'\\' | 0..0x20))
            .count();
    }

    fn escape(&mut self) -> Result<char> {
        self.at += 1;
        let escaped = match self.byte() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => return self.error(JsonErrorKind::Escape),
        };
        self.at += 1;
        Ok(escaped)
    }

    fn unicode_escape(&mut self) -> Result<char> {
        let start = self.at;
        let mut code = self.hex4()?;
        if (0xD800..0xDC00).contains(&code) && self.rest().starts_with(b"\\u") {
            self.at += 1;
            let low = self.hex4()?;
            if (0xDC00..0xE000).contains(&low) {
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            }
        }
        match char::from_u32(code) {
            Some(character) => Ok(character),
            None => {
                self.at = start;
                self.error(JsonErrorKind::LoneSurrogate)
            }
        }
    }

    /// The four digits after a `u`.
    fn hex4(&mut self) -> Result<u32> {
        self.at += 1;
        let digits = self
            .rest()
            .get(..4)
            .filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        let code = digits
            .and_then(|d| std::str::from_utf8(d).ok())
            .and_then(|d| u32::from_str_radix(d, 16).ok());
        match code {
            Some(code) => {
                self.at += 4;
                Ok(code)
            }
            None => self.error(JsonErrorKind::Escape),
        }
    }

    fn enter(&mut self) -> Result<()> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return self.error(JsonErrorKind::TooDeep);
        }
        Ok(())
    }

    /// Reads an object: calls `member` with each key, which must read the value.
    pub(crate) fn object(
        &mut self,
        mut member: impl FnMut(&mut Self, Cow<'a, str>, usize) -> Result<()>,
    ) -> Result<()> {
        self.expect(b'{', Expected::Object)?;
        self.enter()?;
        self.white_space();
        if self.byte() == Some(b'}') {
            self.at += 1;
        } else {
            loop {
                let at = self.offset();
                if self.byte() != Some(b'"') {
                    return self.error(JsonErrorKind::Expected(Expected::Key));
                }
                let key = self.string()?;
                self.expect(b':', Expected::Colon)?;
                member(self, key, at)?;
                if self.ends(b'}', Expected::CommaOrBrace)? {
                    break;
                }
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// Reads an array: calls `element` with each index, which must read the value.
    pub(crate) fn array(
        &mut self,
        mut element: impl FnMut(&mut Self, usize) -> Result<()>,
    ) -> Result<()> {
        self.expect(b'[', Expected::Array)?;
        self.enter()?;
        self.white_space();
        if self.byte() == Some(b']') {
            self.at += 1;
        } else {
            for index in 0.. {
                element(self, index)?;
                if self.ends(b']', Expected::CommaOrBracket)? {
                    break;
                }
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn ends(&mut self, closing: u8, what: Expected) -> Result<bool> {
        self.white_space();
        let ends = match self.byte() {
            Some(b',') => false,
            Some(byte) if byte == closing => true,
            _ => return self.error(JsonErrorKind::Expected(what)),
        };
        self.at += 1;
        Ok(ends)
    }

    /// Passes over any value, and answers with its text.
    pub(crate) fn skip(&mut self) -> Result<&'a str> {
        let from = self.offset();
        match self.peek()? {
            JsonType::String => {
                self.string()?;
            }
            JsonType::Number | JsonType::Integer => {
                self.number()?;
            }
            JsonType::Null | JsonType::Boolean => {
                self.word()?;
            }
            JsonType::Object => self.object(|reader, _, _| reader.skip().map(drop))?,
            JsonType::Array => self.array(|reader, _| reader.skip().map(drop))?,
        }
        Ok(self.slice(from))
    }

    /// Makes sure that nothing follows.
    pub(crate) fn end(&mut self) -> Result<()> {
        self.white_space();
        if self.at < self.text.len() {
            return self.error(JsonErrorKind::Trailing);
        }
        Ok(())
    }
}

/// Checks that a text is one JSON value.
///
/// # Errors
/// Where and why it is not.
pub fn check(bytes: &[u8]) -> std::result::Result<(), JsonError> {
    let mut reader = Reader::new(bytes)?;
    reader.skip()?;
    reader.end()
}

/// The JSON text of an object's member; of the last, where it is given twice.
///
/// # Errors
/// Where and why the text is not a JSON object.
pub fn member<'a>(bytes: &'a [u8], key: &str) -> std::result::Result<Option<&'a str>, JsonError> {
    let mut reader = Reader::new(bytes)?;
    let mut found = None;
    reader.object(|reader, name, _| {
        let json = reader.skip()?;
        if name == key {
            found = Some(json);
        }
        Ok(())
    })?;
    reader.end()?;
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
pub(crate) fn write_string(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
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
    slots: impl Iterator<Item = Slot>,
    mut value: impl FnMut(&mut String, &Slot) -> bool,
) {
    out.push('{');
    let mut first = true;
    for slot in slots {
        let start = out.len();
        if !first {
            out.push(',');
        }
        match &slot {
            Slot::Field(field) => write_string(out, field.key()),
            Slot::Group(group) => write_string(out, group.key().unwrap_or_default()),
            Slot::Unknown { key, .. } => write_string(out, key),
        }
        out.push(':');
        let written = match &slot {
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
pub fn pretty(text: &str) -> std::result::Result<String, JsonError> {
    let mut reader = Reader::new(text.as_bytes())?;
    let mut out = String::with_capacity(text.len() * 2);
    pretty_value(&mut reader, &mut out, 1)?;
    reader.end()?;
    Ok(out)
}

fn pretty_value(reader: &mut Reader<'_>, out: &mut String, level: usize) -> Result<()> {
    let before = out.len();
    match reader.peek()? {
        JsonType::Object => {
            out.push('{');
            let mut first = true;
            reader.object(|reader, key, _| {
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
            let read = Reader::new(json.as_bytes()).unwrap().string().unwrap().into_owned();
            prop_assert_eq!(read, text);
        }
    }
}
