//! A province is one of its country's, where there is a list. Source: libaddressinput, and the names beside its own
//! that `crates/xtask/data/provinces.tsv` has.

use super::context::RuleContext;
use crate::contract::Field;
use crate::contract::FieldRef;
use crate::issue::IssueKind;
use crate::order::parsed::ParsedOrder;
use crate::reference::province::{is_province, nearest_province};

/// A city with three areas in its list: people write the city, the district or nothing as well.
const CITY: &str = "HK";

#[inline(never)]
pub(super) fn check(
    field_ref: FieldRef,
    text: &str,
    order: &ParsedOrder<'_>,
    context: &mut RuleContext<'_>,
) {
    let country = order.text(Field::ReceiverCountryCode.counterpart_in(field_ref.field.group()));
    let Some(country) = country.filter(|country| *country != CITY) else {
        return;
    };
    let value = text.trim();
    if is_province(country, value) == Some(false) {
        context.report(
            field_ref,
            IssueKind::ProvinceUnknown {
                value: value.to_owned(),
                country: country.to_owned(),
                suggestion: nearest_province(country, value).map(str::to_owned),
            },
        );
    }
}
