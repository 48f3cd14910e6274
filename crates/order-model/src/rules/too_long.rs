//! A text is not longer than the deployment allows, in characters as people count them. Source: the deployment;
//! the API names no limits.

use super::context::Findings;
use crate::contract::Leaf;
use crate::issue::Problem;
use crate::text::grapheme::longer_than;

#[inline(never)]
pub(super) fn check(leaf: Leaf, text: &str, found: &mut Findings<'_>) {
    let Some(limit) = found.rules.limits.get(&leaf.field).copied() else {
        return;
    };
    if let Some(length) = longer_than(text, limit) {
        found.push(leaf, Problem::TooLong { limit, length });
    }
}
