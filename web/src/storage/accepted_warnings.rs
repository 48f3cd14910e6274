//! The warnings that are accepted for a value, wherever it comes again.

use std::sync::Arc;

use wasm_bindgen::JsValue;

use super::error::StorageError;
use super::indexed_db::Durability;
use super::record::{self, RecordWriter};
use super::record_store::{Storage, put};
use super::schema::{Change, Key, Store};
use crate::state::remembered_warnings::RememberedWarning;

/// A member that is an index.
const USED_AT: &str = "used_at";

/// So many are read, the latest: they are looked through for every warning.
const MOST: usize = 1_000;

impl Storage {
    pub(crate) async fn accepted_warnings(&self) -> Result<Vec<RememberedWarning>, StorageError> {
        let store = Store::AcceptedWarnings;
        let records = self.get_all(store, USED_AT, None, Some(MOST)).await?;
        Ok(records.iter().filter_map(warning_of).collect())
    }

    /// Remembers warnings from now on, or forgets them, each as it says.
    pub(crate) async fn keep_accepted_warnings(
        &self,
        warnings: &[(RememberedWarning, bool)],
        at: i64,
    ) -> Result<(), StorageError> {
        let changes: Vec<Change> = warnings
            .iter()
            .map(|(warning, is_kept)| change_of(warning, *is_kept, at))
            .collect();
        let written = self.write(&changes, Durability::Relaxed).await;
        if written.is_err() {
            self.keep_unsaved(&changes);
        }
        written
    }
}

fn change_of(warning: &RememberedWarning, is_kept: bool, at: i64) -> Change {
    let RememberedWarning {
        field,
        value,
        warning,
    } = warning;
    if is_kept {
        let record = RecordWriter::new()
            .set("field", &**field)
            .set("value", &**value)
            .set("warning", &**warning)
            .set_integer(USED_AT, at);
        put(Store::AcceptedWarnings, record.end())
    } else {
        let key = [field, value, warning].map(Arc::clone);
        Change::Delete(Store::AcceptedWarnings, Key(key.to_vec()))
    }
}

/// A warning of a file, written anew.
pub(super) fn warning_again(record: &JsValue) -> Option<Change> {
    let at = record::integer(record, USED_AT).unwrap_or_default();
    Some(change_of(&warning_of(record)?, true, at))
}

fn warning_of(record: &JsValue) -> Option<RememberedWarning> {
    let text = |name| Some(Arc::<str>::from(record::text(record, name)?));
    Some(RememberedWarning {
        field: text("field")?,
        value: text("value")?,
        warning: text("warning")?,
    })
}
