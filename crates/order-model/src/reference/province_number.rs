//! Provinces by their numbers, where people know them. Nobody writes them on a parcel, but shops' systems export them.

use super::province::{Province, code_position, provinces};
use super::province_list::position;
use super::province_post_code::only_with;

/// The province of a country, an alpha-2 code, that has this number, with or without the country: `13`, `JP-13`. In Japan it is that of
/// ISO 3166-2; in Spain and Türkiye that with which postal codes begin.
pub(crate) fn province_numbered(country: &str, text: &str) -> Option<Province> {
    let digits = text.strip_prefix(country).unwrap_or(text);
    let digits = digits.trim_start_matches(['-', ' ']);
    let number: u8 = digits.parse().ok()?;
    if number >= 100 {
        return None;
    }
    let digits = [b'0' + number / 10, b'0' + number % 10];
    match country {
        "JP" => {
            let code = std::str::from_utf8(&digits).ok()?;
            provinces(country).nth(code_position(position(country)?, code)?)
        }
        "ES" | "TR" => only_with(country, &digits),
        _ => None,
    }
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
            ("TR", "TR-06", Some("Ankara")),
            ("TR", "82", None),
            ("TH", "11", None),
            ("ES", "28", Some("Madrid")),
            ("ES", "8", Some("Barcelona")),
            ("ES", "53", None),
            ("US", "06", None),
            ("GB", "06", None),
            ("JP", "0", None),
            ("ES", "280", None),
            ("JP", "", None),
        ] {
            let found = province_numbered(country, text).map(|province| province.name);
            assert_eq!(found, expected, "{country} {text}");
        }
    }
}
