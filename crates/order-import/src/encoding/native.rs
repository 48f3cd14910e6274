//! Old encodings by the crate `encoding_rs`.

use super::decoder::{Decoder, Decoders};
use super::known::Encoding;

/// The tables of `encoding_rs`.
#[derive(Debug, Clone, Copy, Default)]
pub struct EncodingRs;

impl Decoders for EncodingRs {
    fn decoder(&self, encoding: Encoding) -> Box<dyn Decoder + Send> {
        let of_label = encoding_rs::Encoding::for_label(encoding.label().as_bytes());
        let of_label = of_label.unwrap_or(encoding_rs::UTF_8);
        Box::new(Native(of_label.new_decoder_with_bom_removal()))
    }
}

struct Native(encoding_rs::Decoder);

impl Decoder for Native {
    fn decode(&mut self, mut bytes: &[u8], is_last: bool, out: &mut String) -> bool {
        let mut is_right = true;
        loop {
            let room = self.0.max_utf8_buffer_length(bytes.len());
            out.reserve(room.unwrap_or(bytes.len()));
            let (result, read, was_wrong) = self.0.decode_to_string(bytes, out, is_last);
            is_right &= !was_wrong;
            bytes = bytes.get(read..).unwrap_or_default();
            if result == encoding_rs::CoderResult::InputEmpty {
                return is_right;
            }
        }
    }
}
