//! A wasm file without the sections that only tools read: names, producers, target features.
//!
//! Cargo's own `strip` would remove them too early: wasm-bindgen reads the features to choose what it writes.

use anyhow::{Context as _, Result, ensure};

/// `\0asm` and version 1.
const HEADER: &[u8] = &[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/// The identifier of a section that engines skip.
const CUSTOM: u8 = 0;

/// Returns `wasm` without its custom sections.
pub(crate) fn strip(wasm: &[u8]) -> Result<Vec<u8>> {
    ensure!(
        wasm.starts_with(HEADER),
        "this is no wasm file of version 1"
    );
    let mut stripped = HEADER.to_vec();
    let mut rest = wasm.get(HEADER.len()..).unwrap_or_default();
    while let Some((&id, after_id)) = rest.split_first() {
        let (length, content) = unsigned(after_id).context("a wasm section has no length")?;
        let end = rest.len() - content.len() + length;
        let section = rest
            .get(..end)
            .context("a wasm section is longer than its file")?;
        if id != CUSTOM {
            stripped.extend_from_slice(section);
        }
        rest = rest.get(end..).unwrap_or_default();
    }
    Ok(stripped)
}

/// Reads a LEB128 number of at most 32 bits, and returns what follows it.
fn unsigned(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0_usize;
    for (index, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Some((value, bytes.get(index + 1..)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(sections: &[(u8, &[u8])]) -> Vec<u8> {
        let mut bytes = HEADER.to_vec();
        for (id, content) in sections {
            bytes.push(*id);
            let length = content.len();
            bytes.extend([(length & 0x7f) as u8 | 0x80, (length >> 7) as u8]);
            bytes.extend_from_slice(content);
        }
        bytes
    }

    #[test]
    fn only_custom_sections_go() {
        let code = [7_u8; 300];
        let wasm = file(&[
            (1, b"types"),
            (0, b"\x04name"),
            (10, &code),
            (0, b"\x09producers"),
        ]);
        assert_eq!(strip(&wasm).unwrap(), file(&[(1, b"types"), (10, &code)]));
    }

    #[test]
    fn a_file_cut_short_is_an_error() {
        let wasm = file(&[(1, b"types")]);
        assert!(strip(&wasm[..wasm.len() - 1]).is_err());
        assert!(strip(&wasm[..9]).is_err());
        assert!(strip(b"<!doctype html>").is_err());
    }
}
