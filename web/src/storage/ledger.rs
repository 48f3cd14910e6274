//! The ledger: what has been sent from this browser, by any tab.

use order_submit::{
    Answer, Consent, DeliveryStatus, Entry, Lookup, OrderKey, OrderSummary, Outcome, ReplyCodes,
};

use super::drafts::draft_changes;
use super::error::StorageError;
use super::indexed_db::Durability;
use super::ledger_record::{
    SENT_AT, STATUS, SentOrder, body_key, entry_of, entry_record, record_key, sent_of, sent_record,
};
use super::record_store::{Storage, put};
use super::schema::{Change, Store};
use crate::browser::clock::now;
use crate::state::draft_id::DraftId;
use crate::state::saved_draft::SavedDraft;

/// The stores that an order which is about to leave changes: what is in the form afterwards is what has left.
const BEGUN: [Store; 5] = [
    Store::Ledger,
    Store::SentBodies,
    Store::Drafts,
    Store::DraftLabels,
    Store::DraftUndo,
];

/// The stores that the answer to an order changes.
const ANSWERED: [Store; 4] = [
    Store::Ledger,
    Store::Drafts,
    Store::DraftLabels,
    Store::DraftUndo,
];

/// An order that is about to leave.
#[derive(Debug, Clone)]
pub(crate) struct OutgoingOrder {
    pub(crate) key: OrderKey,
    pub(crate) summary: OrderSummary,
    pub(crate) sent: SentOrder,
    /// The draft that it is made from, as it is on the screen; a repeat of what was sent has none.
    pub(crate) draft: Option<(DraftId, SavedDraft)>,
}

/// What came of writing down that an order is about to leave.
#[derive(Debug)]
pub(crate) enum Begun {
    /// It is written down, durably; the earlier entry, where there is one.
    Recorded(Option<Box<Entry>>),
    /// It has been sent before: a person decides.
    AskFirst(Box<Entry>),
    /// The browser has not taken it.
    NotRecorded,
}

impl Storage {
    /// Writes down, durably, that an order is about to leave, unless it has been sent before and nobody has agreed to a
    /// repeat. `unrecorded` sends it though the browser keeps no record: this page knows it until it is closed.
    pub(crate) async fn begin_sending(
        &self,
        outgoing: &OutgoingOrder,
        consent: Consent,
        unrecorded: bool,
        at: i64,
    ) -> Begun {
        let key = record_key(&outgoing.key);
        let update = self.update(&BEGUN, (Store::Ledger, &key), Durability::Strict, |found| {
            let earlier = found.as_ref().and_then(entry_of);
            let OutgoingOrder {
                key,
                summary,
                sent,
                draft,
            } = outgoing;
            match Entry::begin(key, summary, earlier.clone(), consent, at) {
                Ok(entry) => {
                    let mut changes = match draft {
                        Some((id, saved)) => draft_changes(id, saved, None, at),
                        None => Vec::new(),
                    };
                    changes.push(put(Store::Ledger, entry_record(&entry)));
                    changes.push(put(Store::SentBodies, sent_record(key, at, sent)));
                    (changes, Ok(earlier.map(Box::new)))
                }
                Err(earlier) => (Vec::new(), Err(earlier)),
            }
        });
        let update = update.await;
        match (update.decided, update.saved) {
            (Err(earlier), _) => Begun::AskFirst(earlier),
            (Ok(earlier), Ok(())) => Begun::Recorded(earlier),
            (Ok(earlier), Err(_)) if unrecorded => {
                self.keep_unsaved(&update.changes);
                Begun::Recorded(earlier)
            }
            (Ok(_), Err(_)) => Begun::NotRecorded,
        }
    }

    /// Writes down what came of the sending that left at `sent_at`. With an order that the warehouse has taken its draft
    /// goes, in the same moment.
    pub(crate) async fn end_sending(
        &self,
        key: &OrderKey,
        sent_at: i64,
        at: i64,
        answer: (&Answer, &ReplyCodes),
        draft: Option<&DraftId>,
    ) -> (Entry, Outcome) {
        self.change_entry(key, &ANSWERED, |entry| {
            let outcome = entry.end(sent_at, at, answer.0, answer.1);
            let changes = match (&outcome, draft) {
                (Outcome::Accepted(_), Some(draft)) => draft.deletion().to_vec(),
                _ => Vec::new(),
            };
            (changes, (entry.clone(), outcome))
        })
        .await
    }

    /// A person says whether an order has arrived.
    pub(crate) async fn mark_arrival(&self, key: &OrderKey, has_arrived: bool, note: &str) {
        self.change_entry(key, &[Store::Ledger], |entry| {
            (Vec::new(), entry.mark(has_arrived, note, now()))
        })
        .await;
    }

    /// What the warehouse said when it was asked for an order.
    pub(crate) async fn note_lookup(
        &self,
        key: &OrderKey,
        answer: &Answer,
        codes: &ReplyCodes,
    ) -> Lookup {
        self.change_entry(key, &[Store::Ledger], |entry| {
            (Vec::new(), entry.look_up(now(), answer, codes))
        })
        .await
    }

    /// Nobody is left to see the answer to what was on its way.
    pub(crate) async fn interrupt_sending(&self, key: &OrderKey) {
        self.change_entry(key, &[Store::Ledger], |entry| {
            (Vec::new(), entry.interrupt())
        })
        .await;
    }

    /// Changes an entry. Where the browser does not take it, this page keeps it.
    async fn change_entry<T>(
        &self,
        key: &OrderKey,
        stores: &[Store],
        change: impl FnOnce(&mut Entry) -> (Vec<Change>, T),
    ) -> T {
        let at = (Store::Ledger, &record_key(key));
        let update = self.update(stores, at, Durability::Strict, |found| {
            let mut entry = found
                .as_ref()
                .and_then(entry_of)
                .unwrap_or_else(|| Entry::new(key, now()));
            let (mut changes, value) = change(&mut entry);
            changes.push(put(Store::Ledger, entry_record(&entry)));
            (changes, value)
        });
        let update = update.await;
        if update.saved.is_err() {
            self.keep_unsaved(&update.changes);
        }
        update.decided
    }

    /// What is known of an order.
    pub(crate) async fn entry(&self, key: &OrderKey) -> Result<Option<Entry>, StorageError> {
        let record = self.get(Store::Ledger, &record_key(key)).await?;
        Ok(record.as_ref().and_then(entry_of))
    }

    /// What was sent with the attempt that counts: see [`Entry::decisive_attempt`].
    pub(crate) async fn sent_order(
        &self,
        entry: &Entry,
        codes: &ReplyCodes,
    ) -> Result<Option<SentOrder>, StorageError> {
        let Some(attempt) = entry.decisive_attempt(codes) else {
            return Ok(None);
        };
        let key = body_key(&entry.key, attempt.sent_at);
        let record = match self.get(Store::SentBodies, &key).await? {
            Some(record) => Some(record),
            None => self.get(Store::SentOrders, &record_key(&entry.key)).await?,
        };
        Ok(record.as_ref().and_then(sent_of))
    }

    /// Whether the browser keeps what is known of an order; what it has not taken, this page alone knows.
    pub(crate) fn is_written(&self, key: &OrderKey) -> bool {
        !self.is_unsaved(Store::Ledger, &record_key(key))
    }

    /// Everything that has been sent, the latest first.
    pub(crate) async fn entries(&self) -> Result<Vec<Entry>, StorageError> {
        self.entries_by(SENT_AT, None, None).await
    }

    /// What has been sent last, the latest first.
    pub(crate) async fn latest_entries(&self, count: usize) -> Result<Vec<Entry>, StorageError> {
        let mut entries = self.entries_by(SENT_AT, None, Some(count)).await?;
        entries.truncate(count);
        Ok(entries)
    }

    /// What is said to be in this state.
    pub(crate) async fn entries_with(
        &self,
        status: DeliveryStatus,
    ) -> Result<Vec<Entry>, StorageError> {
        let mut entries = self.entries_by(STATUS, Some(status.as_str()), None).await?;
        // The page may know better.
        entries.retain(|entry| entry.status == status);
        Ok(entries)
    }

    /// Takes out what was sent before a moment, in milliseconds since 1970 UTC, and is not on its way.
    pub(crate) async fn forget_sent_before(&self, at: i64) -> Result<(), StorageError> {
        let is_old =
            |entry: &Entry| entry.sent_at() < at && entry.status != DeliveryStatus::Sending;
        for entry in self.entries().await?.iter().filter(|entry| is_old(entry)) {
            let stores = [Store::Ledger, Store::SentOrders, Store::SentBodies];
            let key = record_key(&entry.key);
            let update = self.update(
                &stores,
                (Store::Ledger, &key),
                Durability::Relaxed,
                |found| {
                    // Another tab may be sending it again.
                    let is_still = found
                        .as_ref()
                        .and_then(entry_of)
                        .is_some_and(|it| is_old(&it));
                    let bodies = entry.attempts.iter().map(|attempt| {
                        Change::Delete(Store::SentBodies, body_key(&entry.key, attempt.sent_at))
                    });
                    let delete = [Store::Ledger, Store::SentOrders]
                        .map(|store| Change::Delete(store, key.clone()));
                    let delete = delete.into_iter().chain(bodies);
                    (delete.filter(|_| is_still).collect(), ())
                },
            );
            update.await.saved?;
        }
        Ok(())
    }

    async fn entries_by(
        &self,
        index: &str,
        value: Option<&str>,
        at_most: Option<usize>,
    ) -> Result<Vec<Entry>, StorageError> {
        let records = self.get_all(Store::Ledger, index, value, at_most).await?;
        Ok(records.iter().filter_map(entry_of).collect())
    }
}
