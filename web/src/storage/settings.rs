//! What a person has chosen for this browser.

use order_model::Locale;

use super::error::StorageError;
use super::indexed_db::Durability;
use super::record::{self, RecordWriter};
use super::record_store::{Storage, put};
use super::schema::{Change, Key, Store};

const LOCALE: &str = "locale";

pub(super) fn put_locale(locale: Locale) -> Change {
    let record = RecordWriter::new()
        .set("name", LOCALE)
        .set("value", locale.tag());
    put(Store::Settings, record.end())
}

impl Storage {
    /// The language that the person chose.
    pub(crate) async fn locale(&self) -> Option<Locale> {
        let record = self.get(Store::Settings, &Key(vec![LOCALE.into()])).await;
        let record = record.ok()??;
        Locale::from_tag(&record::text(&record, "value")?)
    }

    /// Keeps the language that the person chose.
    pub(crate) async fn save_locale(&self, locale: Locale) -> Result<(), StorageError> {
        self.write(&[put_locale(locale)], Durability::Relaxed).await
    }
}
