//! A unit price is not below zero; one of zero may be a mistake, since customs asks what goods are worth.

use super::context::RuleContext;
use crate::contract::FieldRef;
use crate::issue::IssueKind;

pub(super) fn check(field_ref: FieldRef, price: i64, context: &mut RuleContext<'_>) {
    match price {
        ..0 => context.report(field_ref, IssueKind::PriceNegative { price }),
        0 => context.report(field_ref, IssueKind::PriceZero {}),
        _ => {}
    }
}
