//! What `cargo xtask` makes of English, for tests: accents, brackets, longer by two fifths. It stands in the place of Thai.

use order_model::Locale;
use order_model::message::locale::th;

use super::{Language, Notices};

include!(concat!(env!("PSEUDO_LANGUAGE"), "/page.rs"));

pub(crate) static LANGUAGE: Language = Language {
    locale: Locale::Th,
    words: &th::WORDS,
    text: &TEXT,
    chunk_text: &CHUNK_TEXT,
    late_text: &LATE_TEXT,
    help_text: &HELP_TEXT,
    book_text: &BOOK_TEXT,
    addresses_text: &ADDRESSES_TEXT,
    notices: NOTICES,
};

const NOTICES: Notices = [
    ("panic", ["⟦…", "…", "…⟧"]),
    ("outdated", ["⟦…", "…", "…⟧"]),
    ("blocked", ["⟦…⟧", "", ""]),
];
