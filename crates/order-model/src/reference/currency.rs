//! The currencies of ISO 4217 that goods are priced in. No metals, funds, test codes or withdrawn currencies.

use super::data::currency::{CODES, EXPONENTS};
use super::joined_codes::{self, each};
use crate::text::suggest::nearest;
use crate::text::width::half_width_capitals;

fn position(code: &str) -> Option<usize> {
    joined_codes::position::<3>(CODES, code)
}

/// Whether `code` is the alphabetic code, in capitals, of a currency in use.
#[must_use]
pub fn is_currency(code: &str) -> bool {
    position(code).is_some()
}

/// How many digits follow the point in an amount of this currency: 2 for `USD`, 0 for `JPY`, 3 for `KWD`.
#[must_use]
pub fn exponent(code: &str) -> Option<u8> {
    let digit = *EXPONENTS.as_bytes().get(position(code)?)?;
    Some(digit.wrapping_sub(b'0'))
}

/// All codes, in alphabetical order.
pub fn currencies() -> impl Iterator<Item = &'static str> {
    each::<3>(CODES)
}

/// The code that was meant: in lower case, by its sign or everyday name, or with a slip of the finger.
pub(crate) fn suggestion(value: &str) -> Option<String> {
    let code = half_width_capitals(value);
    let code = match code.as_str() {
        "RMB" | "CNH" | "人民币" | "元" => "CNY",
        "€" => "EUR",
        "£" => "GBP",
        "US$" => "USD",
        "₱" => "PHP",
        "NTD" | "NT$" => "TWD",
        code if is_currency(code) => code,
        code if code.chars().nth(4).is_none() => nearest(code, &mut currencies())?,
        _ => return None,
    };
    Some(code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_three_capitals_and_an_exponent_and_comes_once() {
        let all: Vec<_> = currencies().collect();
        assert_eq!(all.len(), 155);
        assert!(all.is_sorted_by(|a, b| a < b));
        for code in all {
            assert!(code.bytes().all(|byte| byte.is_ascii_uppercase()), "{code}");
            assert!(is_currency(code), "{code}");
            assert!(matches!(exponent(code), Some(0 | 2 | 3)), "{code}");
        }
    }

    #[test]
    fn exponents_are_those_of_the_standard() {
        for (code, digits) in [
            ("USD", 2),
            ("CNY", 2),
            ("JPY", 0),
            ("ISK", 0),
            ("UGX", 0),
            ("IDR", 2),
            ("KWD", 3),
            ("XOF", 0),
        ] {
            assert_eq!(exponent(code), Some(digits), "{code}");
        }
        let of = |digits| {
            currencies()
                .filter(|code| exponent(code) == Some(digits))
                .collect::<Vec<_>>()
        };
        assert_eq!(of(3), ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]);
        assert_eq!(
            of(0),
            [
                "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND",
                "VUV", "XAF", "XOF", "XPF"
            ]
        );
    }

    #[test]
    fn new_codes_are_in_and_withdrawn_ones_out() {
        for code in ["SLE", "VED", "VES", "XCG", "ZWG"] {
            assert!(is_currency(code), "{code}");
        }
        for code in ["BGN", "CUC", "HRK", "SLL", "ZWL", "ANG", "DEM"] {
            assert!(!is_currency(code), "{code}");
        }
    }

    #[test]
    fn what_no_price_is_in_is_out() {
        for code in ["XXX", "XTS", "XAU", "XDR", "CLF", "USN"] {
            assert!(!is_currency(code), "{code}");
            assert_eq!(exponent(code), None, "{code}");
        }
    }

    #[test]
    fn wants_capitals_and_exactly_three_letters() {
        for text in ["", "usd", "US", "USDX", " USD", "Ｕ", "DUS"] {
            assert!(!is_currency(text), "{text:?}");
        }
    }
}
