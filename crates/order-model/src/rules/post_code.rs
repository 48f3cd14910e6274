//! A postal code has the form of its country's. Source: libaddressinput; what people write differently from it is in
//! [`crate::reference::post_code`].

use super::context::Findings;
use crate::contract::Field;
use crate::contract::Leaf;
use crate::issue::Problem;
use crate::order::parsed::Candidate;
use crate::reference::post_code::{is_post_code, post_code_example};

#[inline(never)]
pub(super) fn check(leaf: Leaf, text: &str, order: &Candidate<'_>, found: &mut Findings<'_>) {
    let country = order.text(Field::ReceiverCountryCode.in_party(leaf.field.group()));
    if let Some(country) = country.filter(|country| !is_post_code(country, text)) {
        found.push(
            leaf,
            Problem::PostCodeFormat {
                country: country.to_owned(),
                example: post_code_example(country).map(str::to_owned),
            },
        );
    }
}
