//! Why the browser keeps nothing for the page.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// Why the browser has not kept something. What was not kept is still known to this page until it is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum StorageError {
    /// It keeps nothing for this page: switched off, private, or a frame in somebody else's page.
    Unavailable,
    /// There is no room left.
    Full,
    /// A newer version of the page, in another tab, has changed what is kept.
    Outdated,
    /// Anything else: the browser's own words.
    Failed(String),
}

impl From<JsValue> for StorageError {
    fn from(error: JsValue) -> Self {
        match error.dyn_ref::<DomException>() {
            Some(error) => Self::from(error),
            // Nothing else is thrown by storage.
            None => Self::Failed(error.as_string().unwrap_or_default()),
        }
    }
}

impl From<&DomException> for StorageError {
    fn from(error: &DomException) -> Self {
        match error.name().as_str() {
            "QuotaExceededError" => Self::Full,
            "SecurityError" => Self::Unavailable,
            "VersionError" => Self::Outdated,
            name => Self::Failed(format!("{name}: {}", error.message())),
        }
    }
}
