//! Old encodings by JavaScript's `TextDecoder`.

use std::cell::RefCell;
use std::collections::BTreeMap;

use order_import::encoding::{Decoder, Decoders, Encoding};
use web_sys::{TextDecodeOptions, TextDecoder};

thread_local! {
    /// JavaScript's objects stay on their thread; what reads a file may be given to another, so it holds no more than a number.
    static OPEN: RefCell<Open> = RefCell::default();
}

#[derive(Default)]
struct Open {
    last: u32,
    decoders: BTreeMap<u32, TextDecoder>,
}

pub(crate) struct TextDecoders;

impl Decoders for TextDecoders {
    fn decoder(&self, encoding: Encoding) -> Box<dyn Decoder + Send> {
        OPEN.with_borrow_mut(|open| {
            open.last += 1;
            // What an engine has not is read as nothing: a build of Node without its tables.
            if let Ok(decoder) = TextDecoder::new_with_label(encoding.label()) {
                open.decoders.insert(open.last, decoder);
            }
            Box::new(Numbered(open.last))
        })
    }
}

struct Numbered(u32);

impl Decoder for Numbered {
    fn decode(&mut self, bytes: &[u8], is_last: bool, out: &mut String) -> bool {
        let options = TextDecodeOptions::new();
        options.set_stream(!is_last);
        let text = OPEN.with_borrow(|open| {
            let decoder = open.decoders.get(&self.0)?;
            let bytes = js_sys::Uint8Array::from(bytes);
            decoder
                .decode_with_js_u8_array_and_options(&bytes, &options)
                .ok()
        });
        let start = out.len();
        out.push_str(text.as_deref().unwrap_or_default());
        let is_right = !out
            .get(start..)
            .is_some_and(|text| text.contains(char::REPLACEMENT_CHARACTER));
        text.is_some() && is_right
    }
}

impl Drop for Numbered {
    fn drop(&mut self) {
        OPEN.with_borrow_mut(|open| open.decoders.remove(&self.0));
    }
}
