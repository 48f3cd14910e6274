//! A required text says something. Source: the contract's "required" column; that `district`, `email` and the
//! label may be empty is our reading of it, which a deployment can change.

use super::Findings;
use crate::candidate::{Candidate, Value};
use crate::field::Presence;
use crate::issue::Problem;
use crate::path::Leaf;

/// The leaf's text says nothing.
pub(super) fn check(leaf: Leaf, _order: &Candidate<'_>, found: &mut Findings<'_>) {
    let asked = found.rules.presence.get(&leaf.field).copied();
    match asked.unwrap_or(leaf.field.presence()) {
        Presence::Required if asked.is_some() => found.demand(leaf, Problem::Empty {}),
        Presence::Required => found.push(leaf, Problem::Empty {}),
        Presence::MayBeEmpty | Presence::Optional => {}
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
