//! A text is not longer than carriers print, in characters as people count them. Source: what FedEx, UPS, DPD and Amazon publish of their labels;
//! an address is printed on up to three lines.

use super::Findings;
use crate::by_key::ByKey;
use crate::field::{Field, Group};
use crate::grapheme::longer_than;
use crate::issue::Problem;
use crate::path::Leaf;

const NAME: u32 = 35;
const ADDRESS: u32 = 3 * 35;
const CITY: u32 = 30;
const ORDER_NUMBER: u32 = 50;
const SKU: u32 = 50;

pub(super) fn defaults() -> ByKey<Field, u32> {
    let party = |party| {
        [
            (Field::ReceiverName, NAME),
            (Field::ReceiverAddress, ADDRESS),
            (Field::ReceiverCity, CITY),
        ]
        .map(|(field, width)| (field.in_party(party), width))
    };
    Group::PARTIES
        .into_iter()
        .flat_map(party)
        .chain([(Field::OrderNumber, ORDER_NUMBER), (Field::Sku, SKU)])
        .collect()
}

#[inline(never)]
pub(super) fn check(leaf: Leaf, text: &str, found: &mut Findings<'_>) {
    let Some(limit) = found.rules.print_widths.get(&leaf.field).copied() else {
        return;
    };
    if let Some(length) = longer_than(text, limit) {
        found.push(leaf, Problem::PrintWidth { limit, length });
    }
}
