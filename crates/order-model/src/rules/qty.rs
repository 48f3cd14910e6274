//! A quantity is at least 1, and not above what the deployment takes.

use super::context::RuleContext;
use super::rule::{Check, Rule, SilentFor};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{Code, IssueKind};

const MINIMUM: i64 = 1;

pub(super) static RULE: Rule = Rule::new(
    &[Code::QtyTooSmall, Code::QtyTooLarge],
    FieldSet::of(&[Field::Qty]),
    Check::Integer(check),
)
.replaced_by_list()
.silent_for(SilentFor::Range(|rules| {
    (MINIMUM, rules.max_qty().unwrap_or(i64::MAX))
}));

fn check(field_ref: FieldRef, qty: i64, context: &mut RuleContext<'_>) {
    if qty < MINIMUM {
        let minimum = MINIMUM;
        context.report(field_ref, IssueKind::QtyTooSmall { qty, minimum });
    }
    if let Some(maximum) = context.rules.max_qty().filter(|maximum| qty > *maximum) {
        context.report(field_ref, IssueKind::QtyTooLarge { qty, maximum });
    }
}
