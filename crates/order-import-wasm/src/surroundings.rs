//! What a session has from JavaScript.

use order_import::file::Platform;
use order_import::xlsx::{Deflate, Flate2};
use order_import_session::Surroundings;
use order_model::normalize::Nfc;

use crate::decoders::TextDecoders;

pub(crate) struct JavaScript;

impl Surroundings for JavaScript {
    fn platform(&self) -> Platform<'_> {
        Platform {
            decoders: &TextDecoders,
            inflate: &Flate2,
        }
    }

    fn deflate(&self) -> &dyn Deflate {
        &Flate2
    }

    fn nfc(&self) -> &Nfc<'_> {
        &|text| {
            let normal = String::from(js_sys::JsString::from(text).normalize("NFC"));
            (normal != text).then_some(normal)
        }
    }
}
