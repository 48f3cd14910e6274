//! Postal codes by country, and the parts of an address that each country needs.
//!
//! The source, libaddressinput, has one pattern a country. A code is held against it in capitals and without the
//! spaces and hyphens in it, for people put those differently from what their country's post office prints:
//! India's `110 001`, Chile's `834-0457`, Brazil's `40301110`, the Netherlands' `1234AB`, the United Kingdom's
//! `sw1a1aa`. So it is the letters and digits that are judged, and no more of them than their form: a plausible
//! code need not exist.

use std::sync::OnceLock;

use super::country::{self, country_by_name};
use super::data::post_code::{EXAMPLES, KINDS, PATTERNS, REQUIRED};
use super::joined_codes;
use super::pattern::Pattern;
use crate::text::split::trimmed;
use crate::text::width::to_plain;

/// Between patterns and between examples.
const BETWEEN: char = '~';
/// The kind of the first pattern.
const FIRST_KIND: u8 = b'#';
/// More letters and digits than any postal code has.
const MAX_CODE: usize = 16;

/// A part of an address that some countries do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The city.
    City,
    /// The province or state.
    Province,
    /// The postal code.
    PostCode,
}

/// Whether an address in a country, an alpha-2 code, needs a part; `None` where there is no such country.
///
/// ```
/// use order_model::reference::post_code::{Part, requires};
///
/// assert_eq!(requires("US", Part::Province), Some(true));
/// assert_eq!(requires("SG", Part::City), Some(false));
/// assert_eq!(requires("XX", Part::City), None);
/// ```
#[must_use]
pub fn requires(country: &str, part: Part) -> Option<bool> {
    let bit = match part {
        Part::City => 1,
        Part::Province => 2,
        Part::PostCode => 4,
    };
    let sum = REQUIRED.as_bytes().get(country::position(country)?)?;
    Some(sum & bit != 0)
}

/// Whether a text is a country's postal code, however it is written: in small letters, in full-width or Arabic digits, with
/// other hyphens or none, with the mark of the Japanese post office, and with the country before it. True where the country
/// has no codes, or is none.
///
/// ```
/// use order_model::reference::post_code::is_post_code;
///
/// for (country, text) in [("JP", "〒１００－０００１"), ("CA", "k1a0b1"), ("DE", "D-80331"), ("LV", "1050")] {
///     assert!(is_post_code(country, text));
/// }
/// assert!(!is_post_code("PH", "47"));
/// ```
#[must_use]
pub fn is_post_code(country: &str, text: &str) -> bool {
    is_post_code_behind(names_country, country, text)
}

/// The same, where it is said what may stand before the code.
pub(crate) fn is_post_code_behind(is_name: IsName, country: &str, text: &str) -> bool {
    let Some((_, pattern)) = kind(country) else {
        return true;
    };
    let code = Letters::of(text);
    code.is_some_and(|code| code.fits(pattern)) || read(is_name, country, text).is_some()
}

/// Whether a text is a name of a country.
pub(crate) type IsName = fn(text: &str, country: &str) -> bool;

pub(crate) fn names_country(text: &str, country: &str) -> bool {
    country_by_name(text) == Some(country)
}

/// Where the names of countries are not there, any word may be one.
pub(crate) fn may_name_country(text: &str, _country: &str) -> bool {
    text.chars().filter(|letter| !letter.is_ascii()).count() > 1
        || text.bytes().filter(u8::is_ascii_alphabetic).count() > 3
}

/// A country's postal code as its post office writes it; `None` where the text is none.
///
/// ```
/// use order_model::reference::post_code::standard_post_code;
///
/// for (country, text, standard) in [("GB", "sw1a1aa", "SW1A 1AA"), ("DE", "D-80331", "80331"), ("BR", "40301110", "40301-110")] {
///     assert_eq!(standard_post_code(country, text).as_deref(), Some(standard));
/// }
/// ```
#[must_use]
pub fn standard_post_code(country: &str, text: &str) -> Option<String> {
    standard_of(read(names_country, country, text)?, country, text)
}

fn standard_of(code: Letters, country: &str, text: &str) -> Option<String> {
    let spaced = with_separator(code.as_str(), post_code_example(country)?);
    // Where the post office writes none, people's own spaces and hyphens may stay.
    let is_end = |letter: char| !plain(letter).is_ascii_alphanumeric();
    let typed: String = text.trim_matches(is_end).chars().map(plain).collect();
    let is_same = Letters::of(&typed).is_some_and(|typed| typed.as_bytes() == code.as_bytes());
    spaced
        .or_else(|| (is_same && typed.is_ascii()).then_some(typed))
        .or_else(|| Some(code.as_str().to_owned()))
}

/// The countries of whose codes none begins with a zero, though their form would let it. Source: the postal services' own lists of regions.
const NO_ZERO: &str = "ALARATBABDBEBGBYCHCLCRCUCYCZDOEGGRHNHRHTHUIDILIRJOKGKWMAMEMKMNNGNINPPKRSRUSASESITHTJTMTNTWUYUZVE";

/// The postal code that a text is without the zero before it, which spreadsheets take for nothing: `02134` for `2134`.
#[must_use]
pub fn with_lost_zero(country: &str, text: &str) -> Option<String> {
    let code = Letters::of(text)?;
    let is_number = code.as_bytes().iter().all(u8::is_ascii_digit) && code.length > 0;
    if !is_number
        || read(NO_NAME, country, text).is_some()
        || joined_codes::each::<2>(NO_ZERO).any(|one| one == country)
    {
        return None;
    }
    let text = &["0", text.trim()].concat();
    let code = standard_of(read(NO_NAME, country, text)?, country, text)?;
    // A separator at another place says that other digits are missing.
    let after = |text: &str| Some(text.len() - text.trim().find('-')?);
    let is_at_place = after(text).is_none_or(|place| after(&code) == Some(place));
    is_at_place.then_some(code)
}

/// The letters and digits of a country's code, without the country before them. Most codes have nothing before them, and are not looked at
/// as closely.
pub(super) fn letters(country: &str, text: &str) -> Option<Letters> {
    let (_, pattern) = kind(country)?;
    let may_have_more = |text: &str| {
        let mut first = text.bytes().take(2);
        first.all(|byte| !byte.is_ascii_digit())
    };
    let plain = Letters::of(text).filter(|code| code.fits(pattern) && !may_have_more(text));
    plain.or_else(|| read(names_country, country, text))
}

/// Before a number there is no name.
const NO_NAME: IsName = |_, _| false;

/// The letters and digits of a country's code, without the country before them.
fn read(is_name: IsName, country: &str, text: &str) -> Option<Letters> {
    let (_, pattern) = kind(country)?;
    let is_code = |code: &Letters| code.fits(pattern);
    let digits = text.find(|letter: char| plain(letter).is_ascii_digit())?;
    let (name, rest) = text.split_at_checked(digits)?;
    if is_name(name.trim(), country) {
        return Letters::of(rest).filter(is_code);
    }
    let code = Letters::of(text)?;
    let plates = PLATES
        .split(' ')
        .filter_map(|entry| entry.strip_prefix(country)?.strip_prefix('='));
    let prefixes = [country].into_iter().chain(plates);
    let unprefixed = prefixes.filter_map(|prefix| Letters::of(code.as_str().strip_prefix(prefix)?));
    // What is part of the codes themselves, as in `AD100` and `MD-2001`, stays.
    [code]
        .into_iter()
        .chain(unprefixed)
        .find(is_code)
        .or_else(|| Letters::of(&[country, code.as_str()].concat()).filter(is_code))
}

/// What stands before a code from abroad beside the country's alpha-2 code: the letters of its number plates, or another code that is usual for it.
const PLATES: &str =
    "AT=A BE=B DE=D ES=E FI=FIN FR=F GB=UK HU=H IT=I LI=FL LU=L NO=N PT=P SE=S SG=S SI=SLO SV=CP";

/// A code with the separator that the country's example has, at the same place from the end; `None` where there is none, and
/// for a code of another form.
fn with_separator(code: &str, example: &str) -> Option<String> {
    let form =
        |text: &str| -> Vec<bool> { text.bytes().map(|byte| byte.is_ascii_digit()).collect() };
    if form(code) == [true; 9] && example.len() == 5 {
        // Five digits, and four more that say where in the town.
        let (town, place) = code.split_at_checked(5)?;
        return Some([town, "-", place].concat());
    }
    let (before, after) = example.rsplit_once([' ', '-'])?;
    let separator = example.get(before.len()..=before.len())?;
    let (start, end) = code.split_at_checked(code.len().checked_sub(after.len())?)?;
    let begins_alike = form(start).first() == form(before).first();
    let is_alike = begins_alike && (before.len() == start.len() || form(end) == form(after));
    is_alike.then(|| [start, separator, end].concat())
}

/// The letters and digits of a code, in capitals.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letters {
    letters: [u8; MAX_CODE],
    length: usize,
}

impl Letters {
    /// `None` where there is anything else than what people put between them, or too many.
    fn of(text: &str) -> Option<Self> {
        let mut code = Self {
            letters: [0; MAX_CODE],
            length: 0,
        };
        for letter in trimmed(text).chars() {
            match plain(letter) {
                ' ' | '-' | '.' | '(' | ')' | '〒' => {}
                letter if letter.is_ascii_alphanumeric() => {
                    *code.letters.get_mut(code.length)? = u8::try_from(letter).ok()?;
                    code.length += 1;
                }
                _ => return None,
            }
        }
        Some(code)
    }

    /// Whether it has the form of a country's codes, and is not what people type who have none: nothing but zeros.
    fn fits(&self, pattern: &Pattern) -> bool {
        pattern.matches(self.as_bytes()) && self.as_bytes().iter().any(|letter| *letter != b'0')
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.letters.get(..self.length).unwrap_or_default()
    }

    fn as_str(&self) -> &str {
        str::from_utf8(self.as_bytes()).unwrap_or_default()
    }
}

/// A character as a code has it: a capital, a plain digit, a plain hyphen or space.
fn plain(letter: char) -> char {
    match letter {
        '\u{AD}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30FC}' | '\u{FE63}' | '\u{FF70}' => {
            '-'
        }
        _ => to_plain(letter).to_ascii_uppercase(),
    }
}

/// Whether a country has postal codes.
#[must_use]
pub fn has_post_codes(country: &str) -> bool {
    kind(country).is_some()
}

/// A postal code of a country as it is written there; `None` where it has none.
#[must_use]
pub fn post_code_example(country: &str) -> Option<&'static str> {
    let (index, _) = kind(country)?;
    let before = KINDS.iter().take(index).filter(|kind| **kind >= FIRST_KIND);
    EXAMPLES.split(BETWEEN).nth(before.count())
}

/// A country's place in the list of countries, and the pattern of its postal codes if it has any, which is read when it is
/// first asked for.
fn kind(country: &str) -> Option<(usize, &'static Pattern)> {
    static READ: [OnceLock<Pattern>; patterns()] = [const { OnceLock::new() }; _];
    let index = country::position(country)?;
    let kind = usize::from(KINDS.get(index)?.checked_sub(FIRST_KIND)?);
    let read = || {
        let pattern = PATTERNS.split(BETWEEN).nth(kind);
        pattern.and_then(Pattern::parse).unwrap_or_default()
    };
    Some((index, READ.get(kind)?.get_or_init(read)))
}

/// How many patterns there are.
#[expect(
    clippy::indexing_slicing,
    reason = "evaluated by the compiler, which refuses what is out of bounds"
)]
const fn patterns() -> usize {
    let (mut count, mut at) = (1, 0);
    while at < PATTERNS.len() {
        if PATTERNS.as_bytes()[at] == BETWEEN as u8 {
            count += 1;
        }
        at += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use proptest::strategy::{Strategy, ValueTree};
    use proptest::string::string_regex;
    use proptest::test_runner::TestRunner;

    use super::*;

    #[test]
    fn every_pattern_is_one_that_the_matcher_reads() {
        let mut runner = TestRunner::deterministic();
        for pattern in PATTERNS.split(BETWEEN) {
            let texts = string_regex(&pattern.replace(r"\d", "[0-9]")).unwrap();
            let read = Pattern::parse(pattern).unwrap();
            for _ in 0..20 {
                let text = texts.new_tree(&mut runner).unwrap().current();
                assert!(read.matches(text.as_bytes()), "{pattern} {text}");
            }
        }
    }
}
