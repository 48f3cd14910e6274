//! Entries of the ledger and orders that were sent, as records.

use std::sync::Arc;

use order_model::{Field, FieldRef};
use order_submit::{Answer, Attempt, DeliveryStatus, Entry, OrderKey};
use wasm_bindgen::JsValue;

use super::record::{self, RecordWriter};
use super::schema::Key;

/// Members that are indexes.
pub(super) const SENT_AT: &str = "sent_at";
pub(super) const STATUS: &str = "status";

/// An order as it was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SentOrder {
    pub(crate) body: Arc<str>,
    /// What of it is not as it was typed.
    pub(crate) sent_as: Arc<[(FieldRef, Arc<str>)]>,
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
        .set("receiver", &*entry.receiver)
        .set(STATUS, entry.status.as_str())
        .set("warehouse_number", &*entry.warehouse_number)
        .set_integer(SENT_AT, entry.sent_at())
        .set_list("attempts", entry.attempts.iter().map(attempt_record))
        .end()
}

fn attempt_record(attempt: &Attempt) -> JsValue {
    let record = RecordWriter::new().set_integer("sent_at", attempt.sent_at);
    let Some((at, answer)) = &attempt.answer else {
        return record.end();
    };
    let record = record.set_integer("answered_at", *at);
    match answer {
        Answer::Reply { status, body } => record.set("status", *status).set("body", &**body),
        Answer::TimedOut { seconds } => record.set("timed_out_seconds", *seconds),
        Answer::Broken => record,
    }
    .end()
}

pub(super) fn entry_of(record: &JsValue) -> Option<Entry> {
    let text = |name| record::text(record, name);
    let attempts = record::list(record, "attempts");
    Some(Entry {
        key: OrderKey::new(&text("client_code")?, &text("order_number")?),
        receiver: text("receiver").unwrap_or_default().into(),
        // What a later version of the page calls otherwise is nothing that this one knows.
        status: DeliveryStatus::from_name(&text("status")?).unwrap_or(DeliveryStatus::Unknown),
        warehouse_number: text("warehouse_number").unwrap_or_default().into(),
        attempts: attempts.iter().filter_map(attempt_of).collect(),
    })
}

fn attempt_of(record: &JsValue) -> Option<Attempt> {
    let integer = |name| record::integer(record, name);
    let small = |name| integer(name).and_then(|number| number.try_into().ok());
    let answer = || match (
        small("status"),
        record::text(record, "body"),
        integer("timed_out_seconds"),
    ) {
        (Some(status), Some(body), _) => Answer::Reply {
            status,
            body: body.into(),
        },
        (_, _, Some(seconds)) => Answer::TimedOut {
            seconds: seconds.try_into().unwrap_or_default(),
        },
        _ => Answer::Broken,
    };
    Some(Attempt {
        sent_at: integer("sent_at")?,
        answer: integer("answered_at").map(|at| (at, answer())),
    })
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
    })
}
