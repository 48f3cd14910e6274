//! Why and where a text is not JSON.

use std::fmt;

use super::position::Position;

/// How deep arrays and objects may nest: the same bound that `serde_json` sets.
pub const MAX_DEPTH: usize = 127;

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
