//! Unicode's Normalization Form C. The browser has its tables; the model's own would be larger than the rest of the page.

/// A text in Normalization Form C; `None` if it is in it.
#[cfg(target_arch = "wasm32")]
pub(crate) fn nfc(text: &str) -> Option<String> {
    let normal = String::from(js_sys::JsString::from(text).normalize("NFC"));
    (normal != text).then_some(normal)
}

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use order_model::normalize::nfc;

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::nfc;

    #[wasm_bindgen_test]
    fn the_browser_composes_letters() {
        assert_eq!(nfc("Jose\u{301}").as_deref(), Some("José"));
        assert_eq!(nfc("か\u{3099}").as_deref(), Some("が"));
        assert_eq!(nfc("José 张伟"), None);
    }
}
