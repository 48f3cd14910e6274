//! A province is one of its country's, where there is a list. Source: libaddressinput, and the names beside its own
//! that `crates/xtask/data/provinces.tsv` has.

use super::context::Findings;
use crate::contract::Field;
use crate::contract::Leaf;
use crate::issue::Problem;
use crate::order::parsed::Candidate;
use crate::reference::province::{is_province, nearest_province};

/// A city with three areas in its list: people write the city, the district or nothing as well.
const CITY: &str = "HK";

#[inline(never)]
pub(super) fn check(leaf: Leaf, text: &str, order: &Candidate<'_>, found: &mut Findings<'_>) {
    let country = order.text(Field::ReceiverCountryCode.in_party(leaf.field.group()));
    let Some(country) = country.filter(|country| *country != CITY) else {
        return;
    };
    let value = text.trim();
    if is_province(country, value) == Some(false) {
        found.push(
            leaf,
            Problem::ProvinceUnknown {
                value: value.to_owned(),
                country: country.to_owned(),
                suggestion: nearest_province(country, value).map(str::to_owned),
            },
        );
    }
}
