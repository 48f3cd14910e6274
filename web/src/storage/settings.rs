//! What a person has chosen for this browser.

use order_model::Locale;

use super::error::StorageError;
use super::indexed_db::Durability;
use super::record::{self, RecordWriter};
use super::record_store::{Storage, put};
use super::schema::{Change, Key, Store};

const LOCALE: &str = "locale";
const THEME: &str = "theme";
const RECENT_CODES: &str = "recent_codes";

pub(super) fn put_locale(locale: Locale) -> Change {
    put_setting(LOCALE, locale.tag())
}

fn put_setting(name: &str, value: &str) -> Change {
    let record = RecordWriter::new().set("name", name).set("value", value);
    put(Store::Settings, record.end())
}

impl Storage {
    /// The language that the person chose.
    pub(crate) async fn locale(&self) -> Option<Locale> {
        Locale::from_tag(&self.setting(LOCALE).await?)
    }

    /// Keeps the language that the person chose.
    pub(crate) async fn save_locale(&self, locale: Locale) -> Result<(), StorageError> {
        self.write(&[put_locale(locale)], Durability::Relaxed).await
    }

    /// The theme that the person chose in the place of the system's; an empty text is the system's again.
    pub(crate) async fn theme(&self) -> Option<String> {
        self.setting(THEME).await
    }

    /// Keeps the theme that the person chose.
    pub(crate) async fn save_theme(&self, theme: &str) -> Result<(), StorageError> {
        let change = put_setting(THEME, theme);
        self.write(&[change], Durability::Relaxed).await
    }

    /// The codes of the last orders, as one text.
    pub(crate) async fn recent_codes(&self) -> Option<String> {
        self.setting(RECENT_CODES).await
    }

    /// Keeps the codes of the last orders.
    pub(crate) async fn save_recent_codes(&self, codes: &str) -> Result<(), StorageError> {
        let change = put_setting(RECENT_CODES, codes);
        self.write(&[change], Durability::Relaxed).await
    }

    async fn setting(&self, name: &str) -> Option<String> {
        let record = self.get(Store::Settings, &Key(vec![name.into()])).await;
        record::text(&record.ok()??, "value")
    }
}
