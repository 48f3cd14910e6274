//! Newline-delimited JSON.

use super::reader::BYTE_ORDER_MARK;
use crate::text::swar;

/// A file without the byte order mark that it may start with: that belongs to none of its lines.
#[must_use]
pub fn without_byte_order_mark(bytes: &[u8]) -> &[u8] {
    bytes
        .strip_prefix(BYTE_ORDER_MARK.as_bytes())
        .unwrap_or(bytes)
}

/// The lines of newline-delimited JSON, without what ends them. A newline ends a line rather than parting two.
pub fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = (!bytes.is_empty()).then_some(bytes);
    std::iter::from_fn(move || {
        let bytes = rest?;
        let end = swar::position(bytes, b'\n');
        let after = end.and_then(|end| bytes.get(end + 1..));
        rest = after.filter(|after| !after.is_empty());
        bytes.get(..end.unwrap_or(bytes.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newline_ends_a_line() {
        for (text, expected) in [
            ("", &[][..]),
            ("\n", &[""]),
            ("a", &["a"]),
            ("a\n", &["a"]),
            ("a\n\nb\r\n", &["a", "", "b\r"]),
            ("0123456789\n0123456\n", &["0123456789", "0123456"]),
        ] {
            let lines = lines(text.as_bytes()).map(|line| str::from_utf8(line).unwrap());
            assert_eq!(lines.collect::<Vec<_>>(), expected, "{text:?}");
        }
    }
}
