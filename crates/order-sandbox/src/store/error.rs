//! Why the orders cannot be stored or read.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

/// Why the orders cannot be stored or read.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite fails.
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// The file is of another program.
    #[error("{} is not a file of this program: pass another --database", .0.display())]
    ForeignFile(PathBuf),
    /// A file cannot be used at all.
    #[error("the database {} cannot be used: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: Box<StoreError>,
    },
    /// The file holds something else than orders.
    #[error("the file holds something else")]
    Foreign,
    /// The file is from another version of this program.
    #[error(
        "it has version {found} of the tables, this program knows {known}: \
         pass another --database or remove the file"
    )]
    Version {
        /// The version of its tables.
        found: i64,
        /// The version that this program knows.
        known: i64,
    },
    /// The directory for a temporary file cannot be made or removed.
    #[error("the temporary directory cannot be made or removed: {0}")]
    Temporary(#[source] std::io::Error),
    /// A stored text, or one to be stored, is not the JSON that it should be.
    #[error("stored JSON cannot be used: {0}")]
    Json(#[from] serde_json::Error),
    /// A stored body is not JSON.
    #[error("a stored body is not JSON: {0}")]
    Body(#[from] order_model::JsonError),
    /// A stored body is not a complete order.
    #[error("the stored order {0} is not complete")]
    Incomplete(i64),
    /// The server is shutting down.
    #[error("the database is closed")]
    Closed,
}

impl StoreError {
    pub(super) fn in_file(self, path: &Path) -> Self {
        let path = path.to_owned();
        match self {
            Self::Foreign => Self::ForeignFile(path),
            Self::Sqlite(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => {
                Self::ForeignFile(path)
            }
            error => Self::File {
                path,
                source: Box::new(error),
            },
        }
    }
}
