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
    let mut before = String::new();
    for slip in 0..name.len() * SLIPS {
        if undo(slip, &name, &mut before).is_none() {
            continue;
        }
        let meant = country_by_name(&before).filter(|code| has_code(&before, code));
        if meant.is_some() && found.is_some() && found != meant {
            return None;
        }
        found = found.or(meant);
    }
    found.filter(|_| !is_place(value))
}

/// Whether a name in small letters begins as a code, and has its second letter further on.
fn has_code(name: &str, code: &str) -> bool {
    let (name, code) = (name.as_bytes(), code.as_bytes());
    let is_at = |letter: &u8, at: usize| code.get(at).is_some_and(|own| own | 0x20 == *letter);
    name.split_first()
        .is_some_and(|(first, rest)| is_at(first, 0) && rest.iter().any(|letter| is_at(letter, 1)))
}

/// How many slips there may have been at a letter: another or a missing one for each of the alphabet, one too much, one in the place of its
/// neighbour.
const SLIPS: usize = 2 * LETTER + 2;
const LETTER: usize = 26;

/// Writes what a word in small letters was before the slip of a number, which is in none of the first letters; `None` where there is none.
fn undo(slip: usize, word: &str, before: &mut String) -> Option<()> {
    let (at, kind) = (slip / SLIPS + 1, slip % SLIPS);
    let (start, rest) = word.split_at_checked(at)?;
    let mut skipped = 1;
    before.clear();
    before.push_str(start);
    match kind.checked_sub(2) {
        None if kind == 0 => {}
        None => {
            before.push_str(rest.get(1..2)?);
            before.push_str(rest.get(..1)?);
            skipped = 2;
        }
        Some(letter) => {
            before.push(char::from(b'a' + u8::try_from(letter % LETTER).ok()?));
            let is_missing = letter < LETTER;
            if is_missing {
                skipped = 0;
            } else if word.len() < ANOTHER {
                return None;
            }
        }
    }
    before.push_str(rest.get(skipped..)?);
    Some(())
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
