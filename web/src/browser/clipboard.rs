//! Texts that are pasted.

use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, Event, HtmlDocument, HtmlElement};

use super::document;

/// The text that an event of pasting brings.
pub(crate) fn pasted_text(event: &Event) -> Option<String> {
    let event: &ClipboardEvent = event.unchecked_ref();
    event.clipboard_data()?.get_data("text/plain").ok()
}

/// Puts a text into a control where its caret is, as if it was pasted there: the browser's own undo takes it out again.
pub(crate) fn insert_text(control: &HtmlElement, text: &str) {
    let Some(document) = document() else {
        return;
    };
    let document: &HtmlDocument = document.unchecked_ref();
    let insert = || document.exec_command_with_show_ui_and_value("insertText", false, text);
    // A control that is gone takes nothing.
    let _ = control.focus();
    if insert() == Ok(false) {
        // It has the focus from a dialog that was closed, but not its caret yet.
        let _ = control.blur();
        let _ = control.focus();
        let _ = insert();
    }
}
