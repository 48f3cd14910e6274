//! `web/deploy`: how hosts are told what the page is served with. What that is, stands here once.

mod apache;
mod caddy;
mod docker;
mod iis;
mod netlify;
mod nginx;
mod s3;

use crate::build::csp;
use crate::codegen::File;

/// In the root of the repository.
const FOLDER: &str = "web/deploy";

/// What every answer says beside the policy.
const HEADERS: [(&str, &str); 4] = [
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

/// The name of a file that never changes ends so, as a regular expression that every host reads alike.
const HASHED: &str = "-[0-9a-f]{16}\\.[a-z]+$";

/// How long such a file may be kept.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// Every other file is asked for again each time, and answered with 304 while it is the same.
const ASK_AGAIN: &str = "no-cache";

/// The media types of the page's files, by the ends of their names.
const TYPES: [(&str, &str); 8] = [
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
const RARE: [&str; 2] = ["wasm", "webmanifest"];

/// What every file of this folder says first, after the sign with which its comments begin.
const ABOUT: [&str; 2] = [
    "Written by `cargo xtask codegen`; what it says stands in crates/xtask/src/codegen/deploy.",
    "An API on another origin than the page: put it into `connect-src`, in the place of `https:` and the two after it.",
];

/// The files.
pub(super) fn files() -> Vec<File> {
    let file = |(name, content): (&str, String)| (format!("{FOLDER}/{name}"), content);
    [
        ("nginx.conf", nginx::site()),
        ("Caddyfile", caddy::site()),
        (".htaccess", apache::folder()),
        ("web.config", iis::folder()),
        ("_headers", netlify::file()),
        ("Dockerfile", docker::image()),
        ("compose.yaml", docker::service()),
        ("s3.sh", s3::upload()),
        ("cloudfront-headers.json", s3::response_headers()),
    ]
    .map(file)
    .into()
}

/// All headers of every answer: the policy, which only a header can say whole, and the others.
fn headers() -> impl Iterator<Item = (&'static str, String)> {
    let policy = ("Content-Security-Policy", csp::header());
    let others = HEADERS.map(|(name, value)| (name, value.to_owned()));
    std::iter::once(policy).chain(others)
}

fn rare_types() -> impl Iterator<Item = (&'static str, &'static str)> {
    TYPES.into_iter().filter(|(end, _)| RARE.contains(end))
}

/// What every file says first, as comments that begin with `sign`.
fn about(sign: &str) -> String {
    ABOUT.map(|line| format!("{sign} {line}\n")).concat()
}

/// A line of each, as `line` makes them.
fn lines<T>(of: impl Iterator<Item = T>, line: impl Fn(T) -> String) -> String {
    of.map(|each| line(each) + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_host_that_can_be_told_is_told_all_of_it() {
        let hosts = [
            "nginx.conf",
            "Caddyfile",
            ".htaccess",
            "web.config",
            "_headers",
        ];
        for (name, content) in files() {
            if hosts.iter().any(|host| name.ends_with(host)) {
                for (header, value) in headers() {
                    let value = value.replace('\'', "&apos;");
                    let said = content.replace('\'', "&apos;");
                    assert!(
                        said.contains(header) && said.contains(&value),
                        "{name}: {header}"
                    );
                }
            }
        }
    }
}
