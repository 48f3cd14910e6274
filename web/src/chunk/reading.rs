//! What reads orders, and the settings that the rule book must be there for.

use order_model::OrderDraft;

use super::load::Chunk;
use crate::config::{Config, PartReader};
use crate::state::example_order::example_order;

pub(crate) static READING: Chunk<Reading> = Chunk::new();

/// What reads orders, and the settings that the rule book must be there for.
pub(crate) struct Reading {
    /// The order that shows what the form is for.
    pub(crate) example: fn(&Config, &OrderDraft, &str) -> OrderDraft,
    pub(crate) settings: PartReader,
}

/// Named where the code is taken apart, and nowhere else.
pub(crate) static CONTENT: Reading = Reading {
    example: example_order,
    settings: PartReader::FULL,
};
