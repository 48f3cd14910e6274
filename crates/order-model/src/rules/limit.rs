//! A text is not longer than the deployment allows, in characters as people count them. Source: the deployment;
//! the API names no limits.

use serde::de::{Deserialize, Deserializer, Error as _};

use super::Findings;
use crate::by_key::ByKey;
use crate::field::{Field, Kind};
use crate::grapheme::longer_than;
use crate::issue::Problem;
use crate::path::Leaf;

#[inline(never)]
pub(super) fn check(leaf: Leaf, text: &str, found: &mut Findings<'_>) {
    let Some(limit) = found.rules.limits.get(&leaf.field).copied() else {
        return;
    };
    if let Some(length) = longer_than(text, limit) {
        found.push(leaf, Problem::TooLong { limit, length });
    }
}

/// Reads the deployment's lengths by field, and refuses one of what is no text.
pub(super) fn of_texts<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<ByKey<Field, u32>, D::Error> {
    let lengths = ByKey::deserialize(deserializer)?;
    ensure_of_texts(&lengths).map_err(D::Error::custom)?;
    Ok(lengths)
}

/// Says what is no text.
pub(super) fn ensure_of_texts(lengths: &ByKey<Field, u32>) -> Result<(), String> {
    let mut fields = lengths.iter().map(|(field, _)| *field);
    let other = fields.find(|field| field.kind() != Kind::Text);
    other.map_or(Ok(()), |field| {
        Err(format!("`{field}` is not a text, so it has no length"))
    })
}
