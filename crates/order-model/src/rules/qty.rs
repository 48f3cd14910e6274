//! A quantity is at least 1, and not above what the deployment takes.

use super::{Findings, column};
use crate::candidate::Candidate;
use crate::field::Field;
use crate::issue::Problem;

const MINIMUM: i64 = 1;

pub(super) fn check(order: &Candidate<'_>, found: &mut Findings<'_>) {
    let maximum = found.rules.max_qty().unwrap_or(i64::MAX);
    for leaf in column(order, Field::Qty) {
        match order.integer_at(leaf) {
            Some(qty) if qty < MINIMUM => found.push(
                leaf,
                Problem::QtyTooSmall {
                    qty,
                    minimum: MINIMUM,
                },
            ),
            Some(qty) if qty > maximum => found.push(leaf, Problem::QtyTooLarge { qty, maximum }),
            _ => {}
        }
    }
}
