//! A value is one of those that the deployment allows. Source: the deployment: the values of warehouses,
//! shops, carriers and process types are the warehouse's own.

use super::context::Findings;
use crate::contract::Leaf;
use crate::contract::{Field, Kind};
use crate::issue::Problem;
use crate::reference::{country, currency};
use crate::text::suggest::nearest;

#[inline(never)]
pub(super) fn check(leaf: Leaf, value: &str, found: &mut Findings<'_>) {
    let Some(allowed) = found.rules.allowed.get(&leaf.field) else {
        return;
    };
    if !allowed.iter().any(|known| known == value) {
        found.push(
            leaf,
            Problem::NotAllowed {
                value: value.to_owned(),
                suggestion: suggestion(leaf.field, value, allowed),
            },
        );
    }
}

/// The value that was meant: by another name of its own, such as `RMB` for `CNY`, else the nearest.
fn suggestion(field: Field, value: &str, allowed: &[String]) -> Option<String> {
    // Another number is no slip of the finger.
    if field.kind() != Kind::Text {
        return None;
    }
    let code = match field {
        Field::ReceiverCountryCode | Field::SenderCountryCode => country::suggestion(value),
        Field::Currency => currency::suggestion(value),
        _ => None,
    };
    code.filter(|code| allowed.contains(code)).or_else(|| {
        let mut known = allowed.iter().map(String::as_str);
        nearest(value.trim(), &mut known).map(str::to_owned)
    })
}
