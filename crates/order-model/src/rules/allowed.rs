//! A value is one of those that the deployment allows. Source: the deployment: the values of warehouses,
//! shops, carriers and process types are the warehouse's own.

use super::Findings;
use crate::candidate::{Candidate, Value};
use crate::issue::Problem;
use crate::nearest::nearest;
use crate::path::Leaf;

pub(super) fn check(order: &Candidate<'_>, found: &mut Findings<'_>) {
    let rules = found.rules;
    if rules.allowed.is_empty() {
        return;
    }
    for leaf in order.leaves() {
        if let Some(allowed) = rules.allowed.get(&leaf.field) {
            check_leaf(order, leaf, allowed, found);
        }
    }
}

fn check_leaf(order: &Candidate<'_>, leaf: Leaf, allowed: &[String], found: &mut Findings<'_>) {
    let value = match order.value(leaf) {
        Value::Text(text) if !text.trim().is_empty() => text.to_string(),
        Value::Integer(integer) => integer.to_string(),
        _ => return,
    };
    if !allowed.contains(&value) {
        let suggestion =
            nearest(value.trim(), allowed.iter().map(String::as_str)).map(str::to_owned);
        found.push(leaf, Problem::NotAllowed { value, suggestion });
    }
}
