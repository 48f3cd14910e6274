//! What the browser does not keep, for as long as the page is open: at least this page must know.

use wasm_bindgen::JsValue;

use super::schema::{Change, Key, Store};

/// A record, or that there is none, by its store and its key.
type Known = ((Store, Key), Option<JsValue>);

/// Records that are not in the database, or differ from it; a few.
#[derive(Debug, Default)]
pub(super) struct Memory(Vec<Known>);

impl Memory {
    pub(super) fn apply(&mut self, changes: &[Change]) {
        self.forget(changes);
        self.0.extend(changes.iter().map(|change| match change {
            Change::Put(store, key, record) => ((*store, key.clone()), Some(record.clone())),
            Change::Delete(store, key) => ((*store, key.clone()), None),
        }));
    }

    /// The database has these changes now.
    pub(super) fn forget(&mut self, changes: &[Change]) {
        for Change::Put(store, key, _) | Change::Delete(store, key) in changes {
            self.0
                .retain(|(known, _)| (known.0, &known.1) != (*store, key));
        }
    }

    /// What is known here of a record; `None` where the database knows better.
    pub(super) fn get(&self, store: Store, key: &Key) -> Option<Option<JsValue>> {
        let mut known = self.of(store);
        known
            .find(|(of, _)| *of == key)
            .map(|(_, record)| record.cloned())
    }

    /// The records of a store that are known here.
    pub(super) fn of(&self, store: Store) -> impl Iterator<Item = (&Key, Option<&JsValue>)> {
        let is_of = move |((of, _), _): &&Known| *of == store;
        let records = self.0.iter().filter(is_of);
        records.map(|((_, key), record)| (key, record.as_ref()))
    }
}
