//! A required text says something. Source: the contract's "required" column; that `district`, `email` and the
//! label may be empty is our reading of it, which a deployment can change; that an address may lack what its country does without, libaddressinput's.

use super::Findings;
use crate::candidate::{Candidate, Value};
use crate::field::{Field, Presence};
use crate::issue::Problem;
use crate::path::Leaf;
use crate::table::post_code::{Part, requires};

/// The leaf's text says nothing.
pub(super) fn check(leaf: Leaf, order: &Candidate<'_>, found: &mut Findings<'_>) {
    let asked = found.rules.presence.get(&leaf.field).copied();
    match asked.unwrap_or(leaf.field.presence()) {
        Presence::Required if asked.is_some() => found.demand(leaf, Problem::Empty {}),
        Presence::Required if is_done_without(leaf, order) => {}
        Presence::Required => found.push(leaf, Problem::Empty {}),
        Presence::MayBeEmpty | Presence::Optional => {}
    }
}

/// Whether the leaf is a part of an address that the party's country does without.
fn is_done_without(leaf: Leaf, order: &Candidate<'_>) -> bool {
    let part = match leaf.field {
        Field::ReceiverCity | Field::SenderCity => Part::City,
        Field::ReceiverProvince | Field::SenderProvince => Part::Province,
        Field::ReceiverPostCode | Field::SenderPostCode => Part::PostCode,
        _ => return false,
    };
    let country = order.text(Field::ReceiverCountryCode.in_party(leaf.field.group()));
    country.and_then(|country| requires(country, part)) == Some(false)
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
