//! The file of a ledger.
//!
//! A line is on the disk before [`Ledger::begin`] returns, so no request leaves without one. A program that is killed while it writes leaves a
//! last line without its end: that order has not left, or its answer is not known; either way what stands above is true without the line.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use order_submit::{Answer, OrderKey, Outcome, ReplyCodes};
use serde::Serialize;

use super::book::Book;
use super::line::{AnswerLine, Head, Line, OrderId};

/// A ledger that this program alone adds to.
pub(crate) struct Ledger {
    path: PathBuf,
    file: File,
    book: Book,
    codes: ReplyCodes,
    last_at: i64,
}

/// What is in a ledger that is not added to; nothing where there is no file.
pub(crate) fn look_into(path: &Path, head: &Head, codes: &ReplyCodes) -> Result<Book> {
    let mut bytes = Vec::new();
    match File::open(path) {
        Ok(mut file) => drop(file.read_to_end(&mut bytes).with_context(|| said(path))?),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Book::default()),
        Err(error) => return Err(error).with_context(|| said(path)),
    }
    Ok(read(&bytes, head, codes).with_context(|| said(path))?.book)
}

impl Ledger {
    /// Opens a ledger, or makes one.
    pub(crate) fn open(path: &Path, head: &Head, codes: ReplyCodes) -> Result<Self> {
        Self::opened(path, head, codes).with_context(|| said(path))
    }

    fn opened(path: &Path, head: &Head, codes: ReplyCodes) -> Result<Self> {
        let mut options = OpenOptions::new();
        let mut file = options.read(true).append(true).create(true).open(path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => bail!("another program is sending with this ledger"),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        let Contents {
            book,
            whole,
            is_new,
        } = read(&bytes, head, &codes)?;
        if whole < bytes.len() {
            file.set_len(whole as u64)?;
        }
        let mut ledger = Self {
            path: path.to_owned(),
            last_at: last_at(&book),
            file,
            book,
            codes,
        };
        if is_new {
            ledger.add(head)?;
            sync_folder(path)?;
        } else {
            ledger.file.sync_data()?;
        }
        Ok(ledger)
    }

    /// What is known of every order.
    pub(crate) fn book(&self) -> &Book {
        &self.book
    }

    /// Writes down that an order is about to leave, and when. The caller has asked whoever has to be asked.
    pub(crate) fn begin(&mut self, key: &OrderKey, body: &str) -> Result<i64> {
        let sent_at = self.now();
        self.book.begin(key, sent_at, body)?;
        self.add(&Line::Sending {
            order: OrderId::from(key),
            sent_at,
            body: body.to_owned(),
        })?;
        Ok(sent_at)
    }

    /// Writes down what came of a sending.
    pub(crate) fn end(&mut self, key: &OrderKey, sent_at: i64, answer: &Answer) -> Result<Outcome> {
        let at = self.now();
        self.add(&Line::Answered {
            order: OrderId::from(key),
            sent_at,
            at,
            answer: AnswerLine::from(answer),
        })?;
        self.book.end(key, sent_at, at, answer, &self.codes)
    }

    /// Writes down that no connection came about.
    pub(crate) fn take_back(&mut self, key: &OrderKey, sent_at: i64) -> Result<()> {
        self.add(&Line::NotSent {
            order: OrderId::from(key),
            sent_at,
        })?;
        self.book.take_back(key)
    }

    fn add(&mut self, line: &impl Serialize) -> Result<()> {
        let mut text = serde_json::to_vec(line)?;
        text.push(b'\n');
        let written = self
            .file
            .write_all(&text)
            .and_then(|()| self.file.sync_data());
        written.with_context(|| format!("cannot write to {}", self.path.display()))
    }

    /// The time, later than any that has been given out: it tells sendings of an order apart.
    fn now(&mut self) -> i64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let now = since.map_or(0, |since| {
            i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
        });
        self.last_at = now.max(self.last_at + 1);
        self.last_at
    }
}

fn said(path: &Path) -> String {
    format!("the ledger {}", path.display())
}

fn last_at(book: &Book) -> i64 {
    book.entries()
        .map(order_submit::Entry::sent_at)
        .max()
        .unwrap_or_default()
}

/// A file that was made is there after a loss of power only when its folder says so.
fn sync_folder(path: &Path) -> Result<()> {
    if cfg!(unix) {
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
    }
    Ok(())
}

/// What every ledger begins with.
const BEGINNING: &[u8] = b"{\"order_desk_ledger\"";

struct Contents {
    book: Book,
    /// So many bytes are whole lines.
    whole: usize,
    is_new: bool,
}

fn read(bytes: &[u8], head: &Head, codes: &ReplyCodes) -> Result<Contents> {
    let whole = bytes
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |last| last + 1);
    let mut lines = bytes
        .get(..whole)
        .unwrap_or_default()
        .split(|byte| *byte == b'\n');
    let mut book = Book::default();
    let is_new = whole == 0;
    if is_new && !(BEGINNING.starts_with(bytes) || bytes.starts_with(BEGINNING)) {
        bail!("this is no ledger of order-desk");
    }
    if !is_new {
        check_head(lines.next().unwrap_or_default(), head)?;
    }
    for (index, line) in lines.enumerate().filter(|(_, line)| !line.is_empty()) {
        let number = index + 2;
        let line =
            serde_json::from_slice(line).with_context(|| format!("line {number} is damaged"))?;
        book.read(line, codes)
            .with_context(|| format!("line {number}"))?;
    }
    book.interrupt();
    Ok(Contents {
        book,
        whole,
        is_new,
    })
}

fn check_head(line: &[u8], head: &Head) -> Result<()> {
    let own: Head = serde_json::from_slice(line).context("this is no ledger of order-desk")?;
    if own != *head {
        bail!(
            "it is of {} with the codes of success {:?}: what was sent there says nothing of {} with {:?}",
            own.base,
            own.success_codes,
            head.base,
            head.success_codes
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use order_submit::DeliveryStatus;

    use super::*;
    use crate::ledger::Kept;

    fn codes() -> ReplyCodes {
        ReplyCodes::default()
    }

    fn head() -> Head {
        Head::new("http://127.0.0.1", &[0])
    }

    fn key(number: &str) -> OrderKey {
        OrderKey::new("CK2023", number)
    }

    fn accepted() -> Answer {
        Answer::reply(
            200,
            r#"{"code":0,"message":"","data":{"order_number":"W1"}}"#,
        )
    }

    fn status(book: &Book, number: &str) -> Option<DeliveryStatus> {
        book.of(&key(number))
            .and_then(Kept::entry)
            .map(|entry| entry.status)
    }

    #[test]
    fn what_is_written_is_read_wherever_the_file_breaks_off() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger");
        let mut ledger = Ledger::open(&path, &head(), codes()).unwrap();
        let first = ledger.begin(&key("1"), "a").unwrap();
        ledger.end(&key("1"), first, &accepted()).unwrap();
        let second = ledger.begin(&key("2"), "b").unwrap();
        assert!(second > first);
        ledger.take_back(&key("2"), second).unwrap();
        let third = ledger.begin(&key("3"), "c").unwrap();
        ledger.end(&key("3"), third, &Answer::Broken).unwrap();
        let open = ledger.begin(&key("3"), "c").unwrap();
        drop(ledger);
        let bytes = fs::read(&path).unwrap();
        let all = read(&bytes, &head(), &codes()).unwrap().book;
        assert_eq!(status(&all, "1"), Some(DeliveryStatus::Accepted));
        assert_eq!(status(&all, "2"), None);
        assert_eq!(status(&all, "3"), Some(DeliveryStatus::Unknown));
        let near_line_ends = |end: &usize| {
            let around = bytes
                .get(end.saturating_sub(2)..*end + 1)
                .unwrap_or_default();
            end.is_multiple_of(50) || around.contains(&b'\n')
        };
        for end in (0..bytes.len()).filter(near_line_ends) {
            fs::write(&path, bytes.get(..end).unwrap()).unwrap();
            let mut ledger = Ledger::open(&path, &head(), codes()).unwrap();
            let is_begun = fs::read_to_string(&path).unwrap().contains("\"sent_at\"");
            // Never known as less than it is: whatever stands in the file as begun asks first.
            assert_eq!(status(ledger.book(), "1").is_some(), is_begun, "{end}");
            assert!(ledger.begin(&key("4"), "d").unwrap() > 0);
            drop(ledger);
            let again = look_into(&path, &head(), &codes()).unwrap();
            assert_eq!(status(&again, "4"), Some(DeliveryStatus::Unknown), "{end}");
        }
        assert!(open > third);
    }

    #[test]
    fn a_ledger_is_of_one_warehouse_and_of_one_program() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger");
        let ledger = Ledger::open(&path, &head(), codes()).unwrap();
        let error = Ledger::open(&path, &head(), codes()).err().unwrap();
        assert!(format!("{error:#}").contains("another program"));
        drop(ledger);
        let other = Head::new("http://127.0.0.2", &[0]);
        let error = Ledger::open(&path, &other, codes()).err().unwrap();
        assert!(format!("{error:#}").contains("127.0.0.2"));
    }

    #[test]
    fn what_is_no_ledger_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("orders.csv");
        for text in ["Order No.,SKU\n1,A\n", "Order No."] {
            fs::write(&path, text).unwrap();
            assert!(Ledger::open(&path, &head(), codes()).is_err());
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
        let damaged = format!("{}\nx\n", serde_json::to_string(&head()).unwrap());
        fs::write(&path, &damaged).unwrap();
        let error = Ledger::open(&path, &head(), codes()).err().unwrap();
        assert!(format!("{error:#}").contains("line 2"), "{error:#}");
    }
}
