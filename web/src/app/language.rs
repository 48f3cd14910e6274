//! The language of the page. English is there from the start; the words of another are fetched before it is shown.

use order_model::Locale;

use crate::browser::intl;
use crate::chunk::{Chunk, load_at_start};
use crate::i18n::{self, Language};

static FETCHED: [Chunk<Language>; Locale::ALL.len()] = [const { Chunk::new() }; _];

/// Where the words of a language come from; none where they are in the page already.
pub(super) fn chunk(locale: Locale) -> Option<&'static Chunk<Language>> {
    match locale {
        Locale::En => None,
        _ => FETCHED.get(locale as usize),
    }
}

/// Fetches the words that the page starts with, however long that takes.
pub(super) async fn fetch_at_start(locale: Locale) {
    if let Some(chunk) = chunk(locale) {
        i18n::add(load_at_start(chunk).await);
    }
}

/// Fetches the words of a language, however long that takes; `on_failure` hears of each attempt that fails.
pub(super) async fn fetch(locale: Locale, on_failure: impl Fn() + 'static) {
    if let Some(chunk) = chunk(locale) {
        chunk.wait(on_failure).await;
        chunk.get().into_iter().for_each(i18n::add);
    }
}

/// Asks for the words of a language that is likely to be shown.
pub(super) async fn prefetch(locale: Locale) {
    if let Some(chunk) = chunk(locale) {
        // Whoever needs them asks again, and says what is wrong.
        let _ = chunk.load().await;
        chunk.get().into_iter().for_each(i18n::add);
    }
}

/// The browser's first language that there is, else English.
pub(super) fn of_browser() -> Locale {
    let languages = intl::languages();
    let mut locales = languages.iter().filter_map(|tag| Locale::from_tag(tag));
    locales.next().unwrap_or_default()
}
