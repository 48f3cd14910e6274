//! A file that a person has given: its bytes, its name, and what the same bytes have in common.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use js_sys::Promise;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use crate::browser::file::read_as_data_url;
use crate::browser::js;
use crate::component::label_file::strip_data_url;

pub(super) async fn bytes_of(file: &File) -> Result<JsValue, JsValue> {
    JsFuture::from(js::promise(file, "arrayBuffer")?).await
}

pub(super) async fn base64_of(file: &File) -> Option<String> {
    let url = Rc::new(RefCell::new(None));
    let read = Promise::new(&mut |resolve, _| {
        let url = Rc::clone(&url);
        read_as_data_url(file, move |read| {
            url.replace(read);
            // Resolving a promise cannot fail.
            let _ = resolve.call0(&JsValue::NULL);
        });
    });
    // It is never rejected.
    let _ = JsFuture::from(read).await;
    url.take().map(|url| strip_data_url(&url).to_owned())
}

/// What the same bytes have in common: their SHA-256; where the browser has none, which is on plain http, what is said of the file.
pub(super) async fn id_of(bytes: &JsValue, file: &File) -> Arc<str> {
    match digest_of(bytes).await {
        Ok(digest) => digest.into(),
        Err(_) => {
            let modified = js::get(file, "lastModified").as_f64().unwrap_or_default();
            format!("{} {} {modified}", name_of(file), file.size()).into()
        }
    }
}

/// The SHA-256 of some bytes, as the browser joins their numbers.
async fn digest_of(bytes: &JsValue) -> Result<String, JsValue> {
    let subtle = js::get(&js::global("crypto"), "subtle");
    let digest = js::call(&subtle, "digest", &[&"SHA-256".into(), bytes])?;
    let digest = JsFuture::from(digest.unchecked_into::<Promise>()).await?;
    let numbers = js::construct("Uint8Array", &[&digest])?;
    let joined = js::call(&numbers, "join", &["-".into()].each_ref())?;
    joined.as_string().ok_or(JsValue::UNDEFINED)
}

pub(super) fn name_of(file: &File) -> String {
    js::get(file, "name").as_string().unwrap_or_default()
}
