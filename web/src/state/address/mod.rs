//! Receivers and senders that are kept: what one is, which fit what is typed, and tables of them.

mod book;
mod suggestions;
mod table;
mod texts;

pub(crate) use self::book::AddressBook;
pub(crate) use self::suggestions::{FOUND_BY, Suggestions, SuggestionsAction};
pub(crate) use self::table::{
    FailedRow, Imported, RowFault, TableError, read_csv, read_json, write_csv, write_failed,
    write_json,
};
pub(crate) use self::texts::{ADDRESS_FIELDS, Address, AddressTexts};
