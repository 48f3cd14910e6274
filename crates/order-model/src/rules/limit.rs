//! A text is not longer than the deployment allows. Source: the deployment; the API names no limits.

use super::{Findings, count, leaves_of};
use crate::candidate::Candidate;
use crate::field::Kind;
use crate::issue::Problem;

pub(super) fn check(order: &Candidate<'_>, found: &mut Findings<'_>) {
    if found.rules.limits.is_empty() {
        return;
    }
    for leaf in leaves_of(order, Kind::Text) {
        let limit = found.rules.limits.get(&leaf.field).copied();
        let length = order.text_at(leaf).map(|text| count(text.chars().count()));
        if let (Some(limit), Some(length)) = (limit, length)
            && length > limit
        {
            found.push(leaf, Problem::TooLong { limit, length });
        }
    }
}
