//! Orders: sent, and asked for.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use axum::body::Bytes;
use axum::extract::{ConnectInfo, Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use order_model::{ErrorEntry, Locale};
use order_relay::{Notice, Order, Person, Record, read_order};
use order_submit::OrderKey;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::forward::forward;
use crate::log;
use crate::request::{address, json, locale, notice, person};
use crate::state::AppState;
use crate::time::now;
use crate::under_way::{Told, Turn, landed};
use crate::way::Way;

/// What is said in place of what was asked for.
type Refusal = (Notice, Vec<ErrorEntry>);

/// `POST /apicenter/api/order`.
pub(crate) async fn create(
    State(state): State<Arc<AppState>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let (began, locale) = (Instant::now(), locale(&headers));
    let (order, person) = match read(&state, peer, &headers, &body, locale) {
        Ok(read) => read,
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

/// An order that may be sent, with who sends it. How often comes before the rules: they are what costs something here.
fn read(
    state: &AppState,
    peer: SocketAddr,
    headers: &HeaderMap,
    body: &Bytes,
    locale: Locale,
) -> Result<(Order, Person), Refusal> {
    let person = admitted(state, peer, headers).map_err(|notice| (notice, Vec::new()))?;
    let order = read_order(body, &state.config.rules, &person, locale)?;
    Ok((order, person))
}

/// Who asks, where they may ask again already.
pub(crate) fn admitted(
    state: &AppState,
    peer: SocketAddr,
    headers: &HeaderMap,
) -> Result<Person, Notice> {
    state.admit_address(address(peer, headers, state.config.trusted_hops))?;
    let person = person(state, headers)?;
    state.admit_person(&person.name)?;
    Ok(person)
}

/// Sends an order, or waits for the one that is on its way. It is sent to its end though whoever asked has gone.
async fn relay(state: &Arc<AppState>, order: &Order, body: Bytes, person: &Person) -> (Way, Told) {
    let (flight, wait) = match state.under_way.take(order) {
        Turn::First(flight, wait) => (flight, wait),
        Turn::Join(wait) => return (Way::Joined, landed(wait).await),
        Turn::Answer(notice) => return (Way::Answered, Told::Notice(notice)),
    };
    let (state, order, person) = (Arc::clone(state), order.clone(), person.clone());
    let sending = tokio::task::spawn_blocking(move || {
        let (way, told) = forward(&state, &order, &body, &person);
        flight.land(told);
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
    peer: ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Path((client_code, order_number)): Path<(String, String)>,
) -> Response {
    let asked = Asked {
        client_code,
        order_number,
    };
    find(state, peer, headers, Query(asked)).await
}

/// `GET /apicenter/api/order?client_code=…&order_number=…`.
pub(crate) async fn find(
    State(state): State<Arc<AppState>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Query(asked): Query<Asked>,
) -> Response {
    let locale = locale(&headers);
    let found = tokio::task::spawn_blocking(move || found(&state, peer, &headers, &asked, locale));
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
    peer: SocketAddr,
    headers: &HeaderMap,
    asked: &Asked,
    locale: Locale,
) -> Result<Response, Notice> {
    let person = admitted(state, peer, headers)?;
    let key = OrderKey::new(&asked.client_code, &asked.order_number);
    if !person.may_use(&key.client_code) {
        return Err(Notice::NotYourShop(key.client_code.to_string()));
    }
    let is_under_way = state.under_way.has(&key);
    let record = state.store.find(&key).map_err(|error| {
        log::failure("looking an order up", &error);
        Notice::Internal
    })?;
    let record = record.ok_or(Notice::NotKnown)?;
    let notice = standing(&record, is_under_way);
    let data = record.answer.as_ref().filter(|_| notice == Notice::Found);
    let data = data.and_then(|(_, body)| serde_json::from_str::<Value>(body).ok());
    let found = Found {
        code: notice.code(),
        message: notice.text(locale),
        data: data.and_then(|mut envelope| envelope.get_mut("data").map(Value::take)),
        relay: Standing {
            state: if is_under_way {
                "under_way"
            } else {
                record.state.as_str()
            },
            sent_at: Some(record.sent_at),
            answered_at: record.answered_at,
        },
    };
    let body = serde_json::to_string(&found).map_err(|_| Notice::Internal)?;
    Ok(json(200, body, None))
}

/// What there is to say of an order that has been sent.
fn standing(record: &Record, is_under_way: bool) -> Notice {
    use order_relay::State::{Accepted, Refused, Sent, Unknown};
    match (record.state, &record.answer) {
        (Accepted, Some(_)) => Notice::Found,
        (Accepted, None) => Notice::Arrived,
        // Its number is free: it is none of the warehouse's.
        (Refused, _) => Notice::NotKnown,
        (Sent, _) if is_under_way => Notice::UnderWay,
        (Sent | Unknown, _) => Notice::MayHaveArrived,
    }
}
