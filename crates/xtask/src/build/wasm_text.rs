//! The wasm as text in a JavaScript module; `embedded-wasm.ts` of the package reads it.
//!
//! One letter for each of the commonest bytes, two for the others, so that what repeats in the wasm repeats in the
//! text. In base64 it does not, since that joins bytes in threes: brotli then leaves a third more.

use std::cmp::Reverse;
use std::fmt::Write as _;

/// What says of which table of bytes the next letter is. `embedded-wasm.ts` knows them by their codes: no letter comes after.
const SHIFTS: [char; 2] = ['}', '~'];

/// Printable ASCII without what means something in a JavaScript string or to an HTML parser, and without the shifts.
fn letters() -> Vec<char> {
    (' '..SHIFTS[0])
        .filter(|letter| !"\"'`\\$<".contains(*letter))
        .collect()
}

/// The source of the module that holds the file.
pub(super) fn module(wasm: &[u8]) -> String {
    let common = by_frequency(wasm);
    let letters = letters();
    let codes = codes(&common, &letters);
    let mut out =
        String::from("// Made by `cargo xtask npm`; embedded-wasm.ts says how to read it.\n");
    // Writing to a String cannot fail.
    let _ = writeln!(out, "export const length = {};", wasm.len());
    let _ = writeln!(
        out,
        "export const letters = '{}';",
        String::from_iter(&letters)
    );
    let _ = writeln!(out, "export const common: readonly number[] = {common:?};");
    out.push_str("export const text = '");
    for byte in wasm {
        out.push_str(codes.get(usize::from(*byte)).map_or("", String::as_str));
    }
    out.push_str("';\n");
    out
}

/// Every byte, the commonest first.
fn by_frequency(wasm: &[u8]) -> Vec<u8> {
    let mut counts = [0_usize; 256];
    for byte in wasm {
        if let Some(count) = counts.get_mut(usize::from(*byte)) {
            *count += 1;
        }
    }
    let mut bytes: Vec<u8> = (0..=u8::MAX).collect();
    bytes.sort_by_key(|byte| Reverse(counts.get(usize::from(*byte)).copied()));
    bytes
}

/// What stands for each byte: a letter, or a shift and a letter.
fn codes(common: &[u8], letters: &[char]) -> Vec<String> {
    let alone = letters.iter().map(char::to_string);
    let shifted = SHIFTS
        .iter()
        .flat_map(|shift| letters.iter().map(move |letter| format!("{shift}{letter}")));
    let mut codes = vec![String::new(); common.len()];
    for (byte, code) in common.iter().zip(alone.chain(shifted)) {
        if let Some(slot) = codes.get_mut(usize::from(*byte)) {
            *slot = code;
        }
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_has_a_code_and_no_code_starts_another() {
        let common: Vec<u8> = (0..=u8::MAX).rev().collect();
        let codes = codes(&common, &letters());
        assert!(codes.iter().all(|code| matches!(code.len(), 1 | 2)));
        for (byte, code) in codes.iter().enumerate() {
            let starts = codes
                .iter()
                .filter(|other| other.starts_with(code.as_str()))
                .count();
            assert_eq!(starts, 1, "the code of {byte}");
        }
        assert_eq!(codes[255].len(), 1);
        assert_eq!(codes[0].len(), 2);
    }

    #[test]
    fn the_commonest_bytes_come_first() {
        let common = by_frequency(b"abacab");
        assert_eq!(common[..3], *b"abc");
        assert_eq!(common.len(), 256);
    }

    #[test]
    fn the_text_is_a_plain_string_literal() {
        let wasm: Vec<u8> = (0..=u8::MAX).collect();
        let module = module(&wasm);
        assert!(module.is_ascii());
        assert!(module.starts_with("// ") && module.contains("\nexport const length = 256;\n"));
        let text = module
            .lines()
            .find(|line| line.starts_with("export const text"))
            .unwrap();
        assert_eq!(text.matches('\'').count(), 2);
        assert!(!text.contains(['\\', '<']));
    }
}
