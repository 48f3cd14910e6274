//! Texts: their bytes, their characters, the names in them. What is here knows nothing of orders.

pub(crate) mod amount;
pub(crate) mod duplicates;
pub(crate) mod filler;
pub(crate) mod fold;
pub mod grapheme;
pub(crate) mod markup;
pub(crate) mod mojibake;
pub(crate) mod punycode;
pub(crate) mod signs;
pub(crate) mod split;
pub(crate) mod suggest;
pub(crate) mod swar;
pub(crate) mod unicode;
mod unicode_data;
pub(crate) mod width;

/// No text of more bytes is a name, a code or a number with what people write beside it: nobody asks what was meant by a longer one.
pub(crate) const LONGEST: usize = 128;

/// Whether a text is empty, or nothing but white space.
pub(crate) fn is_blank(text: &str) -> bool {
    let first = text.bytes().next();
    !first.is_some_and(|byte| byte.is_ascii_graphic()) && text.trim_start().is_empty()
}

/// A name as it is looked for: what is alike but for case, accents, spaces and punctuation has the same key.
///
/// ```
/// use order_model::text::key;
///
/// assert_eq!(key("Côte d’Ivoire"), "cotedivoire");
/// assert_eq!(key("廣東"), key("广东"));
/// ```
#[must_use]
pub fn key(name: &str) -> String {
    fold::folded(name).collect()
}
