//! A country code is an officially assigned ISO 3166-1 alpha-2 code, in capitals.

use super::context::Findings;
use crate::contract::Leaf;
use crate::issue::Problem;
use crate::reference::country::{is_country, suggestion};

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
