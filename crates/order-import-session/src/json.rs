//! Messages, and what is kept, as JSON.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// What is kept or answered, as JSON. Nothing of ours has keys that are no texts, so it can be written.
pub fn text<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// What was kept or is asked; `None` where it is another thing, or another version's.
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}
