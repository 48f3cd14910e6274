//! A text is not longer than the deployment allows, in characters as people count them. Source: the deployment;
//! the API names no limits.

use super::context::RuleContext;
use crate::contract::FieldRef;
use crate::issue::IssueKind;
use crate::text::grapheme::longer_than;

#[inline(never)]
pub(super) fn check(field_ref: FieldRef, text: &str, context: &mut RuleContext<'_>) {
    let Some(limit) = context.rules.limits.get(&field_ref.field).copied() else {
        return;
    };
    if let Some(length) = longer_than(text, limit) {
        context.report(field_ref, IssueKind::TooLong { limit, length });
    }
}
