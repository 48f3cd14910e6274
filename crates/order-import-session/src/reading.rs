//! A file's bytes, piece by piece: of a text no more is held than its rows.

use order_import::file::{
    self, Choice as FileChoice, FileError, FileKind, Opened, Origin, Platform, SAMPLE, TextChoice,
    TextReader, kind_of,
};
use order_import::mapping::Names;
use order_import::table::{Record, Table};

/// Larger files are not read: a page has some 4 GB of memory for everything, and a table that grows needs three times its size while it is moved.
const MOST_BYTES: u64 = 300_000_000;

/// A file that is being read.
pub(crate) struct Reading {
    choice: FileChoice,
    state: State,
    pub(crate) done: u64,
}

enum State {
    /// Not enough is there to tell what it is.
    Start(Vec<u8>),
    Text(Box<TextReading>),
    /// It can be read only as a whole.
    Whole(Vec<u8>),
}

struct TextReading {
    reader: TextReader,
    table: Table,
}

impl Reading {
    pub(crate) fn new(choice: FileChoice, size: Option<u64>) -> Result<Self, FileError> {
        if size.is_some_and(|size| size > MOST_BYTES) {
            return Err(FileError::TooLarge);
        }
        Ok(Self {
            choice,
            state: State::Start(Vec::new()),
            done: 0,
        })
    }

    /// Takes the next bytes.
    pub(crate) fn feed(
        &mut self,
        bytes: &[u8],
        platform: Platform<'_>,
        names: &Names,
    ) -> Result<(), FileError> {
        self.done += bytes.len() as u64;
        if self.done > MOST_BYTES {
            return Err(FileError::TooLarge);
        }
        match &mut self.state {
            State::Whole(all) => all.extend_from_slice(bytes),
            State::Text(text) => text.read(bytes)?,
            State::Start(start) => {
                start.extend_from_slice(bytes);
                if start.len() >= SAMPLE {
                    let start = std::mem::take(start);
                    self.begin(start, false, platform, names)?;
                }
            }
        }
        Ok(())
    }

    fn begin(
        &mut self,
        start: Vec<u8>,
        is_all: bool,
        platform: Platform<'_>,
        names: &Names,
    ) -> Result<(), FileError> {
        match kind_of(&start) {
            _ if start.is_empty() => return Err(FileError::Empty),
            FileKind::Text => {
                let sample = start.get(..SAMPLE).unwrap_or(&start);
                let is_whole = is_all && sample.len() == start.len();
                let reader =
                    TextReader::new(sample, is_whole, self.choice.text, platform.decoders, names);
                let mut text = TextReading {
                    reader,
                    table: Table::separated(),
                };
                text.read(&start)?;
                self.state = State::Text(Box::new(text));
            }
            FileKind::Zip => self.state = State::Whole(start),
            kind => return Err(FileError::Kind(kind)),
        }
        Ok(())
    }

    /// The file has ended.
    pub(crate) fn end(
        mut self,
        platform: Platform<'_>,
        names: &Names,
    ) -> Result<Opened, FileError> {
        if let State::Start(start) = &mut self.state {
            let start = std::mem::take(start);
            self.begin(start, true, platform, names)?;
        }
        match self.state {
            State::Text(text) => text.end(),
            State::Whole(all) => file::open(&all, self.choice, platform, names),
            State::Start(_) => Err(FileError::Empty),
        }
    }
}

impl TextReading {
    fn read(&mut self, bytes: &[u8]) -> Result<(), FileError> {
        let mut pushed = Ok(());
        let table = &mut self.table;
        for piece in bytes.chunks(SAMPLE) {
            self.reader
                .read(piece, &mut |record| push(table, record, &mut pushed))?;
            pushed?;
        }
        Ok(())
    }

    fn end(mut self) -> Result<Opened, FileError> {
        let (encoding, dialect) = (self.reader.encoding, self.reader.dialect);
        let mut pushed = Ok(());
        let table = &mut self.table;
        let is_right = self
            .reader
            .finish(&mut |record| push(table, record, &mut pushed))?;
        pushed?;
        if self.table.row_count() == 0 {
            return Err(FileError::Empty);
        }
        Ok(Opened {
            table: self.table,
            origin: Origin::Text {
                encoding,
                dialect,
                is_right,
            },
        })
    }
}

fn push(table: &mut Table, record: &Record, pushed: &mut Result<(), FileError>) {
    if pushed.is_ok() {
        *pushed = table.push(record).map_err(FileError::from);
    }
}

/// What a person has chosen, as the file takes it; `None` where a separator is none.
pub(crate) fn file_choice(choice: &crate::message::Choice) -> FileChoice {
    FileChoice {
        text: TextChoice {
            encoding: choice.encoding,
            separator: choice
                .separator
                .and_then(|separator| u8::try_from(separator).ok()),
        },
        sheet: choice.sheet,
    }
}
