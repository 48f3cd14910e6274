//! Orders: sent, and asked for.

use std::sync::Arc;
use std::time::Instant;

use axum::Extension;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use order_model::{ErrorEntry, Locale};
use order_relay::{Notice, Order, Person, Record, State as OrderState, read_order, standing};
use order_server::requested;
use order_submit::OrderKey;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::forward::forward;
use crate::log;
use crate::request::{json, notice};
use crate::state::AppState;
use crate::time::now;
use crate::under_way::{Told, Turn, landed};
use crate::way::Way;

/// What is said in place of what was asked for.
type Refusal = (Notice, Vec<ErrorEntry>);

/// So many seconds pass, mostly, until one of those on their way has its answer.
const PAUSE: u64 = 5;

/// `POST /apicenter/api/order`.
pub(crate) async fn create(
    State(state): State<Arc<AppState>>,
    Extension(person): Extension<Person>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let (began, locale) = (Instant::now(), requested(&headers));
    let order = match read(&state, &body, &person, locale).await {
        Ok(order) => order,
        Err((refusal, errors)) => {
            state.metrics.order(Way::Answered, refusal.status());
            return notice(&refusal, &errors, locale);
        }
    };
    let (way, told) = relay(&state, &order, body, &person).await;
    let response = response(&told, locale);
    let status = response.status().as_u16();
    state.metrics.order(way, status);
    log::line(&log::Line {
        at: now(),
        who: &person.name,
        client_code: &order.key.client_code,
        order_number: &order.key.order_number,
        way: way.as_str(),
        status,
        milliseconds: began.elapsed().as_millis(),
    });
    response
}

/// An order that may be sent.
async fn read(
    state: &Arc<AppState>,
    body: &Bytes,
    person: &Person,
    locale: Locale,
) -> Result<Order, Refusal> {
    let (state, body, person) = (Arc::clone(state), body.clone(), person.clone());
    let read = move || read_order(&body, &state.config.rules, &person, locale);
    let read = tokio::task::spawn_blocking(read).await;
    read.unwrap_or_else(|error| {
        log::failure("reading an order", &error);
        Err((Notice::Internal, Vec::new()))
    })
}

/// Sends an order, or waits for the one that is on its way. It is sent to its end though whoever asked has gone.
async fn relay(state: &Arc<AppState>, order: &Order, body: Bytes, person: &Person) -> (Way, Told) {
    let (flight, wait) = match state.under_way.take(order) {
        Turn::First(flight, wait) => (flight, wait),
        Turn::Join(wait) => return (Way::Joined, landed(wait).await),
        Turn::Answer(notice) => return (Way::Answered, Told::Notice(notice)),
    };
    let Ok(sender) = Arc::clone(&state.senders).try_acquire_owned() else {
        let told = Told::Notice(Notice::TooMany(PAUSE));
        flight.land(told.clone());
        return (Way::Answered, told);
    };
    let (state, order, person) = (Arc::clone(state), order.clone(), person.clone());
    let sending = tokio::task::spawn_blocking(move || {
        let (way, told) = forward(&state, &order, &body, &person);
        flight.land(told);
        drop(sender);
        way
    });
    // Should it have panicked, nobody knows what came of it.
    let way = sending.await.unwrap_or(Way::Forwarded);
    (way, landed(wait).await)
}

fn response(told: &Told, locale: Locale) -> Response {
    match told {
        Told::Notice(told) => notice(told, &[], locale),
        Told::Passed {
            status,
            body,
            retry_after,
        } => json(*status, body.to_string(), retry_after.map(u64::from)),
    }
}

/// What an order is asked for by.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    client_code: String,
    order_number: String,
}

/// `GET /orders/{client_code}/{order_number}`.
pub(crate) async fn find_by_path(
    state: State<Arc<AppState>>,
    person: Extension<Person>,
    headers: HeaderMap,
    Path((client_code, order_number)): Path<(String, String)>,
) -> Response {
    let asked = Asked {
        client_code,
        order_number,
    };
    find(state, person, headers, Query(asked)).await
}

/// `GET /apicenter/api/order?client_code=…&order_number=…`.
pub(crate) async fn find(
    State(state): State<Arc<AppState>>,
    Extension(person): Extension<Person>,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Response {
    let locale = requested(&headers);
    let found = tokio::task::spawn_blocking(move || found(&state, &person, &asked, locale));
    match found.await {
        Ok(Ok(found)) => found,
        Ok(Err(refusal)) => notice(&refusal, &[], locale),
        Err(error) => {
            log::failure("looking an order up", &error);
            notice(&Notice::Internal, &[], locale)
        }
    }
}

/// What is known of an order, as the contract's envelope with a member more.
#[derive(Serialize)]
struct Found {
    code: u16,
    message: String,
    /// What the warehouse has said, where it has taken the order.
    data: Option<Value>,
    relay: Standing,
}

/// How an order stands. Times are milliseconds since 1970 UTC.
#[derive(Serialize)]
struct Standing {
    state: &'static str,
    sent_at: Option<i64>,
    answered_at: Option<i64>,
}

fn found(
    state: &AppState,
    person: &Person,
    asked: &Asked,
    locale: Locale,
) -> Result<Response, Notice> {
    let key = OrderKey::new(&asked.client_code, &asked.order_number);
    if !person.may_use(&key.client_code) {
        return Err(Notice::NotYourShop(key.client_code.to_string()));
    }
    let (record, is_under_way) = known(state, &key).map_err(|error| {
        log::failure("looking an order up", &error);
        Notice::Internal
    })?;
    let notice = standing(record.as_ref(), is_under_way);
    if notice == Notice::NotKnown {
        return Err(notice);
    }
    let answer = record.as_ref().and_then(|record| record.answer.as_ref());
    let answer = answer.filter(|_| notice == Notice::Found);
    let envelope = answer.and_then(|(_, body)| serde_json::from_str::<Value>(body).ok());
    let found = Found {
        code: notice.code(),
        message: notice.text(locale),
        data: envelope.and_then(|mut envelope| envelope.get_mut("data").map(Value::take)),
        relay: Standing {
            state: match notice {
                Notice::UnderWay => "under_way",
                _ => record.as_ref().map_or("", |record| record.state.as_str()),
            },
            sent_at: record.as_ref().map(|record| record.sent_at),
            answered_at: record.as_ref().and_then(|record| record.answered_at),
        },
    };
    let body = serde_json::to_string(&found).map_err(|_| Notice::Internal)?;
    Ok(json(200, body, None))
}

/// What is known of an order, and whether it is on its way at this moment.
fn known(state: &AppState, key: &OrderKey) -> rusqlite::Result<(Option<Record>, bool)> {
    let record = state.store.find(key)?;
    let is_under_way = state.under_way.has(key);
    if !is_under_way
        && record
            .as_ref()
            .is_some_and(|record| record.state == OrderState::Sent)
    {
        // Its answer came meanwhile.
        return Ok((state.store.find(key)?, false));
    }
    Ok((record, is_under_way))
}
