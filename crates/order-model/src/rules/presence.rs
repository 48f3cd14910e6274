//! A required text says something. Source: the contract's "required" column; that `district`, `email` and the
//! label may be empty is our reading of it, which a deployment can change.

use super::{Findings, leaves_of};
use crate::candidate::{Candidate, Value};
use crate::field::{Kind, Presence};
use crate::issue::{Code, Problem};
use crate::path::Leaf;

pub(super) fn check(order: &Candidate<'_>, found: &mut Findings<'_>) {
    check_made_required(order, found);
    if !found.wants(&[Code::Empty]) {
        return;
    }
    for leaf in leaves_of(order, Kind::Text) {
        let says_nothing = order
            .text_at(leaf)
            .is_some_and(|text| text.trim().is_empty());
        if says_nothing && found.rules.presence(leaf.field) == Presence::Required {
            found.push(leaf, Problem::Empty {});
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
