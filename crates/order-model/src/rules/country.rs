//! A country code is an officially assigned ISO 3166-1 alpha-2 code, in capitals.

use super::Findings;
use super::code::plain_capitals;
use crate::issue::Problem;
use crate::path::Leaf;
use crate::table::country::{country_by_alpha3, is_country};

#[inline(never)]
pub(super) fn check(leaf: Leaf, value: &str, found: &mut Findings<'_>) {
    if !is_country(value) {
        found.push(
            leaf,
            Problem::CountryUnknown {
                value: value.to_owned(),
                suggestion: suggestion(value),
            },
        );
    }
}

/// The code that was meant: in lower case, with three letters, or one of the two that people use beside ISO's.
pub(super) fn suggestion(value: &str) -> Option<String> {
    let code = plain_capitals(value);
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
            ("ＰＨ", Some("PH")),
            ("uk", Some("GB")),
            ("EL", Some("GR")),
            ("XX", None),
            ("", None),
        ] {
            assert_eq!(suggestion(value).as_deref(), expected, "{value}");
        }
    }
}
