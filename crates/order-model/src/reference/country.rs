//! The countries and territories of ISO 3166-1: the 249 officially assigned codes.

use super::data::country::{ALPHA2, ALPHA3, UNASSIGNED};
use super::data::country_names::HASHES;
use super::hashed_names::groups;
use super::joined_codes::{Index, at, each};
use crate::text::fold::name_hash;
use crate::text::split::{said_by_each_part, unwrapped};
use crate::text::width::half_width_capitals;

/// Whether `code` is an ISO 3166-1 alpha-2 code, in capitals.
#[must_use]
pub fn is_country(code: &str) -> bool {
    position(code).is_some()
}

/// The place of `code`, an alpha-2 code in capitals, among all of them in alphabetical order.
pub(crate) fn position(code: &str) -> Option<usize> {
    static INDEX: Index<2> = Index::of(ALPHA2);
    INDEX.position(code)
}

/// The alpha-2 code of the country whose alpha-3 code, in capitals, is `alpha3`.
#[must_use]
pub fn country_by_alpha3(alpha3: &str) -> Option<&'static str> {
    // Sorted by alpha-2, hence no binary search.
    let wanted: &[u8; 3] = alpha3.as_bytes().try_into().ok()?;
    let (codes, _) = ALPHA3.as_bytes().as_chunks();
    let index = codes.iter().position(|code| code == wanted)?;
    at::<2>(ALPHA2, index)
}

/// The place of a code among [`taken`].
pub(super) fn position_of_taken(code: &str) -> Option<usize> {
    let unassigned = || each::<2>(UNASSIGNED).position(|known| known == code);
    position(code).or_else(|| Some(ALPHA2.len() / 2 + unassigned()?))
}

/// All alpha-2 codes, and after them those that carriers take though ISO 3166-1 does not have them.
pub(super) fn taken() -> impl Iterator<Item = &'static str> {
    each::<2>(ALPHA2).chain(each::<2>(UNASSIGNED))
}

/// All alpha-2 codes, in alphabetical order.
pub fn countries() -> impl Iterator<Item = &'static str> {
    each::<2>(ALPHA2)
}

/// Whether carriers take an alpha-2 code, in capitals, though ISO 3166-1 does not have it.
pub(crate) fn is_taken_unassigned(code: &str) -> bool {
    each::<2>(UNASSIGNED).any(|known| known == code)
}

/// The code that was meant: in lower case, with three letters or full stops, by a name of the country, by a code that is no longer
/// its own, or by several of these that mean the same, such as `PH - Philippines`; `None` where it is none of these.
///
/// ```
/// use order_model::reference::country::suggestion;
///
/// for text in ["ph", "PHL", "Filipinas", "菲律宾", "PH - Philippines"] {
///     assert_eq!(suggestion(text), Some("PH"));
/// }
/// assert_eq!(suggestion("Manila"), None);
/// ```
#[must_use]
pub fn suggestion(value: &str) -> Option<&'static str> {
    let value = unwrapped(value);
    one(value).or_else(|| said_by_each_part(value, &one))
}

fn one(value: &str) -> Option<&'static str> {
    by_other_code(value).or_else(|| country_by_name(value))
}

/// The code that was meant: in lower case, or with three letters or full stops.
pub(crate) fn by_other_code(value: &str) -> Option<&'static str> {
    let code = half_width_capitals(value).replace('.', "");
    let index = position(&code);
    index
        .and_then(|index| at::<2>(ALPHA2, index))
        .or_else(|| country_by_alpha3(&code))
}

/// The country of this name, in one of the languages of the list; `None` where there is none, or several have it.
pub(crate) fn country_by_name(name: &str) -> Option<&'static str> {
    let name = name.trim();
    let short = name.get(..4).filter(|the| the.eq_ignore_ascii_case("the "));
    let name = short.and_then(|_| name.get(4..)).unwrap_or(name);
    let [bucket, second, third] = name_hash(name);
    let entries = groups(HASHES).nth(usize::from(bucket))?;
    let entry = entries
        .iter()
        .find(|entry| entry.starts_with(&[second, third]));
    entry.and_then(|[.., owner]| at::<2>(ALPHA2, usize::from(*owner)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_every_assigned_code_and_no_other_pair_of_letters() {
        let mut known = Vec::new();
        for first in b'A'..=b'Z' {
            for second in b'A'..=b'Z' {
                let code = String::from_utf8(vec![first, second]).unwrap();
                if is_country(&code) {
                    known.push(code);
                }
            }
        }
        assert_eq!(known.len(), 249);
        assert!(known.iter().map(String::as_str).eq(countries()));
    }

    #[test]
    fn the_place_of_a_code_is_that_among_all() {
        for (index, code) in countries().enumerate() {
            assert_eq!(position(code), Some(index), "{code}");
        }
    }

    #[test]
    fn wants_capitals_and_exactly_two_letters() {
        assert!(is_country("MY"));
        for text in [
            "", "M", "my", "My", "MYS", "MY ", " MY", "ＭＹ", "é", "XK", "UK", "EU", "AN",
        ] {
            assert!(!is_country(text), "{text:?}");
        }
    }

    #[test]
    fn a_pair_across_two_neighbouring_codes_is_not_found() {
        // "ADAE" holds "DA".
        assert!(!is_country("DA"));
    }

    #[test]
    fn alpha_3_codes_lead_to_their_country() {
        for (alpha3, alpha2) in [
            ("AND", "AD"),
            ("ATA", "AQ"),
            ("CHE", "CH"),
            ("CHN", "CN"),
            ("GBR", "GB"),
            ("ZWE", "ZW"),
        ] {
            assert_eq!(country_by_alpha3(alpha3), Some(alpha2));
        }
        for text in ["", "MY", "mys", "XKX", "NDA", "MYSMYS"] {
            assert_eq!(country_by_alpha3(text), None, "{text:?}");
        }
    }

    #[test]
    fn every_country_has_an_alpha_3_code_of_its_own() {
        let mut found: Vec<_> = each::<3>(ALPHA3).filter_map(country_by_alpha3).collect();
        found.sort_unstable();
        assert!(found.into_iter().eq(countries()));
    }
}
