//! Bytes to text: which encoding a file is in, and reading it piece by piece.
//!
//! UTF-8 and UTF-16 are read here. What else there is, is read by whoever has the tables for it: the browser's `TextDecoder`, which weighs
//! nothing, or natively the crate `encoding_rs`.

mod decoder;
mod detect;
mod known;
#[cfg(feature = "native")]
mod native;
mod select;
mod unicode;

pub use decoder::{Decoder, Decoders};
pub use detect::{Detected, detect};
pub use known::Encoding;
#[cfg(feature = "native")]
pub use native::EncodingRs;

pub use select::{decode_all, decoder};
