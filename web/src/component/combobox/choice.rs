//! A value to choose.

use std::sync::Arc;

use order_model::text::key;

use super::pinyin::pinyin;

/// Before what is no name, but finds one.
pub(super) const LATIN: char = '\t';

/// A value to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) code: Arc<str>,
    /// Its name in the page's language.
    pub(crate) name: Arc<str>,
    /// What it is found by, a line each: its code in small letters, then the [`key`]s of its names. A [`LATIN`] stands before how
    /// a Chinese name is written in Latin letters.
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
        for (whole, initials) in also.iter().filter_map(|name| pinyin(name)) {
            for latin in [whole, initials] {
                keys.push('\n');
                keys.push(LATIN);
                keys.push_str(&latin);
            }
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
