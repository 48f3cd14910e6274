//! Reading a request's body whole, up to a size and within a time, before anything else looks at the request.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody as _};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use http_body_util::{BodyExt, LengthLimitError, Limited};

use crate::envelope;
use crate::locale;
use crate::notice::Notice;
use crate::state::AppState;

/// How long to go on reading a body that is refused already, and how much of it.
const DRAIN_TIME: Duration = Duration::from_secs(5);
const DRAIN_BYTES: usize = 256 << 20;

/// Replaces the request's body by the same one read whole; answers itself where that cannot be done.
pub(crate) async fn buffer(
    State(state): State<Arc<AppState>>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, mut body) = request.into_parts();
    let locale = locale::requested(&parts.headers);
    let reading = read(&mut body, state.config.body_limit);
    match tokio::time::timeout(state.config.body_timeout, reading).await {
        Ok(Ok(bytes)) => {
            let request = Request::from_parts(parts, Body::from(bytes));
            next.run(request).await
        }
        Ok(Err(notice)) => {
            let is_announced = matches!(notice, Notice::TooLarge { size: Some(_), .. });
            // A client that waits for `100 Continue` has not sent the body yet, and need not.
            if !(is_announced && waits_for_continue(&parts.headers)) {
                drain(body).await;
            }
            envelope::notice(&notice, locale)
        }
        Err(_) => {
            let limit = state.config.body_timeout;
            let mut response = envelope::notice(&Notice::BodyTimeout { limit }, locale);
            let close = HeaderValue::from_static("close");
            response.headers_mut().insert(header::CONNECTION, close);
            response
        }
    }
}

/// Reads a body that nothing asks for, so that the client has finished sending when the answer comes.
pub(crate) async fn discard(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    drain(body).await;
    next.run(Request::from_parts(parts, Body::empty())).await
}

/// The whole body, or why it cannot be read.
async fn read(body: &mut Body, limit: u64) -> Result<Bytes, Notice> {
    let announced = body.size_hint().exact().filter(|size| *size > limit);
    let too_large = |size| Notice::TooLarge { limit, size };
    if announced.is_some() {
        return Err(too_large(announced));
    }
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    match Limited::new(body, most).collect().await {
        Ok(whole) => Ok(whole.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => Err(too_large(None)),
        Err(_) => Err(Notice::Interrupted),
    }
}

fn waits_for_continue(headers: &HeaderMap) -> bool {
    headers
        .get(header::EXPECT)
        .is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"100-continue"))
}

/// Reads on without keeping anything: a connection that is closed while the client still writes is reset, and then
/// browsers show a network error in place of the refusal.
async fn drain(mut body: Body) {
    let reading = async {
        let mut dropped = 0_usize;
        while let Some(Ok(frame)) = body.frame().await {
            dropped = dropped.saturating_add(frame.data_ref().map_or(0, Bytes::len));
            if dropped > DRAIN_BYTES {
                return;
            }
        }
    };
    // Whether it was read to its end or not, the refusal is sent now.
    let _ = tokio::time::timeout(DRAIN_TIME, reading).await;
}
