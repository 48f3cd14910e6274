//! The second argument: which messages, which rules.

use order_model::{Locale, Rules};
use serde::Deserialize;
use wasm_bindgen::JsValue;

use crate::plain::{Plain, PlainError};

/// The options of a call; what is left out is the default.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Options {
    pub(crate) locale: Locale,
    pub(crate) rules: Rules,
}

impl Options {
    /// Reads plain data, or `undefined`.
    ///
    /// # Errors
    /// Where something is not as documented: the key's path and what is wrong with it.
    pub(crate) fn read(options: &JsValue) -> Result<Self, PlainError> {
        if options.is_undefined() {
            Ok(Self::default())
        } else {
            Self::deserialize(Plain::from(options.clone()))
        }
    }
}
