//! A table's cells as fields: with what a person has changed, and with the columns that each field comes from.

use std::borrow::Cow;
use std::collections::HashMap;

use order_model::{Field, Group};

use crate::mapping::{Columns, Header};
use crate::table::{CellNote, RowCells, Table, unwrapped};

/// How the rows of a table are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// Where the names of the columns stand.
    pub header: Header,
    /// Where each field comes from.
    pub columns: Columns,
    /// Whether rows that were hidden in the spreadsheet are left out.
    pub leaves_out_hidden: bool,
}

/// What a person has changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Edits {
    /// By row and column.
    pub(super) cells: HashMap<(usize, usize), String>,
    /// By row and field, where no single column has the field.
    pub(super) fields: HashMap<(usize, Field), String>,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Cells<'t> {
    pub(super) table: &'t Table,
    pub(super) layout: &'t Layout,
    pub(super) edits: &'t Edits,
}

/// A row that is looked at often.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'t> {
    pub(super) index: usize,
    /// Its cells, where they are what the file says: nothing is changed, and no cell goes over several rows.
    plain: Option<RowCells<'t>>,
}

impl Row<'_> {
    /// Whether the cells of these columns are what they are in another row, letter for letter; `false` where that is not known.
    pub(super) fn says_the_same(self, other: Self, columns: &[usize]) -> bool {
        let both = self.plain.zip(other.plain);
        both.is_some_and(|(own, others)| {
            columns
                .iter()
                .all(|column| own.cell(*column) == others.cell(*column))
        })
    }
}

impl<'t> Cells<'t> {
    pub(super) fn row(self, index: usize) -> Row<'t> {
        let is_plain =
            self.edits.cells.is_empty() && self.edits.fields.is_empty() && !self.table.has_merged();
        Row {
            index,
            plain: is_plain.then(|| self.table.row(index)),
        }
    }

    /// The rows below the names of the columns.
    pub(super) fn rows(self) -> std::ops::Range<usize> {
        self.layout.header.first_row..self.table.row_count()
    }

    /// A cell as it stands now.
    pub(super) fn cell(self, row: usize, column: usize) -> &'t str {
        if !self.edits.cells.is_empty()
            && let Some(text) = self.edits.cells.get(&(row, column))
        {
            return text;
        }
        self.table.cell(row, column)
    }

    /// The text of a field in a row; one of an order's head also from the merged cell that goes over the row.
    pub(super) fn text(self, row: usize, field: Field) -> Cow<'t, str> {
        self.text_in(self.row(row), field)
    }

    /// As [`Self::text`].
    pub(super) fn text_in(self, row: Row<'t>, field: Field) -> Cow<'t, str> {
        let text = self.own_text_in(row, field);
        if !text.is_empty() {
            return text;
        }
        match self.layout.columns.source(field) {
            Some(source) if self.edited(row.index, field).is_none() => Cow::Borrowed(&source.fixed),
            _ => text,
        }
    }

    fn edited(self, row: usize, field: Field) -> Option<&'t str> {
        // Most files are not edited, and looking up costs more than all else here.
        if self.edits.fields.is_empty() {
            return None;
        }
        self.edits.fields.get(&(row, field)).map(String::as_str)
    }

    pub(super) fn merged(self, row: usize, column: usize) -> &'t str {
        let own = self.cell(row, column);
        match self.table.merged_from(row, column) {
            Some(above) if own.is_empty() => self.cell(above, column),
            _ => own,
        }
    }

    /// The text that the columns of a field have in a row, without what was typed once for all rows.
    pub(super) fn own_text(self, row: usize, field: Field) -> Cow<'t, str> {
        self.own_text_in(self.row(row), field)
    }

    /// As [`Self::own_text`].
    pub(super) fn own_text_in(self, row: Row<'t>, field: Field) -> Cow<'t, str> {
        if let Some(cells) = row.plain {
            let columns = &self.layout.columns;
            return columns.own_text(field, |column| cells.cell(column));
        }
        let row = row.index;
        if let Some(text) = self.edited(row, field) {
            return Cow::Borrowed(text);
        }
        let columns = &self.layout.columns;
        if field.group() == Group::Item {
            return columns.own_text(field, |column| self.cell(row, column));
        }
        columns.own_text(field, |column| self.merged(row, column))
    }

    /// What is to be said of the cells of a field beside their text, and in which column.
    pub(super) fn note(self, row: usize, field: Field) -> Option<(usize, CellNote)> {
        if !self.table.has_notes() {
            return None;
        }
        let columns = &self.layout.columns.source(field)?.columns;
        let unchanged = columns
            .iter()
            .filter(|column| !self.edits.cells.contains_key(&(row, **column)));
        let mut notes =
            unchanged.filter_map(|column| Some((*column, self.table.note(row, *column)?)));
        notes.next()
    }

    /// The columns of a field.
    pub(super) fn columns(self, field: Field) -> &'t [usize] {
        let source = self.layout.columns.source(field);
        source.map_or(&[], |source| &source.columns)
    }

    /// The first column of a field.
    pub(super) fn column(self, field: Field) -> Option<usize> {
        self.columns(field).first().copied()
    }

    pub(super) fn order_number(self, row: usize) -> Cow<'t, str> {
        self.own_text(row, Field::OrderNumber)
    }

    pub(super) fn status(self, row: usize) -> &'t str {
        self.layout
            .columns
            .status
            .map_or("", |column| unwrapped(self.cell(row, column)))
    }

    pub(super) const fn leaves_out_hidden(self) -> bool {
        self.layout.leaves_out_hidden
    }

    /// Whether a row is of the same shop as another, or does not say.
    pub(super) fn is_same_shop(self, row: usize, other: usize) -> bool {
        let (one, other) = (
            self.own_text(row, Field::ClientCode),
            self.own_text(other, Field::ClientCode),
        );
        one.is_empty() || other.is_empty() || one == other
    }

    /// Whether nothing of an order's head stands in a row.
    pub(super) fn is_continuation(self, row: usize) -> bool {
        let heads = self.layout.columns.iter().map(|(field, _)| field);
        let mut heads = heads.filter(|field| field.group() != Group::Item);
        heads.all(|field| self.own_text(row, field).is_empty())
    }

    /// Whether a row is the names of the columns once more.
    pub(super) fn is_header(self, row: usize) -> bool {
        let names = &self.layout.header.names;
        let named = names
            .iter()
            .enumerate()
            .filter(|(_, name)| !name.is_empty());
        let (mut some, mut all) = (false, true);
        for (column, name) in named {
            all &= self.cell(row, column).trim() == name;
            some = true;
            if !all {
                break;
            }
        }
        some && all
    }
}
