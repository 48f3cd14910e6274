//! The orders of a table: what is wrong with each, in which cell, and what a person changes.

mod cells;
mod group;
mod items_in_cell;
mod judge;
mod mistakes;
mod number;
mod order_texts;
mod problem;

use std::collections::HashMap;

use order_model::rules::{PriceUnit, Rules};
use order_model::{Field, FieldRef, Group, OrderBuffers, Validator};

pub use cells::Layout;
pub use group::LeftOut;
pub use mistakes::Mistake;
pub use number::{DecimalSign, NumberEvidence, plain_number, price_and_currency};
pub use problem::{Finding, Place, Problem, TableIssue};

use crate::table::Table;
use cells::{Cells, Edits};
use group::Groups;
use judge::Judged;
use order_texts::{Numbers, OrderTexts};

/// How an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderState {
    /// Nobody has looked at it.
    NotJudged,
    /// Something keeps it from being sent.
    Blocked,
    /// Something may be a mistake.
    Doubtful,
    /// Nothing is wrong.
    Good,
}

/// How many orders stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// All.
    pub orders: usize,
    /// Nobody has looked at them.
    pub not_judged: usize,
    /// See [`OrderState::Blocked`].
    pub blocked: usize,
    /// See [`OrderState::Doubtful`].
    pub doubtful: usize,
    /// See [`OrderState::Good`].
    pub good: usize,
}

/// A change that a person made, so that it can be made again after a reload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellEdit {
    /// The row in the table, from 0.
    pub row: usize,
    /// The column, or the field where no single column has it.
    pub at: EditPlace,
    /// The new text.
    pub text: String,
}

/// What is changed of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditPlace {
    /// A cell, by its column, from 0.
    Column(usize),
    /// A field that no single column has.
    Field(Field),
}

/// The orders of a table.
///
/// ```
/// use order_import::csv::{CsvReader, Dialect};
/// use order_import::mapping::{Header, Names};
/// use order_import::review::{Layout, Review};
/// use order_import::table::Table;
/// use order_model::Rules;
///
/// let mut table = Table::default();
/// let mut reader = CsvReader::new(Dialect::of(b','));
/// reader.read("Order No.,SKU,Qty\n1,A,2\n1,B,two\n", &mut |record| drop(table.push(record)))?;
/// let names = Names::new();
/// let header = Header::find(&table, &names).unwrap();
/// let columns = names.guess(&header.names).columns;
/// let layout = Layout { header, columns, leaves_out_hidden: false };
/// let mut review = Review::new(table, layout, Rules::default());
/// review.judge_all();
/// assert_eq!(review.counts().orders, 1);
/// assert!(review.findings(0).iter().any(|finding| finding.place.column == Some(2)));
/// # Ok::<(), order_import::csv::UnclosedQuote>(())
/// ```
#[derive(Debug)]
pub struct Review {
    table: Table,
    layout: Layout,
    edits: Edits,
    validator: Validator<'static>,
    evidence: NumberEvidence,
    numbers: Numbers,
    groups: Groups,
    judged: Vec<Option<Judged>>,
    findings: HashMap<usize, Vec<Finding>>,
    /// Orders that are the same as others but for their numbers.
    same: HashMap<usize, Finding>,
    next: usize,
    buffers: OrderBuffers,
}

impl Review {
    /// The orders of a table, of which none has been judged.
    #[must_use]
    pub fn new(table: Table, layout: Layout, rules: Rules) -> Self {
        let unit = rules.price_unit;
        let mut review = Self {
            table,
            layout,
            edits: Edits::default(),
            validator: Validator::from(rules),
            evidence: NumberEvidence::default(),
            numbers: Numbers::default(),
            groups: Groups::default(),
            judged: Vec::new(),
            findings: HashMap::new(),
            same: HashMap::new(),
            next: 0,
            buffers: OrderBuffers::default(),
        };
        review.read_numbers(unit);
        review.groups = Groups::of(&review.cells());
        review
            .judged
            .resize_with(review.groups.orders.len(), || None);
        review
    }

    fn cells(&self) -> Cells<'_> {
        Cells {
            table: &self.table,
            layout: &self.layout,
            edits: &self.edits,
        }
    }

    fn read_numbers(&mut self, unit: PriceUnit) {
        let cells = self.cells();
        let mut evidence = NumberEvidence::default();
        for field in [Field::UnitPrice, Field::Qty] {
            if cells.column(field).is_none() {
                continue;
            }
            let mut of_field = NumberEvidence::default();
            for row in cells.rows() {
                of_field.add(&cells.text(row, field));
            }
            evidence.point += of_field.point;
            evidence.comma += of_field.comma;
            evidence.either += of_field.either;
            evidence.has_fractions |= of_field.has_fractions && field == Field::UnitPrice;
        }
        self.evidence = evidence;
        self.numbers = Numbers {
            sign: evidence.sign(),
            has_fractions: evidence.has_fractions,
            unit,
        };
    }

    /// What the numbers of the file tell; where they are unclear, a person says with [`Self::set_decimal_sign`].
    #[must_use]
    pub fn number_evidence(&self) -> NumberEvidence {
        self.evidence
    }

    /// Says what stands before the fraction of the file's numbers. All orders are to be judged again.
    pub fn set_decimal_sign(&mut self, sign: DecimalSign) {
        self.numbers.sign = Some(sign);
        self.judged.iter_mut().for_each(|judged| *judged = None);
        self.findings.clear();
        self.next = 0;
    }

    /// The table.
    #[must_use]
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// How its rows are read.
    #[must_use]
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// How many orders there are.
    #[must_use]
    pub fn order_count(&self) -> usize {
        self.groups.orders.len()
    }

    /// The rows of an order, in the table, from 0.
    #[must_use]
    pub fn rows(&self, order: usize) -> &[usize] {
        self.groups.orders.get(order).map_or(&[], Vec::as_slice)
    }

    /// Rows that are no orders.
    #[must_use]
    pub fn left_out(&self) -> &LeftOut {
        &self.groups.left_out
    }

    /// How many rows were hidden in the spreadsheet: a person should say whether they are meant.
    #[must_use]
    pub fn hidden_rows(&self) -> usize {
        let cells = self.cells();
        cells
            .rows()
            .filter(|row| self.table.is_hidden(*row))
            .count()
    }

    /// The text of a cell as it stands now.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.cells().cell(row, column)
    }

    /// Judges so many orders more; answers whether there are others left.
    pub fn judge_next(&mut self, count: usize) -> bool {
        let end = self.next.saturating_add(count).min(self.order_count());
        for order in self.next..end {
            if self.judged.get(order).is_some_and(Option::is_none) {
                self.judge(order);
            }
        }
        self.next = end;
        let is_done = self.next == self.order_count();
        if is_done {
            self.find_same();
        }
        !is_done
    }

    /// Judges all orders.
    pub fn judge_all(&mut self) {
        self.judge_next(usize::MAX);
    }

    /// How an order stands.
    #[must_use]
    pub fn state(&self, order: usize) -> OrderState {
        let judged = self.judged.get(order).copied().flatten();
        match judged.map(|judged| judged.state) {
            Some(OrderState::Good) if self.same.contains_key(&order) => OrderState::Doubtful,
            Some(state) => state,
            None => OrderState::NotJudged,
        }
    }

    /// How many orders stand how.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts {
            orders: self.order_count(),
            ..Counts::default()
        };
        for order in 0..counts.orders {
            match self.state(order) {
                OrderState::NotJudged => counts.not_judged += 1,
                OrderState::Blocked => counts.blocked += 1,
                OrderState::Doubtful => counts.doubtful += 1,
                OrderState::Good => counts.good += 1,
            }
        }
        counts
    }

    /// What is wrong with an order, errors and warnings.
    #[must_use]
    pub fn findings(&self, order: usize) -> Vec<&Finding> {
        let own = self.findings.get(&order).into_iter().flatten();
        own.chain(self.same.get(&order)).collect()
    }

    /// The text of a field of an order, as it is judged and sent.
    #[must_use]
    pub fn text(&self, order: usize, field_ref: FieldRef) -> String {
        let texts = self.texts(order);
        match field_ref.item {
            Some(index) => {
                let item = texts.items.get(index);
                item.map(|item| item.text(field_ref.field).to_owned())
                    .unwrap_or_default()
            }
            None => {
                let mut head = texts.head.iter();
                let found = head.find(|(field, ..)| *field == field_ref.field);
                found
                    .map(|(_, text, _)| text.to_string())
                    .unwrap_or_default()
            }
        }
    }

    /// Of how many rows each item was added up, where rows have no quantity.
    #[must_use]
    pub fn rows_of_items(&self, order: usize) -> Vec<usize> {
        let texts = self.texts(order);
        texts.items.iter().map(|item| item.rows).collect()
    }

    fn texts(&self, order: usize) -> OrderTexts<'_> {
        OrderTexts::of(self.cells(), self.rows(order), self.numbers)
    }

    /// Changes a field of an order, in all its rows that say it, and judges again. Answers whether it could: a part of a cell cannot be
    /// changed alone.
    pub fn set(&mut self, order: usize, field_ref: FieldRef, text: &str) -> bool {
        let edits = self.edits_of(order, field_ref, text);
        let is_possible = !edits.is_empty();
        self.edit(edits);
        is_possible
    }

    fn edits_of(&self, order: usize, field_ref: FieldRef, text: &str) -> Vec<CellEdit> {
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
