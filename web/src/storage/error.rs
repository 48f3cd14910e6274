//! Why the browser keeps nothing for the page.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

use crate::i18n::Text;

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

impl StorageError {
    /// Why the browser keeps nothing, in words.
    pub(crate) fn in_words(&self, text: &Text) -> String {
        match self {
            Self::Unavailable => text.storage_unavailable.to_owned(),
            Self::Full => text.storage_full.to_owned(),
            Self::Outdated => text.storage_outdated.to_owned(),
            Self::Failed(reason) => reason.clone(),
        }
    }
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
