//! Who may ask for what, and how often, before anything else looks at a request.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;
use order_relay::{Endpoint, Notice, Person, endpoint};
use order_server::body::{self, BodyError};
use order_server::requested;

use crate::log;
use crate::request::{address, head, notice, person};
use crate::state::AppState;
use crate::way::Way;

/// How long a body may take, all in all.
const BODY_TIME: Duration = Duration::from_secs(120);

/// Lets pass what asks for something that is here, from a page that may, and who may; with its body read whole. Of whoever may not, nothing of the body
/// is kept.
pub(crate) async fn admit(
    State(state): State<Arc<AppState>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
    next: Next,
) -> Response {
    let (mut parts, body) = request.into_parts();
    let found = endpoint(&head(&parts), &state.config.origins);
    let is_order = found == Ok(Endpoint::Create);
    let admitted = match found {
        Ok(found) => who(&state, peer, &parts, found).await,
        Err(refusal) => Err(refusal),
    };
    let read = match admitted {
        Ok(person) => {
            if let Some(person) = person {
                parts.extensions.insert(person);
            }
            let most = state.config.max_body;
            let read = body::read(body, &parts.headers, most, BODY_TIME).await;
            read.map_err(|error| of_body(error, most))
        }
        Err(refusal) => {
            body::drain(body).await;
            Err(refusal)
        }
    };
    match read {
        Ok(body) => next.run(Request::from_parts(parts, Body::from(body))).await,
        Err(refusal) => {
            if is_order {
                state.metrics.order(Way::Answered, refusal.status());
            }
            notice(&refusal, &[], requested(&parts.headers))
        }
    }
}

/// Who asks, where they may ask again already. Whoever signs in, or out, is nobody yet.
async fn who(
    state: &Arc<AppState>,
    peer: SocketAddr,
    parts: &Parts,
    found: Endpoint,
) -> Result<Option<Person>, Notice> {
    let hops = state.config.trusted_hops;
    state.admit_address(address(peer, &parts.headers, hops))?;
    if found == Endpoint::Session && parts.method != "GET" {
        return Ok(None);
    }
    let (own, headers): (_, HeaderMap) = (Arc::clone(state), parts.headers.clone());
    let person = tokio::task::spawn_blocking(move || person(&own, &headers));
    let person = person.await.unwrap_or_else(|error| {
        log::failure("looking who asks", &error);
        Err(Notice::Internal)
    })?;
    state.admit_person(&person.name)?;
    Ok(Some(person))
}

fn of_body(error: BodyError, most: u64) -> Notice {
    match error {
        BodyError::TooLarge { .. } => Notice::TooLarge(most),
        BodyError::Interrupted | BodyError::TooSlow => Notice::Interrupted,
    }
}
