//! A postal code has the form of its country's. Source: libaddressinput; what people write differently from it is in
//! [`crate::reference::post_code`].

use super::context::RuleContext;
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{Code, IssueKind};
use crate::reference::post_code::{is_post_code_behind, post_code_example, with_lost_zero};

pub(super) static RULE: Rule = Rule::new(
    &[Code::PostCodeFormat, Code::PostCodeZero],
    FieldSet::of_both_parties(Field::ReceiverPostCode),
    Check::TextInCountry(check),
)
.replaced_by_list();

#[inline(never)]
fn check(field_ref: FieldRef, text: &str, country: &str, context: &mut RuleContext<'_>) {
    if is_post_code_behind(context.is_country_name, country, text) {
        return;
    }
    let kind = match with_lost_zero(country, text) {
        Some(suggestion) => IssueKind::PostCodeZero { suggestion },
        None => IssueKind::PostCodeFormat {
            country: country.to_owned(),
            example: post_code_example(country).map(str::to_owned),
            suggestion: None,
        },
    };
    context.report(field_ref, kind);
}
