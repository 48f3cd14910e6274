//! A quantity is at least 1, and not above what the deployment takes.

use super::context::RuleContext;
use crate::contract::FieldRef;
use crate::issue::IssueKind;

const MINIMUM: i64 = 1;

pub(super) fn check(field_ref: FieldRef, qty: i64, context: &mut RuleContext<'_>) {
    if qty < MINIMUM {
        let minimum = MINIMUM;
        context.report(field_ref, IssueKind::QtyTooSmall { qty, minimum });
    }
    if let Some(maximum) = context.rules.max_qty().filter(|maximum| qty > *maximum) {
        context.report(field_ref, IssueKind::QtyTooLarge { qty, maximum });
    }
}
