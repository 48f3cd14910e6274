//! The signs by which rules know the texts that they have to look at, all found in one pass. Most texts of most orders have none of
//! those that matter in their field.

use super::filler::{begins_other_filler, may_be_filler};

/// Some of the signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Signs(u32);

impl Signs {
    pub(crate) const NONE: Self = Self(0);
    /// A letter, as far as that is certain: of ASCII, or a Chinese character.
    pub(crate) const LETTER: Self = Self(LETTER | HAN);
    pub(crate) const NO_LETTER: Self = Self(1 << 16);
    /// A Chinese character.
    pub(crate) const HAN: Self = Self(HAN);
    pub(crate) const DIGIT: Self = Self(DIGIT);
    pub(crate) const NO_DIGIT: Self = Self(1 << 17);
    /// An @.
    pub(crate) const AT: Self = Self(AT);
    pub(crate) const NO_AT: Self = Self(1 << 18);
    pub(crate) const SPACE: Self = Self(SPACE);
    /// A character that is neither printable ASCII nor [`Self::HAN`].
    pub(crate) const UNUSUAL: Self = Self(UNUSUAL);
    /// Ten bytes or more.
    pub(crate) const LONG: Self = Self(1 << 19);
    /// It may have markup in it, or have been read in the wrong encoding.
    pub(crate) const GARBLED: Self = Self(1 << 20);
    /// It may be what stands where there is no data, or have that in it.
    pub(crate) const FILLER: Self = Self(1 << 21);
    /// It may be a number that a spreadsheet has changed.
    pub(crate) const NUMBER: Self = Self(1 << 22);
    /// Something may stand around it that a spreadsheet or a list has left.
    pub(crate) const WRAPPED: Self = Self(1 << 23);

    pub(crate) const fn with(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Whether some signs are in both.
    pub(crate) const fn meet(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    const fn when(self, is_so: bool) -> Self {
        if is_so { self } else { Self::NONE }
    }

    /// The signs of a text.
    #[inline(never)]
    pub(crate) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let kinds = bytes.iter().fold(0, |all, byte| all | kind(*byte));
        let mut signs = Self(kinds)
            .with(Self::NO_LETTER.when(kinds & (LETTER | HAN) == 0))
            .with(Self::NO_DIGIT.when(kinds & DIGIT == 0))
            .with(Self::NO_AT.when(kinds & AT == 0))
            .with(Self::LONG.when(bytes.len() >= LONG))
            .with(Self::WRAPPED.when(may_be_wrapped(bytes)));
        // Most have none of these.
        if kinds & (MARKUP | UNUSUAL | HAN) != 0 {
            signs = signs.with(Self::GARBLED.when(may_be_garbled(kinds)));
        }
        if kinds & DIGIT != 0 {
            signs = signs.with(Self::NUMBER.when(may_be_number(kinds, bytes)));
        }
        signs.with(Self::FILLER.when(may_have_filler(kinds, text)))
    }
}

const fn may_be_wrapped(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [b'=' | b'"' | b'\'' | b';' | b',', ..] | [.., b';' | b',']
    )
}

const LONG: usize = 10;

/// What there is to tell of a byte.
const LETTER: u32 = 1;
/// The letters that `null` and `undefined` have besides others.
const U: u32 = 1 << 1;
const L_OR_F: u32 = 1 << 2;
/// What stands before an exponent.
const E: u32 = 1 << 3;
const DIGIT: u32 = 1 << 4;
const SPACE: u32 = 1 << 5;
const POINT: u32 = 1 << 6;
const AT: u32 = 1 << 7;
/// What markup begins with, and question marks.
const MARKUP: u32 = 1 << 8;
/// Other signs that names and addresses have seldom, controls, and all that is neither ASCII nor [`ACCENTED`] nor [`HAN`].
const ODD: u32 = 1 << 9;
/// Controls, and the first bytes of what is neither ASCII nor [`HAN`].
const UNUSUAL: u32 = 1 << 10;
/// The first byte of U+00C0 to U+024F, letters with accents but for `×` and `÷`, and of those of Vietnam.
const ACCENTED: u32 = 1 << 11;
/// The first byte of U+4000 to U+9FFF.
const HAN: u32 = 1 << 12;
/// The first byte of U+9000 to U+9FFF, of which texts in Chinese are full that were read in the wrong encoding.
const LATE_HAN: u32 = 1 << 13;
/// The last byte of `×`.
const TIMES: u32 = 1 << 15;

const KINDS: [u16; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0_u8;
    loop {
        #[expect(clippy::indexing_slicing, reason = "there is a kind for every byte")]
        {
            kinds[byte as usize] = kind_of(byte) as u16;
        }
        if byte == u8::MAX {
            break kinds;
        }
        byte += 1;
    }
};

const fn kind_of(byte: u8) -> u32 {
    match byte {
        b'u' | b'U' => LETTER | U,
        b'l' | b'L' | b'f' | b'F' => LETTER | L_OR_F,
        b'e' | b'E' => LETTER | E,
        b'a'..=b'z' | b'A'..=b'Z' => LETTER,
        b'0'..=b'9' => DIGIT,
        b'-' | b'/' | b'\'' | b'(' | b')' => 0,
        b'.' | b',' => POINT,
        b' ' => SPACE,
        b'@' => AT,
        b'&' | b'<' | b'%' | b'\\' | b'_' | b'?' => MARKUP,
        b'!'..=b'~' => ODD,
        0..=0x7F => ODD | UNUSUAL,
        0x97 => TIMES,
        0x80..=0xBF => 0,
        0xC3..=0xC9 | 0xE1 => UNUSUAL | ACCENTED,
        0xE9 => HAN | LATE_HAN,
        0xE4..=0xE8 => HAN,
        _ => ODD | UNUSUAL,
    }
}

#[inline]
fn kind(byte: u8) -> u32 {
    u32::from(KINDS.get(usize::from(byte)).copied().unwrap_or_default())
}

/// Letters beside a Chinese character may be what is left of accents.
const fn may_be_garbled(kinds: u32) -> bool {
    kinds & (MARKUP | UNUSUAL | LATE_HAN) != 0 || (kinds & HAN != 0 && kinds & LETTER != 0)
}

/// So many digits are more than a spreadsheet keeps.
const MANY_DIGITS: usize = 18;

fn may_be_number(kinds: u32, bytes: &[u8]) -> bool {
    let begins = matches!(bytes.first(), Some(b'0'..=b'9' | b'-' | b' ' | 0x80..));
    begins && (kinds & (POINT | E) != 0 || bytes.len() >= MANY_DIGITS)
}

fn may_have_filler(kinds: u32, text: &str) -> bool {
    let bytes = text.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return true;
    };
    if kinds & (ODD | MARKUP | AT) != 0 || kinds & (LETTER | DIGIT | HAN) == 0 {
        return true;
    }
    let begins = kind(*first);
    if kinds & HAN != 0 {
        let begins_plainly = begins & (DIGIT | HAN) != 0;
        return kinds & (LETTER | ACCENTED) != 0 || !begins_plainly || begins_other_filler(text);
    }
    if kinds & ACCENTED != 0 {
        let begins_plainly = begins & (DIGIT | LETTER | ACCENTED) != 0;
        return kinds & TIMES != 0
            || !begins_plainly
            || matches!(first | 0x20, b'k' | b'n' | b's')
            || may_have_no_value(bytes);
    }
    !(last.is_ascii_alphanumeric() || *last == b')')
        || (kinds & (U | L_OR_F) == U | L_OR_F && may_have_no_value(bytes))
        || bytes.starts_with(b"NaN")
        || may_be_filler(bytes)
}

/// Whether there may be a `null`, an `undefined` or a `NaN` in a text.
fn may_have_no_value(bytes: &[u8]) -> bool {
    bytes.windows(3).any(|three| {
        let [first, second, third] = three else {
            return false;
        };
        let small = [first | 0x20, second | 0x20, third | 0x20];
        matches!(&small, b"ull" | b"nde") || three == b"NaN"
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(sign: Signs, text: &str) -> bool {
        Signs::of(text).meet(sign)
    }

    #[test]
    fn most_names_and_addresses_are_nothing_but_words() {
        for text in [
            "Maria Santos",
            "20 1st Avenue, Block 5",
            "O'Neil-Smith (Warehouse 7)",
            "Taguig",
            "CK2023",
            "SO-2026-0001",
            "1630",
            "0917 123-4567",
            "王小明",
            "中山市东区中山五路88号",
        ] {
            let signs = Signs::UNUSUAL
                .with(Signs::GARBLED)
                .with(Signs::FILLER)
                .with(Signs::AT);
            assert!(!has(signs, text), "{text}");
        }
    }

    #[test]
    fn what_may_be_no_data_has_the_sign_of_it() {
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
            "无",
            "未填写",
            "(空)",
            "A座 NaN",
            "王**",
            "a*",
            "+1 a",
            "x.",
        ] {
            assert!(has(Signs::FILLER, text), "{text}");
        }
    }

    #[test]
    fn what_may_have_been_read_in_the_wrong_encoding_has_the_sign_of_it() {
        for text in [
            "JÃ¤rvi",
            "M锟斤拷ller",
            "锟斤拷",
            "Garc铆a",
            "M?ller",
            "a&b",
            "_x000D_",
        ] {
            assert!(has(Signs::GARBLED, text), "{text}");
        }
        for text in ["Müller", "王小明"] {
            assert_eq!(
                has(Signs::GARBLED, text),
                has(Signs::UNUSUAL, text),
                "{text}"
            );
        }
    }
}
