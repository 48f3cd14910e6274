//! What tells tables with the same columns from others.

use super::names::folded;

/// What tells tables with the same columns from others: the same whatever the order of the columns, their case and their punctuation.
#[must_use]
pub fn fingerprint<S: AsRef<str>>(header: &[S]) -> String {
    let mut names: Vec<String> = header.iter().map(|name| folded(name.as_ref())).collect();
    names.retain(|name| !name.is_empty());
    names.sort();
    // FNV-1a: it is compared with what was kept earlier, so it may not change with the compiler.
    let mut hash: u64 = 0xCBF2_9CE4_8422_2325;
    for byte in names.join("\n").bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    }
    format!("{hash:016x}")
}
