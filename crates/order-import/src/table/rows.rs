//! All rows of a sheet or of a text file.

use std::collections::BTreeMap;

use super::cell::CellNote;
use super::record::{Record, index};

/// The most text and the most cells that are kept of one table: what is larger is no file of orders.
pub const MOST_BYTES: usize = 1 << 30;
/// See [`MOST_BYTES`].
pub const MOST_CELLS: usize = 50_000_000;

/// There is more in the file than is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableTooLarge;

/// All rows of a sheet or of a text file, in one text: 4 bytes a cell beside the cell's own.
#[derive(Debug, Clone, Default)]
pub struct Table {
    text: String,
    /// Where each cell ends.
    ends: Vec<u32>,
    rows: Vec<RowSpan>,
    /// What is to be said of a cell beside its text: its row, its column and the note, in order.
    notes: Vec<(u32, u32, CellNote)>,
    /// The widest row's cells.
    width: usize,
    /// Cells that go over several rows: of each the last row, by the column and the first row.
    merged: BTreeMap<(usize, u32), u32>,
    /// Whether its cells were told apart by separators, which may also stand within a text.
    is_separated: bool,
}

/// A cell that goes over several rows: its column, from 0, and the numbers of its first and its last row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merged {
    /// From 0.
    pub column: usize,
    /// As a spreadsheet shows it.
    pub first: u32,
    /// As a spreadsheet shows it.
    pub last: u32,
}

#[derive(Debug, Clone, Copy)]
struct RowSpan {
    number: u32,
    first_cell: u32,
    is_hidden: bool,
}

/// The cells of a row.
#[derive(Debug, Clone, Copy)]
pub struct RowCells<'t> {
    /// The text of the whole table.
    text: &'t str,
    ends: &'t [u32],
    start: u32,
}

impl<'t> RowCells<'t> {
    /// The text of a cell as it stood in the file; empty where there is none.
    #[inline]
    #[must_use]
    pub fn cell(self, column: usize) -> &'t str {
        let start = match column.checked_sub(1) {
            Some(before) => self.ends.get(before).copied(),
            None => Some(self.start),
        };
        let bounds = start.zip(self.ends.get(column).copied());
        let text = bounds.and_then(|(start, end)| self.text.get(start as usize..end as usize));
        text.unwrap_or_default()
    }
}

impl Table {
    /// An empty table of a file whose cells are told apart by separators, which may also stand within a text.
    #[must_use]
    pub fn separated() -> Self {
        Self {
            is_separated: true,
            ..Self::default()
        }
    }

    /// Whether its cells were told apart by separators.
    #[must_use]
    pub fn is_separated(&self) -> bool {
        self.is_separated
    }

    /// Adds a row at the end. A row without any text is passed over.
    ///
    /// # Errors
    /// Where the table grows beyond [`MOST_BYTES`] or [`MOST_CELLS`].
    pub fn push(&mut self, record: &Record) -> Result<(), TableTooLarge> {
        if record.is_blank() {
            return Ok(());
        }
        let before = self.text.len();
        if before + record.text().len() > MOST_BYTES
            || self.ends.len() + record.width() > MOST_CELLS
        {
            return Err(TableTooLarge);
        }
        let row = index(self.rows.len());
        let notes = record.notes().iter().copied();
        self.notes
            .extend(notes.map(|(column, note)| (row, column, note)));
        self.rows.push(RowSpan {
            number: record.number,
            first_cell: index(self.ends.len()),
            is_hidden: record.is_hidden,
        });
        self.text.push_str(record.text());
        let start = index(before);
        self.ends
            .extend(record.ends().iter().map(|end| start + end));
        self.width = self.width.max(record.width());
        Ok(())
    }

    /// How many rows with something in them there are.
    #[must_use]
    pub fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// How many cells the widest row has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// The number of a row, from 1, as a spreadsheet program shows it: blank rows count. 0 where there is no such row.
    #[must_use]
    pub fn number(&self, row: usize) -> u32 {
        self.rows.get(row).map_or(0, |row| row.number)
    }

    /// Whether the row was hidden in the spreadsheet.
    #[must_use]
    pub fn is_hidden(&self, row: usize) -> bool {
        self.rows.get(row).is_some_and(|row| row.is_hidden)
    }

    /// The text of a cell as it stood in the file; empty where there is none.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.row(row).cell(column)
    }

    /// The cells of a row, for who looks at many of them.
    #[must_use]
    pub fn row(&self, row: usize) -> RowCells<'_> {
        let (first, end) = self.cells_of(row);
        let start = match first.checked_sub(1) {
            Some(before) => self.ends.get(before).copied().unwrap_or_default(),
            None => 0,
        };
        RowCells {
            text: &self.text,
            ends: self.ends.get(first..end).unwrap_or_default(),
            start,
        }
    }

    /// The cells of a row as they stood in the file.
    pub fn cells(&self, row: usize) -> impl Iterator<Item = &str> {
        let cells = self.row(row);
        (0..cells.ends.len()).map(move |column| cells.cell(column))
    }

    /// How many cells a row has.
    #[must_use]
    pub fn row_width(&self, row: usize) -> usize {
        let (first, end) = self.cells_of(row);
        end - first
    }

    /// What is to be said of a cell beside its text.
    #[must_use]
    pub fn note(&self, row: usize, column: usize) -> Option<CellNote> {
        let place = (index(row), index(column));
        let found = self
            .notes
            .binary_search_by_key(&place, |(row, column, _)| (*row, *column));
        let (_, _, note) = self.notes.get(found.ok()?)?;
        Some(*note)
    }

    /// Says that a cell goes over several rows.
    pub fn merge(&mut self, merged: Merged) {
        self.merged
            .insert((merged.column, merged.first), merged.last);
    }

    /// The row whose text stands in this cell too, because one cell goes over both rows.
    #[must_use]
    pub fn merged_from(&self, row: usize, column: usize) -> Option<usize> {
        if self.merged.is_empty() {
            return None;
        }
        let number = self.number(row);
        let mut above = self.merged.range((column, 0)..(column, number));
        let ((_, first), last) = above.next_back()?;
        if number > *last {
            return None;
        }
        self.rows.binary_search_by_key(first, |row| row.number).ok()
    }

    /// Whether any cell goes over several rows.
    #[must_use]
    pub fn has_merged(&self) -> bool {
        !self.merged.is_empty()
    }

    /// Whether anything is to be said of any cell beside its text.
    #[must_use]
    pub fn has_notes(&self) -> bool {
        !self.notes.is_empty()
    }

    fn cells_of(&self, row: usize) -> (usize, usize) {
        let first = |row: usize| self.rows.get(row).map(|row| row.first_cell as usize);
        match first(row) {
            Some(start) => (start, first(row + 1).unwrap_or(self.ends.len())),
            None => (0, 0),
        }
    }
}
