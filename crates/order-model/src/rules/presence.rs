//! A required text says something. Source: the contract's "required" column; that `district`, `email` and the
//! label may be empty is our reading of it, which a deployment can change.

use super::{Findings, leaves_of};
use crate::candidate::{Candidate, Value};
use crate::field::{Kind, Presence};
use crate::issue::Problem;
use crate::path::Leaf;

pub(super) fn check(order: &Candidate<'_>, found: &mut Findings<'_>) {
    check_made_required(order, found);
    for leaf in leaves_of(order, Kind::Text) {
        if !order
            .text_at(leaf)
            .is_some_and(|text| text.trim().is_empty())
        {
            continue;
        }
        let asked = found.rules.presence.get(&leaf.field).copied();
        match asked.unwrap_or(leaf.field.presence()) {
            Presence::Required if asked.is_some() => found.demand(leaf, Problem::Empty {}),
            Presence::Required => found.push(leaf, Problem::Empty {}),
            Presence::MayBeEmpty | Presence::Optional => {}
        }
    }
}

/// What the contract leaves optional and the deployment does not; decoding reports what the contract requires.
fn check_made_required(order: &Candidate<'_>, found: &mut Findings<'_>) {
    let rules = found.rules;
    for (field, presence) in rules.presence.iter() {
        let made_required =
            field.presence() == Presence::Optional && *presence != Presence::Optional;
        if made_required && *order.value(Leaf::single(*field)) == Value::Absent {
            found.push(*field, Problem::Missing {});
        }
    }
}
