//! Orders that are being typed. A draft is in three records, since a label may be megabytes, and changes seldom.

use std::sync::Arc;

use js_sys::Math;
use order_model::{Acknowledged, Code, Field, FieldRef, OrderDraft};
use wasm_bindgen::JsValue;

use super::error::StorageError;
use super::indexed_db::Durability;
use super::record::{self, RecordWriter};
use super::record_store::{Storage, put};
use super::schema::{Change, Key, Store};
use crate::browser::clock::now;
use crate::state::draft_id::DraftId;
use crate::state::next_order::is_begun_only;
use crate::state::saved_draft::SavedDraft;

/// A member that is an index.
pub(super) const SAVED_AT: &str = "saved_at";

const HAS_LABEL: &str = "has_label";

pub(super) const LABEL: FieldRef = FieldRef::order_field(Field::LabelBase64);

impl DraftId {
    pub(super) fn new() -> Self {
        let random = || (Math::random() * f64::from(u32::MAX)) as u32;
        Self(format!("{}-{}", now(), random()).into())
    }

    fn key(&self) -> Key {
        Key(vec![Arc::clone(&self.0)])
    }

    /// What removes it.
    pub(super) fn deletion(&self) -> [Change; 3] {
        [Store::Drafts, Store::DraftLabels, Store::DraftUndo]
            .map(|store| Change::Delete(store, self.key()))
    }
}

/// What a list of drafts says of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DraftSummary {
    pub(crate) id: DraftId,
    pub(crate) order_number: String,
    pub(crate) receiver: String,
    /// The order without its label.
    order: String,
    has_label: bool,
}

impl DraftSummary {
    /// Whether it says nothing yet that is its own.
    pub(crate) fn is_begun_only(&self, blank: &OrderDraft) -> bool {
        let order = OrderDraft::from_json(self.order.as_bytes());
        !self.has_label && order.is_ok_and(|order| is_begun_only(&order, blank))
    }
}

impl Storage {
    /// Saves a draft; `before` is what was saved last, and is not written again where nothing has changed.
    pub(crate) async fn save_draft(
        &self,
        id: &DraftId,
        saved: &SavedDraft,
        before: Option<&SavedDraft>,
        at: i64,
    ) -> Result<(), StorageError> {
        let before = before.filter(|_| self.keeps_all());
        let mut changes = draft_changes(id, saved, before, at);
        let written = self.write(&changes, Durability::Relaxed).await;
        if written == Err(StorageError::Full) && changes.len() > 1 {
            // A label, or what undoing brings back, that does not fit does not keep the rest from being saved, nor an older
            // label from going.
            changes.truncate(1);
            changes.push(text_change(Store::DraftLabels, id, ""));
            let _ = self.write(&changes, Durability::Relaxed).await;
        }
        written
    }

    pub(crate) async fn load_draft(
        &self,
        id: &DraftId,
    ) -> Result<Option<SavedDraft>, StorageError> {
        let Some(record) = self.get(Store::Drafts, &id.key()).await? else {
            return Ok(None);
        };
        let label = self.get(Store::DraftLabels, &id.key()).await?;
        let undo = self.get(Store::DraftUndo, &id.key()).await?;
        let order = record::text(&record, "order").unwrap_or_default();
        let mut draft = OrderDraft::from_json(order.as_bytes())
            .map_err(|error| StorageError::Failed(error.to_string()))?;
        if let Some(label) = label.and_then(|label| record::text(&label, "text")) {
            draft.set(LABEL, &label);
        }
        let undo = undo.map(|undo| record::list(&undo, "orders"));
        Ok(Some(SavedDraft {
            draft,
            undo: undo
                .into_iter()
                .flatten()
                .filter_map(|order| {
                    Some(
                        OrderDraft::from_json(order.as_string()?.as_bytes())
                            .ok()?
                            .into(),
                    )
                })
                .collect(),
            acknowledged: record::list(&record, "acknowledged")
                .iter()
                .filter_map(acknowledged_of)
                .collect(),
        }))
    }

    /// Removes a draft.
    pub(crate) async fn delete_draft(&self, id: &DraftId) -> Result<(), StorageError> {
        self.write(&id.deletion(), Durability::Relaxed).await
    }

    /// Every draft, the latest first.
    pub(crate) async fn drafts(&self) -> Result<Vec<DraftSummary>, StorageError> {
        let records = self.get_all(Store::Drafts, SAVED_AT, None, None).await?;
        Ok(records.iter().filter_map(summary_of).collect())
    }
}

/// What keeps a draft: first what it says, then those of its parts that are not as they were before.
pub(super) fn draft_changes(
    id: &DraftId,
    saved: &SavedDraft,
    before: Option<&SavedDraft>,
    at: i64,
) -> Vec<Change> {
    let mut changes = vec![put(Store::Drafts, draft_record(id, saved, at))];
    let label = saved.draft.text(LABEL);
    if before.is_none_or(|before| before.draft.text(LABEL) != label) {
        changes.push(text_change(Store::DraftLabels, id, &label));
    }
    if before.is_none_or(|before| before.undo != saved.undo) {
        changes.push(undo_change(id, &saved.undo));
    }
    changes
}

fn draft_record(id: &DraftId, saved: &SavedDraft, at: i64) -> JsValue {
    let mut rest = saved.draft.clone();
    let has_label = !rest.text(LABEL).is_empty();
    rest.set(LABEL, "");
    let text = |field| rest.text(FieldRef::order_field(field));
    let acknowledged = saved
        .acknowledged
        .iter()
        .map(|Acknowledged { path, code }| {
            let record = RecordWriter::new().set("path", path.as_str());
            record.set("code", code.as_str()).end()
        });
    RecordWriter::new()
        .set("id", &*id.0)
        .set_integer(SAVED_AT, at)
        .set("order_number", &*text(Field::OrderNumber))
        .set("receiver", &*text(Field::ReceiverName))
        .set("order", rest.to_json())
        .set(HAS_LABEL, has_label)
        .set_list("acknowledged", acknowledged)
        .end()
}

/// Something that is kept where there is any, and removed where there is none.
fn text_change(store: Store, id: &DraftId, text: &str) -> Change {
    if text.is_empty() {
        return Change::Delete(store, id.key());
    }
    let record = RecordWriter::new().set("id", &*id.0).set("text", text);
    put(store, record.end())
}

fn undo_change(id: &DraftId, undo: &[Arc<OrderDraft>]) -> Change {
    if undo.is_empty() {
        return Change::Delete(Store::DraftUndo, id.key());
    }
    let orders = undo.iter().map(|draft| draft.to_json().into());
    let record = RecordWriter::new().set("id", &*id.0);
    put(Store::DraftUndo, record.set_list("orders", orders).end())
}

fn acknowledged_of(record: &JsValue) -> Option<Acknowledged> {
    let code = record::text(record, "code")?;
    Some(Acknowledged {
        path: record::text(record, "path")?,
        code: Code::ALL.into_iter().find(|known| known.as_str() == code)?,
    })
}

fn summary_of(record: &JsValue) -> Option<DraftSummary> {
    Some(DraftSummary {
        id: DraftId(record::text(record, "id")?.into()),
        order_number: record::text(record, "order_number")?,
        receiver: record::text(record, "receiver")?,
        order: record::text(record, "order")?,
        // Version 1 of the page has not said.
        has_label: record::member(record, HAS_LABEL) != false,
    })
}
