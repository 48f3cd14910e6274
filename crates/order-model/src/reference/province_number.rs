//! Provinces by their numbers: those of ISO 3166-2, and in Spain those with which postal codes begin. Nobody writes them on a parcel, but shops'
//! systems export them.

use super::province::{Province, code_position, provinces};
use super::province_list::position;
use super::province_post_code::only_with;

/// Where postal codes begin with the numbers of the provinces.
const BY_POST_CODE: [&str; 1] = ["ES"];

/// The province of a country, an alpha-2 code, that has this number, with or without the country: `13`, `JP-13`.
pub(crate) fn province_numbered(country: &str, text: &str) -> Option<Province> {
    let number = text
        .strip_prefix(country)
        .map_or(text, |rest| rest.trim_start_matches(['-', ' ']));
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    let number = match number.len() {
        _ if !is_number => return None,
        1 => &*format!("0{number}"),
        2 => number,
        _ => return None,
    };
    if BY_POST_CODE.contains(&country) {
        return only_with(country, number);
    }
    provinces(country).nth(code_position(position(country)?, number)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_lead_to_their_province() {
        for (country, text, expected) in [
            ("JP", "13", Some("Tokyo")),
            ("JP", "JP-13", Some("Tokyo")),
            ("JP", "1", Some("Hokkaido")),
            ("JP", "48", None),
            ("TR", "34", Some("İstanbul")),
            ("TH", "11", Some("Samut Prakan")),
            ("KR", "KR-11", Some("Seoul")),
            ("ES", "28", Some("Madrid")),
            ("ES", "8", Some("Barcelona")),
            ("ES", "53", None),
            ("US", "06", None),
            ("GB", "06", None),
            ("JP", "013", None),
            ("JP", "", None),
        ] {
            let found = province_numbered(country, text).map(|province| province.name);
            assert_eq!(found, expected, "{country} {text}");
        }
    }
}
