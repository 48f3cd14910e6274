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
use crate::text::key;
use crate::text::split::{contains, is_one_of, unwrapped};
use crate::text::width::to_plain;

/// No text of more bytes than this is a postal code with a few words.
const LONGEST: usize = 64;
/// A word of fewer letters that nobody knows may be anything: another country's province, a post office box.
const WORD: usize = 4;

/// What people write before a postal code, as [`key`] has it.
const LABELS: &str = "zip zipcode postcode postalcode postal code cep cp codpostal codigopostal codepostal plz postleitzahl cap pin pincode psc irsz \
    kodpocztowy postnr postnummer postinumero eircode kodepos poskod postakodu mabuuchinh mabuudien индекс почтовыйиндекс 邮编 邮政编码 邮递区号 \
    郵編 郵政編碼 郵遞区號 郵便番号 우편번호 รหัสไปรษณีย์";
/// What numbers have before them that are none.
const BOXES: &str =
    "pobox postbox box bag casilla apartado caixa caixapostal postfach postbus phone order";

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
    pub(super) fn post_code_meant(&self) -> Option<String> {
        let text = self.text(Field::ReceiverPostCode);
        if text.len() > LONGEST {
            return None;
        }
        let plain: String = unwrapped(text).chars().map(to_plain).collect();
        let code = standard_post_code(self.country(), &plain)
            .or_else(|| self.between_words(&plain))
            .or_else(|| self.with_digits(&plain));
        code.filter(|code| !self.is_elsewhere(code))
    }

    /// The code with words before or behind it in which there are no other digits.
    fn between_words(&self, text: &str) -> Option<String> {
        let cedex = text.to_ascii_uppercase().find("CEDEX").filter(|at| *at > 0);
        let text = text.get(..cedex.unwrap_or(text.len()))?;
        let is_digit = |letter: char| letter.is_ascii_digit();
        let (first, last) = (text.find(is_digit)?, text.rfind(is_digit)?);
        let (before, after) = (text.get(..=first)?, text.get(last..)?);
        // A word begins or ends where what there is changes its kind.
        let is_end = |at: &usize| is_boundary(text, *at);
        let starts = (0..before.len()).filter(is_end);
        let ends = (last + 1..=last + after.len()).rev().filter(is_end);
        let mut places = starts.flat_map(|start| ends.clone().map(move |end| (start, end)));
        places.find_map(|(start, end)| {
            let code = standard_post_code(self.country(), text.get(start..end)?)?;
            let around = [text.get(..start)?, text.get(end..)?];
            around
                .iter()
                .all(|words| self.are_words(words))
                .then_some(code)
        })
    }

    /// Whether words may stand beside a postal code without being a part of what it says.
    fn are_words(&self, words: &str) -> bool {
        let words = words.trim_matches(|letter: char| !letter.is_alphanumeric());
        let name = key(words);
        if name.is_empty() || is_one_of(LABELS, b' ', &name) || self.is_place(words, &name) {
            return true;
        }
        if is_one_of(BOXES, b' ', &name) {
            return false;
        }
        let cut = words
            .find([' ', ','])
            .and_then(|at| words.split_at_checked(at));
        match cut {
            Some((first, rest)) => self.are_words(first) && self.are_words(rest),
            None => {
                (name.chars().nth(WORD - 1).is_some() || is_among(COMMON, words))
                    && !is_of_street(words)
                    && country_by_name(words).is_none()
            }
        }
    }

    /// Whether a text is the country, or the province, or the city that is given.
    fn is_place(&self, text: &str, name: &str) -> bool {
        let country = self.country();
        let fields = [Field::ReceiverCity, Field::ReceiverDistrict];
        is_province(country, text) == Some(true)
            || country_by_name(text).or_else(|| by_other_code(text)) == Some(country)
            || (name.len() >= WORD
                && fields
                    .iter()
                    .any(|field| contains(&key(self.text(*field)), name)))
    }

    /// The only code that a text is with digits for letters that look like them, or the other way round.
    fn with_digits(&self, text: &str) -> Option<String> {
        let alike: Vec<(usize, char)> = text
            .char_indices()
            .filter_map(|(at, letter)| Some((at, alike(letter)?)))
            .collect();
        let mut found = None;
        for (index, first) in alike.iter().enumerate() {
            let others = alike.iter().skip(index + 1);
            for second in [first].into_iter().chain(others) {
                let letters = text.char_indices().map(|(at, letter)| {
                    let mut changed = [first, second]
                        .into_iter()
                        .filter(|(place, _)| *place == at);
                    changed.next().map_or(letter, |(_, other)| *other)
                });
                let code = standard_post_code(self.country(), &letters.collect::<String>());
                if code.is_some() && found.is_some() && found != code {
                    return None;
                }
                found = found.or(code);
            }
        }
        found
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

/// Whether a text changes from letters to digits or to something else at a place, or begins or ends there.
fn is_boundary(text: &str, at: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(at) else {
        return false;
    };
    let kind = |letter: char| match letter {
        '0'..='9' => 0,
        _ if letter.is_ascii_alphabetic() => 1,
        _ if letter.is_alphabetic() => 2,
        _ => 3,
    };
    before.chars().next_back().map(kind) != after.chars().next().map(kind)
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
