//! Texts of which a glance tells that they are words: the rules that look for what is no data pass over them.

const LETTER: u8 = 1;
/// Signs that names and addresses have seldom, and what templates, markup and masks are made of; all that is no ASCII.
const ODD: u8 = 2;
/// `null` and `undefined` have it.
const U: u8 = 4;
const POINT: u8 = 8;
const SPACE: u8 = 16;
const DIGIT: u8 = 32;

const CLASSES: [u8; 256] = {
    let mut classes = [ODD; 256];
    let mut byte = 0_u8;
    loop {
        #[expect(clippy::indexing_slicing, reason = "there is a class for every byte")]
        {
            classes[byte as usize] = match byte {
                b'u' | b'U' => LETTER | U,
                b'a'..=b'z' | b'A'..=b'Z' => LETTER,
                b'0'..=b'9' => DIGIT,
                b'-' | b'/' | b'\'' | b'(' | b')' => 0,
                b'.' | b',' => POINT,
                b' ' => SPACE,
                _ => ODD,
            };
        }
        if byte == u8::MAX {
            break classes;
        }
        byte += 1;
    }
};

/// Whether a text is certainly plain words without a number.
pub(crate) fn is_plain_letters(text: &str) -> bool {
    classes(text) & (LETTER | ODD | DIGIT) == LETTER
}

/// Whether a text certainly has plain words, with or without numbers among them.
pub(crate) fn has_plain_letters(text: &str) -> bool {
    classes(text) & (LETTER | ODD) == LETTER
}

#[inline]
fn classes(text: &str) -> u8 {
    let class = |byte: u8| CLASSES.get(usize::from(byte)).unwrap_or(&ODD);
    text.bytes().fold(0, |all, byte| all | class(byte))
}

/// The longest text that stands for a value that there is not.
const FILLER: usize = 20;

/// Whether a text begins as those do.
pub(crate) fn may_be_filler(bytes: &[u8]) -> bool {
    let [first, second, ..] = bytes else {
        return bytes.first().is_some_and(|only| only | 0x20 == b'x');
    };
    bytes.len() <= FILLER
        && match first | 0x20 {
            b'n' => matches!(
                second | 0x20,
                b'/' | b'|' | b'.' | b'-' | b' ' | b'a' | b'e' | b'i' | b'o' | b'u'
            ),
            b'u' => second | 0x20 == b'n',
            b't' => matches!(second | 0x20, b'b' | b'i' | b'o' | b'.'),
            b's' => matches!(second | 0x20, b'a' | b'e' | b'i' | b't' | b'/'),
            b'a' => matches!(second | 0x20, b'd' | b's' | b'u'),
            b'd' | b'f' => {
                second | 0x20 == b'i' || matches!([first | 0x20, second | 0x20], [b'f', b'u'])
            }
            b'k' => matches!(second | 0x20, b'e' | b'.'),
            b'b' => second | 0x20 == b'r',
            b'l' | b'w' => second | 0x20 == b'a',
            b'q' => second | 0x20 == b'w',
            b'y' => second | 0x20 == b'o',
            b'x' => true,
            _ => false,
        }
}

/// Whether a text is certainly plain words or numbers. Many that are not certainly so are so too.
#[inline]
pub(crate) fn is_plain_words(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return false;
    };
    let classes = classes(text);
    let is_number = first.is_ascii_digit() && classes & (POINT | SPACE) == POINT;
    classes & ODD == 0
        && classes & (LETTER | DIGIT) != 0
        && !(classes & U == U && may_have_no_value(bytes))
        && !is_number
        && (last.is_ascii_alphanumeric() || *last == b')')
        && !may_be_filler(bytes)
}

/// Whether there may be a `null` or an `undefined` in a text.
pub(crate) fn may_have_no_value(bytes: &[u8]) -> bool {
    bytes.windows(3).any(|three| {
        let [first, second, third] = three else {
            return false;
        };
        matches!(
            [first | 0x20, second | 0x20, third | 0x20],
            [b'u', b'l', b'l'] | [b'n', b'd', b'e']
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_names_and_addresses_are() {
        for text in [
            "Maria Santos",
            "20 1st Avenue, Block 5",
            "O'Neil-Smith (Warehouse 7)",
            "Taguig",
            "CK2023",
            "SO-2026-0001",
            "1630",
            "0917 123-4567",
        ] {
            assert!(is_plain_words(text), "{text}");
        }
    }

    #[test]
    fn what_may_be_no_data_is_not() {
        for text in [
            "",
            "-",
            "n/a",
            "N/A",
            "none",
            "undefined",
            "null",
            "Maria null",
            "xxx",
            "a@b.co",
            "{{name}}",
            "&amp;",
            "???",
            "王",
            "6.12E11",
            "a*",
            "+1 a",
            "x.",
        ] {
            assert!(!is_plain_words(text), "{text}");
        }
    }
}
