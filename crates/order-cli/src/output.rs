//! What is said on standard output: lines of JSON, or words.

use std::io::Write;

use order_import::file::Origin;
use order_import::message::problem_text;
use order_import::review::{Finding, OrderState, Review};
use order_import::xlsx::column_letters;
use order_model::{Field, FieldRef, Locale, Severity};
use serde::Serialize;

use crate::files::OrderFile;

/// Where the output goes to, and how.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Output {
    pub(crate) is_json: bool,
    pub(crate) locale: Locale,
}

/// A file, and how it was read.
#[derive(Debug, Serialize)]
struct FileLine<'a> {
    file: &'a str,
    encoding: Option<&'static str>,
    encoding_is_certain: Option<bool>,
    every_byte_is_text: Option<bool>,
    separator: Option<char>,
    sheet: Option<&'a str>,
    /// As a spreadsheet shows it.
    header_row: u32,
    fields: Vec<FieldLine<'a>>,
    unused_columns: Vec<&'a str>,
    contested_columns: &'a [String],
    numbers_are_unclear: bool,
    hidden_rows: usize,
    cancelled_rows: usize,
    orders: usize,
}

#[derive(Debug, Serialize)]
struct FieldLine<'a> {
    field: &'static str,
    columns: Vec<&'a str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    fixed: &'a str,
}

/// What is wrong with an order, and where.
#[derive(Debug, Serialize)]
pub(crate) struct IssueLine {
    row: u32,
    /// A column's letters, as a spreadsheet shows them.
    column: Option<String>,
    field: Option<String>,
    code: &'static str,
    severity: &'static str,
    message: String,
}

/// An order, and how it stands.
#[derive(Debug, Serialize)]
pub(crate) struct OrderLine<'a> {
    pub(crate) file: &'a str,
    pub(crate) row: u32,
    pub(crate) client_code: &'a str,
    pub(crate) order_number: &'a str,
    pub(crate) state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) reason: Option<&'a str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(crate) warehouse_number: &'a str,
    #[serde(skip_serializing_if = "<[IssueLine]>::is_empty")]
    pub(crate) issues: &'a [IssueLine],
}

impl Output {
    /// Who does not read the output does not need it: a closed pipe is no reason to stop sending.
    pub(crate) fn line(self, text: &str) {
        let _ = writeln!(std::io::stdout().lock(), "{text}");
    }

    /// A line of JSON, where that is asked for.
    pub(crate) fn json(self, kind: &str, value: &impl Serialize) {
        if !self.is_json {
            return;
        }
        if let Ok(serde_json::Value::Object(members)) = serde_json::to_value(value) {
            let mut line = serde_json::Map::from_iter([("type".to_owned(), kind.into())]);
            line.extend(members);
            self.line(&serde_json::Value::Object(line).to_string());
        }
    }

    /// How a file was read.
    pub(crate) fn file(self, file: &OrderFile) {
        let name = file.name();
        if self.is_json {
            self.json("file", &file_line(&name, file));
            return;
        }
        let review = &file.review;
        let (rows, orders) = (review.table().row_count(), review.order_count());
        self.line(&format!("{name}: {rows} rows, {orders} orders"));
        let unused = unused_columns(review);
        if !unused.is_empty() {
            self.line(&format!(
                "  columns that are not used: {}",
                unused.join(", ")
            ));
        }
        if !file.contested.is_empty() {
            self.line(&format!(
                "  columns that may hold a field of which another was taken: {}",
                file.contested.join(", ")
            ));
        }
        if review.number_evidence().is_unclear() {
            self.line("  numbers may be read in two ways (1,800): say which with --decimal");
        }
        if review.hidden_rows() > 0 {
            self.line(&format!(
                "  {} rows are hidden in the workbook; --leave-out-hidden leaves them out",
                review.hidden_rows()
            ));
        }
        let cancelled = review.left_out().cancelled.len();
        if cancelled > 0 {
            self.line(&format!(
                "  {cancelled} rows are of cancelled orders, and left out"
            ));
        }
    }

    /// An order: in words only what is wrong with it.
    pub(crate) fn order(self, line: &OrderLine<'_>) {
        if self.is_json {
            self.json("order", line);
            return;
        }
        for issue in line.issues {
            let column = issue.column.as_deref().unwrap_or_default();
            self.line(&format!(
                "  {}{column}{} {}: {}",
                if column.is_empty() { "row " } else { "" },
                issue.row,
                issue.severity,
                issue.message
            ));
        }
        if let Some(reason) = line.reason {
            self.line(&format!(
                "  row {} {} {}: {reason}",
                line.row, line.order_number, line.state
            ));
        }
    }
}

fn file_line<'a>(name: &'a str, file: &'a OrderFile) -> FileLine<'a> {
    let review = &file.review;
    let layout = review.layout();
    let header = &layout.header.names;
    let named = |column: &usize| header.get(*column).map(String::as_str);
    let fields = layout.columns.iter().map(|(field, source)| FieldLine {
        field: field.name(),
        columns: source.columns.iter().filter_map(named).collect(),
        fixed: &source.fixed,
    });
    let mut line = FileLine {
        file: name,
        encoding: None,
        encoding_is_certain: None,
        every_byte_is_text: None,
        separator: None,
        sheet: None,
        header_row: review.table().number(layout.header.row),
        fields: fields.collect(),
        unused_columns: unused_columns(review),
        contested_columns: &file.contested,
        numbers_are_unclear: review.number_evidence().is_unclear(),
        hidden_rows: review.hidden_rows(),
        cancelled_rows: review.left_out().cancelled.len(),
        orders: review.order_count(),
    };
    match &file.origin {
        Origin::Text {
            encoding,
            dialect,
            is_right,
        } => {
            line.encoding = Some(encoding.encoding.label());
            line.encoding_is_certain = Some(encoding.is_certain);
            line.every_byte_is_text = Some(*is_right);
            line.separator = Some(char::from(dialect.separator));
        }
        Origin::Sheet { sheets, sheet, .. } => {
            line.sheet = sheets.get(*sheet).map(|sheet| sheet.name.as_str());
        }
    }
    line
}

fn unused_columns(review: &Review) -> Vec<&str> {
    let layout = review.layout();
    let columns = layout.header.names.iter().enumerate();
    let unused = columns.filter(|(column, name)| {
        !name.is_empty()
            && layout.columns.field_of(*column).is_none()
            && layout.columns.status != Some(*column)
    });
    unused.map(|(_, name)| name.as_str()).collect()
}

/// What is wrong with an order.
pub(crate) fn issues(review: &Review, order: usize, locale: Locale) -> Vec<IssueLine> {
    let line = |finding: &&Finding| IssueLine {
        row: review.table().number(finding.place.row),
        column: finding.place.column.map(column_letters),
        field: finding.field.map(field_name),
        code: finding.problem.code(),
        severity: match finding.problem.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        message: problem_text(&finding.problem, locale),
    };
    review.findings(order).iter().map(line).collect()
}

fn field_name(at: FieldRef) -> String {
    let Some(item) = at.item else {
        return at.field.name().to_owned();
    };
    at.field
        .name()
        .replacen("items.", &format!("items[{item}]."), 1)
}

/// The name of a state in a line.
pub(crate) const fn state_name(state: OrderState) -> &'static str {
    match state {
        OrderState::NotJudged => "not_judged",
        OrderState::Blocked => "blocked",
        OrderState::Doubtful => "doubtful",
        OrderState::Good => "good",
    }
}

/// The row of an order that a spreadsheet shows.
pub(crate) fn row_of(review: &Review, order: usize) -> u32 {
    let first = review.rows(order).first();
    first.map_or(0, |row| review.table().number(*row))
}

/// The shop and the number of an order, as they stand in the file.
pub(crate) fn identity(review: &Review, order: usize) -> (String, String) {
    let text = |field| review.text(order, FieldRef::order_field(field));
    (text(Field::ClientCode), text(Field::OrderNumber))
}
