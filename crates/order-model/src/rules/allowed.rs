//! A value is one of those that the deployment allows. Source: the deployment: the values of warehouses,
//! shops, carriers and process types are the warehouse's own.

use super::Findings;
use crate::issue::Problem;
use crate::nearest::nearest;
use crate::path::Leaf;

#[inline(never)]
pub(super) fn check(leaf: Leaf, value: &str, found: &mut Findings<'_>) {
    let Some(allowed) = found.rules.allowed.get(&leaf.field) else {
        return;
    };
    if !allowed.iter().any(|known| known == value) {
        let suggestion =
            nearest(value.trim(), &mut allowed.iter().map(String::as_str)).map(str::to_owned);
        found.push(
            leaf,
            Problem::NotAllowed {
                value: value.to_owned(),
                suggestion,
            },
        );
    }
}
