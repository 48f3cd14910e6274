//! A text is not longer than the deployment allows. Source: the deployment; the API names no limits.

use super::{Findings, count};
use crate::issue::Problem;
use crate::path::Leaf;

pub(super) fn check(leaf: Leaf, text: &str, found: &mut Findings<'_>) {
    let Some(limit) = found.rules.limits.get(&leaf.field).copied() else {
        return;
    };
    let length = count(text.chars().count());
    if length > limit {
        found.push(leaf, Problem::TooLong { limit, length });
    }
}
