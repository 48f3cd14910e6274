//! Answers in JSON, written by hand: these few shapes take a tenth of the code that a serializer takes.

use std::ops::Range;

pub(crate) use order_model::json::write_string as text;

/// Writes a list.
pub(crate) fn array<T>(
    out: &mut String,
    elements: impl IntoIterator<Item = T>,
    mut write: impl FnMut(&mut String, T),
) {
    out.push('[');
    for (index, element) in elements.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write(out, element);
    }
    out.push(']');
}

/// Writes a key, behind others if there are any.
pub(crate) fn key(out: &mut String, key: &str) {
    if !out.ends_with('{') {
        out.push(',');
    }
    text(out, key);
    out.push(':');
}

/// Writes where a piece of a text is, in UTF-16 code units: `[3,7]`.
pub(crate) fn place(out: &mut String, whole: &str, piece: &Range<usize>) {
    let units = |end: usize| {
        let before = whole.get(..end).unwrap_or_default();
        before.encode_utf16().count().to_string()
    };
    array(out, [piece.start, piece.end], |out, end| {
        out.push_str(&units(end));
    });
}
