//! Encodings of eight bits (ISO 32000-1, annex D).

/// Windows' code page 1252 from 0x80 to 0x9F.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
/// The Macintosh's upper half.
const MACINTOSH: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
/// What Adobe's standard encoding has beyond ASCII, from 0xA1; a space where it has nothing, or what no address has.
const STANDARD: &str =
    "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Windows,
    Macintosh,
    Standard,
    /// The font's own, which it keeps to itself.
    BuiltIn,
}

impl Encoding {
    /// The encoding that a file names.
    pub(super) fn named(name: &[u8]) -> Option<Self> {
        match name {
            b"WinAnsiEncoding" => Some(Self::Windows),
            b"MacRomanEncoding" => Some(Self::Macintosh),
            b"StandardEncoding" => Some(Self::Standard),
            _ => None,
        }
    }

    /// The letter of a byte, where it has one.
    pub(super) fn letter(self, byte: u8) -> Option<char> {
        let upper = |table: &str, first: u8| {
            let index = usize::from(byte.checked_sub(first)?);
            table.chars().nth(index).filter(|letter| *letter != ' ')
        };
        match (self, byte) {
            (Self::BuiltIn, _) | (_, 0..=31) => None,
            (Self::Standard, b'\'') => Some('’'),
            (Self::Standard, b'`') => Some('‘'),
            (_, 32..=126) => Some(char::from(byte)),
            (Self::Windows, _) => Some(windows(byte)),
            (Self::Macintosh, _) => upper(MACINTOSH, 128),
            (Self::Standard, _) => upper(STANDARD, 161),
        }
    }
}

/// A byte in Windows' code page 1252.
pub(crate) fn windows(byte: u8) -> char {
    let letter = match byte.checked_sub(128) {
        Some(index) => WINDOWS.chars().nth(usize::from(index)),
        None => None,
    };
    letter.unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_whole() {
        assert_eq!(
            (WINDOWS.chars().count(), MACINTOSH.chars().count()),
            (32, 128)
        );
        for (encoding, byte, letter) in [
            (Encoding::Windows, 0xF1, 'ñ'),
            (Encoding::Windows, 0x9F, 'Ÿ'),
            (Encoding::Macintosh, 0x96, 'ñ'),
            (Encoding::Macintosh, 0xFF, 'ˇ'),
            (Encoding::Standard, 0xD0, '—'),
            (Encoding::Standard, 0xE1, 'Æ'),
            (Encoding::Standard, 0xE8, 'Ł'),
            (Encoding::Standard, 0xFB, 'ß'),
        ] {
            assert_eq!(encoding.letter(byte), Some(letter), "{encoding:?} {byte:x}");
        }
        assert_eq!(Encoding::BuiltIn.letter(65), None);
    }
}
