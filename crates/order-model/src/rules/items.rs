//! An order has at least one item, and not more than the deployment takes. Source: the contract for the
//! lower bound, the deployment for the upper.

use super::context::{Findings, count};
use crate::contract::Path;
use crate::issue::Problem;
use crate::order::parsed::Candidate;

pub(super) fn check(order: &Candidate<'_>, found: &mut Findings<'_>) {
    let (items, maximum) = (
        count(order.item_count()),
        found.rules.max_items().unwrap_or(u32::MAX),
    );
    if items == 0 && order.has_items {
        found.push(Path::items(), Problem::ItemsEmpty {});
    }
    if items > maximum {
        found.push(
            Path::items(),
            Problem::ItemsTooMany {
                count: items,
                maximum,
            },
        );
    }
}
