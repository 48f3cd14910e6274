//! What is given back: the rows that did not go, with the reasons, as a workbook that can be imported again as it is.

use order_model::{Field, Locale};

use crate::message::{problem_text, reasons, sheet_name};
use crate::review::{Finding, OrderState, Review};
use crate::xlsx::{Deflate, Fill, WorkbookWriter, Written};

/// Why an order is given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Returned<'r> {
    /// What is wrong with it says why.
    Findings,
    /// This does: what the warehouse answered, such as.
    Reason(&'r str),
}

impl Review {
    /// A workbook of some orders: the columns as they stood, in their order, with what a person has changed; what was typed where no column has the field in
    /// columns of its own; and at the end a column of reasons. Cells in which something is wrong are coloured.
    ///
    /// `why` is asked of every order; `None` leaves it out.
    #[must_use]
    pub fn error_workbook<'r>(
        &self,
        locale: Locale,
        deflate: &dyn Deflate,
        why: &dyn Fn(usize) -> Option<Returned<'r>>,
    ) -> Written {
        let mut writer = WorkbookWriter::new(sheet_name(locale));
        let names = &self.layout().header.names;
        // A label has no room in a cell.
        let fields: Vec<Field> = self
            .edited_fields()
            .into_iter()
            .filter(|field| *field != Field::LabelBase64)
            .collect();
        let header = names
            .iter()
            .map(String::as_str)
            .chain(fields.iter().map(|field| field.name()));
        writer.row(
            header
                .chain([reasons(locale)])
                .map(|name| (name, Fill::Header)),
        );
        for order in 0..self.order_count() {
            let Some(why) = why(order) else {
                continue;
            };
            for (index, row) in self.rows(order).iter().enumerate() {
                let reason = self.reason(order, *row, index == 0, why, locale);
                if !self.write_row(&mut writer, order, *row, &fields, &reason) {
                    break;
                }
            }
        }
        writer.finish(deflate)
    }

    /// The workbook of the orders that cannot be sent as they are.
    #[must_use]
    pub fn blocked_workbook(&self, locale: Locale, deflate: &dyn Deflate) -> Written {
        self.error_workbook(locale, deflate, &|order| {
            (self.state(order) == OrderState::Blocked).then_some(Returned::Findings)
        })
    }

    fn reason(
        &self,
        order: usize,
        row: usize,
        is_first: bool,
        why: Returned<'_>,
        locale: Locale,
    ) -> String {
        if let (Returned::Reason(reason), true) = (why, is_first) {
            return reason.to_owned();
        }
        let mut texts: Vec<String> = Vec::new();
        for finding in self.findings(order) {
            let text = problem_text(&finding.problem, locale);
            if is_at(finding, row) && !texts.contains(&text) {
                texts.push(text);
            }
        }
        texts.join("\n")
    }

    fn write_row(
        &self,
        writer: &mut WorkbookWriter,
        order: usize,
        row: usize,
        fields: &[Field],
        reason: &str,
    ) -> bool {
        let findings = self.findings(order);
        let width = self.layout().header.names.len();
        let cells = (0..width).map(|column| {
            (
                self.output_cell(row, column),
                fill_of(&findings, row, column),
            )
        });
        let edited = fields
            .iter()
            .map(|field| (self.edited_field(row, *field), Fill::None));
        let reason = (
            reason,
            if reason.is_empty() {
                Fill::None
            } else {
                Fill::Added
            },
        );
        writer.row(cells.chain(edited).chain([reason]))
    }
}

fn is_at(finding: &Finding, row: usize) -> bool {
    finding.place.row == row
}

/// The worst of what is wrong with a cell.
fn fill_of(findings: &[&Finding], row: usize, column: usize) -> Fill {
    let here = findings.iter().filter(|finding| {
        let places = [Some(finding.place), finding.other];
        places
            .into_iter()
            .flatten()
            .any(|place| place.row == row && place.column == Some(column))
    });
    match here.map(|finding| finding.is_error()).max() {
        None => Fill::None,
        Some(false) => Fill::Warning,
        Some(true) => Fill::Error,
    }
}
