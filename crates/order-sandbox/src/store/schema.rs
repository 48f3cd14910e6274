//! The SQLite file itself: its tables, and whether it is one of this program's.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};

use super::error::StoreError;

/// The version of the tables below, kept in the file's `user_version`.
const SCHEMA_VERSION: i64 = 2;

/// Marks the file as this program's ("ordS"), in the file's `application_id`.
const APPLICATION_ID: i64 = 0x6f72_6453;

/// How long to wait for another process that writes to the same file.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// `reply` is what the first request was answered: a repeated one is answered the same. Times are milliseconds since
/// 1970; each order keeps the step of its day, so that a restart with another `--step` changes no past.
const SCHEMA: &str = "
    CREATE TABLE orders (
        id           INTEGER PRIMARY KEY AUTOINCREMENT,
        client_code  TEXT NOT NULL,
        order_number TEXT NOT NULL,
        body         TEXT NOT NULL,
        reply        TEXT NOT NULL,
        created_ms   INTEGER NOT NULL,
        step_ms      INTEGER NOT NULL,
        validated_ms INTEGER,
        refusal      TEXT,
        UNIQUE (client_code, order_number)
    ) STRICT;
    CREATE INDEX orders_not_validated ON orders (id) WHERE validated_ms IS NULL;
";

/// From version 1, which had a column for each language that a refusal was worded in.
const FROM_VERSION_1: &str = "
    ALTER TABLE orders RENAME COLUMN judged_ms TO validated_ms;
    ALTER TABLE orders ADD COLUMN refusal TEXT;
    UPDATE orders SET refusal = json_object('en', refusal_en, 'zh-CN', refusal_zh)
        WHERE refusal_en IS NOT NULL;
    ALTER TABLE orders DROP COLUMN refusal_en;
    ALTER TABLE orders DROP COLUMN refusal_zh;
    DROP INDEX orders_not_judged;
    CREATE INDEX orders_not_validated ON orders (id) WHERE validated_ms IS NULL;
";

/// Opens the file, makes its tables where there are none, and brings those of an older version up to date.
pub(super) fn connect(path: &Path) -> Result<Connection, StoreError> {
    let mut connection = Connection::open(path)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    // Looked at before anything is written: a file of another program stays as it is.
    missing_steps(&connection)?;
    // A write-ahead log lets other programs read the file meanwhile. NORMAL survives a crash of this program; only a
    // power cut may lose the last orders, which a sandbox may.
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Looked at again under the write lock: another process may have made the tables meanwhile.
    if let Some(steps) = missing_steps(&transaction)? {
        transaction.execute_batch(steps)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", SCHEMA_VERSION)?;
    }
    transaction.commit()?;
    Ok(connection)
}

/// What is to be done until the file has the tables of this version; `None` if it has them.
fn missing_steps(connection: &Connection) -> Result<Option<&'static str>, StoreError> {
    let number = |sql| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    match (
        number("PRAGMA application_id")?,
        number("PRAGMA user_version")?,
    ) {
        (APPLICATION_ID, SCHEMA_VERSION) => Ok(None),
        (APPLICATION_ID, 1) => Ok(Some(FROM_VERSION_1)),
        (APPLICATION_ID, found) => Err(StoreError::Version {
            found,
            known: SCHEMA_VERSION,
        }),
        (0, 0) if number("SELECT count(*) FROM sqlite_schema")? == 0 => Ok(Some(SCHEMA)),
        _ => Err(StoreError::Foreign),
    }
}
