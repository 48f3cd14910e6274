//! What the contract leaves optional and the deployment does not is there. Source: the deployment; decoding reports what
//! the contract itself requires.

use super::context::RuleContext;
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldRef, FieldSet, Presence};
use crate::issue::{Code, IssueKind};
use crate::order::{ParsedOrder, Value};

pub(super) static RULE: Rule = Rule::new(
    &[Code::Missing],
    FieldSet::of(&[Field::RealTimeResponse, Field::ProcessType]),
    Check::Order(check),
);

fn check(order: &ParsedOrder<'_>, context: &mut RuleContext<'_>) {
    let rules = context.rules;
    for (field, presence) in rules.presence.iter() {
        let made_required =
            field.presence() == Presence::Optional && *presence != Presence::Optional;
        if made_required && *order.value(FieldRef::order_field(*field)) == Value::Absent {
            context.report(*field, IssueKind::Missing {});
        }
    }
}
