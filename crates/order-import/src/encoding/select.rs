//! The decoder of an encoding.

use super::decoder::{Decoder, Decoders};
use super::known::Encoding;
use super::unicode::{Utf8, Utf16};

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
