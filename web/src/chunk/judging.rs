//! Everything that knows the rules, their tables and their words.

use order_model::reference::post_code::post_code_example;

use super::load::Chunk;
use crate::browser::nfc::nfc;
use crate::state::order_form::{RuleBook, rule_book};

pub(crate) static JUDGING: Chunk<Judging> = Chunk::new();

/// What needs the rules or their tables.
pub(crate) struct Judging {
    pub(crate) rule_book: RuleBook,
    pub(crate) post_code_example: fn(&str) -> Option<&'static str>,
}

/// Named where the code is taken apart, and nowhere else.
pub(crate) static CONTENT: Judging = Judging {
    rule_book: rule_book(nfc),
    post_code_example,
};
