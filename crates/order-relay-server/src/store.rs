//! What has been forwarded, on the disk. It holds hashes, states, answers, who and when: no address.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use order_relay::{BodyHash, Record, Settled, State};
use order_submit::OrderKey;
use rusqlite::{Connection, OptionalExtension as _, Result, params};

/// Marks the file as this program's ("ordR"), in the file's `application_id`.
const APPLICATION_ID: i64 = 0x6f72_6452;

const SCHEMA: &str = "
    CREATE TABLE IF NOT EXISTS orders (
        client_code  TEXT NOT NULL,
        order_number TEXT NOT NULL,
        hash         BLOB NOT NULL,
        state        TEXT NOT NULL,
        status       INTEGER,
        answer       TEXT,
        who          TEXT NOT NULL,
        sent_ms      INTEGER NOT NULL,
        answered_ms  INTEGER,
        is_doubted   INTEGER NOT NULL,
        PRIMARY KEY (client_code, order_number)
    ) STRICT;
    CREATE INDEX IF NOT EXISTS orders_sent ON orders (sent_ms);
    CREATE TABLE IF NOT EXISTS invitations (
        id         TEXT PRIMARY KEY,
        name       TEXT NOT NULL,
        used_ms    INTEGER,
        revoked_ms INTEGER
    ) STRICT;
";

/// How long to wait for a command that writes to the same file.
const BUSY: Duration = Duration::from_secs(5);

/// What has been forwarded.
pub(crate) struct Store(Mutex<Connection>);

impl Store {
    /// Opens the file, and makes it where it is not there.
    pub(crate) fn open(file: &Path) -> anyhow::Result<Self> {
        let connection = Connection::open(file)?;
        connection.busy_timeout(BUSY)?;
        let id: i64 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
        let tables: i64 =
            connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        anyhow::ensure!(
            id == APPLICATION_ID || tables == 0,
            "{}: a file of another program",
            file.display()
        );
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        // What is said to be written down is on the disk, whatever ends the machine.
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.execute_batch(SCHEMA)?;
        Ok(Self(Mutex::new(connection)))
    }

    /// SQLite ends a transaction that has panicked.
    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is known of an order.
    pub(crate) fn find(&self, key: &OrderKey) -> Result<Option<Record>> {
        let connection = self.connection();
        let mut statement = connection.prepare_cached(
            "SELECT hash, state, status, answer, sent_ms, answered_ms, is_doubted FROM orders WHERE client_code = ?1 AND order_number = ?2",
        )?;
        let found = statement.query_row(params![&*key.client_code, &*key.order_number], |row| {
            let answer: (Option<u16>, Option<String>) = (row.get(2)?, row.get(3)?);
            let state: String = row.get(1)?;
            Ok(Record {
                hash: BodyHash(row.get(0)?),
                // One that this version does not know may have arrived.
                state: State::from_name(&state).unwrap_or(State::Unknown),
                answer: answer.0.zip(answer.1),
                sent_at: row.get(4)?,
                answered_at: row.get(5)?,
                is_doubted: row.get(6)?,
            })
        });
        found.optional()
    }

    /// Writes down, durably, that an order leaves, in the place of what was sent before it.
    pub(crate) fn begin(
        &self,
        key: &OrderKey,
        hash: BodyHash,
        who: &str,
        at: i64,
        is_doubted: bool,
    ) -> Result<()> {
        let connection = self.connection();
        let mut statement = connection.prepare_cached(
            "INSERT OR REPLACE INTO orders (client_code, order_number, hash, state, who, sent_ms, is_doubted)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        let (client_code, order_number) = (&*key.client_code, &*key.order_number);
        let state = State::Sent.as_str();
        statement.execute(params![
            client_code,
            order_number,
            hash.0,
            state,
            who,
            at,
            is_doubted
        ])?;
        Ok(())
    }

    /// Writes down what came of it.
    pub(crate) fn end(&self, key: &OrderKey, settled: &Settled, at: i64) -> Result<()> {
        let connection = self.connection();
        let mut statement = connection.prepare_cached(
            "UPDATE orders SET state = ?3, status = ?4, answer = ?5, answered_ms = ?6 WHERE client_code = ?1 AND order_number = ?2",
        )?;
        let (status, answer) = settled
            .answer
            .as_ref()
            .map(|(status, body)| (status, body))
            .unzip();
        let (client_code, order_number) = (&*key.client_code, &*key.order_number);
        let state = settled.state.as_str();
        let changed = statement.execute(params![
            client_code,
            order_number,
            state,
            status,
            answer,
            at
        ])?;
        only_one(changed)
    }

    /// Nobody is left to see the answers of what was on its way. For the one relay that has the file.
    pub(crate) fn interrupt(&self) -> Result<()> {
        let change = "UPDATE orders SET state = ?2 WHERE state = ?1";
        let states = [State::Sent.as_str(), State::Unknown.as_str()];
        self.connection().execute(change, states)?;
        Ok(())
    }

    /// What a person has found out of an order that may have arrived; whether there is one.
    pub(crate) fn resolve(&self, key: &OrderKey, has_arrived: bool, at: i64) -> Result<bool> {
        let state = if has_arrived {
            State::Accepted
        } else {
            State::NotArrived
        };
        let (client_code, order_number) = (&*key.client_code, &*key.order_number);
        let (state, unknown) = (state.as_str(), State::Unknown.as_str());
        let changed = self.connection().execute(
            "UPDATE orders SET state = ?3, status = NULL, answer = NULL, answered_ms = ?4
             WHERE client_code = ?1 AND order_number = ?2 AND state = ?5",
            params![client_code, order_number, state, at, unknown],
        )?;
        Ok(changed > 0)
    }

    /// The orders that may have arrived: shop, number, who sent it and when.
    pub(crate) fn unknown(&self) -> Result<Vec<(String, String, String, i64)>> {
        let connection = self.connection();
        let mut statement = connection.prepare(
            "SELECT client_code, order_number, who, sent_ms FROM orders WHERE state = ?1 ORDER BY sent_ms",
        )?;
        let row =
            |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
        statement
            .query_map([State::Unknown.as_str()], row)?
            .collect()
    }

    /// Knows an invitation: only one that is known can be used.
    pub(crate) fn invite(&self, id: &str, name: &str) -> Result<()> {
        let connection = self.connection();
        let insert = "INSERT INTO invitations (id, name) VALUES (?1, ?2)";
        only_one(connection.execute(insert, [id, name])?)
    }

    /// Uses an invitation; whether it is known, and had not been used or revoked before.
    pub(crate) fn use_invitation(&self, id: &str, at: i64) -> Result<bool> {
        let used = self.connection().execute(
            "UPDATE invitations SET used_ms = ?2 WHERE id = ?1 AND used_ms IS NULL AND revoked_ms IS NULL",
            params![id, at],
        )?;
        Ok(used > 0)
    }

    /// Revokes an invitation, used or not, and with it the session that it has opened; whether there is one.
    pub(crate) fn revoke(&self, id: &str, at: i64) -> Result<bool> {
        let change = "UPDATE invitations SET revoked_ms = ?2 WHERE id = ?1";
        let revoked = self.connection().execute(change, params![id, at])?;
        Ok(revoked > 0)
    }

    /// The invitations: id, name, and whether each has been used and revoked.
    pub(crate) fn invitations(&self) -> Result<Vec<(String, String, bool, bool)>> {
        let connection = self.connection();
        let mut statement = connection.prepare(
            "SELECT id, name, used_ms IS NOT NULL, revoked_ms IS NOT NULL FROM invitations ORDER BY rowid",
        )?;
        let row =
            |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
        statement.query_map([], row)?.collect()
    }

    /// Whether an invitation has been revoked.
    pub(crate) fn is_revoked(&self, id: &str) -> Result<bool> {
        let connection = self.connection();
        let mut statement = connection
            .prepare_cached("SELECT 1 FROM invitations WHERE id = ?1 AND revoked_ms IS NOT NULL")?;
        statement.exists([id])
    }

    /// Forgets what left before a moment, unless it may have arrived; how many orders that was.
    pub(crate) fn purge(&self, before: i64) -> Result<usize> {
        self.connection().execute(
            "DELETE FROM orders WHERE sent_ms < ?1 AND state NOT IN ('sent', 'unknown')",
            [before],
        )
    }
}

/// A record that is not there was not changed, which must not pass for one that was.
fn only_one(changed: usize) -> Result<()> {
    if changed == 1 {
        Ok(())
    } else {
        Err(rusqlite::Error::StatementChangedRows(changed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(number: &str) -> OrderKey {
        OrderKey::new("CK1", number)
    }

    #[test]
    fn what_was_written_is_there_when_the_file_is_opened_again() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("relay.db");
        let hash = BodyHash::of(b"order");
        let store = Store::open(&file).unwrap();
        assert_eq!(store.find(&key("1")).unwrap(), None);
        store.begin(&key("1"), hash, "Ana", 5, false).unwrap();
        drop(store);
        let store = Store::open(&file).unwrap();
        let sent = store.find(&key("1")).unwrap().unwrap();
        assert_eq!(
            (sent.state, sent.hash, sent.sent_at),
            (State::Sent, hash, 5)
        );
        let settled = Settled {
            state: State::Accepted,
            answer: Some((200, "{}".to_owned())),
            notice: None,
        };
        store.end(&key("1"), &settled, 9).unwrap();
        let accepted = store.find(&key("1")).unwrap().unwrap();
        assert_eq!(
            (accepted.state, accepted.answer, accepted.answered_at),
            (State::Accepted, settled.answer.clone(), Some(9))
        );
        // An order that is known is not for a person to decide on.
        assert!(!store.resolve(&key("1"), false, 10).unwrap());
        store.begin(&key("2"), hash, "Ana", 6, true).unwrap();
        // What is on its way is for nobody to decide on.
        assert!(!store.resolve(&key("2"), false, 10).unwrap());
        assert!(store.unknown().unwrap().is_empty());
        store.interrupt().unwrap();
        assert_eq!(store.unknown().unwrap().len(), 1);
        // However old it is.
        assert_eq!(store.purge(6).unwrap(), 1);
        assert_eq!(store.purge(100).unwrap(), 0);
        assert!(store.resolve(&key("2"), false, 10).unwrap());
        assert_eq!(
            store.find(&key("2")).unwrap().unwrap().state,
            State::NotArrived
        );
        assert!(store.find(&key("2")).unwrap().unwrap().is_doubted);
        assert_eq!(store.find(&key("1")).unwrap(), None);
        assert!(store.end(&key("1"), &settled, 9).is_err());
    }

    #[test]
    fn an_invitation_is_used_once_and_can_be_revoked() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("relay.db")).unwrap();
        store.invite("a", "Ana").unwrap();
        store.invite("b", "Ben").unwrap();
        assert!(store.use_invitation("a", 1).unwrap());
        assert!(!store.use_invitation("a", 2).unwrap());
        assert!(!store.is_revoked("a").unwrap());
        assert!(store.revoke("a", 3).unwrap());
        assert!(store.is_revoked("a").unwrap());
        assert!(store.revoke("b", 3).unwrap());
        assert!(!store.use_invitation("b", 4).unwrap());
        assert!(!store.revoke("c", 3).unwrap());
        assert!(!store.use_invitation("c", 4).unwrap());
        let own = |id: &str, name: &str, used| (id.to_owned(), name.to_owned(), used, true);
        let all = [own("a", "Ana", true), own("b", "Ben", false)];
        assert_eq!(store.invitations().unwrap(), all);
    }

    #[test]
    fn a_file_of_another_program_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("other.db");
        Connection::open(&file)
            .unwrap()
            .execute_batch("CREATE TABLE t (a)")
            .unwrap();
        assert!(Store::open(&file).is_err());
    }
}
