//! Text files, piece by piece.

use super::error::FileError;
use crate::csv::{CsvReader, Dialect};
use crate::encoding::{Decoder, Decoders, Detected, Encoding, decoder, detect};
use crate::mapping::Names;
use crate::table::{Record, Table};

/// So many bytes of a file are looked at before its rows are read.
pub const SAMPLE: usize = 64 << 10;

/// What a person has chosen beside the preview; `None` where the file tells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TextChoice {
    /// The encoding.
    pub encoding: Option<Encoding>,
    /// What separates cells.
    pub separator: Option<u8>,
}

/// What was read of a text file.
#[derive(Debug, Clone)]
pub struct TextFile {
    /// Its rows.
    pub table: Table,
    /// Its encoding, and whether that is certain.
    pub encoding: Detected,
    /// What separates its cells.
    pub dialect: Dialect,
    /// Whether every byte was text of that encoding.
    pub is_right: bool,
}

/// Reads rows of a text file whose bytes come in pieces. No more is held than a row and a piece's text.
pub struct TextReader {
    decoder: Box<dyn Decoder + Send>,
    csv: CsvReader,
    text: String,
    /// The encoding, and whether that is certain.
    pub encoding: Detected,
    /// What separates cells.
    pub dialect: Dialect,
    /// Whether every byte so far was text of the encoding.
    pub is_right: bool,
}

impl TextReader {
    /// A reader of the file that begins with `sample`, [`SAMPLE`] bytes or all of it; they are read with the rest.
    #[must_use]
    pub fn new(
        sample: &[u8],
        is_whole: bool,
        choice: TextChoice,
        decoders: &dyn Decoders,
        names: &Names,
    ) -> Self {
        let is_known = |cell: &str| names.is_known(cell);
        let encoding = match choice.encoding {
            Some(encoding) => Detected {
                encoding,
                is_certain: true,
            },
            None => detect(sample, decoders, &is_known),
        };
        let mut text = String::new();
        decoder(encoding.encoding, decoders).decode(sample, is_whole, &mut text);
        let dialect = Dialect::detect(&text, is_whole, &is_known);
        let dialect = match choice.separator {
            Some(separator) => Dialect {
                separator,
                ..dialect
            },
            None => dialect,
        };
        text.clear();
        Self {
            decoder: decoder(encoding.encoding, decoders),
            csv: CsvReader::new(dialect),
            text,
            encoding,
            dialect,
            is_right: true,
        }
    }

    /// Reads the next bytes; `take` gets every row that ends in them.
    ///
    /// # Errors
    /// Where a quote was not closed.
    pub fn read(&mut self, bytes: &[u8], take: &mut dyn FnMut(&Record)) -> Result<(), FileError> {
        self.decode(bytes, false, take)
    }

    /// The file has ended: `take` gets its last row.
    ///
    /// # Errors
    /// Where a quote was not closed.
    pub fn finish(mut self, take: &mut dyn FnMut(&Record)) -> Result<bool, FileError> {
        self.decode(&[], true, take)?;
        self.csv.finish(take)?;
        Ok(self.is_right)
    }

    fn decode(
        &mut self,
        bytes: &[u8],
        is_last: bool,
        take: &mut dyn FnMut(&Record),
    ) -> Result<(), FileError> {
        self.text.clear();
        self.is_right &= self.decoder.decode(bytes, is_last, &mut self.text);
        Ok(self.csv.read(&self.text, take)?)
    }
}

/// Reads a whole text file.
///
/// # Errors
/// Where it is empty, too large, or has a quote that was not closed.
pub fn read_text(
    bytes: &[u8],
    choice: TextChoice,
    decoders: &dyn Decoders,
    names: &Names,
) -> Result<TextFile, FileError> {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let mut reader = TextReader::new(sample, sample.len() == bytes.len(), choice, decoders, names);
    let (encoding, dialect) = (reader.encoding, reader.dialect);
    let mut table = Table::separated();
    let mut pushed = Ok(());
    let mut take = |record: &Record| {
        if pushed.is_ok() {
            pushed = table.push(record);
        }
    };
    for piece in bytes.chunks(SAMPLE) {
        reader.read(piece, &mut take)?;
    }
    let is_right = reader.finish(&mut take)?;
    pushed?;
    if table.row_count() == 0 {
        return Err(FileError::Empty);
    }
    Ok(TextFile {
        table,
        encoding,
        dialect,
        is_right,
    })
}
