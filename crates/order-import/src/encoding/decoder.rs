//! Reading text of an encoding, by whoever can.

use super::known::Encoding;

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
