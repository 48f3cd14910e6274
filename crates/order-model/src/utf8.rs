//! Whether bytes are UTF-8, found out faster than by the standard library where that looks at four bytes at a time, as in
//! WebAssembly, and where characters take three bytes, as Chinese and Thai ones do.

use crate::text::swar::HIGH;

/// Whether bytes are UTF-8: whether [`std::str::from_utf8`] makes a text of them.
#[must_use]
pub fn is_utf8(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    // The Unicode Standard, table 3-7: well-formed UTF-8 byte sequences.
    loop {
        rest = match rest {
            [] => return true,
            [0..=0x7F, ..] => after_ascii(rest),
            [0xC2..=0xDF, 0x80..=0xBF, after @ ..] => after,
            [0xE0, 0xA0..=0xBF, 0x80..=0xBF, after @ ..]
            | [
                0xE1..=0xEC | 0xEE | 0xEF,
                0x80..=0xBF,
                0x80..=0xBF,
                after @ ..,
            ]
            | [0xED, 0x80..=0x9F, 0x80..=0xBF, after @ ..] => after_triples(after),
            [0xF0, 0x90..=0xBF, 0x80..=0xBF, 0x80..=0xBF, after @ ..]
            | [
                0xF1..=0xF3,
                0x80..=0xBF,
                0x80..=0xBF,
                0x80..=0xBF,
                after @ ..,
            ]
            | [0xF4, 0x80..=0x8F, 0x80..=0xBF, 0x80..=0xBF, after @ ..] => after,
            _ => return false,
        }
    }
}

/// What comes after the ASCII that some bytes start with.
fn after_ascii(mut rest: &[u8]) -> &[u8] {
    while let Some((word, after)) = rest.split_first_chunk::<8>() {
        let others = u64::from_le_bytes(*word) & HIGH;
        if others != 0 {
            return rest
                .get(others.trailing_zeros() as usize / 8..)
                .unwrap_or_default();
        }
        rest = after;
    }
    let ascii = rest.iter().take_while(|byte| byte.is_ascii()).count();
    rest.get(ascii..).unwrap_or_default()
}

/// What comes after the pairs of characters of three bytes that some bytes start with.
fn after_triples(mut rest: &[u8]) -> &[u8] {
    const MARKS: u64 = 0xC0C0_F0C0_C0F0;
    const TRIPLES: u64 = 0x8080_E080_80E0;
    while let Some(word) = rest.first_chunk::<8>() {
        let word = u64::from_le_bytes(*word);
        if word & MARKS != TRIPLES || is_unfit(word) || is_unfit(word >> 24) {
            break;
        }
        rest = rest.get(6..).unwrap_or_default();
    }
    rest
}

/// Whether the second byte of a triple does not go with its first: the character would need fewer bytes, or is half of a
/// surrogate pair.
const fn is_unfit(triple: u64) -> bool {
    const SHORTER: u64 = 0x0;
    const SURROGATE: u64 = 0xD << 1 | 1;
    let start = (triple & 0xF) << 1 | triple >> 13 & 1;
    start == SHORTER || start == SURROGATE
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Holds bytes to the standard library where they stand alone, and as the first and the second of two characters of
    /// three bytes that are looked at together.
    fn agree(bytes: &[u8]) {
        const THREE: &[u8] = "中".as_bytes();
        const ROOM: &[u8] = b"        ";
        let agrees = |bytes: &[u8]| {
            let is_text = std::str::from_utf8(bytes).is_ok();
            assert_eq!(is_utf8(bytes), is_text, "{bytes:x?}");
        };
        agrees(bytes);
        agrees(&[THREE, bytes, THREE, ROOM].concat());
        agrees(&[THREE, THREE, bytes, ROOM].concat());
    }

    #[test]
    fn every_character_is_utf8() {
        for character in '\0'..=char::MAX {
            assert!(is_utf8(format!("a中{character}{character}中中").as_bytes()));
        }
    }

    #[test]
    fn every_three_bytes_agree_with_the_standard_library() {
        for lead in 0xE0..=0xEF {
            for [second, third] in (0..=u16::MAX).map(u16::to_be_bytes) {
                agree(&[lead, second, third]);
            }
        }
    }

    #[test]
    fn every_two_and_four_bytes_agree_with_the_standard_library() {
        for lead in 0x80..=0xFF {
            for byte in 0..=0xFF {
                agree(&[lead]);
                agree(&[lead, byte]);
                for second in [0x80, 0x8F, 0x90, 0xBF] {
                    agree(&[lead, second, byte]);
                    agree(&[lead, second, byte, 0x80]);
                    agree(&[lead, second, 0x80, byte]);
                }
                agree(&[lead, byte, 0x80, 0xBF]);
            }
        }
    }

    fn pieces() -> impl Strategy<Value = Vec<u8>> {
        let bytes = prop_oneof![
            any::<u8>(),
            0x7E_u8..0x82,
            0xBE_u8..0xC3,
            0xDF_u8..0xE2,
            0xEC_u8..=0xFF,
            0x8F_u8..0xA1
        ];
        prop_oneof![
            bytes.prop_map(|byte| vec![byte]),
            any::<char>().prop_map(|character| character.to_string().into_bytes()),
            "[a-z中ก]{1,9}".prop_map(String::into_bytes),
        ]
    }

    proptest! {
        #[test]
        fn agrees_with_the_standard_library(pieces in prop::collection::vec(pieces(), 0..12)) {
            let bytes = pieces.concat();
            prop_assert_eq!(is_utf8(&bytes), std::str::from_utf8(&bytes).is_ok(), "{:x?}", bytes);
        }
    }
}
