//! The language that a request asks for.

use super::Locale;

impl Locale {
    /// The best language of an `Accept-Language` that there are messages in, English where there is none.
    ///
    /// ```
    /// use order_model::Locale;
    ///
    /// assert_eq!(Locale::accepted("fr, zh;q=0.2, en;q=0.1"), Locale::Zh);
    /// ```
    #[must_use]
    pub fn accepted(accept_language: &str) -> Self {
        accept_language
            .split(',')
            .filter_map(weighted)
            // Of equal weights the first counts; `max_by` would give the last.
            .reduce(|best, next| if next.1 > best.1 { next } else { best })
            .map_or(Self::En, |(locale, _)| locale)
    }
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
            ("", Locale::En),
            ("zh-CN,zh;q=0.9,en;q=0.8", Locale::Zh),
            ("en-GB, zh;q=0.9", Locale::En),
            ("fr, zh;q=0.2, en;q=0.1", Locale::Zh),
            ("zh;q=0, en;q=0.1", Locale::En),
            ("fr", Locale::En),
            ("*", Locale::En),
            ("zh;q=x", Locale::En),
        ] {
            assert_eq!(Locale::accepted(header), expected, "{header:?}");
        }
    }
}
