//! The ledger as its screens need it: all of it in short, entries taken out and put back.

use std::sync::Arc;

use order_submit::{DeliveryStatus, Entry, OrderKey};

use super::error::StorageError;
use super::indexed_db::Durability;
use super::ledger_record::{
    SentOrder, body_key, entry_of, entry_record, record_key, row_of, sent_of, sent_record,
};
use super::record_store::{Storage, put};
use super::schema::{Change, Store};
use crate::state::orders::{OrderFile, OrderRow};

/// The stores that an order is in.
const ORDER: [Store; 3] = [Store::Ledger, Store::SentOrders, Store::SentBodies];

/// An order that was taken out, so that it can come back.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Removed {
    entry: Entry,
    /// What was sent with each attempt that has a body, by when it left.
    bodies: Vec<(i64, SentOrder)>,
}

impl Removed {
    pub(crate) fn key(&self) -> &OrderKey {
        &self.entry.key
    }

    fn changes(&self) -> Vec<Change> {
        let key = &self.entry.key;
        let entry = put(Store::Ledger, entry_record(&self.entry));
        let bodies = self.bodies.iter();
        let bodies = bodies.map(|(at, sent)| put(Store::SentBodies, sent_record(key, *at, sent)));
        [entry].into_iter().chain(bodies).collect()
    }
}

impl Storage {
    /// Everything that has been sent, in short, in no order.
    pub(crate) async fn order_rows(&self) -> Result<Vec<OrderRow>, StorageError> {
        self.read_all(Store::Ledger, row_of).await
    }

    /// What was sent with each attempt, by when it left.
    pub(crate) async fn sent_bodies(
        &self,
        entry: &Entry,
    ) -> Result<Vec<(i64, SentOrder)>, StorageError> {
        let mut bodies = Vec::new();
        for attempt in &entry.attempts {
            let key = body_key(&entry.key, attempt.sent_at);
            let record = self.get(Store::SentBodies, &key).await?;
            bodies.extend(
                record
                    .as_ref()
                    .and_then(sent_of)
                    .map(|sent| (attempt.sent_at, sent)),
            );
        }
        if bodies.is_empty() {
            // As version 1 has kept it.
            let record = self.get(Store::SentOrders, &record_key(&entry.key)).await?;
            let sent = record.as_ref().and_then(sent_of);
            bodies.extend(sent.map(|sent| (entry.sent_at(), sent)));
        }
        Ok(bodies)
    }

    /// Takes an order out of what is kept. `None` where there is none, or it is on its way.
    pub(crate) async fn remove_order(
        &self,
        key: &OrderKey,
    ) -> Result<Option<Removed>, StorageError> {
        let Some(entry) = self.entry(key).await? else {
            return Ok(None);
        };
        let bodies = self.sent_bodies(&entry).await?;
        let at = record_key(key);
        let update = self.update(&ORDER, (Store::Ledger, &at), Durability::Strict, |found| {
            // Another tab may have sent it again.
            let is_same = found.as_ref().and_then(entry_of).as_ref() == Some(&entry);
            if !is_same || entry.status == DeliveryStatus::Sending {
                return (Vec::new(), false);
            }
            let bodies = entry
                .attempts
                .iter()
                .map(|attempt| Change::Delete(Store::SentBodies, body_key(key, attempt.sent_at)));
            let order = [Store::Ledger, Store::SentOrders];
            let order = order.map(|store| Change::Delete(store, at.clone()));
            (order.into_iter().chain(bodies).collect(), true)
        });
        let update = update.await;
        if update.saved.is_err() {
            self.keep_unsaved(&update.changes);
        }
        Ok(update.decided.then_some(Removed { entry, bodies }))
    }

    /// Puts an order back that was taken out, unless it has been sent since.
    pub(crate) async fn restore_order(&self, removed: &Removed) {
        let at = record_key(removed.key());
        let update = self.update(&ORDER, (Store::Ledger, &at), Durability::Strict, |found| {
            let changes = match found {
                None => removed.changes(),
                Some(_) => Vec::new(),
            };
            (changes, ())
        });
        let update = update.await;
        if update.saved.is_err() {
            self.keep_unsaved(&update.changes);
        }
    }

    /// An order with what was sent of it, for a file; `None` where there is none.
    pub(crate) async fn order_file(
        &self,
        key: &OrderKey,
    ) -> Result<Option<OrderFile>, StorageError> {
        let Some(entry) = self.entry(key).await? else {
            return Ok(None);
        };
        let bodies = self.sent_bodies(&entry).await?.into_iter();
        let bodies = bodies.map(|(at, sent)| (at, sent.body)).collect();
        Ok(Some(OrderFile { entry, bodies }))
    }

    /// Takes over an order that another browser has exported.
    pub(crate) async fn import_order(&self, file: &OrderFile) -> Result<Import, StorageError> {
        let key = &file.entry.key;
        let at = record_key(key);
        let update = self.update(&ORDER, (Store::Ledger, &at), Durability::Strict, |found| {
            let (entry, import) = match found.as_ref().and_then(entry_of) {
                None => (file.entry.clone(), Import::New),
                Some(mut known) => match known.merge(&file.entry) {
                    true => (known, Import::Completed),
                    false => return (Vec::new(), Import::Known),
                },
            };
            let bodies = file.bodies.iter().map(|(at, body)| {
                let sent = SentOrder {
                    body: Arc::clone(body),
                    ..SentOrder::default()
                };
                put(Store::SentBodies, sent_record(key, *at, &sent))
            });
            let entry = put(Store::Ledger, entry_record(&entry));
            // What was changed on the way is known to the browser alone that has sent it.
            let is_new = import == Import::New;
            let bodies = bodies.filter(|_| is_new);
            ([entry].into_iter().chain(bodies).collect(), import)
        });
        let update = update.await;
        update.saved?;
        Ok(update.decided)
    }
}

/// What came of taking over an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Import {
    New,
    /// It was known, and the file knew more of it.
    Completed,
    Known,
}
