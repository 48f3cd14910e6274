//! Rows of cells, all of them text, as they stood in the file.

mod cell;
mod record;
mod rows;

pub use cell::{CellNote, unwrapped};
pub use record::Record;
pub use rows::{MOST_BYTES, MOST_CELLS, Merged, RowCells, Table, TableTooLarge};
