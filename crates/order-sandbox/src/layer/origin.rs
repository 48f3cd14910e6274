//! Which web pages may call: those that come from here, and those of `--allow-origin`.
//!
//! Browsers let any page send requests to any address, those of this machine included; the page only cannot read the
//! answer. Programs that are no browser name no origin, and pass.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderName, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use order_server::requested;

use crate::envelope;
use crate::notice::Notice;
use crate::state::AppState;

/// What browsers say of a request by themselves: no page can set it.
const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Refuses what a page of another origin sends, unless that is allowed.
pub(crate) async fn require(
    State(state): State<Arc<AppState>>,
    request: Request,
    next: Next,
) -> Response {
    match refusal(&state, &request) {
        Some(notice) => envelope::notice(&notice, requested(request.headers())),
        None => next.run(request).await,
    }
}

fn refusal(state: &AppState, request: &Request) -> Option<Notice> {
    if state.config.allows_any_origin() {
        return None;
    }
    let allowed = state.config.allow_origin.iter();
    let allowed: Vec<&str> = allowed.filter_map(|origin| origin.to_str().ok()).collect();
    let host = host(request);
    host.and_then(|host| foreign_host(state, &allowed, host))
        .or_else(|| foreign_origin(&allowed, host, request))
}

/// Somebody may have made the name of his page lead here (DNS rebinding): then the page is of the same origin as this
/// server. Where other machines may call, nobody knows what names it goes by.
fn foreign_host(state: &AppState, allowed: &[&str], host: &str) -> Option<Notice> {
    if !state.is_loopback {
        return None;
    }
    let allowed = allowed.iter().filter_map(|origin| authority(origin));
    let mut names = allowed
        .map(without_port)
        .chain([state.config.host.as_str()]);
    let name = without_port(host);
    let is_known = resists_rebinding(name) || names.any(|known| known.eq_ignore_ascii_case(name));
    (!is_known).then(|| Notice::Host {
        host: host.to_owned(),
    })
}

fn foreign_origin(allowed: &[&str], host: Option<&str>, request: &Request) -> Option<Notice> {
    let headers = request.headers();
    let origin = text(headers, &header::ORIGIN)?;
    let hosts = authority(origin).zip(host);
    let is_same = text(headers, &SEC_FETCH_SITE) == Some("same-origin")
        || hosts.is_some_and(|(own, host)| own.eq_ignore_ascii_case(host));
    // A preflight only asks, and without a header that says so it may not.
    let passes = is_same || allowed.contains(&origin) || request.method() == Method::OPTIONS;
    (!passes).then(|| Notice::Origin {
        origin: origin.to_owned(),
    })
}

/// Name and port that the request was sent to.
fn host(request: &Request) -> Option<&str> {
    let of_uri = request.uri().authority().map(Authority::as_str);
    of_uri.or_else(|| text(request.headers(), &header::HOST))
}

/// A value that is not text is none of those that are compared with.
fn text<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    let value = headers.get(name)?;
    Some(value.to_str().unwrap_or("?"))
}

/// Name and port of an origin; `null` has none.
fn authority(origin: &str) -> Option<&str> {
    let http = origin.strip_prefix("http://");
    http.or_else(|| origin.strip_prefix("https://"))
}

fn without_port(authority: &str) -> &str {
    let port = |port: &str| port.bytes().all(|byte| byte.is_ascii_digit());
    match authority.rsplit_once(':') {
        Some((name, digits)) if port(digits) => name,
        _ => authority,
    }
}

/// Whether nobody can make a name lead somewhere else than it always does: an address, or the name of this machine.
fn resists_rebinding(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let address = name.trim_start_matches('[').trim_end_matches(']');
    name == "localhost" || name.ends_with(".localhost") || address.parse::<IpAddr>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_addresses_and_ports() {
        for (authority, name, resists) in [
            ("127.0.0.1:8080", "127.0.0.1", true),
            ("127.0.0.1", "127.0.0.1", true),
            ("[::1]:8080", "[::1]", true),
            ("[::1]", "[::1]", true),
            ("192.168.1.7:80", "192.168.1.7", true),
            ("LocalHost:8080", "LocalHost", true),
            ("desk.localhost", "desk.localhost", true),
            ("evil.example:8080", "evil.example", false),
            ("localhost.evil.example", "localhost.evil.example", false),
            ("127.0.0.1.evil.example:1", "127.0.0.1.evil.example", false),
            ("notlocalhost", "notlocalhost", false),
            ("user@localhost:8080", "user@localhost", false),
            ("", "", false),
        ] {
            assert_eq!(without_port(authority), name, "{authority}");
            assert_eq!(resists_rebinding(name), resists, "{authority}");
        }
    }
}
