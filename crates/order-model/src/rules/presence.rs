//! A required text says something. Source: the contract's "required" column; that `district`, `email` and the
//! label may be empty is our reading of it, which a deployment can change; that an address may lack what its country does without, libaddressinput's.

use super::context::RuleContext;
use crate::contract::FieldRef;
use crate::contract::{Field, Presence};
use crate::issue::IssueKind;
use crate::order::parsed::{ParsedOrder, Value};

/// The field's text says nothing.
pub(super) fn check(field_ref: FieldRef, order: &ParsedOrder<'_>, context: &mut RuleContext<'_>) {
    let country = Field::ReceiverCountryCode.counterpart_in(field_ref.field.group());
    let country = order.text(country).unwrap_or_default();
    if context.rules.presence_in(field_ref.field, country) != Presence::Required {
        return;
    }
    match context.rules.presence.get(&field_ref.field) {
        Some(_) => context.report_configured(field_ref, IssueKind::Empty {}),
        None => context.report(field_ref, IssueKind::Empty {}),
    }
}

/// What the contract leaves optional and the deployment does not; decoding reports what the contract requires.
pub(super) fn check_made_required(order: &ParsedOrder<'_>, context: &mut RuleContext<'_>) {
    let rules = context.rules;
    for (field, presence) in rules.presence.iter() {
        let made_required =
            field.presence() == Presence::Optional && *presence != Presence::Optional;
        if made_required && *order.value(FieldRef::order_field(*field)) == Value::Absent {
            context.report(*field, IssueKind::Missing {});
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Group;
    use crate::issue::Code;
    use crate::order::draft::OrderDraft;
    use crate::reference::country::countries;
    use crate::rules::Rules;
    use crate::validate::Validator;

    #[test]
    fn what_may_be_empty_in_a_country_is_what_is_not_asked_for() {
        let mut asked = Rules::default();
        asked
            .presence
            .insert(Field::ReceiverProvince, Presence::Required);
        asked
            .presence
            .insert(Field::SenderCity, Presence::MayBeEmpty);
        for rules in [Rules::default(), asked] {
            let validator = Validator::new(&rules);
            for country in countries().chain(["", "ph", "XX"]) {
                let mut draft = OrderDraft::default();
                for party in Group::PARTIES {
                    let field = Field::ReceiverCountryCode.counterpart_in(party);
                    draft.set(FieldRef::order_field(field), country);
                }
                let issues = validator.validate_draft(&draft).issues;
                for field in Group::PARTIES.into_iter().flat_map(Group::fields) {
                    let field_ref = FieldRef::order_field(field);
                    let is_asked_for = issues
                        .iter()
                        .any(|issue| issue.path == field_ref.path() && issue.code() == Code::Empty);
                    let may_be_empty = rules.presence_in(field, country) != Presence::Required
                        || !draft.text(field_ref).is_empty();
                    assert_eq!(is_asked_for, !may_be_empty, "{field} in {country:?}");
                }
            }
        }
    }
}
