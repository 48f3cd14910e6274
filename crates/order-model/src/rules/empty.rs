//! A required text says something. Source: the contract's "required" column; that `district`, `email` and the
//! label may be empty is our reading of it, which a deployment can change; that an address may lack what its country does without, libaddressinput's.

use super::context::RuleContext;
use super::rule::{Check, Rule};
use crate::contract::{FieldRef, FieldSet, Presence};
use crate::issue::{Code, IssueKind};

pub(super) static RULE: Rule = Rule::new(&[Code::Empty], FieldSet::TEXTS, Check::Blank(check))
    // Where the deployment itself asks for a text, it is told in every profile.
    .applies(|rules, field| {
        rules.presence(field) == Presence::Required
            && (rules.presence.get(&field).is_some() || rules.severity(Code::Empty).is_some())
    });

fn check(field_ref: FieldRef, country: &str, context: &mut RuleContext<'_>) {
    if context.rules.presence_in(field_ref.field, country) != Presence::Required {
        return;
    }
    match context.rules.presence.get(&field_ref.field) {
        Some(_) => context.report_configured(field_ref, IssueKind::Empty {}),
        None => context.report(field_ref, IssueKind::Empty {}),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::{Field, Group};
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
