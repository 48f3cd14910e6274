//! Members of plain JavaScript objects, as which records are kept: indexes and the browser's own tools see into them.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

pub(super) use crate::browser::js::get as member;

/// A record that is being written.
pub(super) struct RecordWriter(Object);

impl RecordWriter {
    pub(super) fn new() -> Self {
        Self(Object::new())
    }

    pub(super) fn set(self, name: &str, value: impl Into<JsValue>) -> Self {
        // Setting a member of a fresh object cannot fail.
        let _ = Reflect::set(&self.0, &name.into(), &value.into());
        self
    }

    /// A time, or another whole number within JavaScript's safe integers.
    #[expect(
        clippy::cast_precision_loss,
        reason = "times and counts are far below 2^53"
    )]
    pub(super) fn set_integer(self, name: &str, value: i64) -> Self {
        self.set(name, value as f64)
    }

    pub(super) fn set_list(self, name: &str, values: impl IntoIterator<Item = JsValue>) -> Self {
        self.set(name, values.into_iter().collect::<Array>())
    }

    pub(super) fn end(self) -> JsValue {
        self.0.into()
    }
}

pub(super) fn text(record: &JsValue, name: &str) -> Option<String> {
    member(record, name).as_string()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "what is written is a whole number"
)]
pub(super) fn integer(record: &JsValue, name: &str) -> Option<i64> {
    member(record, name).as_f64().map(|number| number as i64)
}

pub(super) fn list(record: &JsValue, name: &str) -> Vec<JsValue> {
    member(record, name)
        .dyn_into::<Array>()
        .map(|list| list.to_vec())
        .unwrap_or_default()
}
