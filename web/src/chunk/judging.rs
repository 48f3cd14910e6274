//! What knows the rules, their tables and their words: most of it follows the form by itself, the rest is fetched with the first key.

use order_model::Locale;
use yew::Html;

use super::load::Chunk;
use crate::browser::nfc::nfc;
use crate::state::order_form::{RuleBook, rule_book};

pub(crate) static JUDGING: Chunk<Judging> = Chunk::new();
/// The whole rule book, and what else is wanted once the form is used.
pub(crate) static WHOLE_RULES: Chunk<RuleBook> = Chunk::new();

/// What of the rules and their tables is there before the rest.
pub(crate) struct Judging {
    pub(crate) rule_book: RuleBook,
    pub(crate) post_code_example: fn(&str) -> Option<&'static str>,
    /// How long a text is beside how long it may be, where it comes near to that.
    pub(crate) length_meter: fn(&str, u32, Locale) -> Html,
}

/// The whole rule book. Named where the code is taken apart, and nowhere else.
pub(crate) static WHOLE_RULES_CONTENT: RuleBook = rule_book(nfc);
