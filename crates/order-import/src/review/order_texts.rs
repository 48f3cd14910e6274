//! The texts of an order, from the rows that are one.

use std::borrow::Cow;
use std::collections::HashMap;

use order_model::reference::currency::exponent;
use order_model::rules::{PriceUnit, has_exponent};
use order_model::text::key;
use order_model::{Field, FieldRef, Group, Kind};

use super::cells::{Cells, Row};
use super::items_in_cell::{items_in, sum};
use super::number::{DecimalSign, plain_number, price_and_currency};
use super::problem::{Finding, Place, Problem, TableIssue};
use crate::table::CellNote;

/// What is known of the numbers of a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Numbers {
    pub(super) sign: Option<DecimalSign>,
    pub(super) has_fractions: bool,
    pub(super) unit: PriceUnit,
}

/// An order's texts, each with where it stands.
#[derive(Debug, Default)]
pub(super) struct OrderTexts<'t> {
    pub(super) head: Vec<HeadText<'t>>,
    pub(super) items: Vec<ItemTexts<'t>>,
    pub(super) findings: Vec<Finding>,
}

/// A text of the head: kept small, since there are many of them and an order's are made anew each time.
#[derive(Debug)]
pub(super) struct HeadText<'t> {
    pub(super) field: Field,
    row: u32,
    pub(super) text: Cow<'t, str>,
}

impl HeadText<'_> {
    pub(super) fn row(&self) -> usize {
        self.row as usize
    }
}

/// An item's texts.
#[derive(Debug, Clone)]
pub(super) struct ItemTexts<'t> {
    pub(super) row: usize,
    pub(super) sku: Cow<'t, str>,
    pub(super) currency: Cow<'t, str>,
    pub(super) unit_price: Cow<'t, str>,
    pub(super) qty: Cow<'t, str>,
    /// Of how many rows it was added up.
    pub(super) rows: usize,
    /// Whether its SKU is a part of a cell.
    pub(super) is_part: bool,
}

impl ItemTexts<'_> {
    pub(super) fn text(&self, field: Field) -> &str {
        match field {
            Field::Sku => &self.sku,
            Field::Currency => &self.currency,
            Field::UnitPrice => &self.unit_price,
            Field::Qty => &self.qty,
            _ => "",
        }
    }
}

impl<'t> OrderTexts<'t> {
    /// Collects the texts of the order that these rows are.
    pub(super) fn of(cells: Cells<'t>, rows: &[usize], numbers: Numbers) -> Self {
        let mut texts = Self {
            head: Vec::with_capacity(Field::ALL.len()),
            items: Vec::with_capacity(rows.len()),
            findings: Vec::new(),
        };
        let rows: Vec<Row<'t>> = rows.iter().map(|row| cells.row(*row)).collect();
        let Some(first) = rows.first().copied() else {
            return texts;
        };
        let head = Field::ALL.into_iter();
        for field in head.filter(|field| field.group() != Group::Item) {
            texts.add_head(cells, &rows, field, first);
        }
        texts.add_items(cells, &rows, numbers);
        for row in &rows {
            texts.look_at_width(cells, row.index);
        }
        texts.look_for_repeated_rows(cells, &rows);
        texts
    }

    /// A field of the head: what the first row that says something says. Rows that say another thing are wrong, and so is the first.
    fn add_head(&mut self, cells: Cells<'t>, rows: &[Row<'t>], field: Field, first: Row<'t>) {
        let columns = cells.columns(field);
        let mut said: Option<(Cow<'t, str>, Row<'t>)> = None;
        if rows.len() > 1 {
            for row in rows.iter().copied() {
                // Most rows of an order say the same, and most cells need not be read for that.
                let seen = said.as_ref().map_or(first, |(_, at)| *at);
                if row.index != first.index && row.says_the_same(seen, columns) {
                    continue;
                }
                let text = cells.own_text_in(row, field);
                match &said {
                    _ if text.is_empty() => {}
                    None => said = Some((text, row)),
                    Some((other, at)) if *other != text && key(other) != key(&text) => {
                        let column = cells.column(field);
                        let place = |row: Row<'t>| Place {
                            row: row.index,
                            column,
                        };
                        let finding =
                            disagreement(field, &text, other, place(row), place(*at), cells);
                        self.findings.push(finding);
                    }
                    Some(_) => {}
                }
            }
        }
        let (text, row) = said.unwrap_or_else(|| (cells.text_in(first, field), first));
        let row = row.index;
        let at = FieldRef::order_field(field);
        self.findings.extend(look_at(cells, at, &text, row));
        let row = u32::try_from(row).unwrap_or(u32::MAX);
        self.head.push(HeadText { field, row, text });
    }

    fn add_items(&mut self, cells: Cells<'t>, rows: &[Row<'t>], numbers: Numbers) {
        let has_item = |row: &Row<'t>| {
            let mut fields = [Field::Sku, Field::Qty, Field::UnitPrice].into_iter();
            fields.any(|field| !cells.own_text_in(*row, field).is_empty())
        };
        let is_alone = rows.len() == 1;
        let with_item = rows.iter().copied().filter(|row| is_alone || has_item(row));
        let has_no_item = !is_alone && !rows.iter().any(has_item);
        let without = rows.first().copied().filter(|_| has_no_item);
        for row in with_item.chain(without) {
            let mut item = ItemTexts {
                row: row.index,
                sku: cells.text_in(row, Field::Sku),
                currency: cells.text_in(row, Field::Currency),
                unit_price: cells.text_in(row, Field::UnitPrice),
                qty: cells.text_in(row, Field::Qty),
                rows: 1,
                is_part: false,
            };
            if item.currency.is_empty() {
                let mut others = rows
                    .iter()
                    .map(|row| cells.own_text_in(*row, Field::Currency));
                item.currency = others.find(|text| !text.is_empty()).unwrap_or_default();
            }
            read_numbers(&mut item, numbers);
            self.split_item(cells, item);
        }
        if cells.layout.columns.source(Field::Qty).is_none() {
            self.add_up();
        }
        for index in 0..self.items.len() {
            self.look_at_item(cells, index);
        }
    }

    /// Adds an item, or the several of a cell.
    fn split_item(&mut self, cells: Cells<'t>, item: ItemTexts<'t>) {
        let sku = item.sku.clone();
        let Some(parts) = items_in(&sku) else {
            self.items.push(item);
            return;
        };
        let sum = sum(&parts);
        if !item.qty.is_empty() && item.qty != sum.to_string() {
            let field_ref = FieldRef::item_field(self.items.len(), Field::Sku);
            let issue = TableIssue::QuantityBesideItems {
                qty: item.qty.to_string(),
                sum,
            };
            let place = |field| Place {
                row: item.row,
                column: cells.column(field),
            };
            self.findings.push(Finding {
                place: place(Field::Sku),
                other: Some(place(Field::Qty)),
                field: Some(field_ref),
                problem: Problem::Table(issue),
            });
            self.items.push(item);
            return;
        }
        // One price beside several items is nobody's price, unless it was typed for all.
        let is_everyones =
            parts.len() == 1 || cells.own_text(item.row, Field::UnitPrice).is_empty();
        for (sku, qty) in &parts {
            self.items.push(ItemTexts {
                sku: Cow::Owned((*sku).to_owned()),
                qty: Cow::Owned((*qty).to_owned()),
                unit_price: if is_everyones {
                    item.unit_price.clone()
                } else {
                    Cow::Borrowed("")
                },
                is_part: true,
                ..item.clone()
            });
        }
    }

    /// Rows of one SKU without any quantity are a piece each.
    fn add_up(&mut self) {
        let mut added: Vec<ItemTexts<'t>> = Vec::new();
        let mut known: HashMap<[String; 3], usize> = HashMap::new();
        for item in self.items.drain(..) {
            let what = [&item.sku, &item.currency, &item.unit_price].map(ToString::to_string);
            let same = known.get(&what).and_then(|index| added.get_mut(*index));
            match same.filter(|_| !item.sku.is_empty() && !item.is_part) {
                Some(same) => same.rows += 1,
                None => {
                    known.insert(what, added.len());
                    added.push(item);
                }
            }
        }
        for item in added
            .iter_mut()
            .filter(|item| item.qty.is_empty() && !item.sku.is_empty())
        {
            item.qty = Cow::Owned(item.rows.to_string());
        }
        self.items = added;
    }

    fn look_at_item(&mut self, cells: Cells<'t>, index: usize) {
        let Some(item) = self.items.get(index) else {
            return;
        };
        for field in Group::Item.fields() {
            let at = FieldRef::item_field(index, field);
            self.findings
                .extend(look_at(cells, at, item.text(field), item.row));
        }
    }

    /// A text beyond the last named column of a file with separators has been cut in two.
    fn look_at_width(&mut self, cells: Cells<'t>, row: usize) {
        let names = &cells.layout.header.names;
        let width = names
            .iter()
            .rposition(|name| !name.is_empty())
            .map_or(0, |last| last + 1);
        if !cells.table.is_separated() || cells.table.row_width(row) <= width || width < 2 {
            return;
        }
        let mut beyond = (width..cells.table.row_width(row))
            .map(|column| (column, cells.cell(row, column).trim()));
        if let Some((column, text)) = beyond.find(|(_, text)| !text.is_empty()) {
            self.findings.push(Finding {
                place: Place {
                    row,
                    column: Some(column),
                },
                other: None,
                field: None,
                problem: Problem::Table(TableIssue::TooManyCells {
                    value: text.to_owned(),
                }),
            });
        }
    }

    /// Rows that are there twice, letter for letter, where each row has its quantity.
    fn look_for_repeated_rows(&mut self, cells: Cells<'t>, rows: &[Row<'t>]) {
        let skus = |row: Row<'t>| cells.own_text_in(row, Field::Sku);
        let mut pairs = rows.windows(2).map(|pair| match pair {
            [one, other] => skus(*one) != skus(*other),
            _ => true,
        });
        // Two rows of two items are most of what there is.
        if rows.len() < 2
            || cells.column(Field::Qty).is_none()
            || (rows.len() == 2 && pairs.all(|differ| differ))
        {
            return;
        }
        let mut seen: HashMap<Vec<&str>, usize> = HashMap::new();
        for row in rows.iter().map(|row| row.index) {
            let width = cells.table.row_width(row);
            let texts: Vec<&str> = (0..width).map(|column| cells.cell(row, column)).collect();
            if let Some(first) = seen.get(&texts) {
                let item = self.items.iter().position(|item| item.row == row);
                self.findings.push(Finding {
                    place: Place { row, column: None },
                    other: Some(Place {
                        row: *first,
                        column: None,
                    }),
                    field: item.map(|item| FieldRef::item_field(item, Field::Sku)),
                    problem: Problem::Table(TableIssue::RowTwice {
                        row: cells.table.number(*first),
                    }),
                });
            } else {
                seen.insert(texts, row);
            }
        }
    }
}

fn disagreement(
    field: Field,
    text: &str,
    other: &str,
    place: Place,
    at: Place,
    cells: Cells<'_>,
) -> Finding {
    Finding {
        place,
        other: Some(at),
        field: Some(FieldRef::order_field(field)),
        problem: Problem::Table(TableIssue::Disagreement {
            value: text.to_owned(),
            other: other.to_owned(),
            row: cells.table.number(at.row),
        }),
    }
}

/// What is wrong with a cell whatever the order says.
fn look_at(cells: Cells<'_>, field_ref: FieldRef, text: &str, row: usize) -> Option<Finding> {
    let field = field_ref.field;
    let note = cells.note(row, field);
    let value = || text.to_owned();
    let issue = match note.map(|(_, note)| note) {
        Some(CellNote::DigitsLost) => TableIssue::DigitsLost { value: value() },
        Some(CellNote::FormulaWithoutValue) => TableIssue::FormulaWithoutValue,
        Some(CellNote::Date) => TableIssue::Date { value: value() },
        None if field.kind() == Kind::Text && may_be_number(text) && has_exponent(text) => {
            TableIssue::DigitsLost { value: value() }
        }
        None => return None,
    };
    let column = note
        .map(|(column, _)| column)
        .or_else(|| cells.column(field));
    Some(Finding {
        place: Place { row, column },
        other: None,
        field: Some(field_ref),
        problem: Problem::Table(issue),
    })
}

/// Whether a text begins and ends as a number does: few do of those that are none.
fn may_be_number(text: &str) -> bool {
    matches!(text.as_bytes(), [b'0'..=b'9' | b'-', .., b'0'..=b'9'])
}

/// Makes the numbers of an item plain, and takes its currency from beside its price where nothing else says it.
fn read_numbers(item: &mut ItemTexts<'_>, numbers: Numbers) {
    let (number, currency) = price_and_currency(&item.unit_price);
    let is_own =
        currency.is_some_and(|currency| item.currency.is_empty() || item.currency == currency);
    if is_own {
        let number = number.to_owned();
        item.currency = Cow::Borrowed(currency.unwrap_or_default());
        item.unit_price = Cow::Owned(number);
    }
    let sign = numbers.sign.unwrap_or(DecimalSign::Point);
    if numbers.sign.is_some() {
        for text in [&mut item.unit_price, &mut item.qty] {
            // Most are plain already.
            if let Cow::Owned(plain) = plain_number(text, sign) {
                *text = Cow::Owned(plain);
            }
        }
    }
    if numbers.unit == PriceUnit::Minor && numbers.has_fractions {
        with_fraction(&mut item.unit_price, &item.currency);
    }
}

/// A price in whole units of a currency, with so many digits behind its point that it can be nothing else.
fn with_fraction(price: &mut Cow<'_, str>, currency: &str) {
    let is_digits = !price.is_empty() && price.bytes().all(|byte| byte.is_ascii_digit());
    let is_thousandths = price
        .split_once('.')
        .is_some_and(|(_, fraction)| fraction.len() == 3);
    match exponent(currency) {
        Some(1..) if is_digits => price.to_mut().push_str(".00"),
        Some(1..) if is_thousandths => price.to_mut().push('0'),
        _ => {}
    }
}
