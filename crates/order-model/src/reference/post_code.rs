//! Postal codes by country, and the parts of an address that each country needs.
//!
//! The source, libaddressinput, has one pattern a country. A code is held against it in capitals and without the
//! spaces and hyphens in it, for people put those differently from what their country's post office prints:
//! India's `110 001`, Chile's `834-0457`, Brazil's `40301110`, the Netherlands' `1234AB`, the United Kingdom's
//! `sw1a1aa`. So it is the letters and digits that are judged, and no more of them than their form: a plausible
//! code need not exist.

use std::sync::OnceLock;

use super::country;
use super::data::post_code::{EXAMPLES, KINDS, PATTERNS, REQUIRED};
use super::pattern::Pattern;
use crate::text::split::trimmed;

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

/// Whether a text has the form of a country's postal codes. True where the country has none, or is none.
///
/// ```
/// use order_model::reference::post_code::is_post_code;
///
/// assert!(is_post_code("JP", "〒100-0001"));
/// assert!(is_post_code("CA", "k1a0b1"));
/// assert!(!is_post_code("PH", "47"));
/// ```
#[must_use]
pub fn is_post_code(country: &str, text: &str) -> bool {
    let Some((_, pattern)) = kind(country) else {
        return true;
    };
    let mut code = [0; MAX_CODE];
    let mut length = 0;
    for letter in trimmed(text).chars() {
        match letter {
            ' ' | '-' | '\u{A0}' | '–' | '〒' => continue,
            _ if !letter.is_ascii_alphanumeric() => return false,
            _ => {}
        }
        let (Some(slot), Ok(byte)) = (code.get_mut(length), u8::try_from(letter)) else {
            return false;
        };
        *slot = byte.to_ascii_uppercase();
        length += 1;
    }
    pattern.matches(code.get(..length).unwrap_or_default())
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
