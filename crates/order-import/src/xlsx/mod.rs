//! Workbooks of Excel 2007 and later (`.xlsx`), read and written.
//!
//! What is read is the value of a cell, not how it is shown: a number is written out in full, a formula is what it came to when the
//! file was saved.

mod archive;
mod archive_write;
mod deflate;
mod number;
mod parts;
mod shared;
mod sheet;
mod styles;
mod workbook;
mod write;
mod xml;

pub use archive::{Archive, Part};
pub use archive_write::ArchiveWriter;
#[cfg(feature = "native")]
pub use deflate::Flate2;
pub use deflate::{Deflate, Inflate, InflateError};
pub use workbook::{Sheet, SheetTable, Workbook};
pub use write::{Fill, WorkbookWriter, Written};

/// Why a workbook cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkbookError {
    /// It is a zip archive, and no workbook: another kind of document, or files packed together.
    NoWorkbook,
    /// It is a workbook of another kind (`.xlsb`, `.ods`).
    OtherFormat,
    /// It is damaged, or is not what it says of itself.
    Damaged,
    /// It asks for a password.
    Encrypted,
    /// There is more in it than is kept of one file.
    TooLarge,
}

/// The most bytes of all parts of a workbook, inflated: a sheet of a million rows has some 500 MB.
pub const MOST_INFLATED: usize = 1 << 30;
