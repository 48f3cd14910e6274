//! A file as a table: what it is, by its first bytes, and its rows.

mod error;
mod kind;
mod open;
mod text;

pub use error::FileError;
pub use kind::{FileKind, kind_of};
pub use open::{Choice, Opened, Origin, Platform, open};
pub use text::{SAMPLE, TextChoice, TextFile, TextReader, read_text};
