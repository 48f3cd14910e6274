//! Places in JSON text.

use serde::Serialize;

use crate::text::swar;

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

impl Position {
    /// A place of which only the offset is known yet.
    pub(crate) const fn at_offset(offset: usize) -> Self {
        Self {
            line: 0,
            column: 0,
            offset,
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
        let (words, rest) = passed.unwrap_or_default().as_chunks::<8>();
        for word in words {
            if swar::line_feed_or_non_ascii(u64::from_le_bytes(*word)) == 0 {
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
