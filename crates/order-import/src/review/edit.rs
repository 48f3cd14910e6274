//! What a person changes.

use std::collections::HashMap;

use order_model::{Field, FieldRef, Group};

use super::cells::Edits;
use super::group::Groups;
use super::state::{CellBefore, CellEdit, EditPlace, Review};

impl Review {
    /// Changes a field of an order, in all its rows that say it, and judges again. Answers whether it could: a part of a cell cannot be
    /// changed alone.
    pub fn set(&mut self, order: usize, field_ref: FieldRef, text: &str) -> bool {
        let edits = self.edits_of(order, field_ref, text);
        let is_possible = !edits.is_empty();
        self.edit(edits);
        is_possible
    }

    /// The changes that [`Self::set`] makes; none where it cannot.
    #[must_use]
    pub fn edits_of(&self, order: usize, field_ref: FieldRef, text: &str) -> Vec<CellEdit> {
        let cells = self.cells();
        let field = field_ref.field;
        let rows: Vec<usize> = match field_ref.item {
            Some(index) => {
                let texts = self.texts(order);
                let item = texts.items.get(index);
                item.filter(|item| !item.is_part && (item.rows == 1 || field == Field::Qty))
                    .map(|item| item.row)
                    .into_iter()
                    .collect()
            }
            None => {
                let rows = self.rows(order);
                let says = |row: &&usize| !cells.own_text(**row, field).is_empty();
                let first = rows.first().filter(|first| !says(first));
                first
                    .into_iter()
                    .chain(rows.iter().filter(says))
                    .copied()
                    .collect()
            }
        };
        let edit = |row| self.edit_of(row, field, text);
        rows.into_iter().map(edit).collect()
    }

    /// The change of a field in one row, whatever the other rows of its order say.
    #[must_use]
    pub fn edit_of(&self, row: usize, field: Field, text: &str) -> CellEdit {
        let at = match self.cells().columns(field) {
            [column] => EditPlace::Column(*column),
            _ => EditPlace::Field(field),
        };
        CellEdit {
            row,
            at,
            text: text.to_owned(),
        }
    }

    /// Makes changes, and judges what they are in again.
    pub fn edit(&mut self, edits: Vec<CellEdit>) {
        if edits.is_empty() {
            return;
        }
        let mut touched: Vec<usize> = edits.iter().map(|edit| edit.row).collect();
        touched.sort_unstable();
        for edit in edits {
            self.edits.put(edit.row, edit.at, Some(edit.text));
        }
        self.group_again(&touched);
    }

    /// What stands where these changes are made, so that [`Self::restore`] brings it back.
    #[must_use]
    pub fn before(&self, edits: &[CellEdit]) -> Vec<CellBefore> {
        let before = |edit: &CellEdit| CellBefore {
            row: edit.row,
            at: edit.at,
            text: self.edits.at(edit.row, edit.at).cloned(),
        };
        edits.iter().map(before).collect()
    }

    /// Brings back what stood there before changes were made.
    pub fn restore(&mut self, cells: Vec<CellBefore>) {
        let mut touched: Vec<usize> = cells.iter().map(|cell| cell.row).collect();
        touched.sort_unstable();
        for cell in cells {
            self.edits.put(cell.row, cell.at, cell.text);
        }
        self.group_again(&touched);
    }

    /// Whether a person has changed a field in a row.
    #[must_use]
    pub fn is_edited(&self, row: usize, field: Field) -> bool {
        let columns = self.cells().columns(field);
        self.edits.fields.contains_key(&(row, field))
            || (!self.edits.cells.is_empty()
                && columns
                    .iter()
                    .any(|column| self.edits.cells.contains_key(&(row, *column))))
    }

    /// All changes, in no order: made again on the same table, they give the same orders.
    #[must_use]
    pub fn edits(&self) -> Vec<CellEdit> {
        let cells = self
            .edits
            .cells
            .iter()
            .map(|((row, column), text)| CellEdit {
                row: *row,
                at: EditPlace::Column(*column),
                text: text.clone(),
            });
        let fields = self
            .edits
            .fields
            .iter()
            .map(|((row, field), text)| CellEdit {
                row: *row,
                at: EditPlace::Field(*field),
                text: text.clone(),
            });
        cells.chain(fields).collect()
    }

    /// The fields that were changed though no single column has them.
    pub(crate) fn edited_fields(&self) -> Vec<Field> {
        let mut fields: Vec<Field> = self.edits.fields.keys().map(|(_, field)| *field).collect();
        fields.sort_unstable();
        fields.dedup();
        fields
    }

    pub(crate) fn edited_field(&self, row: usize, field: Field) -> &str {
        self.edits
            .fields
            .get(&(row, field))
            .map_or("", String::as_str)
    }

    /// A cell as it is given back: also what a cell that goes over several rows says in each of them, where it is of an order's head.
    pub(crate) fn output_cell(&self, row: usize, column: usize) -> &str {
        let field = self.layout.columns.field_of(column);
        if field.is_some_and(|field| field.group() != Group::Item) {
            return self.cells().merged(row, column);
        }
        self.cell(row, column)
    }

    /// Groups rows anew; orders whose rows are the same and were not touched keep their verdicts.
    fn group_again(&mut self, touched: &[usize]) {
        let groups = Groups::of(&self.cells());
        let before = std::mem::replace(&mut self.groups, groups);
        let mut judged = std::mem::take(&mut self.judged);
        let mut findings = std::mem::take(&mut self.findings);
        let by_rows: HashMap<&[usize], usize> = before
            .orders
            .iter()
            .enumerate()
            .map(|(order, rows)| (rows.as_slice(), order))
            .collect();
        let count = self.groups.orders.len();
        let was_done = self.next == before.orders.len();
        self.judged.resize_with(count, || None);
        self.next = if was_done {
            count
        } else {
            self.next.min(count)
        };
        for order in 0..count {
            let rows = self.rows(order);
            let is_touched = rows.iter().any(|row| touched.binary_search(row).is_ok());
            let same = by_rows.get(rows).copied().filter(|_| !is_touched);
            let verdict = same.and_then(|same| Some((same, judged.get_mut(same)?.take()?)));
            if let Some((same, verdict)) = verdict {
                if let Some(slot) = self.judged.get_mut(order) {
                    *slot = Some(verdict);
                }
                if let Some(found) = findings.remove(&same) {
                    self.findings.insert(order, found);
                }
            } else if order < self.next {
                self.judge(order);
            }
        }
        if was_done {
            self.find_same();
        }
    }
}

impl Edits {
    fn at(&self, row: usize, at: EditPlace) -> Option<&String> {
        match at {
            EditPlace::Column(column) => self.cells.get(&(row, column)),
            EditPlace::Field(field) => self.fields.get(&(row, field)),
        }
    }

    fn put(&mut self, row: usize, at: EditPlace, text: Option<String>) {
        match (at, text) {
            (EditPlace::Column(column), Some(text)) => self.cells.insert((row, column), text),
            (EditPlace::Column(column), None) => self.cells.remove(&(row, column)),
            (EditPlace::Field(field), Some(text)) => self.fields.insert((row, field), text),
            (EditPlace::Field(field), None) => self.fields.remove(&(row, field)),
        };
    }
}
