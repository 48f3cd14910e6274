//! An order has at least one item, and not more than the deployment takes. Source: the contract for the
//! lower bound, the deployment for the upper.

use super::context::{RuleContext, count};
use crate::contract::Path;
use crate::issue::IssueKind;
use crate::order::parsed::ParsedOrder;

pub(super) fn check(order: &ParsedOrder<'_>, context: &mut RuleContext<'_>) {
    let (items, maximum) = (
        count(order.item_count()),
        context.rules.max_items().unwrap_or(u32::MAX),
    );
    if items == 0 && order.has_items {
        context.report(Path::items(), IssueKind::ItemsEmpty {});
    }
    if items > maximum {
        context.report(
            Path::items(),
            IssueKind::ItemsTooMany {
                count: items,
                maximum,
            },
        );
    }
}
