//! Entries of the ledger and orders that were sent, as records.

use std::sync::Arc;

use order_model::{Field, FieldRef};
use order_submit::{
    Answer, Attempt, DeliveryStatus, Entry, Finding, Mark, OrderKey, OrderSummary, Progress,
};
use wasm_bindgen::JsValue;

use super::record::{self, RecordWriter};
use super::schema::Key;
use crate::state::orders::{OrderRow, RowState};

/// Members that are indexes.
pub(super) const SENT_AT: &str = "sent_at";
pub(super) const STATUS: &str = "status";

/// An order as it was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SentOrder {
    pub(crate) body: Arc<str>,
    /// What of it is not as it was typed.
    pub(crate) sent_as: Arc<[(FieldRef, Arc<str>)]>,
    /// What the warnings said that were accepted with it, in the language of that moment.
    pub(crate) accepted: Arc<[Arc<str>]>,
}

pub(super) fn record_key(key: &OrderKey) -> Key {
    Key(vec![
        Arc::clone(&key.client_code),
        Arc::clone(&key.order_number),
    ])
}

/// The key of what was sent with the attempt that left at this moment.
pub(super) fn body_key(key: &OrderKey, sent_at: i64) -> Key {
    let Key(mut values) = record_key(key);
    values.push(sent_at.to_string().into());
    Key(values)
}

fn keyed(key: &OrderKey) -> RecordWriter {
    RecordWriter::new()
        .set("client_code", &*key.client_code)
        .set("order_number", &*key.order_number)
}

pub(super) fn entry_record(entry: &Entry) -> JsValue {
    keyed(&entry.key)
        .set("receiver", &*entry.summary.receiver)
        .set("place", &*entry.summary.place)
        .set("goods", &*entry.summary.goods)
        .set("keywords", &*entry.summary.keywords)
        .set(STATUS, entry.status.as_str())
        .set("warehouse_number", &*entry.warehouse_number)
        .set("tracking_number", &*entry.tracking_number)
        .set("progress", entry.progress.as_str())
        .set("reason", &*entry.reason)
        .set_integer(SENT_AT, entry.sent_at())
        .set_list("attempts", entry.attempts.iter().map(attempt_record))
        .set_list("marks", entry.marks.iter().map(mark_record))
        .set_list("lookup", entry.lookup.iter().map(lookup_record))
        .end()
}

fn mark_record(mark: &Mark) -> JsValue {
    RecordWriter::new()
        .set_integer("at", mark.at)
        .set("finding", mark.finding.as_str())
        .set("note", &*mark.note)
        .end()
}

fn mark_of(record: &JsValue) -> Option<Mark> {
    Some(Mark {
        at: record::integer(record, "at")?,
        finding: Finding::from_name(&record::text(record, "finding")?)?,
        note: record::text(record, "note").unwrap_or_default().into(),
    })
}

fn lookup_record((at, answer): &(i64, Answer)) -> JsValue {
    with_answer(RecordWriter::new(), *at, answer).end()
}

fn attempt_record(attempt: &Attempt) -> JsValue {
    let record = RecordWriter::new().set_integer("sent_at", attempt.sent_at);
    match &attempt.answer {
        Some((at, answer)) => with_answer(record, *at, answer),
        None => record,
    }
    .end()
}

fn with_answer(record: RecordWriter, at: i64, answer: &Answer) -> RecordWriter {
    let record = record.set_integer("answered_at", at);
    match answer {
        Answer::Reply {
            status,
            body,
            retry_after,
        } => {
            let record = record.set("status", *status).set("body", &**body);
            match retry_after {
                Some(seconds) => record.set("retry_after", *seconds),
                None => record,
            }
        }
        Answer::TimedOut { seconds } => record.set("timed_out_seconds", *seconds),
        Answer::Broken => record,
    }
}

pub(super) fn entry_of(record: &JsValue) -> Option<Entry> {
    let text = |name| record::text(record, name);
    let attempts = record::list(record, "attempts");
    let marks = record::list(record, "marks");
    let lookup = record::list(record, "lookup");
    Some(Entry {
        key: OrderKey::new(&text("client_code")?, &text("order_number")?),
        summary: summary_of(record),
        status: status_of(&text("status")?),
        warehouse_number: text("warehouse_number").unwrap_or_default().into(),
        tracking_number: text("tracking_number").unwrap_or_default().into(),
        progress: progress_of(record),
        reason: text("reason").unwrap_or_default().into(),
        attempts: attempts.iter().filter_map(attempt_of).collect(),
        marks: marks.iter().filter_map(mark_of).collect(),
        lookup: lookup.first().and_then(answer_of),
    })
}

fn summary_of(record: &JsValue) -> OrderSummary {
    let text = |name| record::text(record, name).unwrap_or_default().into();
    OrderSummary {
        receiver: text("receiver"),
        place: text("place"),
        goods: text("goods"),
        keywords: text("keywords"),
    }
}

/// What a later version of the page calls otherwise is nothing that this one knows.
fn status_of(name: &str) -> DeliveryStatus {
    DeliveryStatus::from_name(name).unwrap_or(DeliveryStatus::Unknown)
}

fn progress_of(record: &JsValue) -> Progress {
    let name = record::text(record, "progress").unwrap_or_default();
    Progress::from_name(&name).unwrap_or_default()
}

/// A line of the list: what was sent and answered stays where it is.
pub(super) fn row_of(record: &JsValue) -> Option<OrderRow> {
    let text = |name| record::text(record, name);
    Some(OrderRow::new(
        OrderKey::new(&text("client_code")?, &text("order_number")?),
        summary_of(record),
        RowState {
            status: status_of(&text("status")?),
            progress: progress_of(record),
            warehouse_number: text("warehouse_number").unwrap_or_default().into(),
            tracking_number: text("tracking_number").unwrap_or_default().into(),
            reason: text("reason").unwrap_or_default().into(),
            sent_at: record::integer(record, SENT_AT).unwrap_or_default(),
            asked_at: asked_at(record),
        },
    ))
}

/// When the warehouse was last asked about it and gave a clear answer.
fn asked_at(record: &JsValue) -> i64 {
    let lookups = record::list(record, "lookup").into_iter();
    let found = lookups.filter_map(|lookup| record::integer(&lookup, "answered_at"));
    let marks = record::list(record, "marks").into_iter();
    let marks = marks.filter_map(|mark| mark_of(&mark));
    let missed = marks
        .filter(|mark| mark.finding == Finding::NotFound)
        .map(|mark| mark.at);
    found.chain(missed).max().unwrap_or_default()
}

fn attempt_of(record: &JsValue) -> Option<Attempt> {
    Some(Attempt {
        sent_at: record::integer(record, "sent_at")?,
        answer: answer_of(record),
    })
}

fn answer_of(record: &JsValue) -> Option<(i64, Answer)> {
    let integer = |name| record::integer(record, name);
    let small = |name| integer(name).and_then(|number| number.try_into().ok());
    let answer = match (
        small("status"),
        record::text(record, "body"),
        integer("timed_out_seconds"),
    ) {
        (Some(status), Some(body), _) => Answer::Reply {
            status,
            body: body.into(),
            retry_after: integer("retry_after").and_then(|seconds| seconds.try_into().ok()),
        },
        (_, _, Some(seconds)) => Answer::TimedOut {
            seconds: seconds.try_into().unwrap_or_default(),
        },
        _ => Answer::Broken,
    };
    Some((integer("answered_at")?, answer))
}

pub(super) fn sent_record(key: &OrderKey, sent_at: i64, sent: &SentOrder) -> JsValue {
    let one = |(FieldRef { item, field }, text): &(FieldRef, Arc<str>)| {
        let record = RecordWriter::new()
            .set("field", field.name())
            .set("text", &**text);
        match item.and_then(|item| item.try_into().ok()) {
            Some(item) => record.set_integer("item", item).end(),
            None => record.end(),
        }
    };
    keyed(key)
        .set("attempt", sent_at.to_string())
        .set("body", &*sent.body)
        .set_list("sent_as", sent.sent_as.iter().map(one))
        .set_list(
            "accepted",
            sent.accepted.iter().map(|said| JsValue::from_str(said)),
        )
        .end()
}

pub(super) fn sent_of(record: &JsValue) -> Option<SentOrder> {
    let one = |record: &JsValue| {
        let field = Field::from_name(&record::text(record, "field")?)?;
        let item = record::integer(record, "item").and_then(|item| item.try_into().ok());
        let text = record::text(record, "text")?.into();
        Some((FieldRef { item, field }, text))
    };
    let sent_as = record::list(record, "sent_as");
    Some(SentOrder {
        body: record::text(record, "body")?.into(),
        sent_as: sent_as.iter().filter_map(one).collect(),
        accepted: record::list(record, "accepted")
            .iter()
            .filter_map(JsValue::as_string)
            .map(Arc::from)
            .collect(),
    })
}
