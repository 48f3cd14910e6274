//! A spreadsheet of orders that is being imported: how far it is, what of it is on the screen, and what is being sent from it.

mod cursor;
mod known_rows;
mod labels;
mod standing;
#[cfg(test)]
mod tests;

pub(crate) use self::cursor::{Cursor, GridKey};
pub(crate) use self::labels::{Found, GivenLabel, Labels};
pub(crate) use self::standing::{ColumnUse, ImportState, KeptChoices, Stage, known_state};
