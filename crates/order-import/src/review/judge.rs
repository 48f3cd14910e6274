//! What `order-model` says of an order, at the cells of the table.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use order_model::decode::builder::OrderBuilder;
use order_model::{Field, FieldRef, Group, Issue};

use super::order_texts::{HeadText, OrderTexts};
use super::problem::{Finding, Place, Problem, TableIssue, is_said, weighed};
use super::state::{Judged, OrderState, Review};

/// An order is compared with so many that say the same where it tells most, and differ elsewhere.
const MOST_UNLIKE: usize = 16;

impl Review {
    /// Judges an order.
    pub(super) fn judge(&mut self, order: usize) {
        let mut buffers = std::mem::take(&mut self.buffers);
        let mut texts = self.texts(order);
        let mut findings = std::mem::take(&mut texts.findings);
        let mut builder = OrderBuilder::new(&mut buffers, texts.items.len());
        put(&mut builder, &texts);
        let verdict = self.validator.validate_typed(builder.finish());
        let place = |issue: &Issue| self.place_of(order, issue, &texts);
        for issue in verdict.issues {
            if !is_said(&issue, &findings) {
                findings.push(Finding {
                    place: place(&issue),
                    other: None,
                    field: issue.path.field_ref(),
                    problem: Problem::Rule(weighed(issue)),
                });
            }
        }
        buffers.recycle(verdict.parsed);
        let judged = Judged {
            state: state_of(&findings),
            content: content_of(&texts),
        };
        drop(texts);
        self.buffers = buffers;
        if findings.is_empty() {
            self.findings.remove(&order);
        } else {
            self.findings.insert(order, findings);
        }
        if let Some(slot) = self.judged.get_mut(order) {
            *slot = Some(judged);
        }
    }

    /// An order as JSON in the request's shape, with whatever cannot be read as the text that it is.
    #[must_use]
    pub fn order_json(&self, order: usize) -> String {
        let texts = self.texts(order);
        let mut buffers = order_model::OrderBuffers::default();
        let mut builder = OrderBuilder::new(&mut buffers, texts.items.len());
        put(&mut builder, &texts);
        self.validator
            .validate_typed(builder.finish())
            .parsed
            .to_json()
    }

    /// The cell of an issue: its field's, or the order's first row.
    fn place_of(&self, order: usize, issue: &Issue, texts: &OrderTexts<'_>) -> Place {
        let first = Place {
            row: self.rows(order).first().copied().unwrap_or_default(),
            column: None,
        };
        let Some(FieldRef { field, item }) = issue.path.field_ref() else {
            return first;
        };
        match item {
            None => {
                let mut head = texts.head.iter();
                let found = head.find(|text| text.field == field);
                found.map_or(first, |text| Place {
                    row: text.row(),
                    column: self.cells().column(field),
                })
            }
            Some(index) => texts.items.get(index).map_or(first, |item| Place {
                row: item.row,
                column: self.cells().column(field),
            }),
        }
    }

    /// Finds orders that are the same but for their numbers.
    pub(super) fn find_same(&mut self) {
        let mut unlike: HashMap<u64, Vec<usize>> = HashMap::with_capacity(self.judged.len());
        let mut same = HashMap::new();
        for (order, judged) in self.judged.iter().enumerate() {
            let Some(judged) = judged.filter(|judged| judged.state != OrderState::Blocked) else {
                continue;
            };
            let others = unlike.entry(judged.content).or_default();
            let texts = self.texts(order);
            let mut found = others.iter().copied();
            let Some(other) = found.find(|other| is_same(&texts, &self.texts(*other))) else {
                if others.len() < MOST_UNLIKE {
                    others.push(order);
                }
                continue;
            };
            let row = self.rows(order).first().copied();
            let other_row = self.rows(other).first().copied();
            if let (Some(row), Some(other_row)) = (row, other_row) {
                let place = |row| Place {
                    row,
                    column: self.cells().column(Field::OrderNumber),
                };
                let issue = TableIssue::SameAsOther {
                    order_number: self.cells().order_number(other_row).into_owned(),
                    row: self.table.number(other_row),
                };
                same.insert(
                    order,
                    Finding {
                        place: place(row),
                        other: Some(place(other_row)),
                        field: Some(FieldRef::order_field(Field::OrderNumber)),
                        problem: Problem::Table(issue),
                    },
                );
            }
        }
        self.same = same;
    }
}

fn put<'a>(builder: &mut OrderBuilder<'a>, texts: &'a OrderTexts<'_>) {
    for HeadText { field, text, .. } in &texts.head {
        if text.is_empty() && field.is_optional() {
            continue;
        }
        builder.typed(FieldRef::order_field(*field), text);
    }
    for (index, item) in texts.items.iter().enumerate() {
        for field in Group::Item.fields() {
            builder.typed(FieldRef::item_field(index, field), item.text(field));
        }
    }
}

fn state_of(findings: &[Finding]) -> OrderState {
    match findings {
        [] => OrderState::Good,
        _ if findings.iter().any(Finding::is_error) => OrderState::Blocked,
        _ => OrderState::Doubtful,
    }
}

/// The fields by which orders that may be the same are found.
const TELLING: [Field; 4] = [
    Field::ReceiverName,
    Field::ReceiverAddress,
    Field::ReceiverPhone,
    Field::ReceiverEmail,
];

/// What orders of the same content have in common.
fn content_of(texts: &OrderTexts<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    for HeadText { field, text, .. } in &texts.head {
        if TELLING.contains(field) {
            text.hash(&mut hasher);
        }
    }
    for item in &texts.items {
        item.sku.hash(&mut hasher);
        item.qty.hash(&mut hasher);
    }
    hasher.finish()
}

/// Whether two orders say the same but for their numbers.
fn is_same(one: &OrderTexts<'_>, other: &OrderTexts<'_>) -> bool {
    let heads = one.head.iter().zip(&other.head);
    let items = one.items.iter().zip(&other.items);
    heads
        .into_iter()
        .all(|(one, other)| one.field == Field::OrderNumber || one.text == other.text)
        && one.items.len() == other.items.len()
        && items.into_iter().all(|(item, other)| {
            let mut fields = Group::Item.fields();
            fields.all(|field| item.text(field) == other.text(field))
        })
}
