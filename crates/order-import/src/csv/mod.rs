//! Text with separators: CSV, TSV and what is like them.

mod detect;
mod dialect;
mod reader;

pub use dialect::{Dialect, SEPARATORS};
pub use reader::{CsvReader, UnclosedQuote};
