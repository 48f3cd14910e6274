//! What a person changes.

use std::collections::HashMap;

use order_model::{Field, FieldRef, Group};

use super::group::Groups;
use super::state::{CellEdit, EditPlace, Review};

impl Review {
    /// Changes a field of an order, in all its rows that say it, and judges again. Answers whether it could: a part of a cell cannot be
    /// changed alone.
    pub fn set(&mut self, order: usize, field_ref: FieldRef, text: &str) -> bool {
        let edits = self.edits_of(order, field_ref, text);
        let is_possible = !edits.is_empty();
        self.edit(edits);
        is_possible
    }

    pub(super) fn edits_of(&self, order: usize, field_ref: FieldRef, text: &str) -> Vec<CellEdit> {
        let cells = self.cells();
        let field = field_ref.field;
        let columns = self
            .layout
            .columns
            .source(field)
            .map_or(&[][..], |source| &source.columns);
        let at = match columns {
            [column] => EditPlace::Column(*column),
            _ => EditPlace::Field(field),
        };
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
        let edit = |row| CellEdit {
            row,
            at,
            text: text.to_owned(),
        };
        rows.into_iter().map(edit).collect()
    }

    /// Makes changes, and judges what they are in again.
    pub fn edit(&mut self, edits: Vec<CellEdit>) {
        if edits.is_empty() {
            return;
        }
        let mut touched: Vec<usize> = edits.iter().map(|edit| edit.row).collect();
        touched.sort_unstable();
        for edit in edits {
            match edit.at {
                EditPlace::Column(column) => self.edits.cells.insert((edit.row, column), edit.text),
                EditPlace::Field(field) => self.edits.fields.insert((edit.row, field), edit.text),
            };
        }
        self.group_again(&touched);
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
