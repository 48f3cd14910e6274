//! The language of a reply, from the request's `Accept-Language`.

use axum::http::{HeaderMap, header};
use order_model::Locale;

/// The language that the request asks for: the best of those that there are messages in, English without any.
pub(crate) fn requested(headers: &HeaderMap) -> Locale {
    headers
        .get_all(header::ACCEPT_LANGUAGE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(weighted)
        // Of equal weights the first counts; `max_by` would give the last.
        .reduce(|best, next| if next.1 > best.1 { next } else { best })
        .map_or(Locale::En, |(locale, _)| locale)
}

/// A language range such as `zh-CN;q=0.8` with its weight, if there are messages in it and the weight is above 0.
fn weighted(range: &str) -> Option<(Locale, f32)> {
    let (tag, parameters) = range.split_once(';').unwrap_or((range, ""));
    let weight = match parameters.trim().strip_prefix("q=") {
        Some(weight) => weight.trim().parse().ok()?,
        None => 1.0,
    };
    let locale = Locale::from_tag(tag.trim())?;
    (weight > 0.0).then_some((locale, weight))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_language_that_there_is_counts() {
        for (header, expected) in [
            (None, Locale::En),
            (Some(""), Locale::En),
            (Some("zh-CN,zh;q=0.9,en;q=0.8"), Locale::Zh),
            (Some("en-GB, zh;q=0.9"), Locale::En),
            (Some("fr, zh;q=0.2, en;q=0.1"), Locale::Zh),
            (Some("zh;q=0, en;q=0.1"), Locale::En),
            (Some("fr"), Locale::En),
            (Some("*"), Locale::En),
            (Some("zh;q=x"), Locale::En),
        ] {
            let mut headers = HeaderMap::new();
            if let Some(header) = header {
                headers.insert(header::ACCEPT_LANGUAGE, header.parse().unwrap());
            }
            assert_eq!(requested(&headers), expected, "{header:?}");
        }
    }
}
