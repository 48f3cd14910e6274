//! A label comes with its tracking number: a parcel with the one and without the other cannot be followed. Source: ours.

use super::context::RuleContext;
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldSet};
use crate::issue::{Code, IssueKind};
use crate::order::ParsedOrder;

pub(super) static RULE: Rule = Rule::new(
    &[Code::LabelWithoutTracking],
    FieldSet::of(&[Field::TrackingNumber]),
    Check::Order(check),
);

fn check(order: &ParsedOrder<'_>, context: &mut RuleContext<'_>) {
    if (order.is_given(Field::LabelUrl) || order.is_given(Field::LabelBase64))
        && !order.is_given(Field::TrackingNumber)
    {
        context.report(Field::TrackingNumber, IssueKind::LabelWithoutTracking {});
    }
}
