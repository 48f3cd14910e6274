//! What reads orders, and the settings that the rule book must be there for.

use order_model::OrderDraft;
use order_model::order::EXAMPLE;

use super::load::Chunk;
use crate::config::PartReader;

pub(crate) static READING: Chunk<Reading> = Chunk::new();

/// What reads orders, and the settings that the rule book must be there for.
pub(crate) struct Reading {
    /// The order that shows what the form is for.
    pub(crate) example: fn() -> OrderDraft,
    pub(crate) settings: PartReader,
}

/// Named where the code is taken apart, and nowhere else.
pub(crate) static CONTENT: Reading = Reading {
    example: || OrderDraft::from_json(EXAMPLE.as_bytes()).unwrap_or_default(),
    settings: PartReader::FULL,
};
