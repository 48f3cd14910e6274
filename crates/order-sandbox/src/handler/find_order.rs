//! What this sandbox adds to the contract: asking for an order's state, and the newest orders.

use std::sync::Arc;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use jiff::Timestamp;
use order_model::Locale;
use order_model::reply::OrderState;
use order_server::requested;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::envelope;
use crate::error::answer;
use crate::lifecycle;
use crate::notice::Notice;
use crate::state::AppState;
use crate::store::{Identity, StoreError, StoredOrder};

const DEFAULT_LIMIT: u32 = 20;
const MOST_LISTED: u32 = 200;

/// `GET /apicenter/api/order`: an order's state now, in the contract's envelope.
pub(crate) async fn order(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    query: Result<Query<Identity>, QueryRejection>,
) -> Response {
    let locale = requested(&headers);
    let Ok(Query(identity)) = query else {
        return envelope::notice(
            &Notice::Query {
                expected: "client_code=…&order_number=…",
            },
            locale,
        );
    };
    answer(&state, locale, move |state| found(state, identity, locale)).await
}

fn found(state: &AppState, identity: Identity, locale: Locale) -> Result<Response, StoreError> {
    if let Some(stored) = state.store.find(&identity)? {
        let state = lifecycle::state(&stored, Timestamp::now(), locale)?;
        let envelope = envelope::success(&Notice::Found, state, locale)?;
        return Ok(envelope::written(StatusCode::OK, envelope));
    }
    let Identity {
        client_code,
        order_number,
    } = identity;
    let unknown = Notice::UnknownOrder {
        client_code,
        order_number,
    };
    Ok(envelope::notice(&unknown, locale))
}

/// The query of `GET /apicenter/api/orders`.
#[derive(Debug, Deserialize)]
pub(crate) struct ListQuery {
    limit: Option<u32>,
}

/// The `data` of `GET /apicenter/api/orders`.
#[derive(Serialize)]
struct Listing<'a> {
    /// How many orders there are.
    total: u64,
    /// The newest of them, newest first.
    orders: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    client_code: &'a str,
    order_number: &'a str,
    created_at: String,
    state: OrderState,
    /// As it came, to the last space.
    body: &'a RawValue,
}

/// `GET /apicenter/api/orders`: the newest orders with their states and bodies.
pub(crate) async fn orders(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    query: Result<Query<ListQuery>, QueryRejection>,
) -> Response {
    let locale = requested(&headers);
    let limit = query
        .ok()
        .map(|Query(query)| query.limit.unwrap_or(DEFAULT_LIMIT));
    let Some(limit) = limit.filter(|limit| (1..=MOST_LISTED).contains(limit)) else {
        return envelope::notice(
            &Notice::Query {
                expected: "empty or limit=1 … limit=200",
            },
            locale,
        );
    };
    answer(&state, locale, move |state| listing(state, limit, locale)).await
}

fn listing(state: &AppState, limit: u32, locale: Locale) -> Result<Response, StoreError> {
    let (total, stored) = state.store.newest(limit)?;
    let now = Timestamp::now();
    let orders = stored.iter().map(|stored| entry(stored, now, locale));
    let orders = orders.collect::<Result<Vec<_>, _>>()?;
    let shown = orders.len();
    let listing = Listing { total, orders };
    let envelope = envelope::success(&Notice::Listed { shown, total }, listing, locale)?;
    Ok(envelope::written(StatusCode::OK, envelope))
}

fn entry(stored: &StoredOrder, now: Timestamp, locale: Locale) -> Result<Entry<'_>, StoreError> {
    Ok(Entry {
        client_code: &stored.identity.client_code,
        order_number: &stored.identity.order_number,
        created_at: lifecycle::time_in_reply(stored.created),
        state: lifecycle::state(stored, now, locale)?,
        body: serde_json::from_str(&stored.body)?,
    })
}
