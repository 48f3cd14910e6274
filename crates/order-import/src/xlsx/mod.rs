//! Workbooks of Excel 2007 and later (`.xlsx`), read and written.
//!
//! What is read is the value of a cell, not how it is shown: a number is written out in full, a formula is what it came to when the
//! file was saved.

mod archive;
mod archive_write;
mod crc32;
mod deflate;
mod error;
mod markup;
mod number;
mod parts;
mod shared;
mod sheet;
mod styles;
mod validation;
mod workbook;
mod write;
mod xml;

pub use archive::{Archive, Part};
pub use archive_write::ArchiveWriter;
#[cfg(feature = "flate2")]
pub use deflate::Flate2;
pub use deflate::{Deflate, Inflate, InflateError};
pub use error::{MOST_INFLATED, WorkbookError};
pub use markup::column_letters;
pub use validation::{Allowed, Formula, Validation};
pub use workbook::{Sheet, SheetTable, Workbook};
pub use write::{Fill, WorkbookWriter, Written};
