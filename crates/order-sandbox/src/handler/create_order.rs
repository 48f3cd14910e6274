//! `POST /apicenter/api/order`.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use http_body_util::channel::Channel;
use jiff::Timestamp;
use order_model::Locale;
use order_server::requested;

use crate::envelope;
use crate::error::{answer, internal_error};
use crate::extension::{Cut, OrderNumber};
use crate::fault::FaultKind;
use crate::lifecycle;
use crate::notice::Notice;
use crate::state::AppState;
use crate::store::{Identity, Inserted, NewOrder, StoreError, StoredOrder};
use crate::submission::{self, Shaped, Submission};

/// What a proxy shows whose server is gone.
const BAD_GATEWAY_PAGE: &str = "<!doctype html>\n<html><head><title>502 Bad Gateway</title></head>\n\
    <body><h1>502 Bad Gateway</h1><p>The server behind this proxy gave no answer.</p></body></html>\n";

/// What a network shows that wants a sign-in first.
const SIGN_IN_PAGE: &str = "<!doctype html>\n<html><head><title>Sign in</title></head>\n\
    <body><h1>Sign in to continue</h1><form><input name=\"user\"><button>Continue</button></form></body></html>\n";

/// How long a half body waits before its connection is cut, so that it is on its way by then.
const HALF_BODY_PAUSE: Duration = Duration::from_millis(100);

/// Takes an order.
///
/// The work runs to its end even where the client hangs up meanwhile, as it does in servers behind a proxy.
pub(crate) async fn create(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let locale = requested(&headers);
    if let Some(notice) = unusable(&headers) {
        return envelope::notice(&notice, locale);
    }
    let shared = Arc::clone(&state);
    match state
        .tasks
        .spawn(async move { process(&shared, body, locale).await })
        .await
    {
        Ok(response) => response,
        Err(error) => internal_error(&error.into(), locale),
    }
}

/// Why a body cannot be read as JSON, as far as its headers tell.
fn unusable(headers: &HeaderMap) -> Option<Notice> {
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let encoding = headers
        .get(header::CONTENT_ENCODING)
        .filter(|value| !value.as_bytes().eq_ignore_ascii_case(b"identity"));
    if let Some(encoding) = encoding {
        return Some(Notice::Encoding {
            found: text(encoding),
        });
    }
    let media_type = headers.get(header::CONTENT_TYPE).map(text)?;
    (!is_json(&media_type)).then_some(Notice::MediaType { found: media_type })
}

/// Whether a `Content-Type` says JSON in UTF-8.
fn is_json(media_type: &str) -> bool {
    let mut parts = media_type.split(';').map(str::trim);
    let essence = parts.next().unwrap_or_default();
    essence.eq_ignore_ascii_case("application/json") && parts.all(is_harmless_parameter)
}

fn is_harmless_parameter(parameter: &str) -> bool {
    match parameter.split_once('=') {
        Some((name, value)) if name.trim().eq_ignore_ascii_case("charset") => {
            let charset = value.trim().trim_matches('"');
            // The second is no registered name, and what many clients send.
            ["utf-8", "utf8"]
                .iter()
                .any(|name| charset.eq_ignore_ascii_case(name))
        }
        _ => true,
    }
}

async fn process(state: &Arc<AppState>, body: Bytes, locale: Locale) -> Response {
    let read = state.blocking(move |_| Ok(Submission::read(&body))).await;
    let read = match read {
        Ok(read) => read,
        Err(error) => return internal_error(&error, locale),
    };
    let order_number = read
        .as_ref()
        .ok()
        .and_then(|submission| submission.order_number.clone());
    let plan = state.faults.plan(order_number.as_deref());
    tokio::time::sleep(plan.delay).await;
    let mut response = match plan
        .kind
        .and_then(|kind| reply_before_storing(kind, locale))
    {
        Some(response) => response,
        None => {
            let response = match read {
                Ok(submission) => {
                    answer(state, locale, move |state| {
                        accept(state, submission, locale)
                    })
                    .await
                }
                Err(error) => envelope::not_json(&error, locale),
            };
            apply_after_storing(plan.kind, response).await
        }
    };
    if let Some(number) = order_number {
        response.extensions_mut().insert(OrderNumber(number));
    }
    response
}

/// The reply of a fault that strikes before anything is stored.
fn reply_before_storing(kind: FaultKind, locale: Locale) -> Option<Response> {
    match kind {
        FaultKind::InternalError => Some(envelope::notice(&Notice::FaultOrdered, locale)),
        FaultKind::BadGatewayHtml => {
            Some((StatusCode::BAD_GATEWAY, Html(BAD_GATEWAY_PAGE)).into_response())
        }
        FaultKind::Html => Some(Html(SIGN_IN_PAGE).into_response()),
        FaultKind::Empty => Some(StatusCode::OK.into_response()),
        FaultKind::CutBefore => Some(cut()),
        FaultKind::Delay(_) | FaultKind::CutAfter | FaultKind::CutMid => None,
    }
}

/// What a fault that strikes after storing makes of the reply.
async fn apply_after_storing(kind: Option<FaultKind>, response: Response) -> Response {
    match kind {
        Some(FaultKind::CutAfter) => cut(),
        Some(FaultKind::CutMid) => cut_half_way(response).await,
        _ => response,
    }
}

fn cut() -> Response {
    let mut response = Response::new(Body::empty());
    response.extensions_mut().insert(Cut);
    response
}

/// The same reply with a body that breaks off half way.
async fn cut_half_way(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(whole) = axum::body::to_bytes(body, usize::MAX).await else {
        return cut();
    };
    parts
        .headers
        .insert(header::CONTENT_LENGTH, HeaderValue::from(whole.len()));
    let (mut sender, half) = Channel::<Bytes, HalfBodyError>::new(1);
    tokio::spawn(async move {
        // A client that is gone already needs no cut.
        if sender
            .send_data(whole.slice(..whole.len() / 2))
            .await
            .is_ok()
        {
            tokio::time::sleep(HALF_BODY_PAUSE).await;
            sender.abort(HalfBodyError);
        }
    });
    Response::from_parts(parts, Body::new(half))
}

/// Ends a body half way, by order.
#[derive(Debug, thiserror::Error)]
#[error("the body is cut half way (--fault cut-mid)")]
struct HalfBodyError;

fn accept(
    state: &AppState,
    submission: Submission,
    locale: Locale,
) -> Result<Response, StoreError> {
    let Submission { body, shape, .. } = submission;
    let Shaped {
        identity,
        real_time,
    } = match shape {
        Ok(shaped) => shaped,
        Err(refusal) => return Ok(envelope::refused(&refusal, locale)),
    };
    // A repeated order is answered as the first was, even where the rules have changed since.
    if let Some(known) = state.store.look_up(&identity, &body)? {
        return Ok(reply_of(known, identity, locale));
    }
    if real_time && let Some(refusal) = submission::validate(&body, &state.config.rules)? {
        return Ok(envelope::refused(&refusal, locale));
    }
    store(state, identity, body, real_time, locale)
}

fn reply_of(inserted: Inserted, identity: Identity, locale: Locale) -> Response {
    let Identity {
        client_code,
        order_number,
    } = identity;
    match inserted {
        Inserted::Stored(reply) | Inserted::Repeated(reply) => {
            envelope::written(StatusCode::OK, reply)
        }
        Inserted::Conflict => envelope::notice(
            &Notice::Conflict {
                client_code,
                order_number,
            },
            locale,
        ),
    }
}

fn store(
    state: &AppState,
    identity: Identity,
    body: String,
    validated: bool,
    locale: Locale,
) -> Result<Response, StoreError> {
    let created = Timestamp::now();
    let order = NewOrder {
        identity,
        body,
        created,
        step: state.config.step,
        validated: validated.then_some(created),
    };
    let reply = |stored: &StoredOrder| {
        let data = lifecycle::state(stored, created, locale)?;
        Ok(envelope::success(&Notice::Accepted, data, locale)?)
    };
    let inserted = state.store.insert(&order, reply)?;
    if matches!(inserted, Inserted::Stored(_)) {
        state.order_stored.notify_one();
    }
    Ok(reply_of(inserted, order.identity, locale))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_in_utf_8_is_taken_however_it_is_announced() {
        for good in [
            "application/json",
            "Application/JSON; charset=\"UTF-8\"",
            "application/json;charset=utf-8;x=y",
            "application/json; charset=utf8",
            "application/json; charset=\"Utf8\"",
            "application/json; Charset = UTF8 ",
            "application/json;",
        ] {
            assert!(is_json(good), "{good}");
        }
        for bad in [
            "text/plain",
            "",
            "application/json; charset=gbk",
            "application/json; charset=utf",
            "application/json; charset=utf-16",
            "application/json; charset=utf_8",
            "application/json; charset=",
            "application/jsonp",
            "multipart/form-data; boundary=x",
        ] {
            assert!(!is_json(bad), "{bad}");
        }
    }
}
