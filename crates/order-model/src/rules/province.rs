//! A province is one of its country's, where there is a list. Source: libaddressinput, and the names beside its own
//! that `crates/xtask/data/provinces.tsv` has.

use super::context::RuleContext;
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{Code, IssueKind};
use crate::reference::province::is_province;
use crate::reference::province_meant::{Meant, meant};
use crate::reference::province_number::province_numbered;
use crate::text::LONGEST;
use crate::text::split::trimmed;

/// A city with three areas in its list: people write the city, the district or nothing as well.
const CITY: &str = "HK";

pub(super) static RULE: Rule = Rule::new(
    &[Code::ProvinceUnknown, Code::ProvinceRegion],
    FieldSet::of_both_parties(Field::ReceiverProvince),
    Check::TextInCountry(check),
)
.replaced_by_list();

#[inline(never)]
fn check(field_ref: FieldRef, text: &str, country: &str, context: &mut RuleContext<'_>) {
    let value = trimmed(text);
    if country == CITY || is_province(country, value) != Some(false) {
        return;
    }
    let by_number = province_numbered(country, value);
    let meant = match by_number {
        Some(province) => Some(Meant::Province(province.name)),
        None if value.len() <= LONGEST => meant(country, value),
        None => None,
    };
    let (value, country) = (value.to_owned(), country.to_owned());
    let kind = match meant {
        Some(Meant::Region) => IssueKind::ProvinceRegion { value, country },
        Some(Meant::Province(name)) => IssueKind::ProvinceUnknown {
            value,
            country,
            suggestion: Some(name.to_owned()),
        },
        None => IssueKind::ProvinceUnknown {
            value,
            country,
            suggestion: None,
        },
    };
    context.report(field_ref, kind);
}
