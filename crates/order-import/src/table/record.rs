//! One row in the making.

use super::cell::CellNote;

/// One row: the texts of its cells, one behind the other, and where each ends.
#[derive(Debug, Clone, Default)]
pub struct Record {
    /// Its number, from 1, as a spreadsheet program shows it.
    pub number: u32,
    /// Whether it was hidden in the spreadsheet.
    pub is_hidden: bool,
    text: String,
    ends: Vec<u32>,
    notes: Vec<(u32, CellNote)>,
}

impl Record {
    /// Forgets its cells, and keeps the room that they took.
    pub fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.notes.clear();
        self.is_hidden = false;
    }

    /// Adds to the cell that is not ended yet.
    #[inline]
    pub fn push_str(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Ends the cell.
    #[inline]
    pub fn end_cell(&mut self) {
        self.ends.push(index(self.text.len()));
    }

    /// Says something of the cell that is not ended yet.
    pub fn note(&mut self, note: CellNote) {
        self.notes.push((index(self.ends.len()), note));
    }

    /// The text of a cell; empty where there is none.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        let start = match column.checked_sub(1) {
            Some(before) => self.ends.get(before).copied(),
            None => Some(0),
        };
        let bounds = start.zip(self.ends.get(column).copied());
        let text = bounds.and_then(|(start, end)| self.text.get(start as usize..end as usize));
        text.unwrap_or_default()
    }

    /// Its cells.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.width()).map(|column| self.cell(column))
    }

    /// How many cells it has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.ends.len()
    }

    /// Whether no cell of it says anything.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.notes.is_empty() && self.text.trim().is_empty()
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn ends(&self) -> &[u32] {
        &self.ends
    }

    pub(crate) fn notes(&self) -> &[(u32, CellNote)] {
        &self.notes
    }
}

/// A count of what a table bounds.
pub(super) fn index(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
