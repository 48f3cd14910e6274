//! Where a person wants their orders to go. What headers say may be secret: it is kept for the tab, and for longer only where the
//! person wants that.

use super::error::StorageError;
use super::indexed_db::Durability;
use super::record::{self, RecordWriter};
use super::record_store::{Storage, put};
use super::schema::{Change, Key, Store};
use super::web_storage;
use crate::config::OwnConnection;

/// The name of the record.
pub(super) const CONNECTION: &str = "connection";
/// The headers' names, and what they say where that is kept.
const HEADERS: &str = "headers";
const VALUES: &str = "values";
/// What they say, for this tab.
const CREDENTIALS: &str = "credentials";

impl Storage {
    /// What the person has set; nothing where the deployment decides.
    pub(crate) async fn own_connection(&self) -> Result<OwnConnection, StorageError> {
        if self.error().is_none() {
            self.open_again().await?;
        }
        let key = Key(vec![CONNECTION.into()]);
        let record = match self.get(Store::Settings, &key).await {
            Ok(record) => record,
            // A browser that keeps nothing has never kept this either.
            Err(_) if self.error().is_some() => None,
            Err(error) => return Err(error),
        };
        let Some(record) = record else {
            return Ok(OwnConnection::default());
        };
        let texts = |name| {
            record::list(&record, name)
                .into_iter()
                .map(|it| it.as_string())
        };
        let keeps_values = !record::member(&record, VALUES).is_undefined();
        let known = match keeps_values {
            true => texts(VALUES).map(Option::unwrap_or_default).collect(),
            false => of_tab(),
        };
        let values = known.into_iter().chain(std::iter::repeat(String::new()));
        Ok(OwnConnection {
            api_base: record::text(&record, "value").unwrap_or_default(),
            headers: texts(HEADERS).flatten().zip(values).collect(),
            keeps_values,
        })
    }

    /// Keeps what the person has set.
    pub(crate) async fn save_own_connection(
        &self,
        own: &OwnConnection,
    ) -> Result<(), StorageError> {
        let change = match own.is_empty() {
            true => Change::Delete(Store::Settings, Key(vec![CONNECTION.into()])),
            false => put(Store::Settings, record_of(own).end()),
        };
        let values: Vec<&str> = own.headers.iter().map(|(_, value)| &**value).collect();
        if own.keeps_values || values.is_empty() {
            web_storage::remove(web_storage::session(), CREDENTIALS);
        } else {
            // Where the tab keeps nothing they are typed again.
            web_storage::write(web_storage::session(), CREDENTIALS, &values.join("\n"));
        }
        let changes = [change];
        let written = self.write(&changes, Durability::Strict).await;
        if written.is_err() {
            self.keep_unsaved(&changes);
        }
        written
    }
}

fn record_of(own: &OwnConnection) -> RecordWriter {
    let names = own.headers.iter().map(|(name, _)| name.into());
    let record = RecordWriter::new()
        .set("name", CONNECTION)
        .set("value", &*own.api_base)
        .set_list(HEADERS, names);
    match own.keeps_values {
        true => record.set_list(VALUES, own.headers.iter().map(|(_, value)| value.into())),
        false => record,
    }
}

/// What the headers say, in their order; a header is a line of text.
fn of_tab() -> Vec<String> {
    let values = web_storage::read(web_storage::session(), CREDENTIALS).unwrap_or_default();
    values.split('\n').map(str::to_owned).collect()
}
