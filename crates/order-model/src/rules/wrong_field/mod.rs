//! A text is what its field asks for: no phone number, e-mail address or postal code as a name, no digits as a city, no name as a phone
//! number, and the name, the address, the city and the province each in its own place. Where it is clear what was meant, the issue offers to move it. Source: ours, and
//! the slips of which merchants tell.
//!
//! Names and addresses may be nearly anything (`7-Eleven`, an address of nothing but digits in Costa Rica, the city `6th of October`), so this
//! asks for more than a doubt.

mod words;

use super::context::RuleContext;
use super::email::{is_email, offer};
use super::party::Party;
use super::phone::e164;
use super::rule::{Check, Rule, SilentFor};
use crate::contract::{Field, FieldRef, FieldSet, Group};
use crate::issue::{Code, DataKind, Edit, IssueKind};
use crate::order::ParsedOrder;
use crate::reference::post_code::{has_post_codes, is_post_code};
use crate::reference::province::{is_province, province_named};
use crate::reference::province_meant::{is_of_nothing, meant, province_of_city};
use crate::text::signs::Signs;
use crate::text::split::{all, contains, contains_byte, trimmed};
use crate::text::width::to_plain;
use words::looks_like_city;
pub use words::{is_of_street, looks_like_address, looks_like_person};

/// More digits than any postal code has.
const PHONE_DIGITS: usize = 10;
/// Fewer digits are no phone number, wherever they stand.
const FEWEST_DIGITS: usize = 7;
/// Companies are called by fewer digits.
const NUMBER_DIGITS: usize = 5;
/// A province may be a number of fewer digits.
const PROVINCE_DIGITS: usize = 4;

/// No postal code with letters is longer, spaces included.
const SHORT_CODE: usize = 10;

/// Abbreviations have no more bytes.
const SHORT_NAME: usize = 3;

/// Towns that are called by a number: in Queensland, in Pennsylvania and in South Carolina.
const CITIES_IN_DIGITS: [(&str, &str); 3] = [("AU", "1770"), ("US", "84"), ("US", "96")];

pub(super) static RULE: Rule = Rule::new(
    &[Code::WrongField],
    FieldSet::WORDS
        .with_in_both_parties(Field::ReceiverPostCode)
        .with_in_both_parties(Field::ReceiverPhone)
        .with_in_both_parties(Field::ReceiverEmail),
    Check::TextInOrder(check),
)
.silent_for(SilentFor::Without(signs))
.replaced_by_list();

/// The signs of a text that may not be what its field asks for.
fn signs(field: Field) -> Signs {
    let words = Signs::AT.with(Signs::NO_LETTER);
    match field.counterpart_in(Group::Receiver) {
        Field::ReceiverPhone => Signs::AT.with(Signs::LETTER).with(Signs::UNUSUAL),
        Field::ReceiverEmail => Signs::NO_AT,
        Field::ReceiverPostCode => Signs::LONG.with(Signs::NO_DIGIT),
        // It may be an address, or a postal code with letters.
        Field::ReceiverName | Field::ReceiverCity => words.with(Signs::DIGIT).with(Signs::UNUSUAL),
        _ => words,
    }
}

#[inline(never)]
fn check(field_ref: FieldRef, text: &str, order: &ParsedOrder<'_>, context: &mut RuleContext<'_>) {
    let party = Party {
        group: field_ref.field.group(),
        order,
    };
    let value = trimmed(text);
    let Some((seems, edits)) = party.judge(field_ref.field, value) else {
        return;
    };
    context.report(
        field_ref,
        IssueKind::WrongField {
            value: value.to_owned(),
            seems,
            edits,
        },
    );
}

impl Party<'_> {
    /// What a text seems to be that is not what its field asks for, and what would mend it.
    fn judge(&self, field: Field, value: &str) -> Option<(DataKind, Vec<Edit>)> {
        let own = field.counterpart_in(Group::Receiver);
        if own == Field::ReceiverName && self.is_exchanged_with_address(value) {
            return Some((
                DataKind::Address,
                self.exchange(own, Field::ReceiverAddress),
            ));
        }
        if let Some(edits) = self.instead_of_address(own, value) {
            return Some((DataKind::Address, edits));
        }
        let seems = match own {
            Field::ReceiverPhone => self.instead_of_phone(value)?,
            Field::ReceiverEmail => self.instead_of_email(value)?,
            Field::ReceiverPostCode => self.instead_of_post_code(value)?,
            _ => self.instead_of_words(own, value)?,
        };
        Some((seems, self.moved(own, seems, value)))
    }

    fn instead_of_words(&self, field: Field, value: &str) -> Option<DataKind> {
        if contains_byte(value, b'@') {
            return is_email(value).then_some(DataKind::Email);
        }
        let Some(digits) = digits_of(value) else {
            let is_wrong = matches!(field, Field::ReceiverName | Field::ReceiverCity)
                && is_short_code(value)
                && self.is_post_code(value);
            return is_wrong.then_some(DataKind::PostCode);
        };
        let seems = if self.is_phone(value, digits) {
            DataKind::Phone
        } else if self.is_post_code(value) {
            DataKind::PostCode
        } else {
            DataKind::Number
        };
        let is_wrong = match (field, seems) {
            (Field::ReceiverName, DataKind::PostCode) => {
                digits >= NUMBER_DIGITS || self.lacks_post_code(value)
            }
            (Field::ReceiverName, DataKind::Number) => digits >= NUMBER_DIGITS,
            (Field::ReceiverCity, DataKind::PostCode | DataKind::Number) => {
                !CITIES_IN_DIGITS.contains(&(self.country(), value))
            }
            (Field::ReceiverProvince, DataKind::PostCode | DataKind::Number) => {
                digits >= PROVINCE_DIGITS && is_province(self.country(), value) != Some(true)
            }
            // An address may be nothing but digits.
            (Field::ReceiverAddress, DataKind::Phone) => {
                value.starts_with('+') || digits >= PHONE_DIGITS
            }
            (_, kind) => kind == DataKind::Phone,
        };
        is_wrong.then_some(seems)
    }

    fn instead_of_phone(&self, value: &str) -> Option<DataKind> {
        if matches!(value.as_bytes().first(), Some(b'0'..=b'9' | b'+' | b'(')) {
            return None;
        }
        if is_email(value) {
            return Some(DataKind::Email);
        }
        looks_like_person(value).then_some(DataKind::Name)
    }

    fn instead_of_email(&self, value: &str) -> Option<DataKind> {
        if contains_byte(value, b'@') {
            return None;
        }
        let is_phone = digits_of(value).is_some_and(|digits| self.is_phone(value, digits));
        // `maria gmail.com` lacks an @ that may stand in several places.
        let is_address = || contains(value, ".co") || offer(value).is_some();
        let is_name = || looks_like_person(value) && !is_address();
        is_phone
            .then_some(DataKind::Phone)
            .or_else(|| is_name().then_some(DataKind::Name))
    }

    fn instead_of_post_code(&self, value: &str) -> Option<DataKind> {
        if !has_post_codes(self.country()) || is_post_code(self.country(), value) {
            return None;
        }
        if is_email(value) {
            return Some(DataKind::Email);
        }
        if let Some(digits) = digits_of(value) {
            return self.is_phone(value, digits).then_some(DataKind::Phone);
        }
        let is_of_name = |letter: char| match letter {
            ' ' | '.' | '-' | '\'' => true,
            _ => {
                letter.is_ascii_alphabetic()
                    || !letter.is_ascii() && !to_plain(letter).is_ascii_digit()
            }
        };
        let is_place = value.chars().nth(2).is_some() && all(value, &is_of_name);
        is_place.then_some(DataKind::Place)
    }

    /// Whether digits are a phone number, and not a postal code or some other number.
    fn is_phone(&self, value: &str, digits: usize) -> bool {
        let begins = value.starts_with(['+', '＋']) || value.starts_with("00");
        let is_sure = e164(value, self.country()).is_some();
        digits >= FEWEST_DIGITS
            && (begins && digits >= PHONE_DIGITS - 2
                || is_sure && (digits > FEWEST_DIGITS + 1 || !self.is_post_code(value))
                || (value.starts_with('0')
                    && (PHONE_DIGITS - 1..=PHONE_DIGITS + 3).contains(&digits)))
    }

    fn is_post_code(&self, value: &str) -> bool {
        let country = self.country();
        has_post_codes(country) && is_post_code(country, value)
    }

    /// Whether the field of the postal code has none, or this one.
    fn lacks_post_code(&self, value: &str) -> bool {
        let own = self.text(Field::ReceiverPostCode);
        own == value || !self.is_post_code(own)
    }

    fn is_exchanged_with_address(&self, name: &str) -> bool {
        looks_like_address(name) && looks_like_person(self.text(Field::ReceiverAddress))
    }

    /// What exchanges the address and the city or the postal code that it stands in the place of; nothing where the other is not certain. `None`
    /// where it does not.
    fn instead_of_address(&self, field: Field, value: &str) -> Option<Vec<Edit>> {
        let (country, there) = (self.country(), self.text(Field::ReceiverAddress));
        // `Domicilio conocido` is no city.
        let is_place =
            || is_province(country, there) != Some(false) || meant(country, there).is_some();
        let is_certain = match field {
            Field::ReceiverCity if looks_like_city(there) => is_place(),
            Field::ReceiverPostCode if self.is_post_code(there) => !self.is_post_code(value),
            _ => return None,
        };
        let is_wrong = is_certain || value.starts_with(|first: char| first.is_ascii_digit());
        let edits = || self.exchange(field, Field::ReceiverAddress);
        (is_wrong && looks_like_address(value))
            .then(|| if is_certain { edits() } else { Vec::new() })
    }

    /// The edits that exchange the province and the city, where each is certainly the other: a city that lies in the province which stands in the
    /// city's place, or a province's code there.
    pub(super) fn city_and_province(&self) -> Option<Vec<Edit>> {
        let (country, own) = (self.country(), self.text(Field::ReceiverProvince));
        let there = self.text(Field::ReceiverCity);
        // An abbreviation, such as NYC, may well stand beside the city's full name.
        let province = province_named(country, there).filter(|_| own.len() > SHORT_NAME)?;
        let is_exchanged = match province_of_city(country, own) {
            Some(of_city) => of_city == province.name,
            None => province.code == Some(there) && there.len() > 1 && is_of_nothing(country, own),
        };
        is_exchanged.then(|| self.exchange(Field::ReceiverProvince, Field::ReceiverCity))
    }

    /// The edits that put a value where it belongs: none where something else stands there.
    fn moved(&self, from: Field, seems: DataKind, value: &str) -> Vec<Edit> {
        let to = match (seems, from) {
            (DataKind::Phone, _) => Field::ReceiverPhone,
            (DataKind::Email, _) => Field::ReceiverEmail,
            (DataKind::PostCode, _) => Field::ReceiverPostCode,
            (DataKind::Place, _) => Field::ReceiverCity,
            (DataKind::Name, _) => Field::ReceiverName,
            (DataKind::Number | DataKind::Address | DataKind::City, _) => return Vec::new(),
        };
        let there = self.text(to);
        if there.is_empty() {
            return vec![self.edit(from, ""), self.edit(to, value)];
        }
        // What stands there may belong here: then the two were exchanged.
        let belongs_here = match from {
            Field::ReceiverName => looks_like_person(there),
            Field::ReceiverProvince if is_province(self.country(), there) == Some(true) => true,
            Field::ReceiverCity | Field::ReceiverProvince => {
                self.instead_of_post_code(there) == Some(DataKind::Place)
            }
            Field::ReceiverPostCode => self.is_post_code(there),
            Field::ReceiverPhone => {
                digits_of(there).is_some_and(|digits| self.is_phone(there, digits))
            }
            Field::ReceiverEmail => is_email(there),
            _ => false,
        };
        if belongs_here {
            self.exchange(from, to)
        } else {
            Vec::new()
        }
    }

    fn exchange(&self, one: Field, other: Field) -> Vec<Edit> {
        vec![
            self.edit(one, self.text(other)),
            self.edit(other, self.text(one)),
        ]
    }

    fn edit(&self, field: Field, value: &str) -> Edit {
        Edit::new(
            FieldRef::order_field(field.counterpart_in(self.group)),
            value,
        )
    }
}

/// Whether a text may be a postal code with letters and nothing else: `SW1A 1AA`, `〒150-0001`; not `Lima 23` or `Singapore 560123`.
fn is_short_code(value: &str) -> bool {
    let mut letters = 0;
    value.chars().nth(SHORT_CODE).is_none()
        && value.bytes().any(|byte| byte.is_ascii_digit())
        && value.chars().all(|character| {
            let is_letter = character.is_ascii_alphabetic();
            letters = if is_letter { letters + 1 } else { 0 };
            letters <= 3
                && (is_letter || matches!(to_plain(character), '0'..='9' | ' ' | '-' | '〒'))
        })
}

/// How many digits a text has that is nothing but digits and what stands between those of a number.
fn digits_of(value: &str) -> Option<usize> {
    let mut digits = 0;
    for character in value.chars() {
        match character {
            '0'..='9' | '０'..='９' => digits += 1,
            ' ' | '-' | '.' | '(' | ')' | '+' | '＋' | '－' | '\u{A0}' => {}
            _ => return None,
        }
    }
    (digits > 0).then_some(digits)
}
