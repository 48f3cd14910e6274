//! Where the focus is, and what is in view.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::document;

/// Moves the focus to an element and brings it into view; `false` where there is none.
pub(crate) fn focus(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    // An element that cannot take the focus still comes into view.
    let _ = element.focus();
    scroll_into_view(id);
    true
}

/// Presses a button, as a person does.
pub(crate) fn press(id: &str) {
    let button = document().and_then(|document| document.get_element_by_id(id));
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

/// Whether an element has the focus.
pub(crate) fn has_focus(id: &str) -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|active| active.id() == id)
}

/// Whether nothing has the focus: what had it may have gone.
pub(crate) fn is_focus_lost() -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_none_or(|active| active.tag_name() == "BODY")
}

/// Brings an element into view without moving the focus.
pub(crate) fn scroll_into_view(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Takes the focus from the field that has it, as if the person had left it.
pub(crate) fn blur_active_field() {
    let active = document().and_then(|document| document.active_element());
    if let Some(field) = active.and_then(|active| active.dyn_into::<HtmlElement>().ok())
        && matches!(field.tag_name().as_str(), "INPUT" | "TEXTAREA")
    {
        // A field that cannot be left is left as it is.
        let _ = field.blur();
    }
}

/// Takes the focus from what has it within an element.
pub(crate) fn blur_within(element: &Element) {
    let active = document().and_then(|document| document.active_element());
    if let Some(active) = active.filter(|active| element.contains(Some(active)))
        && let Ok(active) = active.dyn_into::<HtmlElement>()
    {
        // What cannot be left is left as it is.
        let _ = active.blur();
    }
}
