//! Any file that is read: text with separators, or a workbook.

use super::error::FileError;
use super::kind::{FileKind, kind_of};
use super::text::{TextChoice, TextFile, read_text};
use crate::csv::Dialect;
use crate::encoding::{Decoders, Detected};
use crate::mapping::Names;
use crate::table::Table;
use crate::xlsx::{Archive, Inflate, Sheet, Workbook};

/// What a browser has already, and what libraries have natively.
#[derive(Clone, Copy)]
pub struct Platform<'p> {
    /// Old encodings.
    pub decoders: &'p dyn Decoders,
    /// Deflate.
    pub inflate: &'p dyn Inflate,
}

/// What a person has chosen beside the preview; `None` where the file tells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Choice {
    /// Of a text file.
    pub text: TextChoice,
    /// The sheet of a workbook, from 0.
    pub sheet: Option<usize>,
}

/// A file as a table.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Its rows.
    pub table: Table,
    /// What it was, and how it was read.
    pub origin: Origin,
}

/// What a table was, and how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Text with separators.
    Text {
        /// Its encoding.
        encoding: Detected,
        /// What separates its cells.
        dialect: Dialect,
        /// Whether every byte was text of that encoding.
        is_right: bool,
    },
    /// A sheet of a workbook.
    Sheet {
        /// All sheets.
        sheets: Vec<Sheet>,
        /// The one that was read, from 0.
        sheet: usize,
        /// The columns that are hidden, from 0.
        hidden_columns: Vec<usize>,
    },
}

/// Reads a whole file.
///
/// # Errors
/// Where nothing of it can be read.
pub fn open(
    bytes: &[u8],
    choice: Choice,
    platform: Platform<'_>,
    names: &Names,
) -> Result<Opened, FileError> {
    match kind_of(bytes) {
        _ if bytes.is_empty() => Err(FileError::Empty),
        FileKind::Text => {
            let TextFile {
                table,
                encoding,
                dialect,
                is_right,
            } = read_text(bytes, choice.text, platform.decoders, names)?;
            let origin = Origin::Text {
                encoding,
                dialect,
                is_right,
            };
            Ok(Opened { table, origin })
        }
        FileKind::Zip => {
            let archive = Archive::open(bytes)?;
            let workbook = Workbook::open(&archive, platform.inflate)?;
            let sheet = match choice.sheet {
                Some(sheet) => sheet,
                None => workbook.sheet_of_orders(names)?,
            };
            let rows = workbook.read(sheet)?;
            if rows.table.row_count() == 0 {
                return Err(FileError::Empty);
            }
            let origin = Origin::Sheet {
                sheets: workbook.sheets().to_vec(),
                sheet,
                hidden_columns: rows.hidden_columns,
            };
            Ok(Opened {
                table: rows.table,
                origin,
            })
        }
        kind => Err(FileError::Kind(kind)),
    }
}
