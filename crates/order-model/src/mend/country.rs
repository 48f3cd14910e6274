//! The country on which the parts of an address agree.

use super::party::Party;
use crate::contract::Field;
use crate::issue::Edit;
use crate::reference::post_code::{has_post_codes, is_post_code};
use crate::reference::province::{countries_with, is_province};
use crate::rules::{dialled_country, phone_fits};

/// More countries have no province of a name that says where it is.
const MOST: usize = 3;

/// The one country, other than the one that is chosen, which the calling code or the province names, which the others fit, and which fits at least two of
/// the three.
pub(super) fn agreed(party: &Party<'_>) -> Option<Edit> {
    let chosen = party.text(Field::ReceiverCountryCode);
    let province = party.text(Field::ReceiverProvince);
    let phone = party.text(Field::ReceiverPhone);
    let code = party.text(Field::ReceiverPostCode);
    let dialled = dialled_country(&phone);
    let named: Vec<&'static str> = if province.is_empty() {
        Vec::new()
    } else {
        countries_with(&province).take(MOST + 1).collect()
    };
    let named = if named.len() > MOST {
        Vec::new()
    } else {
        named
    };
    let fits = |country: &str| {
        let parts = [
            is_province(country, &province).filter(|_| !province.is_empty()),
            (has_post_codes(country) && !code.is_empty()).then(|| is_post_code(country, &code)),
            phone_fits(&phone, country).filter(|_| !phone.is_empty()),
        ];
        let count = parts.iter().filter(|part| **part == Some(true)).count();
        !parts.contains(&Some(false)) && count >= 2
    };
    let mut possible: Vec<&'static str> = named
        .into_iter()
        .chain(dialled)
        .filter(|country| *country != chosen && fits(country))
        .collect();
    possible.dedup();
    match (possible.as_slice(), dialled) {
        ([only], _) => Some(party.edit(Field::ReceiverCountryCode, only)),
        // Several have such a province: the calling code tells them apart.
        (several, Some(dialled)) if several.contains(&dialled) => {
            Some(party.edit(Field::ReceiverCountryCode, dialled))
        }
        _ => None,
    }
}
