//! An order is sent from one to another: the same name at the same address on both sides may be a form filled
//! in twice. Source: ours.

use super::context::RuleContext;
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldSet, Group, Path};
use crate::issue::{Code, IssueKind};
use crate::order::ParsedOrder;
use crate::text::fold::lower;

/// What makes two parties the same.
const SAME: [Field; 5] = [
    Field::ReceiverName,
    Field::ReceiverAddress,
    Field::ReceiverCity,
    Field::ReceiverPostCode,
    Field::ReceiverCountryCode,
];

pub(super) static RULE: Rule = Rule::new(
    &[Code::SenderIsReceiver],
    FieldSet::NONE,
    Check::Order(check),
);

fn check(order: &ParsedOrder<'_>, context: &mut RuleContext<'_>) {
    let text = |field| order.text(field).unwrap_or_default().trim();
    let same = |field: Field| alike(text(field), text(field.counterpart_in(Group::Sender)));
    if SAME.into_iter().all(same)
        && !text(Field::ReceiverName).is_empty()
        && !text(Field::ReceiverAddress).is_empty()
    {
        context.report(
            Path::group(Group::Sender, None),
            IssueKind::SenderIsReceiver {},
        );
    }
}

fn alike(left: &str, right: &str) -> bool {
    left == right || left.chars().map(lower).eq(right.chars().map(lower))
}
