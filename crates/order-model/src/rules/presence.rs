//! A required text says something. Source: the contract's "required" column; that `district`, `email` and the
//! label may be empty is our reading of it, which a deployment can change; that an address may lack what its country does without, libaddressinput's.

use super::context::Findings;
use crate::contract::Leaf;
use crate::contract::{Field, Presence};
use crate::issue::Problem;
use crate::order::parsed::{Candidate, Value};

/// The leaf's text says nothing.
pub(super) fn check(leaf: Leaf, order: &Candidate<'_>, found: &mut Findings<'_>) {
    let country = Field::ReceiverCountryCode.in_party(leaf.field.group());
    let country = order.text(country).unwrap_or_default();
    if found.rules.presence_in(leaf.field, country) != Presence::Required {
        return;
    }
    match found.rules.presence.get(&leaf.field) {
        Some(_) => found.demand(leaf, Problem::Empty {}),
        None => found.push(leaf, Problem::Empty {}),
    }
}

/// What the contract leaves optional and the deployment does not; decoding reports what the contract requires.
pub(super) fn check_made_required(order: &Candidate<'_>, found: &mut Findings<'_>) {
    let rules = found.rules;
    for (field, presence) in rules.presence.iter() {
        let made_required =
            field.presence() == Presence::Optional && *presence != Presence::Optional;
        if made_required && *order.value(Leaf::single(*field)) == Value::Absent {
            found.push(*field, Problem::Missing {});
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
                    let field = Field::ReceiverCountryCode.in_party(party);
                    draft.set(Leaf::single(field), country);
                }
                let issues = validator.validate_draft(&draft).issues;
                for field in Group::PARTIES.into_iter().flat_map(Group::fields) {
                    let leaf = Leaf::single(field);
                    let is_asked_for = issues
                        .iter()
                        .any(|issue| issue.path == leaf.path() && issue.code() == Code::Empty);
                    let may_be_empty = rules.presence_in(field, country) != Presence::Required
                        || !draft.text(leaf).is_empty();
                    assert_eq!(is_asked_for, !may_be_empty, "{field} in {country:?}");
                }
            }
        }
    }
}
