//! Why nothing of a file can be read.

use super::kind::FileKind;
use crate::csv::UnclosedQuote;
use crate::table::TableTooLarge;
use crate::xlsx::WorkbookError;

/// Why nothing of a file can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileError {
    /// There is nothing in it.
    Empty,
    /// It is of a kind that is not read.
    Kind(FileKind),
    /// There is more in it than is kept of one file.
    TooLarge,
    /// A quote was opened in this row, and never closed.
    UnclosedQuote {
        /// As a spreadsheet shows it.
        row: u32,
    },
    /// It is a zip archive that cannot be read as a workbook.
    Workbook(WorkbookError),
}

impl From<WorkbookError> for FileError {
    fn from(error: WorkbookError) -> Self {
        Self::Workbook(error)
    }
}

impl From<TableTooLarge> for FileError {
    fn from(_: TableTooLarge) -> Self {
        Self::TooLarge
    }
}

impl From<UnclosedQuote> for FileError {
    fn from(error: UnclosedQuote) -> Self {
        Self::UnclosedQuote { row: error.row }
    }
}
