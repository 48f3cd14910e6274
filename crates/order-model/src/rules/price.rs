//! A unit price is not below zero; one of zero may be a mistake, since customs asks what goods are worth.

use super::context::RuleContext;
use super::rule::{Check, Rule, SilentFor};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{Code, IssueKind};

pub(super) static RULE: Rule = Rule::new(
    &[Code::PriceNegative, Code::PriceZero],
    FieldSet::of(&[Field::UnitPrice]),
    Check::Integer(check),
)
.replaced_by_list()
.silent_for(SilentFor::Range(|rules| {
    // What is off is not reported, so that nothing is asked of a price of zero then.
    let least = i64::from(rules.severity(Code::PriceZero).is_some());
    (least, i64::MAX)
}));

fn check(field_ref: FieldRef, price: i64, context: &mut RuleContext<'_>) {
    match price {
        ..0 => context.report(field_ref, IssueKind::PriceNegative { price }),
        0 => context.report(field_ref, IssueKind::PriceZero {}),
        _ => {}
    }
}
