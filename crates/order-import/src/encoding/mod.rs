//! Bytes to text: which encoding a file is in, and reading it piece by piece.
//!
//! UTF-8 and UTF-16 are read here. What else there is, is read by whoever has the tables for it: the browser's `TextDecoder`, which weighs
//! nothing, or natively the crate `encoding_rs`.

mod detect;
mod known;
#[cfg(feature = "native")]
mod native;
mod unicode;

pub use detect::{Detected, detect};
pub use known::Encoding;
#[cfg(feature = "native")]
pub use native::EncodingRs;

use unicode::{Utf8, Utf16};

/// Reads text of one encoding, piece by piece.
pub trait Decoder {
    /// Adds the text of the next bytes to `out`; `is_last` where no more follow. What is no text becomes U+FFFD. Answers whether
    /// there was none of that.
    fn decode(&mut self, bytes: &[u8], is_last: bool, out: &mut String) -> bool;
}

/// Has the tables of old encodings.
pub trait Decoders {
    /// A decoder of any encoding but UTF-8 and UTF-16.
    fn decoder(&self, encoding: Encoding) -> Box<dyn Decoder + Send>;
}

/// A decoder of an encoding. A byte order mark at the beginning is no part of the text.
pub fn decoder(encoding: Encoding, decoders: &dyn Decoders) -> Box<dyn Decoder + Send> {
    match encoding {
        Encoding::Utf8 => Box::new(Utf8::default()),
        Encoding::Utf16Le => Box::new(Utf16::new(u16::from_le_bytes)),
        Encoding::Utf16Be => Box::new(Utf16::new(u16::from_be_bytes)),
        other => decoders.decoder(other),
    }
}

/// The whole text of some bytes, and whether all of them were text.
pub fn decode_all(bytes: &[u8], encoding: Encoding, decoders: &dyn Decoders) -> (String, bool) {
    let mut text = String::with_capacity(bytes.len());
    let is_right = decoder(encoding, decoders).decode(bytes, true, &mut text);
    (text, is_right)
}
