//! All that is kept, as a file for another browser: but what is being typed, and where orders go and what is sent along.
//!
//! What another file says is read as what is kept is read, and written anew: nothing else comes in with it.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::accepted_warnings::warning_again;
use super::addresses::address_again;
use super::error::StorageError;
use super::indexed_db::Durability;
use super::orders::Import;
use super::record::{self, RecordWriter};
use super::record_store::Storage;
use super::schema::{Change, Store};
use super::settings::setting_again;
use super::skus::sku_again;
use super::templates::template_again;
use crate::browser::js;
use crate::state::orders::{OrderFile, read_json, write_json};

const FORMAT: &str = "order-desk-all";
const VERSION: f64 = 1.0;
const ORDERS: &str = "orders";

/// What is taken over record by record, and how one of a file is written anew; `None` where it is none.
type Again = fn(&JsValue) -> Option<Change>;
const STORES: [(Store, Again); 5] = [
    (Store::Addresses, address_again),
    (Store::Templates, template_again),
    (Store::Skus, sku_again),
    (Store::AcceptedWarnings, warning_again),
    (Store::Settings, setting_again),
];

/// Why nothing has been taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum BackupFault {
    /// It is no file that a page like this one has written.
    NotOurs,
    Storage(StorageError),
}

impl From<StorageError> for BackupFault {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

/// How many records were new, and how many orders were new or completed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Restored {
    pub(crate) records: usize,
    pub(crate) orders: usize,
}

impl Storage {
    /// All that is kept, as a text.
    pub(crate) async fn backup(&self) -> Result<String, StorageError> {
        let mut records = RecordWriter::new();
        for (store, again) in STORES {
            // Through the same sieve as on the way back: what it does not know stays here.
            let read = |record: &JsValue| match again(record)? {
                Change::Put(_, _, record) => Some(record),
                Change::Delete(..) => None,
            };
            let all: Array = self.read_all(store, read).await?.into_iter().collect();
            records = records.set(store.name(), all);
        }
        let mut orders = Vec::new();
        for row in self.order_rows().await? {
            orders.extend(self.order_file(&row.key).await?);
        }
        let text = stringify(&records.end())?;
        let orders = write_json(&orders);
        Ok(format!(
            "{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION},\n\"records\": {text},\n\"{ORDERS}\": {orders}}}\n"
        ))
    }

    /// Takes over what such a text has and this browser has not.
    pub(crate) async fn restore(&self, text: &str) -> Result<Restored, BackupFault> {
        let (records, orders) = parse(text).ok_or(BackupFault::NotOurs)?;
        let mut changes = Vec::new();
        for (store, again) in STORES {
            for record in record::list(&records, store.name()) {
                if let Some(Change::Put(_, key, record)) = again(&record)
                    && self.get(store, &key).await?.is_none()
                {
                    changes.push(Change::Put(store, key, record));
                }
            }
        }
        if !changes.is_empty() {
            self.write(&changes, Durability::Strict).await?;
        }
        let mut restored = Restored {
            records: changes.len(),
            orders: 0,
        };
        for order in &orders {
            if self.import_order(order).await? != Import::Known {
                restored.orders += 1;
            }
        }
        Ok(restored)
    }
}

fn stringify(value: &JsValue) -> Result<String, JsValue> {
    let text = js::call(&js::global("JSON"), "stringify", &[value])?;
    Ok(text.as_string().unwrap_or_default())
}

fn parse(text: &str) -> Option<(JsValue, Vec<OrderFile>)> {
    let text = text.trim_start_matches('\u{FEFF}');
    let file = js::call(&js::global("JSON"), "parse", &[&text.into()]).ok()?;
    let is_ours = file.is_object()
        && record::text(&file, "format")? == FORMAT
        && record::member(&file, "version").as_f64()? == VERSION;
    let records = record::member(&file, "records");
    let orders = read_json(&stringify(&record::member(&file, ORDERS)).ok()?)?;
    (is_ours && records.is_object()).then_some((records, orders))
}
