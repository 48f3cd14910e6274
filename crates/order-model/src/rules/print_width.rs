//! A text is not longer than carriers print, in characters as people count them. Source: what FedEx, UPS, DPD and Amazon publish of their labels;
//! an address is printed on up to three lines.

use super::context::RuleContext;
use super::rule::{Check, Rule, SilentFor};
use crate::contract::{FieldRef, FieldSet};
use crate::issue::{Code, IssueKind};
use crate::text::grapheme::longer_than;

pub(super) static RULE: Rule = Rule::new(&[Code::PrintWidth], FieldSet::TEXTS, Check::Text(check))
    .applies(|rules, field| {
        rules.print_widths.get(&field).is_some() && rules.severity(Code::PrintWidth).is_some()
    })
    .silent_for(SilentFor::Length(|rules, field| {
        rules.print_widths.get(&field).copied()
    }));

#[inline(never)]
fn check(field_ref: FieldRef, text: &str, context: &mut RuleContext<'_>) {
    let Some(limit) = context.rules.print_widths.get(&field_ref.field).copied() else {
        return;
    };
    if let Some(length) = longer_than(text, limit) {
        context.report(field_ref, IssueKind::PrintWidth { limit, length });
    }
}
