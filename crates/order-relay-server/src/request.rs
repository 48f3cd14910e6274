//! What the headers of a request say, and a reply.

use std::net::{IpAddr, SocketAddr};

use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use order_model::{ErrorEntry, Locale};
use order_relay::{Head, Notice, Person, Purpose};

use crate::log;
use crate::state::AppState;
use crate::time::now;

/// The cookie of a session: for this host alone, over https alone, and for no script.
const COOKIE: &str = "__Host-order-relay";

/// A header as text; what is no text is none.
pub(crate) fn text<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

/// What of a request is looked at before its body.
pub(crate) fn head(parts: &Parts) -> Head<'_> {
    // A header that is there and is no text is not the same as none.
    let named = |name: &HeaderName| {
        let value = parts.headers.get(name)?;
        Some(value.to_str().unwrap_or("?"))
    };
    Head {
        method: parts.method.as_str(),
        path: parts.uri.path(),
        host: named(&header::HOST),
        origin: named(&header::ORIGIN),
        fetch_site: named(&HeaderName::from_static("sec-fetch-site")),
        content_type: named(&header::CONTENT_TYPE),
    }
}

/// From where a request comes: `hops` proxies stand before the relay, and each has added from whom it had the request.
pub(crate) fn address(peer: SocketAddr, headers: &HeaderMap, hops: usize) -> IpAddr {
    let values = headers.get_all("x-forwarded-for").iter();
    let values: Vec<&str> = values.filter_map(|value| value.to_str().ok()).collect();
    let all = values.join(",");
    let told = hops
        .checked_sub(1)
        .and_then(|index| all.rsplit(',').nth(index));
    told.and_then(|told| told.trim().parse().ok())
        .unwrap_or_else(|| peer.ip())
}

/// Who asks: by the session of a cookie, or by a key.
pub(crate) fn person(state: &AppState, headers: &HeaderMap) -> Result<Person, Notice> {
    if let Some(key) =
        text(headers, &header::AUTHORIZATION).and_then(|value| value.strip_prefix("Bearer "))
    {
        // Hashes are compared, not keys: how much of one is right says nothing of the other.
        let hash = order_relay::token::key_hash(key.trim());
        let known = state
            .config
            .keys
            .iter()
            .find(|known| known.sha256.eq_ignore_ascii_case(&hash));
        return known.map(crate::config::Key::person).ok_or(Notice::SignIn);
    }
    let cookies = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    let token = cookies
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(name, _)| *name == COOKIE)
        .map(|(_, token)| token);
    let claims = token.and_then(|token| state.secret.verify(Purpose::Session, token, now()).ok());
    let claims = claims.ok_or(Notice::SignIn)?;
    match state.store.is_revoked(&claims.id) {
        Ok(false) => Ok(claims.person),
        Ok(true) => Err(Notice::SignIn),
        Err(error) => {
            log::failure("looking whether an invitation is revoked", &error);
            Err(Notice::Internal)
        }
    }
}

/// The header that sets the cookie of a session, or with no token takes it away.
pub(crate) fn cookie(token: &str, days: u16) -> String {
    let seconds = if token.is_empty() {
        0
    } else {
        u32::from(days) * 86_400
    };
    format!("{COOKIE}={token}; Path=/; Max-Age={seconds}; Secure; HttpOnly; SameSite=Strict")
}

/// A reply of JSON.
pub(crate) fn json(status: u16, body: impl Into<Body>, retry_after: Option<u64>) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
    let json = HeaderValue::from_static("application/json");
    let mut response = (status, [(header::CONTENT_TYPE, json)], body.into()).into_response();
    if let Some(seconds) = retry_after {
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, seconds.into());
    }
    response
}

/// A reply in the relay's own words.
pub(crate) fn notice(notice: &Notice, errors: &[ErrorEntry], locale: Locale) -> Response {
    let reply = notice.reply(errors, locale);
    json(reply.status, reply.body, notice.retry_after())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_told_by_the_proxies_that_are_there() {
        let peer: SocketAddr = "10.0.0.1:5".parse().unwrap();
        let of = |values: &[&str], hops| {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append("x-forwarded-for", value.parse().unwrap());
            }
            address(peer, &headers, hops).to_string()
        };
        for (values, hops, expected) in [
            (&[][..], 0, "10.0.0.1"),
            (&[], 1, "10.0.0.1"),
            // Who asks may have written anything: without a proxy it counts for nothing.
            (&["1.2.3.4"], 0, "10.0.0.1"),
            (&["6.6.6.6, 1.2.3.4"], 1, "1.2.3.4"),
            (&["6.6.6.6", "1.2.3.4, 10.0.0.2"], 2, "1.2.3.4"),
            (&["::1"], 1, "::1"),
            (&["unknown"], 1, "10.0.0.1"),
        ] {
            assert_eq!(of(values, hops), expected, "{values:?} {hops}");
        }
    }
}
