//! A quantity is at least 1, and not above what the deployment takes.

use super::context::Findings;
use crate::contract::Leaf;
use crate::issue::Problem;

const MINIMUM: i64 = 1;

pub(super) fn check(leaf: Leaf, qty: i64, found: &mut Findings<'_>) {
    if qty < MINIMUM {
        let minimum = MINIMUM;
        found.push(leaf, Problem::QtyTooSmall { qty, minimum });
    }
    if let Some(maximum) = found.rules.max_qty().filter(|maximum| qty > *maximum) {
        found.push(leaf, Problem::QtyTooLarge { qty, maximum });
    }
}
