//! A unit price is not below zero; one of zero may be a mistake, since customs asks what goods are worth.

use super::{Findings, column};
use crate::candidate::Candidate;
use crate::field::Field;
use crate::issue::Problem;

pub(super) fn check(order: &Candidate<'_>, found: &mut Findings<'_>) {
    for leaf in column(order, Field::UnitPrice) {
        match order.integer_at(leaf) {
            Some(price @ ..0) => found.push(leaf, Problem::PriceNegative { price }),
            Some(0) => found.push(leaf, Problem::PriceZero {}),
            _ => {}
        }
    }
}
