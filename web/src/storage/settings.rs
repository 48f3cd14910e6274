//! What a person has chosen for this browser.

use order_model::{Field, FieldRef, Group, Locale};

use super::addresses::{texts_of, with_texts};
use super::error::StorageError;
use super::indexed_db::Durability;
use super::record::{self, RecordWriter};
use super::record_store::{Storage, put};
use super::schema::{Change, Key, Store};
use crate::state::address::Address;
use crate::state::visible_issue::Edits;

const LOCALE: &str = "locale";
/// Before the code of a shop: up to which count its order numbers have been used.
const USED_NUMBERS: &str = "used_order_numbers ";
/// Before the name of a field: what every order begins with in it.
const PLACE: &str = "place ";
const THEME: &str = "theme";
const RECENT_CODES: &str = "recent_codes";
/// The sender that new orders begin with.
const SENDER: &str = "sender";
/// What it says.
const ADDRESS: &str = "address";

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

    /// The shop and the warehouse that the person has chosen for every order.
    pub(crate) async fn place(&self) -> Edits {
        let code = async |field| {
            let code = self.setting(&place_name(field)).await?;
            Some((FieldRef::order_field(field), code.into()))
        };
        let codes = [code(Field::CentreCode).await, code(Field::ClientCode).await];
        codes.into_iter().flatten().collect()
    }

    /// Keeps the shop or the warehouse that the person has chosen for every order; with no code, that there is none.
    pub(crate) async fn save_place(&self, field: Field, code: &str) -> Result<(), StorageError> {
        let name = place_name(field);
        let change = match code {
            "" => Change::Delete(Store::Settings, Key(vec![name.into()])),
            code => put_setting(&name, code),
        };
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

    /// The id of the sender that new orders begin with.
    pub(crate) async fn default_sender_id(&self) -> Option<String> {
        self.setting(SENDER).await
    }

    /// What makes that sender an order's; nothing where there is none.
    pub(crate) async fn default_sender(&self) -> Edits {
        let record = self.get(Store::Settings, &Key(vec![SENDER.into()])).await;
        let Ok(Some(record)) = record else {
            return Edits::default();
        };
        texts_of(&record::member(&record, ADDRESS)).edits(Group::Sender)
    }

    /// Keeps the sender that new orders begin with, or that there is none.
    pub(crate) async fn save_default_sender(
        &self,
        sender: Option<&Address>,
    ) -> Result<(), StorageError> {
        let change = match sender {
            None => Change::Delete(Store::Settings, Key(vec![SENDER.into()])),
            Some(sender) => {
                let record = RecordWriter::new().set("name", SENDER);
                let texts = with_texts(RecordWriter::new(), &sender.texts).end();
                let record = record.set("value", &*sender.id).set(ADDRESS, texts);
                put(Store::Settings, record.end())
            }
        };
        let changes = [change];
        let written = self.write(&changes, Durability::Strict).await;
        if written.is_err() {
            self.keep_unsaved(&changes);
        }
        written
    }

    /// Up to which count a shop's order numbers have been used.
    pub(crate) async fn used_numbers(&self, shop: &str) -> Option<u32> {
        let count = self.setting(&format!("{USED_NUMBERS}{shop}")).await?;
        count.parse().ok()
    }

    /// Keeps up to which count a shop's order numbers have been used.
    pub(crate) async fn save_used_numbers(&self, shop: &str, count: u32) {
        let change = put_setting(&format!("{USED_NUMBERS}{shop}"), &count.to_string());
        // Losing it costs looking at numbers once more.
        drop(self.write(&[change], Durability::Relaxed).await);
    }

    async fn setting(&self, name: &str) -> Option<String> {
        let record = self.get(Store::Settings, &Key(vec![name.into()])).await;
        record::text(&record.ok()??, "value")
    }
}

fn place_name(field: Field) -> String {
    format!("{PLACE}{}", field.name())
}
