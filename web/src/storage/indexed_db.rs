//! IndexedDB as promises. Nothing here knows what is stored.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Event, IdbCursorDirection, IdbCursorWithValue, IdbDatabase, IdbKeyRange,
    IdbObjectStoreParameters, IdbOpenDbRequest, IdbRequest, IdbTransaction, IdbTransactionMode,
};

use super::error::StorageError;
use super::record::RecordWriter;
use super::schema::{Change, Key, Store, VERSION};
use crate::browser::js;

/// A database. It closes when another tab wants a newer version of it. Where the browser closes it, because a person has
/// sites' data cleared or the disk fails, it can be opened again.
pub(super) struct Database(Rc<Inner>);

struct Inner {
    name: String,
    connection: RefCell<Option<IdbDatabase>>,
    /// A newer version of the page has taken the database over.
    outdated: Cell<bool>,
    /// The browser has closed it once: what was in it may be gone.
    closed: Cell<bool>,
    on_blocked: Closure<dyn FnMut()>,
    /// What the browser calls when a connection ends, for as long as the page is open.
    on_end: OnceCell<Closure<dyn FnMut(Event)>>,
}

impl Database {
    /// Opens the database of this name. `on_blocked` is called where another tab with an older version of the page has
    /// to be closed first; `on_outdated` when a newer version of the page takes the database over.
    pub(super) async fn open(
        name: &str,
        on_blocked: impl Fn() + 'static,
        on_outdated: impl Fn() + 'static,
    ) -> Result<Self, StorageError> {
        let inner = Rc::new(Inner {
            name: name.to_owned(),
            connection: RefCell::default(),
            outdated: Cell::default(),
            closed: Cell::default(),
            on_blocked: Closure::new(on_blocked),
            on_end: OnceCell::new(),
        });
        let ended = Rc::clone(&inner);
        inner.on_end.get_or_init(|| {
            Closure::new(move |event: Event| {
                ended.connection.take();
                if event.type_() == "close" {
                    return ended.closed.set(true);
                }
                if let Some(connection) = event.target() {
                    connection.unchecked_into::<IdbDatabase>().close();
                }
                ended.outdated.set(true);
                on_outdated();
            })
        });
        inner.connect().await?;
        Ok(Self(inner))
    }

    /// Whether what was written since the page was opened is still there, as far as is known.
    pub(super) fn keeps_all(&self) -> bool {
        !self.0.closed.get()
    }

    /// Keeps nothing from now on, until the page is loaded again.
    pub(super) fn retire(&self) {
        self.0.outdated.set(true);
        if let Some(connection) = self.0.connection.take() {
            connection.close();
        }
    }

    /// Opens it again where the browser has closed it.
    pub(super) async fn open_again(&self) -> Result<(), StorageError> {
        let is_closed = self.0.connection.borrow().is_none() && !self.0.outdated.get();
        if is_closed {
            self.0.connect().await
        } else {
            Ok(())
        }
    }

    /// A transaction that reads.
    pub(super) fn read(&self, stores: &[Store]) -> Result<Transaction, StorageError> {
        self.transaction(stores, IdbTransactionMode::Readonly, Durability::Relaxed)
    }

    /// A transaction that writes.
    pub(super) fn write(
        &self,
        stores: &[Store],
        durability: Durability,
    ) -> Result<Transaction, StorageError> {
        self.transaction(stores, IdbTransactionMode::Readwrite, durability)
    }

    fn transaction(
        &self,
        stores: &[Store],
        mode: IdbTransactionMode,
        durability: Durability,
    ) -> Result<Transaction, StorageError> {
        if self.0.outdated.get() {
            return Err(StorageError::Outdated);
        }
        let connection = self.0.connection.borrow();
        let connection = connection.as_ref().ok_or_else(aborted)?;
        let names: Array = stores
            .iter()
            .map(|store| JsValue::from_str(store.name()))
            .collect();
        let options = RecordWriter::new().set("durability", durability.as_str());
        // web-sys has no durability yet.
        let arguments = Array::of3(&names, &mode.into(), &options.end());
        let inner = method(connection, "transaction")?.apply(connection, &arguments)?;
        Ok(Transaction::new(inner.unchecked_into()))
    }
}

impl Inner {
    async fn connect(&self) -> Result<(), StorageError> {
        let factory = web_sys::window()
            .and_then(|window| window.indexed_db().ok().flatten())
            .ok_or(StorageError::Unavailable)?;
        let request = factory.open_with_u32(&self.name, VERSION)?;
        let upgrade = {
            let request = request.clone();
            Closure::<dyn FnMut()>::new(move || {
                // What cannot be made is missed when it is opened, and said then.
                let _ = create_stores(&request);
            })
        };
        request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
        request.set_onblocked(Some(self.on_blocked.as_ref().unchecked_ref()));
        let opened = result(&request).await;
        request.set_onupgradeneeded(None);
        request.set_onblocked(None);
        let connection: IdbDatabase = opened?.unchecked_into();
        let on_end = self
            .on_end
            .get()
            .map(|on_end| on_end.as_ref().unchecked_ref());
        connection.set_onversionchange(on_end);
        connection.set_onclose(on_end);
        self.connection.replace(Some(connection));
        Ok(())
    }
}

/// How sure a completed transaction is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Durability {
    /// It is on the disk: before a request leaves.
    Strict,
    /// The operating system has it: it outlives the browser, killed or not.
    Relaxed,
}

impl Durability {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Strict => "strict",
            Self::Relaxed => "relaxed",
        }
    }
}

/// Several requests that are done together or not at all.
pub(super) struct Transaction {
    inner: IdbTransaction,
    /// Settles when it has completed or been aborted. It is asked for at once: later it might be over.
    ended: Promise,
}

impl Transaction {
    fn new(inner: IdbTransaction) -> Self {
        let ended = Promise::new(&mut |resolve, _| {
            inner.set_oncomplete(Some(&resolve));
            inner.set_onabort(Some(&resolve));
        });
        Self { inner, ended }
    }

    /// The record of this key. Nothing but this transaction's own requests may be awaited between its requests: it ends by
    /// itself.
    pub(super) async fn get(
        &self,
        store: Store,
        key: &Key,
    ) -> Result<Option<JsValue>, StorageError> {
        let request = self.inner.object_store(store.name())?.get(&key.to_js())?;
        let found = result(&request).await?;
        Ok((!found.is_undefined()).then_some(found))
    }

    /// How many records a store has.
    pub(super) async fn count(&self, store: Store) -> Result<f64, StorageError> {
        let request = self.inner.object_store(store.name())?.count()?;
        Ok(result(&request).await?.as_f64().unwrap_or_default())
    }

    /// All records of a store, the latest first by one of its indexes; `value` asks for those alone that have it.
    pub(super) async fn get_all(
        &self,
        store: Store,
        index: &str,
        value: Option<&str>,
    ) -> Result<Vec<JsValue>, StorageError> {
        let index = self.inner.object_store(store.name())?.index(index)?;
        let request = match value {
            Some(value) => index.get_all_with_key(&value.into())?,
            None => index.get_all()?,
        };
        let records: Array = result(&request).await?.unchecked_into();
        Ok(records.reverse().to_vec())
    }

    /// The records of a store that follow a key, in the order of their keys, as many as asked for; `undefined` stands before all.
    pub(super) async fn next(
        &self,
        store: Store,
        after: &JsValue,
        count: u32,
    ) -> Result<Vec<JsValue>, StorageError> {
        let store = self.inner.object_store(store.name())?;
        let range = match after.is_undefined() {
            true => JsValue::UNDEFINED,
            false => IdbKeyRange::lower_bound_with_open(after, true)?.into(),
        };
        let request = store.get_all_with_key_and_limit(&range, count)?;
        let records: Array = result(&request).await?.unchecked_into();
        Ok(records.to_vec())
    }

    /// The latest records by an index, as many as asked for.
    pub(super) async fn latest(
        &self,
        store: Store,
        index: &str,
        count: usize,
    ) -> Result<Vec<JsValue>, StorageError> {
        let index = self.inner.object_store(store.name())?.index(index)?;
        let direction = IdbCursorDirection::Prev;
        let request = index.open_cursor_with_range_and_direction(&JsValue::UNDEFINED, direction)?;
        let mut found = Vec::new();
        while found.len() < count {
            let cursor = result(&request).await?;
            let Some(cursor) = cursor.dyn_ref::<IdbCursorWithValue>() else {
                break;
            };
            found.push(cursor.value()?);
            if found.len() < count {
                cursor.continue_()?;
            }
        }
        Ok(found)
    }

    /// Asks for a change; [`Self::complete`] says whether it has been made.
    pub(super) fn apply(&self, change: &Change) -> Result<(), StorageError> {
        match change {
            Change::Put(store, _, record) => {
                self.inner.object_store(store.name())?.put(record)?;
            }
            Change::Delete(store, key) => {
                self.inner
                    .object_store(store.name())?
                    .delete(&key.to_js())?;
            }
        }
        Ok(())
    }

    /// Asks for a store to be emptied; [`Self::complete`] says whether it has been.
    pub(super) fn clear(&self, store: Store) -> Result<(), StorageError> {
        let store = self.inner.object_store(store.name())?;
        js::call(&store, "clear", &[])?;
        Ok(())
    }

    /// Does nothing of what was asked for.
    pub(super) fn abort(self) {
        // One that has ended already has said so.
        let _ = self.inner.abort();
    }

    /// Resolves when everything that was asked for is done, as durably as was asked.
    pub(super) async fn complete(self) -> Result<(), StorageError> {
        // It would end by itself, and does in a browser that has no such method. Asked for at once it also ends where the
        // page is being left.
        if let Ok(commit) = method(&self.inner, "commit") {
            commit.call0(&self.inner)?;
        }
        let event: Event = JsFuture::from(self.ended).await?.unchecked_into();
        match event.type_().as_str() {
            "complete" => Ok(()),
            _ => Err(self
                .inner
                .error()
                .map_or_else(aborted, |error| StorageError::from(&error))),
        }
    }
}

fn aborted() -> StorageError {
    StorageError::Failed("the transaction was aborted".to_owned())
}

fn method(of: &JsValue, name: &str) -> Result<Function, JsValue> {
    Reflect::get(of, &name.into())?.dyn_into()
}

/// The result of a request.
pub(super) async fn result(request: &IdbRequest) -> Result<JsValue, StorageError> {
    let settled = Promise::new(&mut |resolve, _| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&resolve));
    });
    JsFuture::from(settled).await?;
    match request.error()? {
        None => Ok(request.result()?),
        Some(error) => Err(StorageError::from(&error)),
    }
}

/// Makes what a new version of the database has and the one that is there has not.
fn create_stores(request: &IdbOpenDbRequest) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.unchecked_into();
    for store in Store::ALL {
        if database.object_store_names().contains(store.name()) {
            continue;
        }
        let parameters = IdbObjectStoreParameters::new();
        parameters.set_key_path(&names(store.key_path()));
        let made =
            database.create_object_store_with_optional_parameters(store.name(), &parameters)?;
        for index in store.indexes() {
            made.create_index_with_str(index, index)?;
        }
    }
    Ok(())
}

/// One name as a text, several as a list.
fn names(names: &[&str]) -> JsValue {
    match names {
        [name] => (*name).into(),
        names => names
            .iter()
            .copied()
            .map(JsValue::from)
            .collect::<Array>()
            .into(),
    }
}
