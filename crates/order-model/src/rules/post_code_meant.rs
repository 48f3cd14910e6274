//! The postal code that was meant by a text which is none as it stands: between words (`CEP 01310-100`, `CA 94105`, `10115 Berlin`), in what a
//! spreadsheet leaves (`'02134`), or with a letter for a digit that looks like it (`O2134`). Source: ours, and what post offices and forms call
//! postal codes.

use super::party::Party;
use super::wrong_field::is_of_street;
use crate::contract::Field;
use crate::reference::country::{by_other_code, country_by_name};
use crate::reference::post_code::{standard_post_code, with_lost_zero};
use crate::reference::province::is_province;
use crate::reference::province_meant::COMMON;
use crate::reference::province_post_code::elsewhere;
use crate::text::fold::is_among;
use crate::text::split::{contains, is_one_of, trimmed_of, unwrapped};
use crate::text::width::to_plain;
use crate::text::{LONGEST, key};

/// A word of fewer letters that nobody knows may be anything: another country's province, a post office box.
const WORD: usize = 4;

/// Short words that people write before a postal code, as [`key`] has them.
const LABELS: &str = "zip cep cp cap plz pin psc pc pos ma buu 邮编 郵編 우";
const CEDEX: &[u8] = b"CEDEX";
/// What numbers have before them that are none.
const BOXES: &str = "postbox casilla apartado caixa postfach postbus phone order";

impl Party<'_> {
    /// Whether a code cannot lie in the province that is given.
    pub(super) fn is_elsewhere(&self, code: &str) -> bool {
        elsewhere(self.country(), self.text(Field::ReceiverProvince), code).is_some()
    }

    /// A code with the zero that a spreadsheet took, where it lies in the province then.
    pub(super) fn with_lost_zero(&self, code: &str) -> Option<String> {
        with_lost_zero(self.country(), code).filter(|code| !self.is_elsewhere(code))
    }

    /// The country's code that was meant.
    #[inline(never)]
    pub(super) fn post_code_meant(&self) -> Option<String> {
        let text = self.text(Field::ReceiverPostCode);
        if text.len() > LONGEST {
            return None;
        }
        let plain: String = unwrapped(text).chars().map(to_plain).collect();
        let code = self.between_words(&plain);
        let code = code.or_else(|| self.with_digits(&plain));
        code.filter(|code| !self.is_elsewhere(code))
    }

    /// The code that remains without the words before and behind it.
    fn between_words(&self, text: &str) -> Option<String> {
        // The postal districts of French cities stand behind this word.
        let mut words = text.as_bytes().windows(CEDEX.len());
        let cedex = words.position(|word| word.eq_ignore_ascii_case(CEDEX));
        let mut rest = text.get(..cedex.filter(|at| *at > 0).unwrap_or(text.len()))?;
        loop {
            rest = trimmed_of(rest, is_between);
            if let Some(code) = standard_post_code(self.country(), rest) {
                return Some(code);
            }
            let (word, after) = rest.split_at_checked(rest.find(ends_word)?)?;
            let first = rest.trim_end_matches(is_of_word);
            let last = rest.get(first.len()..)?;
            rest = if self.may_stand_beside(word) {
                after
            } else if self.may_stand_beside(last) {
                first
            } else {
                return None;
            };
        }
    }

    /// Whether a word may stand beside a postal code without being a part of what it says.
    fn may_stand_beside(&self, word: &str) -> bool {
        let country = self.country();
        if word.is_empty() {
            return false;
        }
        let name = key(word);
        let in_city = || {
            let fields = [Field::ReceiverCity, Field::ReceiverDistrict];
            let mut texts = fields.iter().map(|field| key(self.text(*field)));
            texts.any(|text| contains(&text, &name))
        };
        if is_one_of(LABELS, b' ', &name) || is_province(country, word) == Some(true) {
            return true;
        }
        match country_by_name(word).or_else(|| by_other_code(word)) {
            Some(other) => other == country,
            None => {
                let is_long = name.chars().nth(WORD - 1).is_some();
                (is_long || is_among(COMMON, word) || (name.len() > 1 && in_city()))
                    && !is_one_of(BOXES, b' ', &name)
                    && !is_of_street(word)
            }
        }
    }

    /// The only code that a text is with a digit for a letter that looks like it, or the other way round, or with digits for all such letters.
    fn with_digits(&self, text: &str) -> Option<String> {
        let places = text
            .char_indices()
            .filter(|(_, letter)| alike(*letter).is_some());
        let mut found = None;
        for (place, _) in places {
            let code = self.with_alike(text, Some(place));
            if code.is_some() && found.is_some() {
                return None;
            }
            found = found.or(code);
        }
        found.or_else(|| self.with_alike(text, None))
    }

    fn with_alike(&self, text: &str, only: Option<usize>) -> Option<String> {
        let mut changed = String::with_capacity(text.len());
        for (at, letter) in text.char_indices() {
            let is_meant = only.map_or(!letter.is_ascii_digit(), |only| only == at);
            changed.push(alike(letter).filter(|_| is_meant).unwrap_or(letter));
        }
        let digits = changed.bytes().filter(u8::is_ascii_digit);
        let typed = text.bytes().filter(u8::is_ascii_digit);
        // Of nothing but letters no code is made.
        let is_likely = 2 * typed.count() >= digits.count();
        standard_post_code(self.country(), &changed).filter(|_| is_likely)
    }
}

/// The digit that looks like a letter, and the letter that looks like a digit.
const fn alike(letter: char) -> Option<char> {
    match letter {
        'O' | 'o' => Some('0'),
        'I' | 'l' | 'i' => Some('1'),
        '0' => Some('O'),
        '1' => Some('I'),
        _ => None,
    }
}

/// What stands between words, but for the full stops of those that are shortened.
const fn is_between(letter: char) -> bool {
    matches!(
        letter,
        ' ' | ',' | ':' | ';' | '-' | '/' | '(' | ')' | '。' | '、'
    )
}

const fn ends_word(letter: char) -> bool {
    letter.is_ascii_digit() || is_between(letter)
}

const fn is_of_word(letter: char) -> bool {
    !ends_word(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_as_they_are_looked_for() {
        for label in LABELS.split(' ').chain(BOXES.split(' ')) {
            assert_eq!(key(label), label);
        }
    }
}
