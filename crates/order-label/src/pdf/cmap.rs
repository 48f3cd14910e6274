//! Which letters the numbers of a font are: its `ToUnicode` (Adobe's Technical Note 5411).

use super::lexer::Lexer;
use super::object::Object;
use crate::sort::sort;

/// As many as two bytes can tell apart.
const MAX_RANGES: usize = 65_536;

struct Range {
    first: u32,
    last: u32,
    /// The letters of the first; of the others, the last letter counts on.
    text: String,
}

#[derive(Default)]
pub(super) struct CMap {
    ranges: Vec<Range>,
}

impl CMap {
    pub(super) fn parse(bytes: &[u8]) -> Self {
        let mut map = Self::default();
        let mut lexer = Lexer::new(bytes, 0);
        let mut operands: Vec<Object> = Vec::new();
        while let Some(object) = lexer.next() {
            let Object::Operator(operator) = object else {
                if operands.len() < MAX_RANGES {
                    operands.push(object);
                }
                continue;
            };
            match operator.as_slice() {
                b"endbfchar" => operands.chunks(2).for_each(|pair| map.add_one(pair)),
                b"endbfrange" => operands.chunks(3).for_each(|three| map.add_range(three)),
                _ => {}
            }
            operands.clear();
        }
        sort(&mut map.ranges, |one, other| one.first < other.first);
        map
    }

    fn add(&mut self, first: u32, last: u32, text: String) {
        if self.ranges.len() < MAX_RANGES && first <= last {
            self.ranges.push(Range { first, last, text });
        }
    }

    fn add_one(&mut self, pair: &[Object]) {
        if let [Object::Text(code), Object::Text(text)] = pair {
            self.add(number(code), number(code), utf16(text));
        }
    }

    fn add_range(&mut self, three: &[Object]) {
        let [Object::Text(first), Object::Text(last), target] = three else {
            return;
        };
        let (first, last) = (number(first), number(last));
        match target {
            Object::Text(text) => self.add(first, last, utf16(text)),
            Object::Array(texts) => {
                for (code, text) in (first..=last).zip(texts) {
                    if let Object::Text(text) = text {
                        self.add(code, code, utf16(text));
                    }
                }
            }
            _ => {}
        }
    }

    /// Adds the letters of a number to a text; whether there are any.
    pub(super) fn add_letters(&self, code: u32, text: &mut String) -> bool {
        let after = self.ranges.partition_point(|range| range.first <= code);
        let range = after
            .checked_sub(1)
            .and_then(|index| self.ranges.get(index));
        let Some(range) = range.filter(|range| code <= range.last) else {
            return false;
        };
        let mut letters = range.text.chars();
        let Some(last) = letters.next_back() else {
            return false;
        };
        let letter = char::from_u32(u32::from(last) + (code - range.first));
        // Some makers say of what has no letter that it is this one.
        let letter = letter.filter(|letter| !matches!(letter, '\0' | '\u{FFFD}'));
        text.push_str(letters.as_str());
        text.extend(letter);
        letter.is_some()
    }
}

fn number(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .take(4)
        .fold(0, |sum, byte| sum << 8 | u32::from(*byte))
}

/// A text in UTF-16, the larger half first.
pub(super) fn utf16(bytes: &[u8]) -> String {
    let unit = |pair: &[u8]| match pair {
        [high, low] => u16::from_be_bytes([*high, *low]),
        [only] => u16::from(*only),
        _ => 0,
    };
    let units: Vec<u16> = bytes.chunks(2).map(unit).collect();
    String::from_utf16_lossy(&units)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_letters() {
        let map = CMap::parse(
            b"1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <01> <0E01> <02> <00660069> endbfchar\n\
              2 beginbfrange <10> <12> <0041> <20> <21> [<0061> <D83DDE00>] endbfrange",
        );
        for (code, expected) in [
            (1, "ก"),
            (2, "fi"),
            (0x10, "A"),
            (0x12, "C"),
            (0x20, "a"),
            (0x21, "😀"),
        ] {
            let mut text = String::new();
            assert!(map.add_letters(code, &mut text));
            assert_eq!(text, expected);
        }
        for code in [0, 3, 0x13, 0x22, 0xFFFF_FFFF] {
            assert!(!map.add_letters(code, &mut String::new()));
        }
    }
}
