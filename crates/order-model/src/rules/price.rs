//! A unit price is not below zero; one of zero may be a mistake, since customs asks what goods are worth.

use super::context::Findings;
use crate::contract::Leaf;
use crate::issue::Problem;

pub(super) fn check(leaf: Leaf, price: i64, found: &mut Findings<'_>) {
    match price {
        ..0 => found.push(leaf, Problem::PriceNegative { price }),
        0 => found.push(leaf, Problem::PriceZero {}),
        _ => {}
    }
}
