//! The province that the city or the postal code tells.

use super::party::Party;
use super::plan::Reason;
use crate::contract::{Field, Group};
use crate::issue::{Code, Edit, Issue, IssueKind};
use crate::reference::province::provinces;
use crate::reference::province_meant::province_of_city;
use crate::reference::province_post_code::province_of_post_code;

/// The province in which the city lies, or where there is no other the postal code, for an issue about the province; where the two say
/// different things there is none.
pub(super) fn found(party: &Party<'_>, issue: &Issue) -> Option<(Reason, Edit)> {
    let at = issue.path.field_ref()?;
    let own = at.field.counterpart_in(Group::Receiver);
    let country = party.text(Field::ReceiverCountryCode);
    let city = party.text(Field::ReceiverCity);
    let of_city = province_of_city(&country, &city);
    let of_code = province_of_post_code(&country, &party.text(Field::ReceiverPostCode))
        .map(|province| province.name);
    let name = match (own, &issue.kind) {
        (Field::ReceiverPostCode, IssueKind::PostCodeProvince { other, .. }) => {
            of_city.filter(|name| of_code == Some(*name) && other.is_some())?
        }
        (Field::ReceiverProvince, _)
            if of_city.is_none() || of_code.is_none() || of_city == of_code =>
        {
            let is_blank = matches!(
                issue.code(),
                Code::Empty | Code::Missing | Code::Placeholder
            );
            of_city.or(of_code.filter(|_| is_blank))?
        }
        _ => return None,
    };
    let reason = if of_city.is_some() {
        Reason::ProvinceOfCity
    } else {
        Reason::ProvinceOfPostCode
    };
    Some((
        reason,
        party.edit(Field::ReceiverProvince, in_script_of(&country, name, &city)),
    ))
}

/// A province's name in the script of the city's.
fn in_script_of(country: &str, name: &'static str, city: &str) -> &'static str {
    let is_latin = city.chars().next().is_none_or(|first| first < '\u{370}');
    let local = provinces(country).find(|province| province.name == name);
    let local = local
        .and_then(|province| province.local_name)
        .filter(|_| !is_latin);
    local.unwrap_or(name)
}
