//! A text is not longer than carriers print, in characters as people count them. Source: what FedEx, UPS, DPD and Amazon publish of their labels;
//! an address is printed on up to three lines.

use super::context::RuleContext;
use crate::contract::FieldRef;
use crate::issue::IssueKind;
use crate::text::grapheme::longer_than;

#[inline(never)]
pub(super) fn check(field_ref: FieldRef, text: &str, context: &mut RuleContext<'_>) {
    let Some(limit) = context.rules.print_widths.get(&field_ref.field).copied() else {
        return;
    };
    if let Some(length) = longer_than(text, limit) {
        context.report(field_ref, IssueKind::PrintWidth { limit, length });
    }
}
