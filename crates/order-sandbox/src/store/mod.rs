//! The orders, in an SQLite file: the only place that knows SQL.
//!
//! Everything here blocks; callers run it off the async threads.

mod error;
mod schema;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::types::{FromSql, FromSqlResult, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, params};
use serde::Deserialize;
use tempfile::TempDir;

use crate::json_eq::same_value;
use crate::refusal::StoredRefusal;
pub use error::StoreError;

const COLUMNS: &str =
    "id, client_code, order_number, body, created_ms, step_ms, validated_ms, refusal";

/// What identifies an order: the shop, and the merchant's order number within it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
pub(crate) struct Identity {
    /// `client_code`.
    pub(crate) client_code: String,
    /// `package.order_number`.
    pub(crate) order_number: String,
}

/// An order to be stored.
#[derive(Debug, Clone)]
pub(crate) struct NewOrder {
    /// What identifies it.
    pub(crate) identity: Identity,
    /// The request's body as it came.
    pub(crate) body: String,
    /// When it came.
    pub(crate) created: Timestamp,
    /// The time between two steps of its life.
    pub(crate) step: Duration,
    /// When the rules passed it, if they have run already.
    pub(crate) validated: Option<Timestamp>,
}

/// A stored order.
#[derive(Debug, Clone)]
pub(crate) struct StoredOrder {
    /// Counts the orders of this file from 1.
    pub(crate) id: i64,
    /// What identifies it.
    pub(crate) identity: Identity,
    /// The request's body as it came.
    pub(crate) body: String,
    /// When it came.
    pub(crate) created: Timestamp,
    /// The time between two steps of its life.
    pub(crate) step: Duration,
    /// When the rules ran and what they found; `None` as long as they have not.
    pub(crate) validation: Option<Validation>,
}

/// What the rules found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Validation {
    /// When they ran.
    pub(crate) at: Timestamp,
    /// Why they refuse the order; `None` if they do not.
    pub(crate) refusal: Option<StoredRefusal>,
}

/// The orders, in a file of this process's own choice or a temporary one.
pub(crate) struct Store {
    connection: Mutex<Option<Connection>>,
    path: PathBuf,
    /// Removed when the store is closed.
    temporary: Mutex<Option<TempDir>>,
}

impl Store {
    /// Opens `file`, or a temporary file that lasts until [`Store::close`].
    pub(crate) fn open(file: Option<&Path>) -> Result<Self, StoreError> {
        let (path, temporary) = match file {
            Some(path) => (path.to_owned(), None),
            None => {
                let directory = tempfile::Builder::new().prefix("order-sandbox-").tempdir();
                let directory = directory.map_err(StoreError::Temporary)?;
                (directory.path().join("orders.sqlite"), Some(directory))
            }
        };
        let connection = schema::connect(&path).map_err(|error| error.in_file(&path))?;
        Ok(Self {
            connection: Mutex::new(Some(connection)),
            path,
            temporary: Mutex::new(temporary),
        })
    }

    /// Where the orders are.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// What [`Store::insert`] would say of an order of this identity and body that is stored already; `None` if there is
    /// none of this identity.
    pub(crate) fn look_up(
        &self,
        identity: &Identity,
        body: &str,
    ) -> Result<Option<Inserted>, StoreError> {
        self.with(|connection| look_up(connection, identity, body))
    }

    /// Stores an order unless there is one of its identity. `reply` writes what it is answered; that is stored with it.
    pub(crate) fn insert(
        &self,
        order: &NewOrder,
        reply: impl FnOnce(&StoredOrder) -> Result<String, StoreError>,
    ) -> Result<Inserted, StoreError> {
        self.with(|connection| {
            // IMMEDIATE takes the write lock before the look: two processes on one file cannot both find nothing.
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            if let Some(known) = look_up(&transaction, &order.identity, &order.body)? {
                return Ok(known);
            }
            let stored = insert_row(&transaction, order)?;
            let reply = reply(&stored)?;
            transaction.execute(
                "UPDATE orders SET reply = ?1 WHERE id = ?2",
                params![reply, stored.id],
            )?;
            transaction.commit()?;
            Ok(Inserted::Stored(reply))
        })
    }

    /// The order of this identity.
    pub(crate) fn find(&self, identity: &Identity) -> Result<Option<StoredOrder>, StoreError> {
        let sql =
            format!("SELECT {COLUMNS} FROM orders WHERE client_code = ?1 AND order_number = ?2");
        self.with(|connection| {
            let mut statement = connection.prepare_cached(&sql)?;
            let found =
                statement.query_row([&identity.client_code, &identity.order_number], read_row);
            Ok(found.optional()?)
        })
    }

    /// How many orders there are, and the newest `limit` of them, newest first.
    pub(crate) fn newest(&self, limit: u32) -> Result<(u64, Vec<StoredOrder>), StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM orders ORDER BY id DESC LIMIT ?1");
        self.with(|connection| {
            let total: i64 =
                connection.query_row("SELECT count(*) FROM orders", [], |row| row.get(0))?;
            let mut statement = connection.prepare_cached(&sql)?;
            let orders = statement
                .query_map([limit], read_row)?
                .collect::<Result<_, _>>()?;
            Ok((u64::try_from(total).unwrap_or_default(), orders))
        })
    }

    /// The oldest order after `last` that the rules have not looked at.
    pub(crate) fn next_to_validate(&self, last: i64) -> Result<Option<StoredOrder>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM orders WHERE validated_ms IS NULL AND id > ?1 ORDER BY id LIMIT 1"
        );
        self.with(|connection| {
            Ok(connection
                .prepare_cached(&sql)?
                .query_row([last], read_row)
                .optional()?)
        })
    }

    /// Writes down what the rules found, unless another process on the same file was quicker.
    pub(crate) fn record_validation(
        &self,
        id: i64,
        validation: &Validation,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE orders SET validated_ms = ?2, refusal = ?3 \
                   WHERE id = ?1 AND validated_ms IS NULL";
        let Validation { at, refusal } = validation;
        let refusal = refusal.as_ref().map(serde_json::to_string).transpose()?;
        self.with(|connection| {
            let mut statement = connection.prepare_cached(sql)?;
            statement.execute(params![id, at.as_millisecond(), refusal])?;
            Ok(())
        })
    }

    /// Closes the file, and removes it if it is a temporary one. Whatever comes later finds the store closed.
    pub(crate) fn close(&self) -> Result<(), StoreError> {
        if let Some(connection) = self.lock().take() {
            connection
                .close()
                .map_err(|(_, error)| StoreError::from(error).in_file(&self.path))?;
        }
        let temporary = self
            .temporary
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        temporary.map_or(Ok(()), |directory| {
            directory.close().map_err(StoreError::Temporary)
        })
    }

    fn with<T>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        work(self.lock().as_mut().ok_or(StoreError::Closed)?)
    }

    /// A panic while the lock was held leaves nothing half done: SQLite rolls back what was not committed.
    fn lock(&self) -> MutexGuard<'_, Option<Connection>> {
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// What became of an order that was to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Inserted {
    /// It is stored; this is the answer.
    Stored(String),
    /// The same was stored before; this is what it was answered then.
    Repeated(String),
    /// Its identity is taken by an order that says something else.
    Conflict,
}

fn look_up(
    connection: &Connection,
    identity: &Identity,
    body: &str,
) -> Result<Option<Inserted>, StoreError> {
    let sql = "SELECT body, reply FROM orders WHERE client_code = ?1 AND order_number = ?2";
    let mut statement = connection.prepare_cached(sql)?;
    let read = |row: &Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?));
    let stored = statement
        .query_row([&identity.client_code, &identity.order_number], read)
        .optional()?;
    Ok(match stored {
        None => None,
        Some((stored, reply)) if same_value(&stored, body)? => Some(Inserted::Repeated(reply)),
        Some(_) => Some(Inserted::Conflict),
    })
}

fn insert_row(connection: &Connection, order: &NewOrder) -> Result<StoredOrder, StoreError> {
    let sql = format!(
        "INSERT INTO orders (client_code, order_number, body, reply, created_ms, step_ms, validated_ms) \
         VALUES (?1, ?2, ?3, '', ?4, ?5, ?6) RETURNING {COLUMNS}"
    );
    let values = params![
        order.identity.client_code,
        order.identity.order_number,
        order.body,
        order.created.as_millisecond(),
        i64::try_from(order.step.as_millis()).unwrap_or(i64::MAX),
        order.validated.map(Timestamp::as_millisecond),
    ];
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement.query_row(values, read_row)?)
}

fn read_row(row: &Row<'_>) -> rusqlite::Result<StoredOrder> {
    Ok(StoredOrder {
        id: row.get("id")?,
        identity: Identity {
            client_code: row.get("client_code")?,
            order_number: row.get("order_number")?,
        },
        body: row.get("body")?,
        created: time(row, "created_ms")?.unwrap_or_default(),
        step: Duration::from_millis(
            u64::try_from(row.get::<_, i64>("step_ms")?).unwrap_or_default(),
        ),
        validation: match time(row, "validated_ms")? {
            Some(at) => Some(Validation {
                at,
                refusal: row.get("refusal")?,
            }),
            None => None,
        },
    })
}

impl FromSql for StoredRefusal {
    /// A code that this version does not know is shown as it is stored: the order stays readable.
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let json = value.as_str()?;
        let read = serde_json::from_str(json);
        Ok(read.unwrap_or_else(|_| Self::Words([(String::new(), json.to_owned())].into())))
    }
}

/// A time in milliseconds since 1970; `None` where the column is NULL.
fn time(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Timestamp>> {
    let Some(ms) = row.get(column)? else {
        return Ok(None);
    };
    let time = Timestamp::from_millisecond(ms);
    let index = row.as_ref().column_index(column)?;
    time.map(Some)
        .map_err(|_| rusqlite::Error::IntegralValueOutOfRange(index, ms))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(number: &str, body: &str) -> NewOrder {
        NewOrder {
            identity: Identity {
                client_code: "CK2023".to_owned(),
                order_number: number.to_owned(),
            },
            body: body.to_owned(),
            created: Timestamp::constant(1, 0),
            step: Duration::from_secs(20),
            validated: None,
        }
    }

    fn insert(store: &Store, order: &NewOrder) -> Inserted {
        store
            .insert(order, |stored| Ok(format!("reply {}", stored.id)))
            .unwrap()
    }

    #[test]
    fn an_identity_is_stored_once() {
        let store = Store::open(None).unwrap();
        assert_eq!(
            insert(&store, &order("1", r#"{"a": 1}"#)),
            Inserted::Stored("reply 1".to_owned())
        );
        assert_eq!(
            insert(&store, &order("1", r#"{ "a":1 }"#)),
            Inserted::Repeated("reply 1".to_owned())
        );
        assert_eq!(
            insert(&store, &order("1", r#"{"a": 2}"#)),
            Inserted::Conflict
        );
        assert_eq!(
            insert(&store, &order("2", r#"{"a": 1}"#)),
            Inserted::Stored("reply 2".to_owned())
        );
        let (total, newest) = store.newest(1).unwrap();
        assert_eq!((total, newest[0].identity.order_number.as_str()), (2, "2"));
    }

    #[test]
    fn a_reply_that_fails_stores_nothing() {
        let store = Store::open(None).unwrap();
        let failed = store.insert(&order("1", "{}"), |stored| {
            Err(StoreError::Incomplete(stored.id))
        });
        assert!(matches!(failed, Err(StoreError::Incomplete(1))));
        assert_eq!(store.newest(10).unwrap().0, 0);
    }

    #[test]
    fn a_validation_is_written_once() {
        let store = Store::open(None).unwrap();
        insert(&store, &order("1", "{}"));
        let waiting = store.next_to_validate(0).unwrap().unwrap();
        let refusal = StoredRefusal::Words([("en".to_owned(), "no".to_owned())].into());
        let first = Validation {
            at: Timestamp::constant(2, 0),
            refusal: Some(refusal),
        };
        store.record_validation(waiting.id, &first).unwrap();
        store
            .record_validation(
                waiting.id,
                &Validation {
                    at: Timestamp::constant(3, 0),
                    refusal: None,
                },
            )
            .unwrap();
        assert!(store.next_to_validate(0).unwrap().is_none());
        assert_eq!(
            store.find(&waiting.identity).unwrap().unwrap().validation,
            Some(first)
        );
    }

    #[test]
    fn a_code_that_is_not_known_any_more_makes_no_order_unreadable() {
        let store = Store::open(None).unwrap();
        insert(&store, &order("1", "{}"));
        let refusal =
            r#"{"issues": [{"code": "once_known", "path": [], "severity": "error"}], "total": 1}"#;
        let sql = "UPDATE orders SET validated_ms = 2000, refusal = ?1";
        let update = |connection: &mut Connection| Ok(connection.execute(sql, [refusal])?);
        assert_eq!(store.with(update).unwrap(), 1);
        let (_, orders) = store.newest(1).unwrap();
        let read = orders[0].validation.as_ref().unwrap().refusal.as_ref();
        assert_eq!(read.unwrap().text(order_model::Locale::Zh), refusal);
    }

    #[test]
    fn two_connections_to_one_file_agree() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("orders.sqlite");
        let stores = [
            Store::open(Some(&file)).unwrap(),
            Store::open(Some(&file)).unwrap(),
        ];
        let outcomes: Vec<Inserted> = std::thread::scope(|scope| {
            let spawn = |index: usize| {
                let store = &stores[index % 2];
                scope.spawn(move || insert(store, &order("1", "{}")))
            };
            let threads: Vec<_> = (0..16).map(spawn).collect();
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap())
                .collect()
        });
        assert_eq!(
            outcomes
                .iter()
                .filter(|outcome| matches!(outcome, Inserted::Stored(_)))
                .count(),
            1
        );
        assert_eq!(
            outcomes
                .iter()
                .filter(|outcome| matches!(outcome, Inserted::Repeated(_)))
                .count(),
            15
        );
    }

    #[test]
    fn closing_removes_a_temporary_file_and_refuses_what_comes_later() {
        let store = Store::open(None).unwrap();
        let directory = store.path().parent().unwrap().to_owned();
        assert!(directory.is_dir());
        store.close().unwrap();
        assert!(!directory.exists());
        assert!(matches!(store.newest(1), Err(StoreError::Closed)));
        store.close().unwrap();
    }

    #[test]
    fn a_file_of_another_program_is_left_alone() {
        let directory = tempfile::tempdir().unwrap();
        let text = directory.path().join("notes.txt");
        std::fs::write(
            &text,
            "these are notes, and long enough to be taken for a page of a database ".repeat(20),
        )
        .unwrap();
        let database = directory.path().join("other.sqlite");
        Connection::open(&database)
            .unwrap()
            .execute_batch("CREATE TABLE t (a)")
            .unwrap();
        for file in [text, database] {
            let before = std::fs::read(&file).unwrap();
            let error = Store::open(Some(&file)).err().unwrap().to_string();
            assert!(
                error.contains("is not a file of this program: pass another --database"),
                "{error}"
            );
            assert_eq!(std::fs::read(&file).unwrap(), before);
        }
    }

    #[test]
    fn a_file_of_the_first_version_keeps_its_orders_and_their_words() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("orders.sqlite");
        Connection::open(&file)
            .unwrap()
            .execute_batch(VERSION_1)
            .unwrap();
        // Opened twice: the second time there is nothing left to do.
        Store::open(Some(&file)).unwrap().close().unwrap();
        let store = Store::open(Some(&file)).unwrap();
        let (total, orders) = store.newest(10).unwrap();
        let read = orders.iter().rev().map(|order| {
            let validation = order.validation.as_ref();
            (
                order.identity.order_number.as_str(),
                order.body.as_str(),
                order.created.as_millisecond(),
                order.step.as_millis(),
                validation.map(|validation| validation.at.as_millisecond()),
                validation.and_then(|validation| validation.refusal.as_ref()),
            )
        });
        let words = [("en", "No."), ("zh-CN", "不。")].map(|(tag, text)| (tag.into(), text.into()));
        let refusal = StoredRefusal::Words(words.into());
        assert_eq!(total, 3);
        assert_eq!(
            read.collect::<Vec<_>>(),
            [
                ("WAITS", "{}", 1_000, 20_000, None, None),
                ("PASSED", "[1]", 2_000, 250, Some(3_000), None),
                ("REFUSED", "[2]", 4_000, 250, Some(5_000), Some(&refusal)),
            ]
        );
        let waiting = store.next_to_validate(0).unwrap().unwrap();
        assert_eq!(waiting.identity.order_number, "WAITS");
        let reply = |number, body| insert(&store, &order(number, body));
        assert_eq!(reply("PASSED", "[1.0]"), Inserted::Repeated("p".to_owned()));
        assert_eq!(reply("REFUSED", "[1]"), Inserted::Conflict);
        assert_eq!(reply("NEW", "{}"), Inserted::Stored("reply 4".to_owned()));
    }

    const VERSION_1: &str = "
        CREATE TABLE orders (
            id           INTEGER PRIMARY KEY AUTOINCREMENT,
            client_code  TEXT NOT NULL,
            order_number TEXT NOT NULL,
            body         TEXT NOT NULL,
            reply        TEXT NOT NULL,
            created_ms   INTEGER NOT NULL,
            step_ms      INTEGER NOT NULL,
            judged_ms    INTEGER,
            refusal_en   TEXT,
            refusal_zh   TEXT,
            UNIQUE (client_code, order_number)
        ) STRICT;
        CREATE INDEX orders_not_judged ON orders (id) WHERE judged_ms IS NULL;
        PRAGMA application_id = 0x6f726453;
        PRAGMA user_version = 1;
        INSERT INTO orders
                (client_code, order_number, body, reply, created_ms, step_ms, judged_ms, refusal_en, refusal_zh)
            VALUES
                ('CK2023', 'WAITS', '{}', 'w', 1000, 20000, NULL, NULL, NULL),
                ('CK2023', 'PASSED', '[1]', 'p', 2000, 250, 3000, NULL, NULL),
                ('CK2023', 'REFUSED', '[2]', 'r', 4000, 250, 5000, 'No.', '不。');
    ";

    #[test]
    fn a_file_of_another_version_says_so() {
        let directory = tempfile::tempdir().unwrap();
        let file = directory.path().join("orders.sqlite");
        Store::open(Some(&file)).unwrap().close().unwrap();
        Connection::open(&file)
            .unwrap()
            .pragma_update(None, "user_version", 7)
            .unwrap();
        let error = Store::open(Some(&file)).err().unwrap().to_string();
        assert!(
            error.contains("it has version 7 of the tables, this program knows 2"),
            "{error}"
        );
    }
}
