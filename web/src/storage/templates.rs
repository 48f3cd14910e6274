//! Orders to begin with.

use std::sync::Arc;

use order_model::OrderDraft;
use wasm_bindgen::JsValue;

use super::error::StorageError;
use super::indexed_db::Durability;
use super::record::{self, RecordWriter};
use super::record_store::{Storage, put};
use super::schema::{Change, Key, Store};
use crate::state::draft_id::DraftId;
use crate::state::template::Template;

/// A member that is an index.
const USED_AT: &str = "used_at";

impl Storage {
    /// Every template, the one that was used last first.
    pub(crate) async fn templates(&self) -> Result<Vec<Template>, StorageError> {
        let records = self.get_all(Store::Templates, USED_AT, None, None).await?;
        Ok(records.iter().filter_map(template_of).collect())
    }

    /// Keeps a template. What the browser does not take, this page knows until it is closed.
    pub(crate) async fn save_template(&self, template: &Template) -> Result<(), StorageError> {
        self.change_template(put(Store::Templates, record_of(template)))
            .await
    }

    pub(crate) async fn delete_template(&self, id: &Arc<str>) -> Result<(), StorageError> {
        let key = Key(vec![Arc::clone(id)]);
        self.change_template(Change::Delete(Store::Templates, key))
            .await
    }

    async fn change_template(&self, change: Change) -> Result<(), StorageError> {
        let changes = [change];
        let written = self.write(&changes, Durability::Strict).await;
        if written.is_err() {
            self.keep_unsaved(&changes);
        }
        written
    }
}

impl Template {
    /// One that is new.
    pub(crate) fn new(name: &str, draft: OrderDraft, at: i64) -> Self {
        Self {
            id: DraftId::new().0,
            name: name.to_owned(),
            used_at: at,
            draft,
        }
    }
}

fn record_of(template: &Template) -> JsValue {
    RecordWriter::new()
        .set("id", &*template.id)
        .set("name", &*template.name)
        .set_integer(USED_AT, template.used_at)
        .set("order", template.draft.to_json())
        .end()
}

/// A template of a file, written anew.
pub(super) fn template_again(record: &JsValue) -> Option<Change> {
    let template = template_of(record)?;
    Some(put(Store::Templates, record_of(&template)))
}

fn template_of(record: &JsValue) -> Option<Template> {
    let order = record::text(record, "order")?;
    Some(Template {
        id: record::text(record, "id")?.into(),
        name: record::text(record, "name")?,
        used_at: record::integer(record, USED_AT).unwrap_or_default(),
        draft: OrderDraft::from_json(order.as_bytes()).ok()?,
    })
}
