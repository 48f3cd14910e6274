//! Messages, and what is kept, as JSON.
//!
//! By the rule book's own reader, which is there anyway: `serde_json` brings tables for the fractions of numbers, which no message has, and weighs a tenth of
//! the whole module (50 KB, brotli).

mod error;
mod read;
mod write;

use order_model::json::value::JsonValue;
use serde::Serialize;
use serde::de::DeserializeOwned;

use read::Value;

/// A value as JSON. Nothing of ours has fractions, or keys that are no texts: there is nothing that could not be written.
pub fn text<T: Serialize>(value: &T) -> String {
    let mut out = String::new();
    match value.serialize(write::Writer(&mut out)) {
        Ok(()) => out,
        Err(_) => String::new(),
    }
}

/// What was kept or is asked; `None` where it is another thing, or another version's.
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    let value = JsonValue::parse(text.as_bytes()).ok()?;
    T::deserialize(Value(value)).ok()
}
