//! A tracking number comes with its label: the warehouse would print another number. Source: ours.

use super::context::RuleContext;
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldSet};
use crate::issue::{Code, IssueKind};
use crate::order::ParsedOrder;

pub(super) static RULE: Rule = Rule::new(
    &[Code::TrackingWithoutLabel],
    FieldSet::of(&[Field::LabelUrl]),
    Check::Order(check),
);

fn check(order: &ParsedOrder<'_>, context: &mut RuleContext<'_>) {
    if order.is_given(Field::TrackingNumber)
        && !(order.is_given(Field::LabelUrl) || order.is_given(Field::LabelBase64))
    {
        context.report(Field::LabelUrl, IssueKind::TrackingWithoutLabel {});
    }
}
