//! The same SKU on two lines may be a mistake.

use std::collections::HashMap;

use super::{Findings, column, count};
use crate::candidate::Candidate;
use crate::field::Field;
use crate::issue::{Code, Problem};
use crate::path::Leaf;

/// Up to so many items each is compared with each, which is faster than a map and allocates nothing.
const FEW: usize = 16;

pub(super) fn check(order: &Candidate<'_>, found: &mut Findings<'_>) {
    if order.item_count() < 2 || !found.wants(Code::SkuRepeated) {
        return;
    }
    let mut first_with: HashMap<&str, usize> = HashMap::new();
    for (index, leaf) in column(order, Field::Sku).enumerate() {
        let Some(sku) = sku(order, leaf) else {
            continue;
        };
        let first = if order.item_count() > FEW {
            *first_with.entry(sku).or_insert(index)
        } else {
            let mut before = column(order, Field::Sku).take(index);
            before
                .position(|other| self::sku(order, other) == Some(sku))
                .unwrap_or(index)
        };
        if first != index {
            found.push(
                leaf,
                Problem::SkuRepeated {
                    sku: sku.to_owned(),
                    first: count(first),
                },
            );
        }
    }
}

fn sku<'o>(order: &'o Candidate<'_>, leaf: Leaf) -> Option<&'o str> {
    let sku = order.text_at(leaf)?.trim();
    (!sku.is_empty()).then_some(sku)
}
