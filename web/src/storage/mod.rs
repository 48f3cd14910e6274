//! What the browser keeps for the page: the only folder that talks to IndexedDB and to the older storages.
//!
//! What is said to be kept has been written: a change resolves when its transaction has completed. What cannot be
//! written is kept by the page itself for as long as it is open, and whoever asked for it is told.

mod accepted_warnings;
mod addresses;
mod backup;
mod connection;
mod draft_lease;
mod drafts;
mod error;
mod forget;
mod imports;
mod indexed_db;
mod ledger;
mod ledger_record;
mod left_draft;
mod memory;
mod migrate;
mod orders;
mod record;
mod record_store;
mod schema;
mod settings;
mod skus;
mod templates;
#[cfg(all(test, target_arch = "wasm32"))]
#[expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]
mod tests;
mod web_storage;

pub(crate) use self::backup::{BackupFault, Restored};
pub(crate) use self::draft_lease::DraftLease;
pub(crate) use self::drafts::DraftSummary;
pub(crate) use self::error::StorageError;
pub(crate) use self::forget::{NotForgotten, forget_texts};
pub(crate) use self::imports::KeptImport;
pub(crate) use self::ledger::{Begun, OutgoingOrder};
pub(crate) use self::ledger_record::SentOrder;
pub(crate) use self::left_draft::{forget_left, keep_left};
pub(crate) use self::orders::{Import, Removed};
pub(crate) use self::record_store::Storage;
use self::schema::Store;
pub(crate) use self::settings::{BEGUN_WITH, Chosen, Limit};

impl Storage {
    /// Opens what is kept. `on_blocked` is called
    /// where a tab with an older version has to be closed first, `on_outdated` when a newer one takes over.
    pub(crate) async fn open(
        on_blocked: impl Fn() + 'static,
        on_outdated: impl Fn() + 'static,
    ) -> Self {
        Self::open_database(&web_storage::scoped(""), on_blocked, on_outdated).await
    }

    /// Whether nothing is kept of earlier visits but settings.
    pub(crate) async fn is_blank(&self) -> bool {
        !migrate::is_something_older_there()
            && !left_draft::is_left()
            && self.is_empty(Store::Drafts).await
            && self.is_empty(Store::Ledger).await
            && self.is_empty(Store::Addresses).await
    }
}
