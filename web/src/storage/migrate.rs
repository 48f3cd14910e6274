//! What earlier versions of the page have kept in `localStorage` and `sessionStorage` is taken over once.

use order_model::json::value::JsonValue;
use order_model::{Field, FieldRef, Locale, OrderDraft};
use order_submit::{Attempt, DeliveryStatus, Entry, OrderKey};

use super::draft_lease::DraftLease;
use super::drafts::DraftId;
use super::indexed_db::Durability;
use super::ledger::entry_record;
use super::record_store::{Storage, put};
use super::schema::{Change, Store};
use super::settings::put_locale;
use super::web_storage;
use crate::browser::clock::now;
use crate::state::saved_draft::SavedDraft;

const DRAFT: &str = "draft";
const LABEL: &str = "label";
const LEDGER: &str = "ledger";
const LOCALE: &str = "locale";
/// The receipt on a tab's screen, which the ledger has now.
const RECEIPT: &str = "receipt";

impl Storage {
    /// Takes over what is in `localStorage`, and empties it when the database has it.
    pub(super) async fn take_over_local_storage(&self) {
        let read = |key| web_storage::read(web_storage::local(), key);
        let ledger = read(LEDGER)
            .map(|text| entries_of(&text))
            .unwrap_or_default();
        let mut changes: Vec<Change> = ledger
            .iter()
            .map(|entry| put(Store::Ledger, entry_record(entry)))
            .collect();
        let locale = read(LOCALE).and_then(|tag| Locale::from_tag(&tag));
        changes.extend(locale.map(put_locale));
        let is_there = [DRAFT, LABEL, LEDGER, LOCALE]
            .iter()
            .any(|key| read(key).is_some());
        if !is_there || self.error().is_some() {
            return;
        }
        // A transaction over nothing is none.
        let kept = changes.is_empty() || self.write(&changes, Durability::Strict).await.is_ok();
        if kept && self.take_over_draft().await {
            for key in [DRAFT, LABEL, LEDGER, LOCALE] {
                web_storage::remove(web_storage::local(), key);
            }
            web_storage::remove(web_storage::session(), RECEIPT);
        }
    }

    /// Takes over the draft that was last saved, if there is one, for this tab; whether all is well.
    async fn take_over_draft(&self) -> bool {
        let read = |key| web_storage::read(web_storage::local(), key);
        let draft = read(DRAFT).and_then(|text| OrderDraft::from_json(text.as_bytes()).ok());
        let Some(mut draft) = draft.filter(|draft| !draft.is_empty()) else {
            return true;
        };
        if let Some(label) = read(LABEL) {
            draft.set(FieldRef::order_field(Field::LabelBase64), &label);
        }
        let id = DraftId::new();
        let saved = self
            .save_draft(&id, &SavedDraft::from(draft), None, now())
            .await;
        if saved.is_ok() {
            DraftLease::assign(&id);
        }
        saved.is_ok()
    }
}

/// The entries of a ledger that is one text. What cannot be read is left out: half a record is better than none.
fn entries_of(text: &str) -> Vec<Entry> {
    let Ok(JsonValue::Array(entries)) = JsonValue::parse(text.as_bytes()) else {
        return Vec::new();
    };
    entries.iter().filter_map(entry_of).collect()
}

fn entry_of(value: &JsonValue<'_>) -> Option<Entry> {
    let text = |key| value.get(key)?.text().ok();
    Some(Entry {
        key: OrderKey::new(text("client_code")?, text("order_number")?),
        receiver: "".into(),
        status: DeliveryStatus::from_name(text("fate")?)?,
        warehouse_number: text("warehouse_number").unwrap_or_default().into(),
        attempts: vec![Attempt {
            sent_at: value.get("at")?.integer().ok()?,
            answer: None,
        }],
    })
}
