//! A postal code lies in the province that is given. Which of the two is wrong, nobody knows. Source:
//! [`crate::reference::province_post_code`].

use super::context::RuleContext;
use super::party::Party;
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{Code, IssueKind};
use crate::order::ParsedOrder;
use crate::reference::province_post_code::elsewhere;

pub(super) static RULE: Rule = Rule::new(
    &[Code::PostCodeProvince],
    FieldSet::of_both_parties(Field::ReceiverPostCode),
    Check::TextInOrder(check),
)
.replaced_by_list();

#[inline(never)]
fn check(field_ref: FieldRef, text: &str, order: &ParsedOrder<'_>, context: &mut RuleContext<'_>) {
    let party = Party {
        group: field_ref.field.group(),
        order,
    };
    let province = party.text(Field::ReceiverProvince);
    if let Some(elsewhere) = elsewhere(party.country(), province, text) {
        let kind = IssueKind::PostCodeProvince {
            value: text.to_owned(),
            province: province.to_owned(),
            other: elsewhere.province.map(str::to_owned),
        };
        context.report(field_ref, kind);
    }
}
