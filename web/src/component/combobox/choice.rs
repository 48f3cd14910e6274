//! A value to choose.

use std::sync::Arc;

use order_model::text::key;

/// A value to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) code: Arc<str>,
    /// Its name in the page's language.
    pub(crate) name: Arc<str>,
    /// What it is found by, a line each: its code in small letters, then the [`key`]s of its names.
    pub(super) keys: Arc<str>,
}

impl Choice {
    /// A code with its name, and what else finds it: names in other languages, what people call it.
    pub(crate) fn new(code: &str, name: &str, also: &[&str]) -> Self {
        let mut keys = code.to_ascii_lowercase();
        for name in [name].iter().chain(also) {
            keys.push('\n');
            keys.push_str(&key(name));
        }
        Self {
            code: code.into(),
            name: name.into(),
            keys: keys.into(),
        }
    }
}

/// What becomes of a text that is not in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ListKind {
    /// It can only be one of the list, so a part of a name that fits only one stands for it.
    Closed,
    /// It may be another, but a whole name stands for its code.
    Open,
    /// It stays as it was typed: the list only saves typing.
    Suggestions,
}
