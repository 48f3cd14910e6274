//! A file as a table: what it is, by its first bytes, and its rows.

mod error;
mod kind;
mod text;

pub use error::FileError;
pub use kind::{FileKind, kind_of};
pub use text::{SAMPLE, TextChoice, TextFile, TextReader, read_text};
