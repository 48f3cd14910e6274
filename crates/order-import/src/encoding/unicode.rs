//! UTF-8 and UTF-16.

use super::decoder::Decoder;

const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// UTF-8.
#[derive(Debug, Default)]
pub(super) struct Utf8 {
    /// The beginning of a character whose end has not come.
    begun: Vec<u8>,
    is_under_way: bool,
}

impl Decoder for Utf8 {
    fn decode(&mut self, bytes: &[u8], is_last: bool, out: &mut String) -> bool {
        let start = out.len();
        let mut is_right = true;
        if self.begun.is_empty() {
            is_right &= self.take(bytes, is_last, out);
        } else {
            let mut joined = std::mem::take(&mut self.begun);
            joined.extend_from_slice(bytes);
            is_right &= self.take(&joined, is_last, out);
        }
        drop_mark(out, start, &mut self.is_under_way);
        is_right
    }
}

impl Utf8 {
    fn take(&mut self, mut bytes: &[u8], is_last: bool, out: &mut String) -> bool {
        let mut is_right = true;
        loop {
            let error = match str::from_utf8(bytes) {
                Ok(text) => {
                    out.push_str(text);
                    return is_right;
                }
                Err(error) => error,
            };
            let (valid, rest) = bytes
                .split_at_checked(error.valid_up_to())
                .unwrap_or((bytes, &[]));
            out.push_str(str::from_utf8(valid).unwrap_or_default());
            let Some(wrong) = error.error_len() else {
                if is_last {
                    out.push(char::REPLACEMENT_CHARACTER);
                } else {
                    self.begun = rest.to_vec();
                }
                return is_right && !is_last;
            };
            out.push(char::REPLACEMENT_CHARACTER);
            is_right = false;
            bytes = rest.get(wrong..).unwrap_or_default();
        }
    }
}

/// UTF-16.
#[derive(Debug)]
pub(super) struct Utf16 {
    unit: fn([u8; 2]) -> u16,
    byte: Option<u8>,
    /// The first half of a character.
    half: Option<u16>,
    is_under_way: bool,
}

impl Utf16 {
    pub(super) fn new(unit: fn([u8; 2]) -> u16) -> Self {
        Self {
            unit,
            byte: None,
            half: None,
            is_under_way: false,
        }
    }
}

impl Decoder for Utf16 {
    fn decode(&mut self, bytes: &[u8], is_last: bool, out: &mut String) -> bool {
        let start = out.len();
        let mut units: Vec<u16> = self.half.take().into_iter().collect();
        for byte in bytes {
            match self.byte.take() {
                Some(first) => units.push((self.unit)([first, *byte])),
                None => self.byte = Some(*byte),
            }
        }
        if !is_last && matches!(units.last(), Some(0xD800..=0xDBFF)) {
            self.half = units.pop();
        }
        let mut is_right = !(is_last && self.byte.is_some());
        for character in char::decode_utf16(units) {
            is_right &= character.is_ok();
            out.push(character.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        drop_mark(out, start, &mut self.is_under_way);
        is_right
    }
}

/// Takes away a byte order mark at the beginning of a file.
fn drop_mark(out: &mut String, start: usize, is_under_way: &mut bool) {
    if *is_under_way || out.len() == start {
        return;
    }
    *is_under_way = true;
    if out
        .get(start..)
        .is_some_and(|text| text.starts_with(BYTE_ORDER_MARK))
    {
        out.drain(start..start + BYTE_ORDER_MARK.len_utf8());
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(decoder: &mut dyn Decoder, bytes: &[u8], length: usize) -> (String, bool) {
        let mut out = String::new();
        let mut is_right = true;
        for piece in bytes.chunks(length) {
            is_right &= decoder.decode(piece, false, &mut out);
        }
        is_right &= decoder.decode(&[], true, &mut out);
        (out, is_right)
    }

    #[test]
    fn what_is_no_text_is_said() {
        let mut out = String::new();
        assert!(!Utf8::default().decode(b"a\xFFb", true, &mut out));
        assert!(!Utf8::default().decode(b"\xE7\x8E", true, &mut out));
        assert!(!Utf16::new(u16::from_le_bytes).decode(b"a\0\x00\xD8", true, &mut out));
        assert!(!Utf16::new(u16::from_le_bytes).decode(b"a\0b", true, &mut out));
        assert_eq!(out, "a\u{FFFD}b\u{FFFD}a\u{FFFD}a");
    }

    proptest! {
        #[test]
        fn pieces_of_any_length_are_read(text in "\u{FEFF}?[aé王😀]{0,20}", length in 1_usize..5) {
            let expected = text.strip_prefix('\u{FEFF}').unwrap_or(&text).to_owned();
            let units: Vec<u16> = text.encode_utf16().collect();
            let le: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            let be: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
            prop_assert_eq!(read(&mut Utf8::default(), text.as_bytes(), length), (expected.clone(), true));
            prop_assert_eq!(read(&mut Utf16::new(u16::from_le_bytes), &le, length), (expected.clone(), true));
            prop_assert_eq!(read(&mut Utf16::new(u16::from_be_bytes), &be, length), (expected, true));
        }

        #[test]
        fn utf_8_is_read_as_the_standard_library_reads_it(bytes in proptest::collection::vec(any::<u8>(), 0..40), length in 1_usize..5) {
            let text = String::from_utf8_lossy(&bytes);
            let expected = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
            prop_assert_eq!(read(&mut Utf8::default(), &bytes, length), (expected.to_owned(), str::from_utf8(&bytes).is_ok()));
        }
    }
}
