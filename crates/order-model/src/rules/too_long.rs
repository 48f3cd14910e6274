//! A text is not longer than the deployment allows, in characters as people count them. Source: the deployment;
//! the API names no limits.

use super::context::RuleContext;
use super::rule::{Check, Rule, SilentFor};
use crate::contract::{FieldRef, FieldSet};
use crate::issue::{Code, IssueKind};
use crate::text::grapheme::longer_than;

pub(super) static RULE: Rule = Rule::new(&[Code::TooLong], FieldSet::TEXTS, Check::Text(check))
    .applies(|rules, field| {
        rules.limits.get(&field).is_some() && rules.severity(Code::TooLong).is_some()
    })
    .silent_for(SilentFor::Length(|rules, field| {
        rules.limits.get(&field).copied()
    }));

#[inline(never)]
fn check(field_ref: FieldRef, text: &str, context: &mut RuleContext<'_>) {
    let Some(limit) = context.rules.limits.get(&field_ref.field).copied() else {
        return;
    };
    if let Some(length) = longer_than(text, limit) {
        context.report(field_ref, IssueKind::TooLong { limit, length });
    }
}
