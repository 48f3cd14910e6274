//! What a person has chosen for this browser.

use order_model::{Field, FieldRef, Group, Locale};
use wasm_bindgen::JsValue;

use super::addresses::{texts_of, with_texts};
use super::error::StorageError;
use super::indexed_db::Durability;
use super::record::{self, RecordWriter};
use super::record_store::{Storage, put};
use super::schema::{Change, Key, Store};
use crate::state::address::{Address, AddressTexts};
use crate::state::visible_issue::Edits;

const LOCALE: &str = "locale";
/// Before the code of a shop: up to which count its order numbers have been used.
const USED_NUMBERS: &str = "used_order_numbers ";
/// What every order begins with in these fields.
const PLACE: &str = "place";
/// In the form's order.
pub(crate) const BEGUN_WITH: [Field; 5] = [
    Field::CentreCode,
    Field::ClientCode,
    Field::ReceiverCountryCode,
    Field::Currency,
    Field::CarrierCode,
];
const THEME: &str = "theme";
const RECENT_CODES: &str = "recent_codes";
/// The sender that new orders begin with.
const SENDER: &str = "sender";
/// What it says.
const ADDRESS: &str = "address";

/// A number that a person has chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Limit {
    /// For how many days what was sent is kept.
    KeptDays,
    /// After how many minutes without a key or a press the screen is hidden.
    IdleMinutes,
}

impl Limit {
    const fn name(self) -> &'static str {
        match self {
            Self::KeptDays => "kept_days",
            Self::IdleMinutes => "idle_minutes",
        }
    }
}

/// A word that a person has chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Chosen {
    /// How close things stand.
    Density,
    /// Which of the deployment's rules orders are judged by.
    RulesProfile,
}

impl Chosen {
    const fn name(self) -> &'static str {
        match self {
            Self::Density => "density",
            Self::RulesProfile => "rules_profile",
        }
    }
}

pub(super) fn put_locale(locale: Locale) -> Change {
    put_setting(LOCALE, locale.tag())
}

fn put_setting(name: &str, value: &str) -> Change {
    let record = RecordWriter::new().set("name", name).set("value", value);
    put(Store::Settings, record.end())
}

/// A setting of a file, written anew; but where orders go, which no file may say.
pub(super) fn setting_again(record: &JsValue) -> Option<Change> {
    let name = record::text(record, "name")?;
    let value = record::text(record, "value")?;
    if name == SENDER {
        let texts = texts_of(&record::member(record, ADDRESS));
        return Some(put_sender(&value, &texts));
    }
    let mut beginnings = [USED_NUMBERS, PLACE].into_iter();
    let (days, minutes) = (Limit::KeptDays.name(), Limit::IdleMinutes.name());
    let (density, profile) = (Chosen::Density.name(), Chosen::RulesProfile.name());
    let known = [LOCALE, THEME, RECENT_CODES, days, minutes, density, profile];
    let is_known =
        known.contains(&&*name) || beginnings.any(|beginning| name.starts_with(beginning));
    is_known.then(|| put_setting(&name, &value))
}

/// With its id, and what it says.
fn put_sender(id: &str, texts: &AddressTexts) -> Change {
    let record = RecordWriter::new().set("name", SENDER).set("value", id);
    let texts = with_texts(RecordWriter::new(), texts).end();
    put(Store::Settings, record.set(ADDRESS, texts).end())
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

    /// The shop, the warehouse and what else the person has chosen for every order.
    pub(crate) async fn place(&self) -> Edits {
        let record = self.get(Store::Settings, &Key(vec![PLACE.into()])).await;
        let Ok(Some(record)) = record else {
            return Edits::default();
        };
        let code = |field: Field| {
            let code = record::text(&record, field.name())?;
            let item = (field.group() == Group::Item).then_some(0);
            Some((FieldRef { item, field }, code.into()))
        };
        BEGUN_WITH.into_iter().filter_map(code).collect()
    }

    /// Keeps the shop and the warehouse that the person has chosen for every order.
    pub(crate) async fn save_place(&self, place: &Edits) -> Result<(), StorageError> {
        let record = RecordWriter::new().set("name", PLACE);
        let record = place.iter().fold(record, |record, (field_ref, code)| {
            record.set(field_ref.field.name(), &**code)
        });
        let changes = [put(Store::Settings, record.end())];
        self.write(&changes, Durability::Relaxed).await
    }

    /// A word that the person has chosen, if one is.
    pub(crate) async fn chosen(&self, of: Chosen) -> Option<String> {
        self.setting(of.name()).await
    }

    /// The name of the rules that the person has chosen to judge by; empty for the deployment's own, and where that cannot be read.
    pub(crate) async fn rules_profile(&self) -> String {
        self.chosen(Chosen::RulesProfile).await.unwrap_or_default()
    }

    /// Keeps a word that the person has chosen; an empty one is none.
    pub(crate) async fn save_chosen(&self, of: Chosen, word: &str) -> Result<(), StorageError> {
        let change = put_setting(of.name(), word);
        self.write(&[change], Durability::Relaxed).await
    }

    /// A number that the person has chosen, if one is.
    pub(crate) async fn limit(&self, limit: Limit) -> Option<u32> {
        self.setting(limit.name()).await?.parse().ok()
    }

    /// Keeps a number that the person has chosen, or that none is.
    pub(crate) async fn save_limit(
        &self,
        limit: Limit,
        number: Option<u32>,
    ) -> Result<(), StorageError> {
        let change = match number {
            Some(number) => put_setting(limit.name(), &number.to_string()),
            None => Change::Delete(Store::Settings, Key(vec![limit.name().into()])),
        };
        let changes = [change];
        let written = self.write(&changes, Durability::Strict).await;
        if written.is_err() {
            self.keep_unsaved(&changes);
        }
        written
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
            Some(sender) => put_sender(&sender.id, &sender.texts),
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
