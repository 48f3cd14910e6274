//! Looking at eight bytes at a time, in a `u64` (SIMD within a register). Of each mask only the lowest bit that is
//! set is sure to mean what the function says, which is why words are little-endian.

/// The byte, eight times.
pub(crate) const fn each(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// The highest bit of each byte: none is set in ASCII.
pub(crate) const HIGH: u64 = each(0x80);

/// A bit for the first zero byte.
pub(crate) const fn zeros(word: u64) -> u64 {
    word.wrapping_sub(each(1)) & !word & HIGH
}

/// A bit for the first byte at which the plain part of a JSON string ends: a quote, a backslash, or below 0x20.
pub(crate) const fn ends_plain(word: u64) -> u64 {
    // With this bit turned, the quote comes right behind the bytes below 0x20, and the space behind the quote.
    let quote_or_below = (word ^ each(0x02)).wrapping_sub(each(0x21));
    let backslash = (word ^ each(b'\\')).wrapping_sub(each(1));
    (quote_or_below | backslash) & !word & HIGH
}

/// Where a byte first stands.
pub(crate) fn position(bytes: &[u8], byte: u8) -> Option<usize> {
    let has = |word: &[u8; 8]| zeros(u64::from_le_bytes(*word) ^ each(byte));
    // Four words at a time: the byte stands far away.
    let (blocks, _) = bytes.as_chunks::<32>();
    let is_free = |block: &&[u8; 32]| {
        let (words, _) = block.as_chunks::<8>();
        words.iter().fold(0, |found, word| found | has(word)) == 0
    };
    let passed = blocks.iter().take_while(is_free).count() * 32;
    let rest = bytes.get(passed..)?;
    let (words, last) = rest.as_chunks::<8>();
    let found = words
        .iter()
        .map(has)
        .enumerate()
        .find(|(_, found)| *found != 0);
    match found {
        Some((index, found)) => Some(passed + index * 8 + found.trailing_zeros() as usize / 8),
        None => {
            let index = last.iter().position(|other| *other == byte)?;
            Some(passed + words.len() * 8 + index)
        }
    }
}

/// Nothing where eight bytes are ASCII without a line feed.
pub(crate) const fn line_feed_or_non_ascii(word: u64) -> u64 {
    word & HIGH | zeros(word ^ each(b'\n'))
}

/// Whether a text is printable ASCII without a space, and nothing else.
#[inline(never)]
pub(crate) fn is_visible_ascii(text: &str) -> bool {
    let bytes = text.as_bytes();
    let irregular = |word: u64| {
        let below_or_delete =
            word.wrapping_sub(each(b'!')) | (word ^ each(0x7F)).wrapping_sub(each(1));
        (below_or_delete & !word | word) & HIGH
    };
    // The last word overlaps the one before it; a text of less than a word is two halves of one, which overlap too.
    if let Some(last) = bytes.last_chunk() {
        let (words, _) = bytes.as_chunks::<8>();
        let words = words.iter().chain([last]);
        words.fold(0, |found, word| {
            found | irregular(u64::from_le_bytes(*word))
        }) == 0
    } else if let (Some(start), Some(end)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let halves = [*start, *end].map(|half| u64::from(u32::from_le_bytes(half)));
        irregular(halves[0] | halves[1] << 32) == 0
    } else {
        bytes.iter().all(u8::is_ascii_graphic)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_a_loop_finds(bytes in any::<[u8; 8]>()) {
            let word = u64::from_le_bytes(bytes);
            let first = |mask: u64| (mask != 0).then(|| mask.trailing_zeros() as usize / 8);
            prop_assert_eq!(first(zeros(word)), bytes.iter().position(|byte| *byte == 0));
        }

        #[test]
        fn finds_where_plain_text_ends(bytes in prop::array::uniform8(prop_oneof![any::<u8>(), 0x1E_u8..0x24, 0x5B_u8..0x5E, 0x7F_u8..0x81])) {
            let found = ends_plain(u64::from_le_bytes(bytes));
            let end = bytes.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20));
            prop_assert_eq!((found != 0).then(|| found.trailing_zeros() as usize / 8), end);
        }

        #[test]
        fn finds_the_first(bytes in prop::collection::vec(0_u8..=100, 0..120)) {
            prop_assert_eq!(position(&bytes, 10), bytes.iter().position(|byte| *byte == 10));
        }

        #[test]
        fn knows_visible_ascii(text in "[ -~]{0,20}[ -~\u{7f}\t\u{80}é]?[ -~]{0,9}") {
            let plain = text.chars().all(|character| matches!(character, ' '..='~'));
            prop_assert_eq!(is_visible_ascii(&text), plain && !text.contains(' '));
        }
    }
}
