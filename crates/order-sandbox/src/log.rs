//! The log on standard error: one line a request, and what breaks.

use std::fmt::Display;
use std::io::Write;
use std::sync::Arc;
use std::time::Instant;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;

use crate::app::App;
use crate::clock::Timestamp;
use crate::order::Cut;

/// An order number to be logged with a reply; handlers put it among the reply's extensions.
#[derive(Debug, Clone)]
pub struct OrderNumber(pub String);

/// Logs every request when it is answered: time, method, path, status, order number, milliseconds.
pub async fn requests(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    if app.quiet {
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
    let ms = start.elapsed().as_secs_f64() * 1e3;
    // Escaped, since an order number may hold line breaks and terminal controls.
    line(format_args!(
        "{method} {path} {status} {} {ms:.1} ms",
        number.escape_debug()
    ));
    response
}

/// Logs that something broke while `doing`.
pub fn failure(doing: &str, error: &dyn Display) {
    line(format_args!("error while {doing}: {error}"));
}

/// Logs what the one who started the server should know.
pub fn note(text: &str) {
    line(format_args!("{text}"));
}

/// A log that nobody reads any more must not stop the server: a failed write is let go.
fn line(text: std::fmt::Arguments<'_>) {
    let _ = writeln!(std::io::stderr().lock(), "{} {text}", Timestamp::now());
}
