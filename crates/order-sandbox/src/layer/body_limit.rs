//! Reading a request's body whole, up to a size and within a time, before anything else looks at the request.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use order_server::body::{self, BodyError};
use order_server::requested;

use crate::config::Config;
use crate::envelope;
use crate::notice::Notice;
use crate::state::AppState;

/// Replaces the request's body by the same one read whole; answers itself where that cannot be done.
pub(crate) async fn buffer(
    State(state): State<Arc<AppState>>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    let config = &state.config;
    let read = body::read(body, &parts.headers, config.body_limit, config.body_timeout).await;
    let error = match read {
        Ok(bytes) => {
            return next
                .run(Request::from_parts(parts, Body::from(bytes)))
                .await;
        }
        Err(error) => error,
    };
    let mut response = envelope::notice(&notice(error, config), requested(&parts.headers));
    if error == BodyError::TooSlow {
        let close = HeaderValue::from_static("close");
        response.headers_mut().insert(header::CONNECTION, close);
    }
    response
}

fn notice(error: BodyError, config: &Config) -> Notice {
    match error {
        BodyError::TooLarge { announced } => Notice::TooLarge {
            limit: config.body_limit,
            size: announced,
        },
        BodyError::Interrupted => Notice::Interrupted,
        BodyError::TooSlow => Notice::BodyTimeout {
            limit: config.body_timeout,
        },
    }
}

/// Reads a body that nothing asks for, so that the client has finished sending when the answer comes.
pub(crate) async fn discard(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    body::drain(body).await;
    next.run(Request::from_parts(parts, Body::empty())).await
}
