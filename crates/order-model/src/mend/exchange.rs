//! Two fields of an address, of which each has what the other asks for.

use super::party::Party;
use crate::contract::{Field, Group};
use crate::issue::Edit;
use crate::reference::post_code::{has_post_codes, is_post_code};
use crate::rules::{looks_like_address, looks_like_person, phone_fits};
use crate::text::split::contains_byte;

/// The fields that are exchanged.
const FIELDS: [Field; 8] = [
    Field::ReceiverName,
    Field::ReceiverPhone,
    Field::ReceiverEmail,
    Field::ReceiverPostCode,
    Field::ReceiverCity,
    Field::ReceiverProvince,
    Field::ReceiverDistrict,
    Field::ReceiverAddress,
];

/// The exchanges after which a field, and the other, have what they ask for, as far as that is seen by a text alone.
pub(super) fn exchanges(party: &Party<'_>, at: Field) -> Vec<Vec<Edit>> {
    let own = at.counterpart_in(Group::Receiver);
    let country = party.text(Field::ReceiverCountryCode);
    let here = party.text(own);
    let others = FIELDS.into_iter().filter(|other| *other != own);
    let certain = others.filter(|other| {
        let there = party.text(*other);
        let is_filled = !here.is_empty() && !there.is_empty() && here != there;
        is_filled
            && may_be(own, &there, &country)
            && may_be(*other, &here, &country)
            && (is_form(own) || is_form(*other) || is_said(own, *other))
    });
    certain
        .map(|other| {
            vec![
                party.edit(own, &party.text(other)),
                party.edit(other, &here),
            ]
        })
        .collect()
}

/// Whether a field's values have a form of their own.
const fn is_form(field: Field) -> bool {
    matches!(
        field,
        Field::ReceiverPhone | Field::ReceiverEmail | Field::ReceiverPostCode
    )
}

/// Whether name and address are the two, which words tell apart.
fn is_said(one: Field, other: Field) -> bool {
    let are = [Field::ReceiverName, Field::ReceiverAddress];
    are.contains(&one) && are.contains(&other)
}

/// Whether a text may be what a field asks for.
fn may_be(field: Field, text: &str, country: &str) -> bool {
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    match field {
        Field::ReceiverPhone => phone_fits(text, country) == Some(true),
        Field::ReceiverEmail => contains_byte(text, b'@'),
        Field::ReceiverPostCode => has_post_codes(country) && is_post_code(country, text),
        Field::ReceiverName => looks_like_person(text),
        Field::ReceiverAddress => looks_like_address(text),
        _ => !has_digit && !contains_byte(text, b'@'),
    }
}
