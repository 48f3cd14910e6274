//! The currencies of ISO 4217 that goods are priced in. No metals, funds, test codes or withdrawn currencies.

use super::country::{country_by_alpha3, is_country};
use super::data::currency::{CODES, EXPONENTS};
use super::data::currency_names::NAMES;
use super::joined_codes::{Index, each};
use crate::text::fold::lower;
use crate::text::split::{
    is_one_of, parts, rsplit_once_byte, said_by_each_part, split_once_byte, unwrapped,
};
use crate::text::suggest::nearest_within;
use crate::text::width::half_width_capitals;

fn position(code: &str) -> Option<usize> {
    static INDEX: Index<3> = Index::of(CODES);
    INDEX.position(code)
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

/// The code that was meant: in lower case, with full stops or signs, by a name, a sign or a withdrawn code of its own, or with one
/// slip of the finger where no other code is that near and the text means nothing else.
pub(crate) fn suggestion(value: &str) -> Option<&'static str> {
    let code = half_width_capitals(unwrapped(value));
    let letters = code.replace(['.', ' '], "");
    if let Some(code) = same(&letters).or_else(|| with_signs(&code)) {
        return Some(code);
    }
    let named = by_name(&code);
    if let Some(code) = named.and_then(same) {
        return Some(code);
    }
    if let Some(code) = said_by_each_part(&code, &currency_named) {
        return Some(code);
    }
    if named.is_some() {
        return None;
    }
    let may_be_a_slip = matches!(code.len(), 2..=4)
        && code.bytes().all(|letter| letter.is_ascii_alphabetic())
        && country_by_alpha3(&code).is_none()
        && !is_country(&code);
    may_be_a_slip.then(|| {
        let mut exchanged = currencies().filter(|known| is_exchanged(known, &code));
        match (exchanged.next(), exchanged.next()) {
            (Some(only), None) => Some(only),
            _ => nearest_within(&code, 1, &mut currencies().map(|code| (code, code))),
        }
    })?
}

/// Whether one code is another with two neighbouring letters in the other order, which is a likelier slip than another letter.
fn is_exchanged(one: &str, other: &str) -> bool {
    let ([a, b, c], [d, e, f]) = (one.as_bytes(), other.as_bytes()) else {
        return false;
    };
    (a, b, c) == (e, d, f) || (a, b, c) == (d, f, e)
}

/// The code of the currency of which a text is the code, a name or a sign; `None` where several have it, such as `$`.
///
/// ```
/// use order_model::reference::currency::currency_named;
///
/// assert_eq!(currency_named("₱"), Some("PHP"));
/// assert_eq!(currency_named("$"), None);
/// ```
#[must_use]
pub fn currency_named(text: &str) -> Option<&'static str> {
    let name = half_width_capitals(text);
    same(&name).or_else(|| by_name(&name).and_then(same))
}

/// The code of the table that a text is.
fn same(text: &str) -> Option<&'static str> {
    currencies().find(|code| *code == text)
}

/// The code that stands in a text beside what means the same, or may: `USD$`, `美元USD`, `RON lei`, `100 USD`.
fn with_signs(text: &str) -> Option<&'static str> {
    let mut found = None;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_alike = |letter: char| letter.is_ascii() == first.is_ascii() && letter != ' ';
        let end = rest.find(|letter| !is_alike(letter));
        let end = end.unwrap_or(rest.len()).max(first.len_utf8());
        let (part, after) = rest.split_at_checked(end)?;
        rest = after;
        for word in part.split(|letter: char| letter.is_ascii() && !letter.is_ascii_alphabetic()) {
            let meaning = match same(word) {
                None if word.is_empty() => continue,
                None => by_name(word)?,
                Some(code) => code,
            };
            match found {
                _ if meaning == UNCLEAR => {}
                Some(other) if other != meaning => return None,
                _ => found = Some(meaning),
            }
        }
    }
    // Without a code it is a name, which may mean more than its words do.
    let mut words = text.split(|letter: char| !letter.is_ascii_alphabetic());
    found.filter(|code| words.any(|word| word == *code))
}

/// In the table of names: what means something else than one currency in use.
const UNCLEAR: &str = "-";

/// The code of the currency with this name, in capitals, or with a name of which this is a closer description, such as
/// `THAI BAHT`; [`UNCLEAR`] where the text means something else than one in use.
fn by_name(name: &str) -> Option<&'static str> {
    let last_word = rsplit_once_byte(name, b' ').map(|(_, word)| word);
    let singular = |name: &str| {
        name.strip_suffix('S')
            .filter(|one| one.len() > 1)
            .map(str::to_owned)
    };
    code_of_name(name)
        .or_else(|| code_of_name(&singular(name)?))
        .or_else(|| code_of_name(last_word?))
        .or_else(|| code_of_name(&singular(last_word?)?))
}

fn code_of_name(name: &str) -> Option<&'static str> {
    let mut letters = String::new();
    for letter in name.chars() {
        if !matches!(letter, ' ' | '.' | '\u{A0}') {
            letters.push(lower(letter));
        }
    }
    let mut rows = parts(NAMES, b'|').filter_map(|row| split_once_byte(row, b'='));
    let row = rows.find(|(_, names)| is_one_of(names, b'~', &letters))?;
    Some(row.0)
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
