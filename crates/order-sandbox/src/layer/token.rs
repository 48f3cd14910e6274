//! The header of `--token`.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use order_server::requested;

use crate::envelope;
use crate::notice::Notice;
use crate::state::AppState;

/// Lets a request pass that has the header, or every one where no header is asked for.
pub(crate) async fn require(
    State(state): State<Arc<AppState>>,
    request: Request,
    next: Next,
) -> Response {
    match &state.config.token {
        Some(token) if request.headers().get(&token.header) != Some(&token.value) => {
            let notice = Notice::Token {
                header: token.header.to_string(),
            };
            envelope::notice(&notice, requested(request.headers()))
        }
        _ => next.run(request).await,
    }
}
