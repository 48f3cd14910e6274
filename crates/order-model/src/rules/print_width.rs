//! A text is not longer than carriers print, in characters as people count them. Source: what FedEx, UPS, DPD and Amazon publish of their labels;
//! an address is printed on up to three lines.

use super::context::Findings;
use crate::contract::Leaf;
use crate::issue::Problem;
use crate::text::grapheme::longer_than;

#[inline(never)]
pub(super) fn check(leaf: Leaf, text: &str, found: &mut Findings<'_>) {
    let Some(limit) = found.rules.print_widths.get(&leaf.field).copied() else {
        return;
    };
    if let Some(length) = longer_than(text, limit) {
        found.push(leaf, Problem::PrintWidth { limit, length });
    }
}
