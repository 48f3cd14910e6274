//! The receiver's postal code: behind its word, in a bar code of routing, or where an address has it and the province agrees.

use std::collections::BTreeSet;

use order_model::reference::post_code::{has_post_codes, post_code_example, standard_post_code};
use order_model::reference::province::Province;
use order_model::reference::province_post_code::province_of_post_code;
use order_model::text::key;
use order_model::{Field, OrderDraft};

use super::finding::{Finding, Part, Verdict, said};
use super::sheet::Sheet;
use super::words::Mark;

/// A number of so many digits, with what people write between them, is a phone number, unless it is a postal code as a whole.
const PHONE_DIGITS: usize = 7;

pub(super) fn compare(sheet: &Sheet<'_>, order: &OrderDraft) -> Option<Finding> {
    let country = said(order, Field::ReceiverCountryCode);
    let wanted = said(order, Field::ReceiverPostCode);
    if wanted.is_empty() || !has_post_codes(&country) {
        return None;
    }
    let codes = Codes { country: &country };
    let wanted = codes.standard(&wanted)?;
    let is_receiver_named = sheet.marked(Mark::Receiver).next().is_some();
    let pieces: Vec<usize> = (0..sheet.pieces.len())
        .filter(|index| !is_receiver_named || sheet.party(*index) != Some(Mark::Sender))
        .filter(|index| {
            sheet
                .pieces
                .get(*index)
                .is_some_and(|piece| codes.stands_in(&piece.text, &wanted))
        })
        .collect();
    if !pieces.is_empty() {
        return Some(Finding {
            on_label: Some(wanted),
            pieces,
            ..Finding::new(Part::PostCode, Verdict::Same)
        });
    }
    let senders = codes.standard(&said(order, Field::SenderPostCode));
    let found = codes.certain(sheet, senders.as_deref());
    let distinct: BTreeSet<&str> = found.iter().map(|(_, code)| code.as_str()).collect();
    Some(match found.first() {
        Some((piece, code)) if distinct.len() == 1 && !codes.are_same(code, &wanted) => {
            Finding::told(Part::PostCode, Verdict::Different, code, *piece)
        }
        _ => Finding::new(Part::PostCode, Verdict::NotFound),
    })
}

/// What is a postal code in a country.
struct Codes<'c> {
    country: &'c str,
}

impl Codes<'_> {
    fn standard(&self, text: &str) -> Option<String> {
        let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
        standard_post_code(self.country, text).filter(|_| has_digit)
    }

    /// Whether two are the same, one perhaps with what says where in the town.
    fn are_same(&self, one: &str, other: &str) -> bool {
        let is_longer = |one: &str, other: &str| self.country == "US" && one.starts_with(other);
        one == other || is_longer(one, other) || is_longer(other, one)
    }

    /// Whether codes have two parts.
    fn are_parted(&self) -> bool {
        post_code_example(self.country).is_some_and(|example| example.contains([' ', '-']))
    }

    /// Whether a code stands anywhere in a text, apart from other letters and digits.
    fn stands_in(&self, text: &str, wanted: &str) -> bool {
        // Codes of routing begin so.
        let routed = text.strip_prefix("420").and_then(|rest| rest.get(..5));
        let words: Vec<&str> = words(text).collect();
        let one = words
            .iter()
            .map(|word| (*word).to_owned())
            .chain(routed.map(str::to_owned));
        let two = words.windows(2).map(<[&str]>::concat);
        let mut texts = one.chain(two);
        texts.any(|text| {
            self.standard(&text)
                .is_some_and(|code| self.are_same(&code, wanted))
        })
    }

    /// Codes that are certainly the receiver's, each with the piece that says it.
    fn certain(&self, sheet: &Sheet<'_>, senders: Option<&str>) -> Vec<(usize, String)> {
        let mut found = self.announced(sheet);
        found.extend(self.routed(sheet));
        if found.is_empty() {
            found = self.in_address(sheet);
        }
        found.retain(|(_, code)| Some(code.as_str()) != senders);
        found
    }

    /// Behind the word for it, but where that is in the sender's address.
    fn announced(&self, sheet: &Sheet<'_>) -> Vec<(usize, String)> {
        let marks = sheet
            .marked(Mark::PostCode)
            .filter(|index| sheet.party(*index) != Some(Mark::Sender));
        let values = marks.filter_map(|index| sheet.value(index));
        let code = |(piece, value): (usize, &str)| {
            let mut words = words(value);
            let (first, second) = (words.next()?, words.next());
            let both = second.map(|second| [first, second].concat());
            let both = both
                .filter(|_| self.are_parted())
                .and_then(|both| self.standard(&both));
            let own = both.or_else(|| self.standard(first));
            // One of another country has another form.
            let is_code =
                (3..=10).contains(&first.len()) && first.bytes().any(|byte| byte.is_ascii_digit());
            Some((piece, own.or_else(|| is_code.then(|| first.to_owned()))?))
        };
        values.filter_map(code).collect()
    }

    /// In the bar code by which the United States' parcels are routed.
    fn routed(&self, sheet: &Sheet<'_>) -> Vec<(usize, String)> {
        let bars = sheet
            .pieces
            .iter()
            .enumerate()
            .filter(|(_, piece)| piece.is_bars && self.country == "US");
        let code = |(index, piece): (usize, &crate::Piece)| {
            let code = piece.text.strip_prefix("420")?.get(..5)?;
            Some((index, self.standard(code)?))
        };
        bars.filter_map(code).collect()
    }

    /// In the receiver's address: those with whose province the text agrees, or else the only one that stands as such a code does.
    fn in_address(&self, sheet: &Sheet<'_>) -> Vec<(usize, String)> {
        let mut agreed = Vec::new();
        let mut placed = Vec::new();
        for (index, piece) in sheet.pieces.iter().enumerate() {
            let text = match sheet.mark(index) {
                None => piece.text.as_str(),
                Some((Mark::Address | Mark::Receiver, rest)) => rest,
                Some(_) => continue,
            };
            if piece.is_bars || sheet.party(index) != Some(Mark::Receiver) {
                continue;
            }
            for (code, is_placed) in self.candidates(text) {
                let province = province_of_post_code(self.country, &code);
                let agrees = province.is_some_and(|province| is_named(text, &province));
                if agrees {
                    agreed.push((index, code));
                } else if is_placed {
                    placed.push((index, code));
                }
            }
        }
        if agreed.is_empty() { placed } else { agreed }
    }

    /// What may be a code in a text, and whether it stands alone or at the end, as house numbers do not.
    fn candidates(&self, text: &str) -> Vec<(String, bool)> {
        let is_of_number =
            |one: char| one.is_ascii_digit() || matches!(one, ' ' | '-' | '+' | '(' | ')' | '.');
        let mut found = Vec::new();
        for number in text.split(|one| !is_of_number(one)) {
            let digits = number.bytes().filter(u8::is_ascii_digit).count();
            let is_placed = |word: &str| {
                let end = text.trim_end().strip_suffix(word);
                end.is_some_and(|before| !before.ends_with(|one: char| one.is_ascii_alphanumeric()))
            };
            if digits >= PHONE_DIGITS {
                let whole = number.trim();
                found.extend(self.standard(whole).map(|code| (code, is_placed(whole))));
                continue;
            }
            let own =
                words(number).filter_map(|word| Some((self.standard(word)?, is_placed(word))));
            found.extend(own.filter(|_| !self.are_parted()));
        }
        if self.are_parted() {
            let words: Vec<&str> = words(text).collect();
            let pairs = words
                .windows(2)
                .filter_map(|pair| Some((self.standard(&pair.concat())?, true)));
            found.extend(pairs);
            found.extend(
                words
                    .iter()
                    .filter_map(|word| Some((self.standard(word)?, is_last(text, word)))),
            );
        }
        found
    }
}

fn is_last(text: &str, word: &str) -> bool {
    text.trim_end().ends_with(word)
}

/// Whether a text names a province, or has its code as a word.
fn is_named(text: &str, province: &Province) -> bool {
    let whole = key(text);
    let mut names = [Some(province.name), province.local_name]
        .into_iter()
        .flatten();
    names.any(|name| whole.contains(&key(name)))
        || words(text).any(|word| Some(word) == province.code)
}

/// The parts of ASCII letters and digits.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|one: char| !one.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
}
