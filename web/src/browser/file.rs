//! Files that a person has chosen, and files for a person.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Array, JsString, Uint8Array};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, FileReader, HtmlElement, TextDecoder, Url};

use super::document;

/// What Excel writes in China, where it does not write UTF-8.
const LEGACY_ENCODING: &str = "gb18030";

/// How long a file for a person stays at its address, in milliseconds: until the browser has begun to save it.
const KEPT_FOR: u32 = 60_000;

/// Reads a file as a `data:` URL; `on_read` gets `None` where it cannot be read.
pub(crate) fn read_as_data_url(file: &File, on_read: impl Fn(Option<String>) + 'static) {
    let Ok(reader) = FileReader::new() else {
        return on_read(None);
    };
    let on_read = Rc::new(on_read);
    let on_end = {
        let (reader, on_read) = (reader.clone(), Rc::clone(&on_read));
        Closure::once_into_js(move || {
            let url = reader.result().ok();
            let url = url.and_then(|url| url.dyn_into::<JsString>().ok());
            on_read(url.map(String::from));
        })
    };
    reader.set_onloadend(Some(on_end.unchecked_ref()));
    if reader.read_as_data_url(file).is_err() {
        on_read(None);
    }
}

/// Reads a file as text; `None` where it cannot be read.
pub(crate) async fn read_text(file: &File) -> Option<String> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    match String::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            let decoder = TextDecoder::new_with_label(LEGACY_ENCODING).ok()?;
            decoder.decode_with_u8_array(&error.into_bytes()).ok()
        }
    }
}

/// Has the browser save a text as a file of this name.
pub(crate) fn save_text(name: &str, media_type: &str, text: &str) {
    // A browser that saves no files has nothing to say about it.
    let _ = offer(name, media_type, text);
}

fn offer(name: &str, media_type: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlElement = document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", &url).ok()?;
    link.set_attribute("download", name).ok()?;
    link.click();
    Timeout::new(KEPT_FOR, move || {
        // It is gone with the page at the latest.
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Some(())
}
