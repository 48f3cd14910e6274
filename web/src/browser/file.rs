//! Files that a person has chosen.

use std::rc::Rc;

use js_sys::JsString;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{File, FileReader};

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
