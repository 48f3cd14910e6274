//! Reading the orders of a table, judging them, and what became of it.

use std::borrow::Cow;
use std::collections::HashMap;

use order_model::rules::{PriceUnit, Rules};
use order_model::{Field, FieldRef, OrderBuffers, Validator};

use super::cells::{Edits, Layout};
use super::group::{Groups, LeftOut};
use super::number::{DecimalSign, NumberEvidence};
use super::order_texts::Numbers;
use super::problem::Finding;
use super::state::{Counts, OrderState, Review};
use crate::table::Table;

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

    /// The text of a field in a row as it stands now: of an order's head also what was typed once for all rows.
    #[must_use]
    pub fn field_text(&self, row: usize, field: Field) -> Cow<'_, str> {
        self.cells().text(row, field)
    }

    /// As [`Self::field_text`], without what was typed once for all rows.
    #[must_use]
    pub fn own_field_text(&self, row: usize, field: Field) -> Cow<'_, str> {
        self.cells().own_text(row, field)
    }

    /// The text of a field of an order's head: what the first row that says something says.
    #[must_use]
    pub fn head_text(&self, order: usize, field: Field) -> Cow<'_, str> {
        let rows = self.rows(order);
        let mut own = rows.iter().map(|row| self.own_field_text(*row, field));
        let said = own.find(|text| !text.is_empty());
        let first = rows.first().copied();
        said.or_else(|| Some(self.field_text(first?, field)))
            .unwrap_or_default()
    }

    /// The table again, for orders that are read otherwise.
    #[must_use]
    pub fn into_table(self) -> Table {
        self.table
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

    /// How many orders [`Self::judge_next`] has come past.
    #[must_use]
    pub fn judged_count(&self) -> usize {
        self.next
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
                let found = head.find(|text| text.field == field_ref.field);
                found
                    .map(|found| found.text.to_string())
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
}
