//! The pull reader behind [`crate::json`].

use std::borrow::Cow;

use super::error::{Expected, JsonError, JsonErrorKind, MAX_DEPTH};
use super::json_type::JsonType;
use super::position::Lines;
use crate::text::swar;

/// U+FEFF, which some programs write before a text.
pub(crate) const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// The text is not JSON; the reader knows where and why. It is small, because every step may answer with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ParseFailed;

pub(crate) type Result<T> = std::result::Result<T, ParseFailed>;

/// Reads one JSON text from front to back.
pub(crate) struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    /// Why reading stopped, at `at`.
    fault: JsonErrorKind,
}

impl<'a> Reader<'a> {
    /// Reads a text as a whole, with nothing left over.
    pub(crate) fn read<T>(
        bytes: &'a [u8],
        read: impl FnOnce(&mut Self) -> Result<T>,
    ) -> std::result::Result<T, JsonError> {
        Self::read_text(utf8_text(bytes)?, read)
    }

    /// The same of bytes that are known to be a text.
    pub(crate) fn read_text<T>(
        text: &'a str,
        read: impl FnOnce(&mut Self) -> Result<T>,
    ) -> std::result::Result<T, JsonError> {
        let mut reader = Self {
            text,
            at: 0,
            depth: 0,
            fault: JsonErrorKind::End,
        };
        let value = read(&mut reader);
        match value.and_then(|value| reader.end().map(|()| value)) {
            Ok(value) => Ok(value),
            Err(ParseFailed) => Err(reader.into_error()),
        }
    }

    #[cold]
    fn into_error(self) -> JsonError {
        let is_mark = self.at == 0 && self.text.starts_with(BYTE_ORDER_MARK);
        JsonError {
            position: Lines::new(self.text.as_bytes()).position(self.at),
            kind: if is_mark {
                JsonErrorKind::ByteOrderMark
            } else {
                self.fault
            },
        }
    }

    #[cold]
    fn error<T>(&mut self, kind: JsonErrorKind) -> Result<T> {
        self.fault = if self.at >= self.text.len() {
            JsonErrorKind::End
        } else {
            kind
        };
        Err(ParseFailed)
    }

    /// The whole text.
    #[inline]
    pub(crate) const fn text(&self) -> &'a str {
        self.text
    }

    /// Where the reader is.
    #[inline]
    pub(crate) const fn at(&self) -> usize {
        self.at
    }

    /// Goes on at a place that somebody has read up to.
    #[inline]
    pub(crate) const fn seek(&mut self, at: usize) {
        self.at = at;
    }

    #[inline]
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    #[inline]
    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    #[inline]
    fn slice(&self, from: usize) -> &'a str {
        self.text.get(from..self.at).unwrap_or_default()
    }

    #[inline]
    fn white_space(&mut self) {
        self.at = after_white_space(self.text.as_bytes(), self.at);
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
    #[inline]
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
        self.white_space();
        match self.plain_string() {
            Some(text) => Ok(Cow::Borrowed(text)),
            None => self.escaped_string(),
        }
    }

    /// Reads a string that starts here and has no escapes; otherwise it reads nothing.
    #[inline]
    pub(crate) fn plain_string(&mut self) -> Option<&'a str> {
        let (b'"', rest) = self.rest().split_first()? else {
            return None;
        };
        let length = plain_length(rest);
        if rest.get(length) != Some(&b'"') {
            return None;
        }
        let from = self.at + 1;
        self.at = from + length;
        let text = self.slice(from);
        self.at += 1;
        Some(text)
    }

    #[cold]
    fn escaped_string(&mut self) -> Result<Cow<'a, str>> {
        self.expect(b'"', Expected::String)?;
        let from = self.at;
        self.plain();
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
        self.at += plain_length(self.rest());
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

    /// Half of a surrogate pair, which JavaScript writes as it comes, is read as the character for what cannot be read: rules name its place.
    fn unicode_escape(&mut self) -> Result<char> {
        let code = self.hex4()?;
        if (0xD800..0xDC00).contains(&code) && self.rest().starts_with(b"\\u") {
            let first = self.at;
            self.at += 1;
            let low = self.hex4()?;
            if (0xDC00..0xE000).contains(&low) {
                let code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.at = first;
        }
        Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
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

    /// Enters the object that starts here: [`Self::next_member`] comes before each of its keys. Answers with `false`
    /// where something else starts here.
    #[inline]
    pub(crate) fn enter_object(&mut self) -> Result<bool> {
        if self.byte() != Some(b'{') {
            return Ok(false);
        }
        self.at += 1;
        self.enter()?;
        Ok(true)
    }

    /// Whether the object that has been entered has one more member, or the `}` is passed; `first` says
    /// whether none has been read, and is kept here.
    pub(crate) fn next_member(&mut self, first: &mut bool) -> Result<bool> {
        self.white_space();
        let first = std::mem::replace(first, false);
        match self.byte() {
            Some(b',') if !first => {
                self.at += 1;
                Ok(true)
            }
            Some(b'}') => {
                self.at += 1;
                self.depth -= 1;
                Ok(false)
            }
            _ if first => Ok(true),
            _ => self.error(JsonErrorKind::Expected(Expected::CommaOrBrace)),
        }
    }

    /// Reads a key and its colon.
    pub(crate) fn key(&mut self) -> Result<Cow<'a, str>> {
        self.white_space();
        if self.byte() != Some(b'"') {
            return self.error(JsonErrorKind::Expected(Expected::Key));
        }
        let key = self.string()?;
        self.expect(b':', Expected::Colon)?;
        Ok(key)
    }

    /// Reads an object: calls `member` with each key, which must read the value.
    pub(crate) fn object(
        &mut self,
        mut member: impl FnMut(&mut Self, Cow<'a, str>) -> Result<()>,
    ) -> Result<()> {
        self.white_space();
        if !self.enter_object()? {
            return self.error(JsonErrorKind::Expected(Expected::Object));
        }
        let mut first = true;
        while self.next_member(&mut first)? {
            let key = self.key()?;
            member(self, key)?;
        }
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
            JsonType::Object => self.object(|reader, _| reader.skip().map(drop))?,
            JsonType::Array => self.array(|reader, _| reader.skip().map(drop))?,
        }
        Ok(self.slice(from))
    }

    /// Makes sure that nothing follows.
    fn end(&mut self) -> Result<()> {
        self.white_space();
        if self.at < self.text.len() {
            return self.error(JsonErrorKind::Trailing);
        }
        Ok(())
    }
}

/// The text that bytes are.
///
/// # Errors
/// Where they are not UTF-8.
pub(crate) fn utf8_text(bytes: &[u8]) -> std::result::Result<&str, JsonError> {
    std::str::from_utf8(bytes).map_err(|error| JsonError {
        position: Lines::new(bytes).position(error.valid_up_to()),
        kind: JsonErrorKind::Utf8,
    })
}

/// The place after white space, if there is any.
#[inline]
pub(crate) fn after_white_space(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(0..=b' ') => after_some_white_space(bytes, at),
        _ => at,
    }
}

fn after_some_white_space(bytes: &[u8], mut at: usize) -> usize {
    loop {
        match bytes.get(at) {
            Some(b'\n') => at = after_indentation(bytes, at + 1),
            Some(b' ' | b'\t' | b'\r') => at += 1,
            _ => return at,
        }
    }
}

/// The place after up to eight spaces.
fn after_indentation(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        Some(word) => {
            let others = u64::from_le_bytes(*word) ^ swar::each(b' ');
            at + others.trailing_zeros() as usize / 8
        }
        None => at,
    }
}

/// How many bytes come before a quote, a backslash or a control character: eight at a time.
#[inline]
pub(crate) fn plain_length(bytes: &[u8]) -> usize {
    let (words, _) = bytes.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let special = swar::ends_plain(u64::from_le_bytes(*word));
        if special != 0 {
            return index * 8 + special.trailing_zeros() as usize / 8;
        }
    }
    let done = words.len() * 8;
    let special = |byte: &&u8| !matches!(byte, b'"' | b'\\' | 0..0x20);
    done + bytes.iter().skip(done).take_while(special).count()
}
