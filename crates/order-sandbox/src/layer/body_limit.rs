//! Reading a request's body whole, up to a limit, before anything else looks at the request.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::Response;
use bytes::{Bytes, BytesMut};
use http_body::Body as _;
use http_body_util::BodyExt;

use crate::envelope;
use crate::locale;
use crate::notice::Notice;
use crate::state::AppState;

/// How long to go on reading a body that is refused already, and how much of it.
const DRAIN_TIME: Duration = Duration::from_secs(5);
const DRAIN_BYTES: u64 = 256 << 20;

/// Replaces the request's body by the same one read whole; answers itself where that cannot be done.
pub async fn buffer(State(state): State<Arc<AppState>>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    match read(body, &parts.headers, state.body_limit).await {
        Ok(bytes) => {
            next.run(Request::from_parts(parts, Body::from(bytes)))
                .await
        }
        Err(notice) => envelope::notice(&notice, locale::requested(&parts.headers)),
    }
}

/// Reads a body that nothing asks for, so that the client has finished sending when the answer comes.
pub async fn discard(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    drain(body).await;
    next.run(Request::from_parts(parts, Body::empty())).await
}

async fn read(mut body: Body, headers: &HeaderMap, limit: u64) -> Result<Bytes, Notice> {
    let announced = body.size_hint().exact();
    if announced.is_some_and(|size| size > limit) {
        drain_unless_held_back(body, headers).await;
        return Err(Notice::TooLarge {
            limit,
            size: announced,
        });
    }
    let mut read = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| Notice::Interrupted)?.into_data() else {
            continue;
        };
        if size(&read).saturating_add(size(&data)) > limit {
            drain(body).await;
            return Err(Notice::TooLarge { limit, size: None });
        }
        read.extend_from_slice(&data);
    }
    Ok(read.freeze())
}

/// A client that waits for `100 Continue` has not sent the body yet, and need not.
async fn drain_unless_held_back(body: Body, headers: &HeaderMap) {
    let held_back = headers
        .get(header::EXPECT)
        .is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"100-continue"));
    if !held_back {
        drain(body).await;
    }
}

/// Reads on without keeping anything: a connection that is closed while the client still writes is reset, and then
/// browsers show a network error in place of the refusal.
async fn drain(mut body: Body) {
    let reading = async {
        let mut dropped = 0_u64;
        while let Some(Ok(frame)) = body.frame().await {
            dropped = dropped.saturating_add(frame.data_ref().map_or(0, |data| size(data)));
            if dropped > DRAIN_BYTES {
                return;
            }
        }
    };
    // Whether it was read to its end or not, the refusal is sent now.
    let _ = tokio::time::timeout(DRAIN_TIME, reading).await;
}

fn size(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}
