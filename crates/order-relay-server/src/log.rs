//! The log: what orders came to, a JSON object a line on standard output; what broke, on standard error. Neither has a secret in
//! it, nor anything of an order but its number.

use std::fmt::Display;
use std::io::Write as _;

use serde::Serialize;

/// What an order came to.
#[derive(Serialize)]
pub(crate) struct Line<'a> {
    pub(crate) at: i64,
    pub(crate) who: &'a str,
    pub(crate) client_code: &'a str,
    pub(crate) order_number: &'a str,
    pub(crate) way: &'a str,
    pub(crate) status: u16,
    pub(crate) milliseconds: u128,
}

/// Logs what an order came to. A log that nobody reads any more does not stop the relay.
pub(crate) fn line(line: &Line<'_>) {
    if let Ok(text) = serde_json::to_string(line) {
        let _ = writeln!(std::io::stdout().lock(), "{text}");
    }
}

/// Logs that something broke while `doing`.
pub(crate) fn failure(doing: &str, error: &dyn Display) {
    note(&format!("error while {doing}: {error}"));
}

/// Logs what whoever runs the relay should know.
pub(crate) fn note(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "order-relay: {text}");
}
