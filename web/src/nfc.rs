//! Unicode's Normalization Form C. The browser has its tables; the model's own would be larger than the rest of the page.

/// A text in Normalization Form C; `None` if it is in it.
#[cfg(target_arch = "wasm32")]
pub(crate) fn nfc(text: &str) -> Option<String> {
    let normal = String::from(js_sys::JsString::from(text).normalize("NFC"));
    (normal != text).then_some(normal)
}

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use order_model::normalize::nfc;
