//! Bytes to objects.

use super::object::{Dictionary, Object};

/// Arrays and dictionaries within each other, at most.
const MAX_DEPTH: usize = 24;

pub(super) struct Lexer<'a> {
    bytes: &'a [u8],
    pub(super) at: usize,
}

const fn is_white_space(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

const fn is_delimiter(byte: u8) -> bool {
    matches!(
        byte,
        b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
    )
}

const fn is_regular(byte: u8) -> bool {
    !is_white_space(byte) && !is_delimiter(byte)
}

pub(super) fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

impl<'a> Lexer<'a> {
    pub(super) const fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    pub(super) fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(super) fn skip_white_space(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self
                    .peek()
                    .is_some_and(|byte| !matches!(byte, b'\r' | b'\n'))
                {
                    self.at += 1;
                }
            } else if is_white_space(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    /// Takes a word, if it is the next.
    pub(super) fn take(&mut self, word: &[u8]) -> bool {
        self.skip_white_space();
        let is_next = self.rest().starts_with(word);
        if is_next {
            self.at += word.len();
        }
        is_next
    }

    /// The next object; `None` at the end, and where there is none that is whole.
    pub(super) fn next(&mut self) -> Option<Object> {
        self.object(MAX_DEPTH)
    }

    fn object(&mut self, depth: usize) -> Option<Object> {
        self.skip_white_space();
        let byte = self.peek()?;
        match byte {
            b'/' => {
                self.at += 1;
                Some(Object::Name(self.name()))
            }
            b'(' => self.text(),
            b'<' if self.rest().starts_with(b"<<") => self.dictionary(depth),
            b'<' => self.hex(),
            b'[' => self.array(depth),
            b'+' | b'-' | b'.' | b'0'..=b'9' => Some(self.number()),
            _ if is_delimiter(byte) => {
                // One that nothing began.
                self.at += 1;
                Some(Object::Null)
            }
            _ => Some(self.word()),
        }
    }

    fn regular(&mut self) -> &'a [u8] {
        let rest = self.rest();
        let length = rest.iter().position(|byte| !is_regular(*byte));
        let word = rest.get(..length.unwrap_or(rest.len())).unwrap_or_default();
        self.at += word.len();
        word
    }

    fn word(&mut self) -> Object {
        match self.regular() {
            b"true" => Object::Bool(true),
            b"false" => Object::Bool(false),
            b"null" => Object::Null,
            word => Object::Operator(word.to_vec()),
        }
    }

    fn name(&mut self) -> Vec<u8> {
        let word = self.regular();
        let mut name = Vec::with_capacity(word.len());
        let mut rest = word;
        while let [first, after @ ..] = rest {
            rest = after;
            let escaped = match after {
                [high, low, ..] if *first == b'#' => hex_digit(*high).zip(hex_digit(*low)),
                _ => None,
            };
            if let Some((high, low)) = escaped {
                name.push(high << 4 | low);
                rest = after.get(2..).unwrap_or_default();
            } else {
                name.push(*first);
            }
        }
        name
    }

    /// A number without an exponent, which the format does not know: the standard library's reading of all that Rust knows weighs as much as the
    /// rest of this crate.
    fn plain_number(&mut self) -> f64 {
        let (mut number, mut scale) = (0.0, 1.0);
        let (mut is_negative, mut is_behind_point) = (false, false);
        for byte in self.regular() {
            match byte {
                b'-' => is_negative = true,
                b'.' => is_behind_point = true,
                b'0'..=b'9' if number < 1e15 => {
                    number = number * 10.0 + f64::from(byte - b'0');
                    scale *= if is_behind_point { 10.0 } else { 1.0 };
                }
                _ => {}
            }
        }
        if is_negative {
            -number / scale
        } else {
            number / scale
        }
    }

    /// A number, or a reference: `12 0 R`.
    fn number(&mut self) -> Object {
        let number = self.plain_number();
        let after = self.at;
        let object = Object::Number(number);
        if let Some(id) = object.count() {
            self.skip_white_space();
            if self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
                let generation = self.regular();
                let is_number = generation.len() <= 5 && generation.iter().all(u8::is_ascii_digit);
                self.skip_white_space();
                let is_reference = self.peek() == Some(b'R')
                    && self
                        .bytes
                        .get(self.at + 1)
                        .is_none_or(|byte| !is_regular(*byte));
                if is_number && is_reference {
                    self.at += 1;
                    return u32::try_from(id).map_or(Object::Null, Object::Reference);
                }
            }
        }
        self.at = after;
        object
    }

    fn text(&mut self) -> Option<Object> {
        self.at += 1;
        let mut text = Vec::new();
        let mut open = 1;
        loop {
            let byte = self.peek()?;
            self.at += 1;
            match byte {
                b'(' => open += 1,
                b')' => {
                    open -= 1;
                    if open == 0 {
                        return Some(Object::Text(text));
                    }
                }
                b'\\' => {
                    self.escape(&mut text)?;
                    continue;
                }
                _ => {}
            }
            text.push(byte);
        }
    }

    fn escape(&mut self, text: &mut Vec<u8>) -> Option<()> {
        let byte = self.peek()?;
        self.at += 1;
        match byte {
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            b'b' => text.push(8),
            b'f' => text.push(12),
            // The line goes on.
            b'\r' => self.at += usize::from(self.peek() == Some(b'\n')),
            b'\n' => {}
            b'0'..=b'7' => {
                let mut value = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = self.peek() else {
                        break;
                    };
                    value = value * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                text.extend(value.to_le_bytes().first());
            }
            other => text.push(other),
        }
        Some(())
    }

    fn hex(&mut self) -> Option<Object> {
        self.at += 1;
        let rest = self.rest();
        let length = rest.iter().position(|byte| *byte == b'>')?;
        let digits = rest
            .get(..length)?
            .iter()
            .filter_map(|byte| hex_digit(*byte));
        self.at += length + 1;
        let mut text = Vec::with_capacity(length / 2 + 1);
        let mut high = None;
        for digit in digits {
            match high.take() {
                None => high = Some(digit),
                Some(high) => text.push(high << 4 | digit),
            }
        }
        text.extend(high.map(|high| high << 4));
        Some(Object::Text(text))
    }

    fn array(&mut self, depth: usize) -> Option<Object> {
        self.at += 1;
        let depth = depth.checked_sub(1)?;
        let mut array = Vec::new();
        while !self.take(b"]") {
            array.push(self.object(depth)?);
        }
        Some(Object::Array(array))
    }

    fn dictionary(&mut self, depth: usize) -> Option<Object> {
        self.at += 2;
        let depth = depth.checked_sub(1)?;
        let mut members = Vec::new();
        while !self.take(b">>") {
            let Object::Name(name) = self.object(depth)? else {
                return None;
            };
            members.push((name, self.object(depth)?));
        }
        Some(Object::Dictionary(Dictionary(members)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Option<Object> {
        Lexer::new(text.as_bytes(), 0).next()
    }

    #[test]
    fn objects_are_read() {
        let text = |text: &str| Some(Object::Text(text.as_bytes().to_vec()));
        assert_eq!(one("(a(b)\\)\\101\\\n\\n)"), text("a(b))A\n"));
        assert_eq!(one("<4D 6 1 6>"), text("Ma`"));
        assert_eq!(one("/A#20b "), Some(Object::Name(b"A b".to_vec())));
        assert_eq!(one("-.5"), Some(Object::Number(-0.5)));
        assert_eq!(one("12 0 R"), Some(Object::Reference(12)));
        assert_eq!(one("12 0 Rg"), Some(Object::Number(12.0)));
        assert_eq!(one("% note\nnull"), Some(Object::Null));
        let nested = one("<</A[1 2 0 R/B]/C<</D true>>>>").unwrap();
        let array = nested
            .dictionary()
            .and_then(|it| it.get(b"A"))
            .and_then(Object::array);
        assert_eq!(array.map(<[_]>::len), Some(3));
    }

    #[test]
    fn what_is_not_whole_or_too_deep_is_none() {
        for text in ["", "(a", "<41", "[1", "<</A", "<</A 1", "<<1 2>>"] {
            assert_eq!(one(text), None, "{text}");
        }
        assert_eq!(one(&"[".repeat(100_000)), None);
    }
}
