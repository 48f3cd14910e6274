//! Why the orders cannot be stored or read.

use std::fmt;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

/// Why the orders cannot be stored or read.
#[derive(Debug)]
pub enum StoreError {
    /// SQLite fails.
    Sqlite(rusqlite::Error),
    /// A file cannot be used at all.
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: Box<StoreError>,
    },
    /// The file holds something else than orders.
    Foreign,
    /// The file is from another version of this program.
    Version {
        /// The version of its tables.
        found: i64,
        /// The version that this program knows.
        known: i64,
    },
    /// The directory for a temporary file cannot be made or removed.
    Temporary(std::io::Error),
    /// A stored text, or one to be stored, is not the JSON that it should be.
    Json(serde_json::Error),
    /// A stored body is not JSON.
    Body(order_model::JsonError),
    /// A stored body is not a complete order.
    Incomplete(i64),
    /// The server is shutting down.
    Closed,
}

impl StoreError {
    pub(super) fn in_file(self, path: &Path) -> Self {
        Self::File {
            path: path.to_owned(),
            source: Box::new(self),
        }
    }

    fn is_foreign(&self) -> bool {
        match self {
            Self::Foreign => true,
            Self::Sqlite(error) => error.sqlite_error_code() == Some(ErrorCode::NotADatabase),
            _ => false,
        }
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(error) => write!(f, "SQLite: {error}"),
            Self::File { path, source } if source.is_foreign() => {
                write!(
                    f,
                    "{} is not a file of this program: pass another --database",
                    path.display()
                )
            }
            Self::File { path, source } => write!(
                f,
                "the database {} cannot be used: {source}",
                path.display()
            ),
            Self::Foreign => f.write_str("the file holds something else"),
            Self::Version { found, known } => write!(
                f,
                "it has version {found} of the tables, this program knows {known}: \
                 pass another --database or remove the file"
            ),
            Self::Temporary(error) => write!(
                f,
                "the temporary directory cannot be made or removed: {error}"
            ),
            Self::Json(error) => write!(f, "stored JSON cannot be used: {error}"),
            Self::Body(error) => write!(f, "a stored body is not JSON: {error}"),
            Self::Incomplete(id) => write!(f, "the stored order {id} is not complete"),
            Self::Closed => f.write_str("the database is closed"),
        }
    }
}

impl std::error::Error for StoreError {}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl From<order_model::JsonError> for StoreError {
    fn from(error: order_model::JsonError) -> Self {
        Self::Body(error)
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(error)
    }
}
