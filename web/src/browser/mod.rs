//! What the page asks of the browser besides HTTP and storage, a file a subject.

pub(crate) mod clock;
pub(crate) mod file;
pub(crate) mod focus;
pub(crate) mod intl;
pub(crate) mod nfc;
pub(crate) mod pointer;
pub(crate) mod web_lock;

use web_sys::Document;

pub(crate) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Whether the browser knows that it has no connection.
pub(crate) fn is_offline() -> bool {
    web_sys::window().is_some_and(|window| !window.navigator().on_line())
}
