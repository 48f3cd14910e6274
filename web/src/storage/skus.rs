//! What was said last of each of the goods that were sent.

use order_model::OrderDraft;
use order_submit::{DeliveryStatus, ReplyCodes};
use wasm_bindgen::JsValue;

use super::error::StorageError;
use super::indexed_db::Durability;
use super::record::{self, RecordWriter};
use super::record_store::{Storage, put};
use super::schema::{Change, Store};
use crate::state::sku_list::{Sku, skus_of};

/// A member that is an index.
const USED_AT: &str = "used_at";

/// So many of the last orders are looked through, where their goods have not been kept apart yet.
const LOOKED_THROUGH: usize = 300;

impl Storage {
    /// The goods that were sent, the latest first.
    pub(crate) async fn skus(&self, codes: &ReplyCodes) -> Result<Vec<Sku>, StorageError> {
        if self.is_empty(Store::Skus).await {
            self.keep_skus_of_ledger(codes).await?;
        }
        let records = self.get_all(Store::Skus, USED_AT, None, None).await?;
        Ok(records.iter().filter_map(sku_of).collect())
    }

    /// Keeps what an order says of its goods.
    pub(crate) async fn keep_skus(&self, draft: &OrderDraft, at: i64) -> Result<(), StorageError> {
        self.write_skus(&changes_of(draft, at).collect::<Vec<_>>())
            .await
    }

    async fn write_skus(&self, changes: &[Change]) -> Result<(), StorageError> {
        match changes {
            [] => Ok(()),
            changes => self.write(changes, Durability::Relaxed).await,
        }
    }

    /// Earlier versions of the page have kept the goods in the orders alone.
    async fn keep_skus_of_ledger(&self, codes: &ReplyCodes) -> Result<(), StorageError> {
        let mut changes = Vec::new();
        // What was sent later is written later.
        for entry in self.latest_entries(LOOKED_THROUGH).await?.iter().rev() {
            if entry.status != DeliveryStatus::Accepted {
                continue;
            }
            if let Some(sent) = self.sent_order(entry, codes).await?
                && let Ok(draft) = OrderDraft::from_json(sent.body.as_bytes())
            {
                changes.extend(changes_of(&draft, entry.sent_at()));
            }
        }
        self.write_skus(&changes).await
    }
}

fn changes_of(draft: &OrderDraft, at: i64) -> impl Iterator<Item = Change> {
    skus_of(draft).map(move |sku| change_of(&sku, at))
}

fn change_of(sku: &Sku, at: i64) -> Change {
    let record = RecordWriter::new()
        .set("sku", &*sku.sku)
        .set("unit_price", &*sku.unit_price)
        .set("currency", &*sku.currency)
        .set_integer(USED_AT, at);
    put(Store::Skus, record.end())
}

/// What a file says of one of the goods, written anew.
pub(super) fn sku_again(record: &JsValue) -> Option<Change> {
    let at = record::integer(record, USED_AT).unwrap_or_default();
    Some(change_of(&sku_of(record)?, at))
}

fn sku_of(record: &JsValue) -> Option<Sku> {
    let text = |name| record::text(record, name).unwrap_or_default().into();
    Some(Sku {
        sku: record::text(record, "sku")?.into(),
        name: std::sync::Arc::default(),
        unit_price: text("unit_price"),
        currency: text("currency"),
    })
}
