//! The same SKU on two lines may be a mistake.

use std::collections::HashMap;

use super::{Findings, column, count};
use crate::candidate::Candidate;
use crate::field::Field;
use crate::issue::{Code, Problem};

pub(super) fn check(order: &Candidate<'_>, found: &mut Findings<'_>) {
    if order.item_count() < 2 || !found.wants(&[Code::SkuRepeated]) {
        return;
    }
    let mut first_with: HashMap<&str, usize> = HashMap::new();
    for (index, leaf) in column(order, Field::Sku).enumerate() {
        let Some(sku) = order
            .text_at(leaf)
            .map(str::trim)
            .filter(|sku| !sku.is_empty())
        else {
            continue;
        };
        let first = *first_with.entry(sku).or_insert(index);
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
