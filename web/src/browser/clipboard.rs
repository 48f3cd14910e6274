//! Texts that are pasted.

use wasm_bindgen::JsValue;
use web_sys::{Event, HtmlElement};

use super::{document, js};

/// The text that an event of pasting brings.
pub(crate) fn pasted_text(event: &Event) -> Option<String> {
    let data = js::get(event, "clipboardData");
    js::call(&data, "getData", &[&"text/plain".into()])
        .ok()?
        .as_string()
}

/// Puts a text into a control where its caret is, as if it was pasted there: the browser's own undo takes it out again.
pub(crate) fn insert_text(control: &HtmlElement, text: &str) {
    let Some(document) = document() else {
        return;
    };
    let arguments = ["insertText".into(), JsValue::FALSE, text.into()];
    let insert = || js::call(&document, "execCommand", &arguments.each_ref());
    // A control that is gone takes nothing.
    let _ = control.focus();
    if insert() == Ok(JsValue::FALSE) {
        // It has the focus from a dialog that was closed, but not its caret yet.
        let _ = control.blur();
        let _ = control.focus();
        let _ = insert();
    }
}
