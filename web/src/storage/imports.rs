//! Files of orders that are being imported, so that a reload goes on with them, and how files with the same columns were read.

use std::sync::Arc;

use wasm_bindgen::JsValue;

use super::error::StorageError;
use super::indexed_db::Durability;
use super::record::{self, RecordWriter};
use super::record_store::{Storage, put};
use super::schema::{Change, Key, Store};

/// A member that is an index.
const USED_AT: &str = "used_at";

/// So many files are kept, and so many ways to read others.
const FILES: usize = 4;
const MAPPINGS: usize = 50;

/// A file that is being imported, without its bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct KeptImport {
    /// The same for the same bytes.
    pub(crate) id: Arc<str>,
    pub(crate) name: Arc<str>,
    pub(crate) used_at: i64,
    /// Whether it is on the screen when the import is opened.
    pub(crate) is_open: bool,
    /// How it is read, and what a person has changed of it: whoever imports knows how to read that.
    pub(crate) choices: Arc<str>,
}

impl Storage {
    /// Keeps a file. Those that were opened long ago go.
    pub(crate) async fn save_import_file(
        &self,
        import: &KeptImport,
        bytes: &JsValue,
    ) -> Result<(), StorageError> {
        let file = RecordWriter::new()
            .set("id", &*import.id)
            .set("bytes", bytes)
            .end();
        let mut changes = vec![
            put(Store::Imports, record_of(import)),
            put(Store::ImportFiles, file),
        ];
        let others = self.imports().await?;
        let others = others.into_iter().filter(|other| other.id != import.id);
        for old in others.skip(FILES - 1) {
            let labels = Key(vec![labels_of(&old.id)]);
            let key = Key(vec![old.id]);
            changes.extend([
                Change::Delete(Store::Imports, key.clone()),
                Change::Delete(Store::ImportFiles, key),
                Change::Delete(Store::ImportFiles, labels),
            ]);
        }
        self.write(&changes, Durability::Relaxed).await
    }

    /// Keeps how a file is read, and what a person has changed of it.
    pub(crate) async fn save_import(&self, import: &KeptImport) -> Result<(), StorageError> {
        let change = put(Store::Imports, record_of(import));
        self.write(&[change], Durability::Relaxed).await
    }

    /// The file that is being imported, if one is.
    pub(crate) async fn open_import(&self) -> Result<Option<KeptImport>, StorageError> {
        let latest = self.imports().await?.into_iter().next();
        Ok(latest.filter(|import| import.is_open))
    }

    /// What is kept of a file of these bytes.
    pub(crate) async fn import(&self, id: &Arc<str>) -> Result<Option<KeptImport>, StorageError> {
        let record = self.get(Store::Imports, &Key(vec![Arc::clone(id)])).await?;
        Ok(record.as_ref().and_then(import_of))
    }

    /// The bytes of a file that is kept.
    pub(crate) async fn import_file(&self, id: &Arc<str>) -> Result<Option<JsValue>, StorageError> {
        let key = Key(vec![Arc::clone(id)]);
        let record = self.get(Store::ImportFiles, &key).await?;
        Ok(record.map(|record| record::member(&record, "bytes")))
    }

    /// Keeps the labels of a file's orders: whose each is, as whoever imports has written it, and their files.
    pub(crate) async fn save_import_labels(
        &self,
        id: &str,
        labels: &str,
        files: &JsValue,
    ) -> Result<(), StorageError> {
        let record = RecordWriter::new()
            .set("id", &*labels_of(id))
            .set("labels", labels)
            .set("bytes", files);
        let change = put(Store::ImportFiles, record.end());
        self.write(&[change], Durability::Relaxed).await
    }

    /// The labels of a file's orders, and their files.
    pub(crate) async fn import_labels(
        &self,
        id: &str,
    ) -> Result<Option<(String, JsValue)>, StorageError> {
        let key = Key(vec![labels_of(id)]);
        let record = self.get(Store::ImportFiles, &key).await?;
        Ok(record.and_then(|record| {
            let labels = record::text(&record, "labels")?;
            Some((labels, record::member(&record, "bytes")))
        }))
    }

    async fn imports(&self) -> Result<Vec<KeptImport>, StorageError> {
        let records = self.get_all(Store::Imports, USED_AT, None, None).await?;
        Ok(records.iter().filter_map(import_of).collect())
    }

    /// Every way to read files with certain columns, the one that was used last first, as whoever imports has written it.
    pub(crate) async fn mappings(&self) -> Result<Vec<Arc<str>>, StorageError> {
        let latest = Some(MAPPINGS);
        let records = self.get_all(Store::Mappings, USED_AT, None, latest).await?;
        let text = |record: &JsValue| record::text(record, "mapping").map(Arc::from);
        Ok(records.iter().filter_map(text).collect())
    }

    /// Keeps how files with certain columns are read.
    pub(crate) async fn save_mapping(
        &self,
        fingerprint: &str,
        mapping: &str,
        at: i64,
    ) -> Result<(), StorageError> {
        let record = RecordWriter::new()
            .set("fingerprint", fingerprint)
            .set_integer(USED_AT, at)
            .set("mapping", mapping);
        let change = put(Store::Mappings, record.end());
        self.write(&[change], Durability::Relaxed).await
    }
}

/// Where the labels of a file's orders are, among the files.
fn labels_of(id: &str) -> Arc<str> {
    format!("{id} labels").into()
}

fn record_of(import: &KeptImport) -> JsValue {
    RecordWriter::new()
        .set("id", &*import.id)
        .set("name", &*import.name)
        .set_integer(USED_AT, import.used_at)
        .set("is_open", import.is_open)
        .set("choices", &*import.choices)
        .end()
}

fn import_of(record: &JsValue) -> Option<KeptImport> {
    Some(KeptImport {
        id: record::text(record, "id")?.into(),
        name: record::text(record, "name")?.into(),
        used_at: record::integer(record, USED_AT)?,
        is_open: record::member(record, "is_open") == JsValue::TRUE,
        choices: record::text(record, "choices")?.into(),
    })
}
