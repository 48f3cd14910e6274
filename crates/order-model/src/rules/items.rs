//! An order has at least one item, and not more than the deployment takes. Source: the contract for the
//! lower bound, the deployment for the upper.

use super::context::{RuleContext, count};
use super::rule::{Check, Rule};
use crate::contract::{FieldSet, Path};
use crate::issue::{Code, IssueKind};
use crate::order::ParsedOrder;

pub(super) static RULE: Rule = Rule::new(
    &[Code::ItemsEmpty, Code::ItemsTooMany],
    FieldSet::NONE,
    Check::Order(check),
);

fn check(order: &ParsedOrder<'_>, context: &mut RuleContext<'_>) {
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
