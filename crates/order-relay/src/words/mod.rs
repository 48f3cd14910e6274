//! The relay's own sentences, a file a language; a language that says nothing of a notice does not compile.

mod en;
mod es;
mod th;
mod zh;

use order_model::{Locale, wordings};

use crate::notice::Notice;

/// What a language has words for.
struct Wording {
    notice: fn(&Notice) -> String,
}

order_model::fetched_languages!(wordings);

pub(crate) fn text(notice: &Notice, locale: Locale) -> String {
    (wording(locale).notice)(notice)
}
