//! Records that are read and written: in the database, or else in the page's own memory.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{BroadcastChannel, Event, EventTarget};

use super::error::StorageError;
use super::indexed_db::{Database, Durability, Transaction};
use super::memory::Memory;
use super::record;
use super::schema::{Change, Key, Store};
use super::web_storage::scoped;
use crate::browser::{document, is_hidden};

/// So many records are read in one go: it takes a few milliseconds.
const AT_A_TIME: u32 = 100;

/// What the browser keeps for this page.
#[derive(Clone)]
pub(crate) struct Storage(Rc<Inner>);

struct Inner {
    database: Result<Database, StorageError>,
    memory: RefCell<Memory>,
    /// Tells other tabs that something has changed, and hears of it from them.
    tabs: Option<BroadcastChannel>,
}

impl From<Result<Database, StorageError>> for Storage {
    fn from(database: Result<Database, StorageError>) -> Self {
        Self(Rc::new(Inner {
            database,
            memory: RefCell::default(),
            tabs: BroadcastChannel::new(&scoped("")).ok(),
        }))
    }
}

impl PartialEq for Storage {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What came of a decision that was to be written down.
pub(super) struct Update<T> {
    pub(super) decided: T,
    pub(super) changes: Vec<Change>,
    pub(super) saved: Result<(), StorageError>,
}

impl Storage {
    /// Opens the database of this name: see [`Database::open`].
    pub(super) async fn open_database(
        name: &str,
        on_blocked: impl Fn() + 'static,
        on_outdated: impl Fn() + 'static,
    ) -> Self {
        Database::open(name, on_blocked, on_outdated).await.into()
    }

    /// Why the browser keeps nothing, if it does not.
    pub(crate) fn error(&self) -> Option<&StorageError> {
        self.0.database.as_ref().err()
    }

    /// Whether what was written since the page was opened is still there, as far as is known.
    pub(super) fn keeps_all(&self) -> bool {
        self.0.database.as_ref().is_ok_and(Database::keeps_all)
    }

    fn database(&self) -> Result<&Database, StorageError> {
        self.0.database.as_ref().map_err(Clone::clone)
    }

    pub(super) async fn get(
        &self,
        store: Store,
        key: &Key,
    ) -> Result<Option<JsValue>, StorageError> {
        let known = self.0.memory.borrow().get(store, key);
        match known {
            Some(known) => Ok(known),
            None => self.database()?.read(&[store])?.get(store, key).await,
        }
    }

    /// The records of a store, the latest first by one of its indexes: see [`Transaction::get_all`] and, for the first of
    /// them alone, [`Transaction::latest`]. Where the browser keeps nothing, those that this page knows.
    pub(super) async fn get_all(
        &self,
        store: Store,
        index: &str,
        value: Option<&str>,
        at_most: Option<usize>,
    ) -> Result<Vec<JsValue>, StorageError> {
        let mut kept = match (self.database(), at_most) {
            (Ok(database), None) => {
                database
                    .read(&[store])?
                    .get_all(store, index, value)
                    .await?
            }
            (Ok(database), Some(count)) => {
                database.read(&[store])?.latest(store, index, count).await?
            }
            (Err(_), _) => Vec::new(),
        };
        let memory = self.0.memory.borrow();
        for (key, record) in memory.of(store) {
            kept.retain(|kept| key_of(store, kept) != *key);
            // What could not be saved is of this visit.
            kept.splice(..0, record.cloned());
        }
        Ok(kept)
    }

    /// Reads all records of a store, in the order of their keys, and makes something of each. It takes them a few at a time: the
    /// browser does other things in between, however many there are.
    pub(super) async fn read_all<T>(
        &self,
        store: Store,
        read: impl Fn(&JsValue) -> Option<T>,
    ) -> Result<Vec<T>, StorageError> {
        let mut all = Vec::new();
        let is_known = |record: &JsValue| {
            let memory = self.0.memory.borrow();
            memory.get(store, &key_of(store, record)).is_some()
        };
        if let Ok(database) = self.database() {
            let transaction = database.read(&[store])?;
            let mut last = JsValue::UNDEFINED;
            loop {
                let records = transaction.next(store, &last, AT_A_TIME).await?;
                let Some(record) = records.last() else {
                    break;
                };
                last = key_of(store, record).to_js();
                let own = records.iter().filter(|record| !is_known(record));
                all.extend(own.filter_map(&read));
            }
        }
        let memory = self.0.memory.borrow();
        let known = memory.of(store).filter_map(|(_, record)| read(record?));
        all.extend(known);
        Ok(all)
    }

    /// Whether the browser keeps no record in a store, as far as it says.
    pub(super) async fn is_empty(&self, store: Store) -> bool {
        let count = async { self.database()?.read(&[store])?.count(store).await };
        count.await.is_ok_and(|count| count == 0.0) || self.error().is_some()
    }

    /// Makes changes together.
    pub(super) async fn write(
        &self,
        changes: &[Change],
        durability: Durability,
    ) -> Result<(), StorageError> {
        let transaction = self.begin(&stores_of(changes), durability).await?;
        commit(transaction, changes).await?;
        self.is_saved(changes);
        Ok(())
    }

    /// Reads a record, decides, and makes the changes that were decided on, all in one transaction over `stores`: no
    /// other tab comes between. What could not be saved is for the caller to keep.
    pub(super) async fn update<T>(
        &self,
        stores: &[Store],
        (store, key): (Store, &Key),
        durability: Durability,
        decide: impl FnOnce(Option<JsValue>) -> (Vec<Change>, T),
    ) -> Update<T> {
        let known = self.0.memory.borrow().get(store, key);
        let begun = self.begin_update(stores, (store, key), durability).await;
        let (transaction, found) = match begun {
            Ok((transaction, found)) => (Ok(transaction), known.unwrap_or(found)),
            Err(error) => (Err(error), known.flatten()),
        };
        let (changes, decided) = decide(found);
        let saved = match transaction {
            Ok(transaction) => commit(transaction, &changes).await,
            Err(error) => Err(error),
        };
        if saved.is_ok() {
            self.is_saved(&changes);
        }
        Update {
            decided,
            changes,
            saved,
        }
    }

    /// Opens the database again where the browser has closed it.
    pub(super) async fn open_again(&self) -> Result<(), StorageError> {
        self.database()?.open_again().await
    }

    /// Nothing is written any more.
    pub(super) fn retire(&self) {
        if let Ok(database) = &self.0.database {
            database.retire();
        }
        self.0.memory.take();
    }

    pub(super) fn tabs(&self) -> Option<&BroadcastChannel> {
        self.0.tabs.as_ref()
    }

    /// Hears what other tabs tell, whether this one is looked at or not.
    pub(super) fn listen(&self, act: impl FnMut(&Event) + 'static) -> Option<EventListener> {
        let tabs = self.tabs()?;
        Some(EventListener::new(tabs, "message", act))
    }

    pub(super) async fn begin(
        &self,
        stores: &[Store],
        durability: Durability,
    ) -> Result<Transaction, StorageError> {
        let database = self.database()?;
        database.open_again().await?;
        database.write(stores, durability)
    }

    async fn begin_update(
        &self,
        stores: &[Store],
        (store, key): (Store, &Key),
        durability: Durability,
    ) -> Result<(Transaction, Option<JsValue>), StorageError> {
        let transaction = self.begin(stores, durability).await?;
        let found = transaction.get(store, key).await?;
        Ok((transaction, found))
    }

    /// The browser keeps these changes now, and other tabs hear of it.
    fn is_saved(&self, changes: &[Change]) {
        self.0.memory.borrow_mut().forget(changes);
        if let Some(tabs) = &self.0.tabs {
            // Whoever does not hear of it looks when the person comes back to it.
            let _ = tabs.post_message(&JsValue::NULL);
        }
    }

    /// Calls `act` when the person comes back to the tab, and when another tab changes what is kept while this one is looked
    /// at; for as long as the listeners live.
    pub(crate) fn on_change(&self, act: impl Fn() + 'static) -> [Option<EventListener>; 2] {
        let act = Rc::new(act);
        let listen = |target: &EventTarget, event: &'static str| {
            let act = Rc::clone(&act);
            EventListener::new(target, event, move |_| {
                if !is_hidden() {
                    act();
                }
            })
        };
        let returned = document().map(|document| listen(&document, "visibilitychange"));
        let changed = self.0.tabs.as_ref().map(|tabs| listen(tabs, "message"));
        [returned, changed]
    }

    /// Whether the browser has not taken what is known of a record.
    pub(super) fn is_unsaved(&self, store: Store, key: &Key) -> bool {
        self.0.memory.borrow().get(store, key).is_some()
    }

    /// What the browser has not taken stays with the page.
    pub(super) fn keep_unsaved(&self, changes: &[Change]) {
        self.0.memory.borrow_mut().apply(changes);
    }
}

async fn commit(transaction: Transaction, changes: &[Change]) -> Result<(), StorageError> {
    let applied = changes
        .iter()
        .try_for_each(|change| transaction.apply(change));
    match applied {
        Ok(()) => transaction.complete().await,
        // What was asked for before it must not be done alone.
        Err(error) => {
            transaction.abort();
            Err(error)
        }
    }
}

fn stores_of(changes: &[Change]) -> Vec<Store> {
    let is_changed = |store: &Store| {
        let mut changes = changes.iter();
        changes.any(|(Change::Put(of, ..) | Change::Delete(of, _))| of == store)
    };
    Store::ALL.into_iter().filter(is_changed).collect()
}

fn key_of(store: Store, record: &JsValue) -> Key {
    let value = |name: &&str| record::text(record, name).unwrap_or_default().into();
    Key(store.key_path().iter().map(value).collect())
}

/// A record under the key that stands in it.
pub(super) fn put(store: Store, record: JsValue) -> Change {
    Change::Put(store, key_of(store, &record), record)
}
