//! A value is one of those that the deployment allows. Source: the deployment: the values of warehouses,
//! shops, carriers and process types are the warehouse's own.

use super::config::Rules;
use super::context::RuleContext;
use super::rule::{Check, Rule};
use crate::contract::{FieldRef, FieldSet};
use crate::issue::{Code, IssueKind};

pub(super) static RULE: Rule = Rule::new(&[Code::NotAllowed], FieldSet::ALL, Check::Text(check))
    .applies(Rules::lists_values_of);

#[inline(never)]
fn check(field_ref: FieldRef, value: &str, context: &mut RuleContext<'_>) {
    let Some(allowed) = context.rules.allowed.get(&field_ref.field) else {
        return;
    };
    if !allowed.iter().any(|known| known == value) {
        context.report(
            field_ref,
            IssueKind::NotAllowed {
                value: value.to_owned(),
                suggestion: None,
            },
        );
    }
}
