//! What has been sent as files: a table for spreadsheets, and all that is kept for another browser.

use std::sync::Arc;

use order_import::xlsx::{Deflate, Fill, WorkbookWriter};
use order_model::json::write_string;
use order_model::{Field, FieldRef, Group, OrderDraft};
use order_submit::{Answer, Attempt, Entry};

use crate::state::csv;

/// What a file of orders says that it is.
pub(super) const FORMAT: &str = "order-desk-orders";

/// The version of what is written below.
pub(super) const VERSION: i64 = 1;

/// An order with what was sent of it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OrderFile {
    pub(crate) entry: Entry,
    /// The body of each sending that is kept, by when it left; the latest last.
    pub(crate) bodies: Vec<(i64, Arc<str>)>,
}

/// The columns before those of the order's fields.
const COLUMNS: [&str; 9] = [
    "client_code",
    "order_number",
    "state",
    "progress",
    "warehouse_number",
    "tracking_number",
    "sent_at",
    "goods",
    "reason",
];

/// The fields of the order that have a column.
fn fields() -> impl Iterator<Item = Field> {
    Group::Receiver
        .fields()
        .chain([Field::CentreCode, Field::CarrierCode])
}

/// Orders as a table: a row each, with the contract's names; `time` writes a moment.
pub(crate) fn write_csv(orders: &[OrderFile], time: &dyn Fn(i64) -> String) -> String {
    csv::write_csv(rows(orders, time))
}

/// The same as a workbook, all cells of which are text.
pub(crate) fn write_xlsx(
    name: &str,
    orders: &[OrderFile],
    time: &dyn Fn(i64) -> String,
) -> Vec<u8> {
    let mut sheet = WorkbookWriter::new(name);
    for (index, row) in rows(orders, time).enumerate() {
        let fill = if index == 0 { Fill::Header } else { Fill::None };
        sheet.row(row.iter().map(|cell| (&**cell, fill)));
    }
    sheet.finish(&Stored).bytes
}

/// What a browser deflates it does not at once; a spreadsheet reads what is not deflated as well.
struct Stored;

impl Deflate for Stored {
    fn deflate(&self, _: &[u8]) -> Option<Vec<u8>> {
        None
    }
}

/// The names of the columns, then the orders.
fn rows<'a>(
    orders: &'a [OrderFile],
    time: &'a dyn Fn(i64) -> String,
) -> impl Iterator<Item = Vec<String>> + 'a {
    let names = fields().map(Field::name).chain(["items"]);
    let head = COLUMNS.into_iter().chain(names).map(str::to_owned);
    let rows = orders.iter().map(move |order| row(order, time));
    [head.collect()].into_iter().chain(rows)
}

fn row(OrderFile { entry, bodies }: &OrderFile, time: &dyn Fn(i64) -> String) -> Vec<String> {
    let own = [
        &*entry.key.client_code,
        &entry.key.order_number,
        entry.status.as_str(),
        entry.progress.as_str(),
        &entry.warehouse_number,
        &entry.tracking_number,
        &time(entry.sent_at()),
        &entry.summary.goods,
        &entry.reason,
    ]
    .map(str::to_owned);
    let last = bodies.last().map(|(_, body)| body.as_bytes());
    let draft = last.and_then(|body| OrderDraft::from_json(body).ok());
    let draft = draft.unwrap_or_default();
    let texts = fields().map(|field| draft.text(FieldRef::order_field(field)).to_string());
    let items = draft.items.iter().map(|item| {
        let text = |field| item.text(field).to_string();
        format!("{} x {}", text(Field::Sku), text(Field::Qty))
    });
    let items = items.collect::<Vec<_>>().join("; ");
    own.into_iter().chain(texts).chain([items]).collect()
}

/// Orders with all that is kept of them, as [`super::read_json`] reads it.
pub(crate) fn write_json(orders: &[OrderFile]) -> String {
    let mut out = String::from("{\n");
    member(&mut out, "format", FORMAT);
    out.push_str(&format!(",\n\"version\": {VERSION},\n\"orders\": ["));
    for (index, order) in orders.iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        write_order(&mut out, order);
    }
    out + "\n]\n}\n"
}

fn member(out: &mut String, name: &str, text: &str) {
    write_string(out, name);
    out.push_str(": ");
    write_string(out, text);
}

fn write_order(out: &mut String, OrderFile { entry, bodies }: &OrderFile) {
    out.push_str("{ ");
    let texts = [
        ("client_code", &*entry.key.client_code),
        ("order_number", &entry.key.order_number),
        ("receiver", &entry.summary.receiver),
        ("place", &entry.summary.place),
        ("goods", &entry.summary.goods),
        ("keywords", &entry.summary.keywords),
        ("state", entry.status.as_str()),
        ("progress", entry.progress.as_str()),
        ("warehouse_number", &entry.warehouse_number),
        ("tracking_number", &entry.tracking_number),
        ("reason", &entry.reason),
    ];
    for (name, text) in texts {
        member(out, name, text);
        out.push_str(", ");
    }
    out.push_str("\"attempts\": [");
    for (index, attempt) in entry.attempts.iter().enumerate() {
        out.push_str(if index == 0 { " " } else { ", " });
        let body = bodies.iter().find(|(at, _)| *at == attempt.sent_at);
        write_attempt(out, attempt, body.map(|(_, body)| &**body));
    }
    out.push_str(" ], \"marks\": [");
    for (index, mark) in entry.marks.iter().enumerate() {
        out.push_str(if index == 0 { " " } else { ", " });
        out.push_str(&format!("{{ \"at\": {}, ", mark.at));
        member(out, "finding", mark.finding.as_str());
        out.push_str(", ");
        member(out, "note", &mark.note);
        out.push_str(" }");
    }
    out.push_str(" ]");
    if let Some((at, answer)) = &entry.lookup {
        out.push_str(", \"lookup\": { ");
        write_answer(out, *at, answer);
        out.push_str(" }");
    }
    out.push_str(" }");
}

fn write_attempt(out: &mut String, attempt: &Attempt, body: Option<&str>) {
    out.push_str(&format!("{{ \"sent_at\": {}", attempt.sent_at));
    if let Some((at, answer)) = &attempt.answer {
        out.push_str(", ");
        write_answer(out, *at, answer);
    }
    if let Some(body) = body {
        out.push_str(", ");
        // As a text: it is kept as it left, to the last space.
        member(out, "sent", body);
    }
    out.push_str(" }");
}

fn write_answer(out: &mut String, at: i64, answer: &Answer) {
    out.push_str(&format!("\"answered_at\": {at}"));
    match answer {
        Answer::Reply { status, body, .. } => {
            out.push_str(&format!(", \"status\": {status}, "));
            member(out, "reply", body);
        }
        Answer::TimedOut { seconds } => {
            out.push_str(&format!(", \"timed_out_seconds\": {seconds}"));
        }
        Answer::Broken => {}
    }
}
