//! The log, on standard error.

use std::fmt::{Arguments, Display};
use std::io::Write;

use jiff::Timestamp;

/// Logs that something broke while `doing`.
pub fn failure(doing: &str, error: &dyn Display) {
    line(format_args!("error while {doing}: {error}"));
}

/// Logs what the one who started the server should know.
pub fn note(text: &str) {
    line(format_args!("{text}"));
}

/// A log that nobody reads any more must not stop the server: a failed write is let go.
pub(crate) fn line(text: Arguments<'_>) {
    let now = Timestamp::now();
    let now = now.strftime("%Y-%m-%d %H:%M:%S");
    let _ = writeln!(std::io::stderr().lock(), "{now} {text}");
}
