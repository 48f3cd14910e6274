//! What earlier versions of the page have kept in `localStorage` and `sessionStorage` is taken over once.

use order_model::json::value::JsonValue;
use order_model::{Field, FieldRef, Locale, OrderDraft};
use order_submit::{DeliveryStatus, Entry, OrderKey};

use super::draft_lease::assign;
use super::indexed_db::Durability;
use super::ledger_record::{entry_record, record_key};
use super::record_store::{Storage, put};
use super::schema::Store;
use super::settings::put_locale;
use super::web_storage;
use crate::browser::clock::now;
use crate::state::draft_id::DraftId;
use crate::state::saved_draft::SavedDraft;

const DRAFT: &str = "draft";
const LABEL: &str = "label";
const LEDGER: &str = "ledger";
const LOCALE: &str = "locale";
/// The receipt on a tab's screen, which the ledger has now.
const RECEIPT: &str = "receipt";

/// Whether an earlier version of the page has left anything.
pub(super) fn is_something_older_there() -> bool {
    let mut keys = [DRAFT, LABEL, LEDGER, LOCALE].into_iter();
    keys.any(|key| read(key).is_some())
}

impl Storage {
    /// Takes over what is in `localStorage`; each part of it goes as soon as the database has it.
    pub(crate) async fn take_over_local_storage(&self) {
        if self.error().is_some() {
            return;
        }
        if let Some(text) = read(LEDGER)
            && self.take_over_ledger(&text).await
        {
            remove(LEDGER);
        }
        if let Some(tag) = read(LOCALE) {
            let locale = Locale::from_tag(&tag).map(put_locale);
            let is_kept = match locale {
                Some(change) => self.write(&[change], Durability::Relaxed).await.is_ok(),
                None => true,
            };
            if is_kept {
                remove(LOCALE);
            }
        }
        if self.take_over_draft().await {
            remove(DRAFT);
            remove(LABEL);
        }
        web_storage::remove(web_storage::session(), RECEIPT);
    }

    /// Takes over what the database does not know better; whether all is well.
    async fn take_over_ledger(&self, text: &str) -> bool {
        for entry in entries_of(text) {
            let record = entry_record(&entry);
            let at = (Store::Ledger, &record_key(&entry.key));
            let update = self.update(&[Store::Ledger], at, Durability::Strict, |found| {
                let change = found.is_none().then(|| put(Store::Ledger, record));
                (change.into_iter().collect(), ())
            });
            if update.await.saved.is_err() {
                return false;
            }
        }
        true
    }

    /// Takes over the draft that was last saved, if there is one, for this tab; whether all is well.
    async fn take_over_draft(&self) -> bool {
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
            assign(&id);
        }
        saved.is_ok()
    }
}

fn read(key: &str) -> Option<String> {
    web_storage::read(web_storage::local(), key)
}

fn remove(key: &str) {
    web_storage::remove(web_storage::local(), key);
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
    let key = OrderKey::new(text("client_code")?, text("order_number")?);
    let sent_at = value.get("at")?.integer().ok()?;
    Some(Entry {
        status: DeliveryStatus::from_name(text("fate")?)?,
        warehouse_number: text("warehouse_number").unwrap_or_default().into(),
        ..Entry::new(&key, sent_at)
    })
}
