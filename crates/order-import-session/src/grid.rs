//! Rows of the grid, and what is wrong with their cells.

use order_import::message::problem_text;
use order_import::review::{Finding, Place, Problem};
use order_model::{Field, Group, Locale, Severity};

use crate::message::{Cell, Issue, Offer, Row, Weight};
use crate::review::UnderReview;

/// A label in base64 that is longer than this is a file: of it so much goes to the page as tells what it is.
const MOST_SHOWN: usize = 400;
const BEGINNING: usize = 16;

impl UnderReview {
    /// The rows of an order.
    pub(crate) fn rows_of(&self, order: usize, locale: Locale) -> Vec<Row> {
        let rows = self.review.rows(order).iter();
        rows.map(|row| self.row(order, *row, locale)).collect()
    }

    /// A row of the grid.
    pub(crate) fn row(&self, order: usize, row: usize, locale: Locale) -> Row {
        let findings = self.review.findings(order);
        let first = self.first_row(order).unwrap_or(row);
        let cells = self.fields.iter().map(|field| {
            let mut text = self.review.field_text(row, *field).into_owned();
            let file_size = file_size(*field, &text);
            if file_size.is_some() {
                text.truncate(text.floor_char_boundary(BEGINNING));
            }
            Cell {
                is_ditto: self.is_ditto(row, first, *field, &text),
                is_edited: self.review.is_edited(row, *field),
                issues: findings
                    .iter()
                    .filter(|finding| is_at(finding, row, *field))
                    .map(|finding| self.issue(finding, locale))
                    .collect(),
                file_size,
                is_other_of: self.is_other_of(&findings, row, *field),
                text,
            }
        });
        let cells = cells.collect();
        let of_row = findings.iter().filter(|finding| {
            finding.place.row == row
                && finding
                    .field
                    .is_none_or(|at| !self.fields.contains(&at.field))
        });
        Row {
            row,
            number: self.review.table().number(row),
            order: first,
            standing: self.standing(order),
            known: self
                .known_of(order)
                .map(|(_, text)| text.clone())
                .unwrap_or_default(),
            cells,
            issues: of_row.map(|finding| self.issue(finding, locale)).collect(),
        }
    }

    fn is_ditto(&self, row: usize, first: usize, field: Field, text: &str) -> bool {
        if row == first || field == Field::OrderNumber || field.group() == Group::Item {
            return false;
        }
        let own = self.review.own_field_text(row, field);
        own.is_empty() || text == self.review.field_text(first, field)
    }

    fn is_other_of(&self, findings: &[&Finding], row: usize, field: Field) -> Option<Weight> {
        let column = self.review.layout().columns.source(field);
        let column = column.and_then(|source| source.columns.first().copied());
        let is_it = |place: Place| match place.column {
            Some(_) => place.row == row && place.column == column,
            None => false,
        };
        let others = findings
            .iter()
            .filter(|finding| finding.other.is_some_and(is_it));
        others.map(|finding| weight(finding)).max()
    }

    /// What is wrong, in words.
    pub(crate) fn issue(&self, finding: &Finding, locale: Locale) -> Issue {
        let path = finding.field.map(|at| at.path().pointer());
        Issue {
            weight: weight(finding),
            code: finding.problem.code().to_owned(),
            path: path.unwrap_or_default(),
            field: finding.field.map(|at| at.field),
            row_number: self.review.table().number(finding.place.row),
            column: finding.place.column,
            words: problem_text(&finding.problem, locale),
            offers: offers(&finding.problem),
        }
    }
}

/// How many bytes a label in base64 has; a shorter text is shown as it is.
fn file_size(field: Field, text: &str) -> Option<usize> {
    let is_file = field == Field::LabelBase64 && text.len() > MOST_SHOWN;
    is_file.then_some(text.len() / 4 * 3)
}

fn is_at(finding: &Finding, row: usize, field: Field) -> bool {
    finding.place.row == row && finding.field.is_some_and(|at| at.field == field)
}

fn weight(finding: &Finding) -> Weight {
    match finding.problem.severity() {
        Severity::Error => Weight::Error,
        _ => Weight::Warning,
    }
}

fn offers(problem: &Problem) -> Vec<Offer> {
    let Problem::Rule(issue) = problem else {
        return Vec::new();
    };
    let offers = issue.offers().into_iter().map(|edits| {
        let texts = edits
            .into_iter()
            .map(|edit| Some((edit.path.field_ref()?.field, edit.value)));
        texts.collect::<Option<Vec<_>>>()
    });
    offers.flatten().map(|texts| Offer { texts }).collect()
}
