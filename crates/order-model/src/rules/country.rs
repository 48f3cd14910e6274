//! A country code is an officially assigned ISO 3166-1 alpha-2 code, in capitals.

use super::Findings;
use crate::candidate::Candidate;
use crate::field::{Field, Group};
use crate::issue::Problem;
use crate::table::country::{country_by_alpha3, is_country};

pub(super) fn check(order: &Candidate<'_>, found: &mut Findings<'_>) {
    for party in Group::PARTIES {
        let field = Field::ReceiverCountryCode.in_party(party);
        let Some(value) = order.text(field).filter(|code| !code.trim().is_empty()) else {
            continue;
        };
        if !is_country(value) {
            found.push(
                field,
                Problem::CountryUnknown {
                    value: value.to_owned(),
                    suggestion: suggestion(value),
                },
            );
        }
    }
}

/// The code that was meant: in lower case, with three letters, or one of the two that people use beside ISO's.
fn suggestion(value: &str) -> Option<String> {
    let code = value.trim().to_uppercase();
    let code = match code.as_str() {
        "UK" => "GB",
        "EL" => "GR",
        code if is_country(code) => code,
        code => country_by_alpha3(code)?,
    };
    Some(code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_what_was_meant() {
        for (value, expected) in [
            ("ph", Some("PH")),
            (" PH ", Some("PH")),
            ("PHL", Some("PH")),
            ("uk", Some("GB")),
            ("EL", Some("GR")),
            ("XX", None),
            ("", None),
        ] {
            assert_eq!(suggestion(value).as_deref(), expected, "{value}");
        }
    }
}
