//! One line in the log for each request.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;

use crate::extension::{Cut, OrderNumber, RefusalCodes};
use crate::log;
use crate::state::AppState;

/// Logs every request when it is answered: time, method, path, status, order number,
/// milliseconds, and of a refusal the codes.
pub(crate) async fn requests(
    State(state): State<Arc<AppState>>,
    request: Request,
    next: Next,
) -> Response {
    if state.config.quiet {
        return next.run(request).await;
    }
    let start = Instant::now();
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    let status = match response.extensions().get::<Cut>() {
        Some(Cut) => "cut".to_owned(),
        None => response.status().as_str().to_owned(),
    };
    let number = response
        .extensions()
        .get::<OrderNumber>()
        .map_or("-", |number| number.0.as_str());
    let refusal = response.extensions().get::<RefusalCodes>();
    let refusal = refusal.map_or_else(String::new, |codes| format!(" refused: {}", codes.0));
    let ms = start.elapsed().as_secs_f64() * 1e3;
    // Escaped, since an order number may hold line breaks and terminal controls.
    log::line(format_args!(
        "{method} {path} {status} {} {ms:.1} ms{refusal}",
        number.escape_debug()
    ));
    response
}
