//! A city that is digits alone is hardly one: it may be a postal code that went into the wrong column.

use super::context::RuleContext;
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{Code, IssueKind};

pub(super) static RULE: Rule = Rule::new(
    &[Code::CityDigits],
    FieldSet::of_both_parties(Field::ReceiverCity),
    Check::Text(check),
);

#[inline(never)]
fn check(field_ref: FieldRef, city: &str, context: &mut RuleContext<'_>) {
    if city.trim().bytes().all(|byte| byte.is_ascii_digit()) {
        context.report(field_ref, IssueKind::CityDigits {});
    }
}
