//! An address is in the country that is chosen for it: where its phone number, postal code and province agree on another one, one issue says so, in
//! the place of those about each of them. Source: ours; what fits a country is what their own rules ask.
//!
//! The province, or the calling code of the phone number, must name the other country; the rest must fit it, and two of the three must not fit the
//! one that is chosen. Where a province that is in no other country stands beside two that fit neither, it says the country alone: the API
//! document's own example is such an order.

use super::context::RuleContext;
use super::phone;
use super::rule::{Check, Rule};
use crate::contract::{Field, FieldRef, FieldSet, Group};
use crate::issue::{Code, Issue, IssueKind};
use crate::order::ParsedOrder;
use crate::reference::country::is_country;
use crate::reference::post_code::{has_post_codes, is_post_code};
use crate::reference::province::{countries_with, is_province};
use crate::text::split::trimmed;

/// What a country that is not the right one makes rules say of the parts of an address: it is counted here, and not said where this rule says the
/// country.
pub(crate) const COMPLAINTS: [Code; 6] = [
    Code::ProvinceUnknown,
    Code::ProvinceRegion,
    Code::PostCodeFormat,
    Code::PostCodeZero,
    Code::PhoneFormat,
    Code::PhoneCountry,
];
/// So many parts must not fit.
const FEWEST: usize = 2;

const FIELDS: FieldSet = FieldSet::of_both_parties(Field::ReceiverProvince)
    .with_in_both_parties(Field::ReceiverCountryCode)
    .with_in_both_parties(Field::ReceiverPostCode)
    .with_in_both_parties(Field::ReceiverPhone);

pub(super) static RULE: Rule = Rule::new(&[Code::WrongCountry], FIELDS, Check::Order(check));

/// The other fields of which it matters what is said of them, where a rule over the whole order looks at a field.
pub(crate) fn judged_with(field: Field) -> impl Iterator<Item = Field> {
    let group = field.group();
    let parts = [
        Field::ReceiverProvince,
        Field::ReceiverPostCode,
        Field::ReceiverPhone,
    ];
    let is_part = FIELDS.contains(field);
    let parts = parts.into_iter().filter(move |_| is_part);
    parts
        .map(move |part| part.counterpart_in(group))
        .filter(move |part| *part != field)
}

/// Looks at what has been said of each part: this rule stands behind those about them.
fn check(order: &ParsedOrder<'_>, context: &mut RuleContext<'_>) {
    for group in Group::PARTIES {
        if complaints(&context.issues, group) < FEWEST {
            continue;
        }
        let party = Party::of(order, group);
        if let Some(country) = party.meant() {
            let kind = IssueKind::WrongCountry {
                country: party.country.to_owned(),
                suggestion: Some(country.to_owned()),
            };
            let field = Field::ReceiverCountryCode.counterpart_in(group);
            context.report(FieldRef::order_field(field), kind);
        }
    }
}

/// How much has been said of the parts of an address.
fn complaints(issues: &[Issue], group: Group) -> usize {
    let is_one = |issue: &&Issue| {
        COMPLAINTS.contains(&issue.code())
            && issue
                .path
                .field_ref()
                .is_some_and(|at| at.field.group() == group)
    };
    issues.iter().filter(is_one).count()
}

/// The parts of an address that say in which country it is; empty where there is nothing.
struct Party<'o> {
    country: &'o str,
    province: &'o str,
    post_code: &'o str,
    phone: &'o str,
}

impl<'o> Party<'o> {
    fn of(order: &'o ParsedOrder<'_>, group: Group) -> Self {
        let text =
            |field: Field| trimmed(order.text(field.counterpart_in(group)).unwrap_or_default());
        Self {
            country: text(Field::ReceiverCountryCode),
            province: text(Field::ReceiverProvince),
            post_code: text(Field::ReceiverPostCode),
            phone: text(Field::ReceiverPhone),
        }
    }

    /// Whether each part that is given fits a country; `None` where there is nothing to compare it with.
    fn fits(&self, country: &str) -> [Option<bool>; 3] {
        let given = |text: &'o str| (!text.is_empty()).then_some(text);
        let post_code = given(self.post_code).filter(|_| has_post_codes(country));
        [
            given(self.province).and_then(|province| is_province(country, province)),
            post_code.map(|code| is_post_code(country, code)),
            given(self.phone).and_then(|number| phone::fits(number, country)),
        ]
    }

    /// The country that was meant, where it is not the one that is chosen.
    fn meant(&self) -> Option<&'static str> {
        if !is_country(self.country) {
            return None;
        }
        let wrong = self
            .fits(self.country)
            .iter()
            .filter(|fits| **fits == Some(false))
            .count();
        if wrong < FEWEST {
            return None;
        }
        let called = phone::country_of(self.phone, self.country);
        let with_province: Vec<&str> = countries_with(self.province)
            .filter(|country| *country != self.country)
            .collect();
        let agrees = |country: &&&str| !self.fits(country).contains(&Some(false));
        let mut agreeing = with_province.iter().filter(agrees);
        match (agreeing.next(), agreeing.next(), with_province.as_slice()) {
            (Some(only), None, _) => Some(only),
            (None, _, [only]) => {
                (wrong == 3 && called.is_none_or(|called| called == *only)).then_some(only)
            }
            (None, _, []) => called.filter(|called| {
                *called != self.country
                    && matches!(self.fits(called), [None | Some(true), Some(true), _])
            }),
            _ => None,
        }
    }
}
