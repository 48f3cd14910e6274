//! The language of a reply, from the request's `Accept-Language`.

use axum::http::{HeaderMap, header};
use order_model::Locale;

/// The language that the request asks for: the best of those that there are messages in, English without any.
#[must_use]
pub fn requested(headers: &HeaderMap) -> Locale {
    let values = headers.get_all(header::ACCEPT_LANGUAGE).iter();
    let texts: Vec<&str> = values.filter_map(|value| value.to_str().ok()).collect();
    Locale::accepted(&texts.join(","))
}
