//! The checksum of an archive's parts.
//!
//! The crate `crc32fast` has 16 KB of tables, which nothing compresses: a tenth of what a page fetches for all of this. Few bytes are written, so a small table does.

/// The polynomial of zip archives, its bits turned round.
const POLYNOMIAL: u32 = 0xEDB8_8320;

/// What four bits become.
const TABLE: [u32; 16] = {
    let mut table = [0; 16];
    let mut bits = 0;
    #[expect(
        clippy::indexing_slicing,
        clippy::cast_possible_truncation,
        reason = "it runs in the compiler"
    )]
    while bits < 16 {
        let (mut rest, mut step) = (bits as u32, 0);
        while step < 4 {
            rest = (rest >> 1) ^ if rest & 1 == 1 { POLYNOMIAL } else { 0 };
            step += 1;
        }
        table[bits] = rest;
        bits += 1;
    }
    table
};

/// The checksum of some bytes.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let shift = |rest: u32| {
        let low = TABLE.get((rest & 15) as usize).copied().unwrap_or_default();
        (rest >> 4) ^ low
    };
    let rest = bytes
        .iter()
        .fold(u32::MAX, |rest, byte| shift(shift(rest ^ u32::from(*byte))));
    !rest
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::crc32;

    proptest! {
        #[test]
        fn is_what_archives_have(bytes in any::<Vec<u8>>()) {
            prop_assert_eq!(crc32(&bytes), crc32fast::hash(&bytes));
        }
    }
}
