//! What reads orders, and the settings that the rule book must be there for.

use order_model::{JsonError, OrderDraft};

use super::load::Chunk;
use crate::config::PartReader;

pub(crate) static READING: Chunk<Reading> = Chunk::new();

/// What reads orders, and the settings that the rule book must be there for.
pub(crate) struct Reading {
    /// Reads the example.
    pub(crate) read_draft: fn(&[u8]) -> Result<OrderDraft, JsonError>,
    pub(crate) settings: PartReader,
}

/// Named where the code is taken apart, and nowhere else.
pub(crate) static CONTENT: Reading = Reading {
    read_draft: OrderDraft::from_json,
    settings: PartReader::FULL,
};
