//! The same SKU on two lines may be a mistake.

use super::context::{Findings, column, count};
use crate::contract::Field;
use crate::contract::Leaf;
use crate::issue::Problem;
use crate::order::parsed::Candidate;
use crate::text::duplicates::repeats;

/// Up to so many items each is compared with each, which allocates nothing.
const FEW: usize = 16;

pub(super) fn check(order: &Candidate<'_>, found: &mut Findings<'_>) {
    let items = order.item_count();
    if items < 2 {
        return;
    }
    let skus = || {
        let leaves = column(order, Field::Sku).enumerate();
        leaves.filter_map(|(index, leaf)| Some((index, sku(order, leaf)?)))
    };
    if items <= FEW
        && skus().all(|(index, sku)| skus().all(|(other, text)| other >= index || text != sku))
    {
        return;
    }
    for (index, first) in repeats(skus()) {
        let leaf = Leaf::of_item(index, Field::Sku);
        found.push(
            leaf,
            Problem::SkuRepeated {
                sku: sku(order, leaf).unwrap_or_default().to_owned(),
                first: count(first),
            },
        );
    }
}

fn sku<'o>(order: &'o Candidate<'_>, leaf: Leaf) -> Option<&'o str> {
    let sku = order.text_at(leaf)?.trim();
    (!sku.is_empty()).then_some(sku)
}
