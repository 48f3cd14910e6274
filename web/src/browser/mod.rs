//! What the page asks of the browser besides HTTP and storage, a file a subject.

pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod file;
pub(crate) mod focus;
pub(crate) mod import_worker;
pub(crate) mod intl;
pub(crate) mod js;
pub(crate) mod nfc;
pub(crate) mod paint;
pub(crate) mod pointer;
pub(crate) mod room;
pub(crate) mod theme;
pub(crate) mod times;
pub(crate) mod visit;
pub(crate) mod web_lock;

use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element};

/// Says, in `index.html`, that the page could not start.
pub(crate) const NOT_STARTED: &str = "boot-failure";

pub(crate) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Shows a notice of `index.html`, by its id.
pub(crate) fn show_notice(id: &str) {
    let notice = document().and_then(|document| document.get_element_by_id(id));
    if let Some(notice) = notice {
        // There is nobody left to tell if even this fails.
        let _ = notice.remove_attribute("hidden");
    }
}

/// Has a notice of `index.html` speak another language besides: as its first paragraph does, with these texts for its own.
pub(crate) fn add_to_notice(id: &str, tag: &str, texts: [&str; 3]) {
    let notice = document().and_then(|document| document.get_element_by_id(id));
    let paragraph = notice.and_then(|notice| {
        let first = notice.first_element_child()?;
        let copy = first.clone_node_with_deep(true).ok()?;
        notice.append_child(&copy).ok()?.dyn_into::<Element>().ok()
    });
    let Some(paragraph) = paragraph else {
        return;
    };
    // `lang` is a valid attribute name, which is all that could be wrong.
    let _ = paragraph.set_attribute("lang", tag);
    let mut node = paragraph.first_child();
    for text in texts {
        if let Some(own) = &node {
            own.set_text_content(Some(text));
        }
        node = node.and_then(|own| own.next_sibling());
    }
}

/// Hides a notice again.
pub(crate) fn hide_notice(id: &str) {
    let notice = document().and_then(|document| document.get_element_by_id(id));
    if let Some(notice) = notice {
        let _ = notice.set_attribute("hidden", "");
    }
}

/// Whether nobody sees the page: another tab is in front, or it is being left.
pub(crate) fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// Whether the browser knows that it has no connection.
pub(crate) fn is_offline() -> bool {
    web_sys::window().is_some_and(|window| !window.navigator().on_line())
}
