//! Everything that is kept is forgotten, and no tab writes any of it again.

use gloo_events::EventListener;
use order_submit::DeliveryStatus;
use wasm_bindgen::JsValue;

use super::error::StorageError;
use super::indexed_db::Durability;
use super::record_store::Storage;
use super::schema::Store;
use super::web_storage;
use crate::browser::js;

/// What other tabs are told.
const FORGOTTEN: &str = "forgotten";

/// Why everything is still there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NotForgotten {
    /// An order is on its way.
    Sending,
    Failed(StorageError),
}

impl From<StorageError> for NotForgotten {
    fn from(error: StorageError) -> Self {
        Self::Failed(error)
    }
}

impl Storage {
    /// Takes everything out of what is kept, in one transaction, and has other tabs begin anew. This page keeps nothing from then on, until it
    /// is loaded again.
    pub(crate) async fn forget_everything(&self) -> Result<(), NotForgotten> {
        if self.error().is_none() {
            let transaction = self.begin(&Store::ALL, Durability::Strict).await?;
            let sending = Some(DeliveryStatus::Sending.as_str());
            let on_their_way = transaction.get_all(Store::Ledger, "status", sending);
            if !on_their_way.await?.is_empty() {
                transaction.abort();
                return Err(NotForgotten::Sending);
            }
            for store in Store::ALL {
                transaction.clear(store)?;
            }
            transaction.complete().await?;
        }
        self.retire();
        forget_texts();
        self.tell(&FORGOTTEN.into());
        Ok(())
    }

    /// Calls `act` when another tab has forgotten everything, for as long as the listener lives. This tab keeps nothing from then on.
    pub(crate) fn on_forgotten(&self, act: impl Fn() + 'static) -> Option<EventListener> {
        let storage = self.clone();
        self.listen(move |event| {
            if js::get(event, "data").as_string().as_deref() == Some(FORGOTTEN) {
                storage.retire();
                act();
            }
        })
    }
}

/// What stands in the older storages, of this tab too.
pub(crate) fn forget_texts() {
    web_storage::clear(web_storage::local());
    web_storage::clear(web_storage::session());
}

impl Storage {
    fn tell(&self, message: &JsValue) {
        if let Some(tabs) = self.tabs() {
            // Whoever does not hear of it finds nothing when it looks.
            let _ = tabs.post_message(message);
        }
    }
}
