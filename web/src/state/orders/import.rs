//! Orders that another browser has exported.

use std::sync::Arc;

use order_model::json::value::JsonValue;
use order_submit::{
    Answer, Attempt, DeliveryStatus, Entry, Finding, Mark, OrderKey, OrderSummary, Progress,
};

use super::export::{FORMAT, OrderFile, VERSION};

/// The orders of a file that [`super::write_json`] has written; `None` for any other. An order that cannot be read is left out.
pub(crate) fn read_json(text: &str) -> Option<Vec<OrderFile>> {
    let file = JsonValue::parse(text.as_bytes()).ok()?;
    let is_ours = text_of(&file, "format")? == FORMAT && integer(&file, "version")? == VERSION;
    match file.get("orders")? {
        JsonValue::Array(orders) if is_ours => Some(orders.iter().filter_map(order).collect()),
        _ => None,
    }
}

fn text_of<'a>(value: &'a JsonValue<'_>, name: &str) -> Option<&'a str> {
    value.get(name)?.text().ok()
}

fn integer(value: &JsonValue<'_>, name: &str) -> Option<i64> {
    value.get(name)?.integer().ok()
}

fn elements<'a, 'b>(value: &'a JsonValue<'b>, name: &str) -> &'a [JsonValue<'b>] {
    match value.get(name) {
        Some(JsonValue::Array(elements)) => elements,
        _ => &[],
    }
}

fn order(value: &JsonValue<'_>) -> Option<OrderFile> {
    let text = |name| -> Arc<str> { text_of(value, name).unwrap_or_default().into() };
    let attempts = elements(value, "attempts");
    let bodies = attempts.iter().filter_map(|attempt| {
        let body = text_of(attempt, "sent")?;
        Some((integer(attempt, "sent_at")?, body.into()))
    });
    let mut entry = Entry {
        key: OrderKey::new(
            text_of(value, "client_code")?,
            text_of(value, "order_number")?,
        ),
        summary: OrderSummary {
            receiver: text("receiver"),
            place: text("place"),
            goods: text("goods"),
            keywords: text("keywords"),
        },
        status: DeliveryStatus::from_name(text_of(value, "state")?)?,
        warehouse_number: text("warehouse_number"),
        tracking_number: text("tracking_number"),
        progress: Progress::from_name(&text("progress")).unwrap_or_default(),
        reason: text("reason"),
        attempts: attempts.iter().filter_map(attempt).collect(),
        marks: elements(value, "marks").iter().filter_map(mark).collect(),
        lookup: value.get("lookup").and_then(answer),
    };
    // Whoever was sending it then is not here.
    entry.interrupt();
    (!entry.attempts.is_empty()).then(|| OrderFile {
        bodies: bodies.collect(),
        entry,
    })
}

fn attempt(value: &JsonValue<'_>) -> Option<Attempt> {
    Some(Attempt {
        sent_at: integer(value, "sent_at")?,
        answer: answer(value),
    })
}

fn answer(value: &JsonValue<'_>) -> Option<(i64, Answer)> {
    let at = integer(value, "answered_at")?;
    let small = |name| integer(value, name).and_then(|number| u16::try_from(number).ok());
    let answer = match (small("status"), text_of(value, "reply")) {
        (Some(status), Some(body)) => Answer::reply(status, body),
        _ => match small("timed_out_seconds") {
            Some(seconds) => Answer::TimedOut {
                seconds: seconds.into(),
            },
            None => Answer::Broken,
        },
    };
    Some((at, answer))
}

fn mark(value: &JsonValue<'_>) -> Option<Mark> {
    Some(Mark {
        at: integer(value, "at")?,
        finding: Finding::from_name(text_of(value, "finding")?)?,
        note: text_of(value, "note").unwrap_or_default().into(),
    })
}
