//! The language of the page. English is there from the start; the words of another are fetched before it is shown.

use order_model::Locale;

use crate::browser::{add_to_notice, intl};
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

/// What has `index.html` speak a language too, in the file of that language.
pub(super) struct AddNotices(fn(&Language));

/// Named where the code is taken apart, and nowhere else.
pub(super) static ADD_NOTICES: AddNotices = AddNotices(|language| {
    for (id, texts) in language.notices {
        add_to_notice(id, language.locale.tag(), texts);
    }
});

/// Takes the words of a language into use that has been fetched.
fn add(chunk: &'static Chunk<Language>) {
    if let (Some(language), Some(AddNotices(add_notices))) = (chunk.get(), chunk.beside())
        && i18n::add(language)
    {
        add_notices(language);
    }
}

/// Fetches the words that the page starts with, however long that takes.
pub(super) async fn fetch_at_start(locale: Locale) {
    if let Some(chunk) = chunk(locale) {
        load_at_start(chunk).await;
        add(chunk);
    }
}

/// Fetches the words of a language, however long that takes; `on_failure` hears of each attempt that fails.
pub(super) async fn fetch(locale: Locale, on_failure: impl Fn() + 'static) {
    if let Some(chunk) = chunk(locale) {
        chunk.wait(on_failure).await;
        add(chunk);
    }
}

/// Asks for the words of a language that is likely to be shown.
pub(super) async fn prefetch(locale: Locale) {
    if let Some(chunk) = chunk(locale) {
        // Whoever needs them asks again, and says what is wrong.
        let _ = chunk.load().await;
        add(chunk);
    }
}

/// The browser's first language that there is, else English.
pub(super) fn of_browser() -> Locale {
    let languages = intl::languages();
    let mut locales = languages.iter().filter_map(|tag| Locale::from_tag(tag));
    locales.next().unwrap_or_default()
}
