//! What the page is served with, whichever host serves it: said here once.

use crate::tool::csp;

/// What every answer says beside the policy.
pub(super) const HEADERS: [(&str, &str); 4] = [
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

/// The name of a file that never changes ends so, as a regular expression that every host reads alike.
pub(super) const HASHED: &str = "-[0-9a-f]{16}\\.[a-z]+$";

/// How long such a file may be kept.
pub(super) const FOREVER: &str = "public, max-age=31536000, immutable";

/// Every other file is asked for again each time, and answered with 304 while it is the same.
pub(super) const ASK_AGAIN: &str = "no-cache";

/// The media types of the page's files, by the ends of their names.
pub(super) const TYPES: [(&str, &str); 8] = [
    ("html", "text/html"),
    ("css", "text/css"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
];

/// What a host may not know of them.
pub(super) const RARE: [&str; 2] = ["wasm", "webmanifest"];

/// What every file of this folder says first, after the sign with which its comments begin.
pub(super) const ABOUT: [&str; 2] = [
    "Written by `cargo xtask codegen`; what it says stands in crates/xtask/src/codegen/deploy.",
    "An API on another origin than the page: put it into `connect-src`, in the place of `https:` and the two after it.",
];

/// All headers of every answer: the policy, which only a header can say whole, and the others.
pub(super) fn headers() -> impl Iterator<Item = (&'static str, String)> {
    let policy = ("Content-Security-Policy", csp::header());
    let others = HEADERS.map(|(name, value)| (name, value.to_owned()));
    std::iter::once(policy).chain(others)
}

pub(super) fn rare_types() -> impl Iterator<Item = (&'static str, &'static str)> {
    TYPES.into_iter().filter(|(end, _)| RARE.contains(end))
}

/// What every file says first, as comments that begin with `sign`.
pub(super) fn about(sign: &str) -> String {
    ABOUT.map(|line| format!("{sign} {line}\n")).concat()
}

/// A line of each, as `line` makes them.
pub(super) fn lines<T>(of: impl Iterator<Item = T>, line: impl Fn(T) -> String) -> String {
    of.map(|each| line(each) + "\n").collect()
}
