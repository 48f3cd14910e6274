//! What reads orders, and the settings that the rule book must be there for.

use order_model::OrderDraft;

use super::example_order::example_order;
use super::load::Chunk;
use crate::browser::clock::now;
use crate::config::{Config, PartReader};

pub(crate) static READING: Chunk<Reading> = Chunk::new();

/// What reads orders, and the settings that the rule book must be there for.
pub(crate) struct Reading {
    /// The order that shows what the form is for.
    pub(crate) example: fn(&Config, &OrderDraft) -> OrderDraft,
    pub(crate) settings: PartReader,
}

/// Named where the code is taken apart, and nowhere else.
pub(crate) static CONTENT: Reading = Reading {
    // No two have the same number, so that each can be sent.
    example: |config, blank| example_order(config, blank, &format!("EXAMPLE-{}", now() / 1_000)),
    settings: PartReader::FULL,
};
