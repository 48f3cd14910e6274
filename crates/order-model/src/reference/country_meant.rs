//! What was meant by the name of a country that has a slip of the finger in it. There is an answer only where the text is no place that any list
//! here knows, and one country alone is that near.

use std::ops::RangeInclusive;

use super::country::{country_by_name, suggestion};
use super::province_meant::is_place;
use crate::text::fold::folded;

/// How many letters a name has of which a slip is told.
const LETTERS: RangeInclusive<usize> = 5..=24;
/// With fewer letters, a name with another letter is mostly another name.
const ANOTHER: usize = 7;

/// The alpha-2 code of the country that was meant: what [`suggestion`] says, else the one whose name a text is but for one slip.
pub(crate) fn meant(value: &str) -> Option<&'static str> {
    suggestion(value).or_else(|| by_slip(value))
}

/// The names are known by their hashes alone: of what a slip may have been made of, some have another country's by chance. A name that begins as
/// the country's code, and has its second letter further on, is none of these.
#[inline(never)]
fn by_slip(value: &str) -> Option<&'static str> {
    let name: String = folded(value).collect();
    if !LETTERS.contains(&name.len()) || !name.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let mut found = None;
    for name in before_slip(&name) {
        let meant = country_by_name(&name).filter(|code| has_code(&name, code));
        if meant.is_some() && found.is_some() && found != meant {
            return None;
        }
        found = found.or(meant);
    }
    found.filter(|_| !is_place(value))
}

/// Whether a name in small letters begins as a code, and has its second letter further on.
fn has_code(name: &str, code: &str) -> bool {
    let code = code.to_ascii_lowercase();
    let (first, second) = code.split_at_checked(1).unwrap_or_default();
    let rest = name.strip_prefix(first);
    rest.is_some_and(|rest| rest.contains(second))
}

/// What a word in small letters may have been before one slip, which is in none of the first letters: with two neighbouring letters in the other
/// order, with a letter less or more, or with another one.
fn before_slip(word: &str) -> Vec<String> {
    let mut words = Vec::new();
    for at in 1..=word.len() {
        let (before, rest) = word.split_at_checked(at).unwrap_or_default();
        let after = rest.get(1..);
        words.extend(after.map(|after| [before, after].concat()));
        if let (Some(first), Some(second), Some(after)) =
            (rest.get(..1), rest.get(1..2), rest.get(2..))
        {
            words.push([before, second, first, after].concat());
        }
        for letter in 'a'..='z' {
            let mut bytes = [0; 4];
            let letter: &str = letter.encode_utf8(&mut bytes);
            words.push([before, letter, rest].concat());
            let after = after.filter(|_| word.len() >= ANOTHER);
            words.extend(after.map(|after| [before, letter, after].concat()));
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_in_the_name_of_one_country() {
        for (value, expected) in [
            ("Isreal", Some("IL")),
            ("Phillipines", Some("PH")),
            ("Tailand", Some("TH")),
            ("Mexcio", Some("MX")),
            ("Untied States", Some("US")),
            ("Vietnan", Some("VN")),
            ("SINGAPURE", Some("SG")),
            ("Austrailia", Some("AU")),
            ("Rep. of Korea", Some("KR")),
            ("Germnay", Some("DE")),
            ("Untied Kingdom", Some("GB")),
            // Two are as near, or it is another place.
            ("Nigera", None),
            ("Busan", None),
            ("Tai'an", None),
            ("Siberia", None),
            ("N. Mexico", None),
            ("Beni Sweif", None),
            ("Korea", None),
            ("Germoney", None),
            ("adipisicing magna", None),
        ] {
            assert_eq!(meant(value), expected, "{value}");
        }
    }
}
