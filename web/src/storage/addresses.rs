//! Receivers and senders that are kept.

use std::sync::Arc;

use order_model::Group;
use wasm_bindgen::JsValue;

use super::error::StorageError;
use super::indexed_db::Durability;
use super::record::{self, RecordWriter};
use super::record_store::{Storage, put};
use super::schema::{Change, Key, Store};
use crate::state::address::{ADDRESS_FIELDS, Address, AddressTexts};
use crate::state::draft_id::DraftId;

/// A member that is an index.
const PARTY: &str = "party";

const USED_AT: &str = "used_at";

impl Storage {
    /// The addresses of a party, in no order.
    pub(crate) async fn addresses(&self, party: Group) -> Result<Vec<Address>, StorageError> {
        let name = party.key();
        let records = self.get_all(Store::Addresses, PARTY, name, None).await?;
        let mut addresses: Vec<Address> = records.iter().filter_map(address_of).collect();
        // The page may know of others.
        addresses.retain(|address| address.party == party);
        Ok(addresses)
    }

    /// Keeps addresses. What the browser does not take, this page knows until it is closed.
    pub(crate) async fn save_addresses(&self, addresses: &[Address]) -> Result<(), StorageError> {
        let changes = addresses
            .iter()
            .map(|it| put(Store::Addresses, record_of(it)));
        self.change_addresses(&changes.collect::<Vec<_>>()).await
    }

    pub(crate) async fn delete_address(&self, id: &Arc<str>) -> Result<(), StorageError> {
        let key = Key(vec![Arc::clone(id)]);
        self.change_addresses(&[Change::Delete(Store::Addresses, key)])
            .await
    }

    async fn change_addresses(&self, changes: &[Change]) -> Result<(), StorageError> {
        let written = self.write(changes, Durability::Strict).await;
        if written.is_err() {
            self.keep_unsaved(changes);
        }
        written
    }
}

impl Address {
    /// One that is new.
    pub(crate) fn new(party: Group, texts: AddressTexts, at: i64) -> Self {
        Self {
            id: DraftId::new().0,
            party,
            used_at: at,
            texts,
        }
    }
}

fn record_of(address: &Address) -> JsValue {
    let record = RecordWriter::new()
        .set("id", &*address.id)
        .set(PARTY, address.party.key())
        .set_integer(USED_AT, address.used_at);
    with_texts(record, &address.texts).end()
}

/// An address of a file, written anew.
pub(super) fn address_again(record: &JsValue) -> Option<Change> {
    let address = address_of(record)?;
    Some(put(Store::Addresses, record_of(&address)))
}

fn address_of(record: &JsValue) -> Option<Address> {
    let party = record::text(record, PARTY)?;
    let mut parties = Group::PARTIES.into_iter();
    Some(Address {
        id: record::text(record, "id")?.into(),
        party: parties.find(|it| it.key() == Some(&*party))?,
        used_at: record::integer(record, USED_AT).unwrap_or_default(),
        texts: texts_of(record),
    })
}

/// The texts as members of a record.
pub(super) fn with_texts(record: RecordWriter, texts: &AddressTexts) -> RecordWriter {
    let fields = texts.fields();
    fields.fold(record, |record, (field, text)| {
        record.set(field.key(), &**text)
    })
}

/// What such members say.
pub(super) fn texts_of(record: &JsValue) -> AddressTexts {
    let mut texts = AddressTexts::default();
    for field in ADDRESS_FIELDS {
        texts.set(
            field,
            &record::text(record, field.key()).unwrap_or_default(),
        );
    }
    texts
}
