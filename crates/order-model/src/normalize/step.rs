//! The steps that bring one text into the form that systems compare.

use super::change::{Change, ChangeKind};
use crate::contract::{Field, FieldRef, Kind};
use crate::json::number::clip;
use crate::reference::post_code::standard_post_code;
use crate::rules::Rules;
use crate::rules::characters::without_invisible;
use crate::rules::email;
use crate::rules::label::{data_url, in_plain_alphabet, without_white_space};
use crate::rules::number::certain;
use crate::rules::phone::e164;
use crate::text::split::join;
use crate::text::width::to_half_width;

/// A function that brings a text into Unicode's Normalization Form C; `None` if it is in it.
///
/// Its tables are larger than all others here together, and a JavaScript engine has them: there it is
/// `String.prototype.normalize`. Natively the crate's feature `nfc` has one.
pub type Nfc<'f> = dyn Fn(&str) -> Option<String> + 'f;

/// What the steps for one text need to know.
pub(super) struct Steps<'s> {
    pub(super) field_ref: FieldRef,
    /// The country of the same address.
    pub(super) country: &'s str,
    /// The currency of the same item.
    pub(super) currency: &'s str,
    pub(super) kinds: &'s [ChangeKind],
    pub(super) rules: &'s Rules,
    pub(super) nfc: &'s Nfc<'s>,
}

impl Steps<'_> {
    /// The text after all steps; `None` if it stays as it is.
    pub(super) fn run(&self, text: &str, changes: &mut Vec<Change>) -> Option<String> {
        let mut normalized = None;
        for kind in self.kinds.iter().copied() {
            let from = normalized.as_deref().unwrap_or(text);
            if self.allows(from) {
                break;
            }
            let Some(to) = self.step(kind, from).filter(|to| to != from) else {
                continue;
            };
            let [shown_from, shown_to] = [from, &to].map(|text| match kind {
                ChangeKind::Label => clip(text),
                _ => text.to_owned(),
            });
            changes.push(Change {
                field_ref: self.field_ref,
                kind,
                from: shown_from,
                to: shown_to,
            });
            normalized = Some(to);
        }
        normalized
    }

    /// Whether the deployment lists this text.
    fn allows(&self, text: &str) -> bool {
        let allowed = self.rules.allowed.get(&self.field_ref.field);
        allowed.is_some_and(|allowed| allowed.iter().any(|one| one == text))
    }

    fn step(&self, kind: ChangeKind, text: &str) -> Option<String> {
        match (kind, self.field_ref.field) {
            (ChangeKind::Label, Field::LabelBase64) => Some(label(text)),
            (_, Field::LabelBase64) => None,
            (ChangeKind::Invisible, Field::LabelUrl) => None,
            (ChangeKind::Invisible, _) if has_half_of_letter(text) => None,
            (ChangeKind::Invisible, _) => without_invisible(text),
            (ChangeKind::Email, Field::ReceiverEmail | Field::SenderEmail) => email::plain(text),
            (ChangeKind::Trim, Field::LabelUrl) => Some(text.trim().to_owned()),
            (ChangeKind::Trim, _) => Some(trim(text)),
            (ChangeKind::FullWidth, field) if is_technical(field) => {
                Some(text.chars().map(to_half_width).collect())
            }
            (ChangeKind::Nfc, _) if may_compose(text) => (self.nfc)(text),
            (ChangeKind::UpperCase, _) => self.upper_case(text),
            (ChangeKind::PostCode, Field::ReceiverPostCode | Field::SenderPostCode) => {
                standard_post_code(self.country, text)
            }
            (ChangeKind::Phone, Field::ReceiverPhone | Field::SenderPhone) => {
                e164(text, self.country)
            }
            (ChangeKind::Number, field) if field.kind() == Kind::Integer => self.number(text),
            _ => None,
        }
    }

    /// The digits of the whole number that a text certainly is; `None` where it is written so already.
    fn number(&self, text: &str) -> Option<String> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        if digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number = certain(self.field_ref.field, text, self.currency, self.rules)?;
        Some(number.to_string())
    }

    fn upper_case(&self, text: &str) -> Option<String> {
        let upper = text.to_ascii_uppercase();
        let letters = text.bytes().all(|byte| byte.is_ascii_alphabetic());
        let sure = match self.field_ref.field {
            Field::ReceiverCountryCode | Field::SenderCountryCode => letters && text.len() <= 3,
            Field::Currency => letters && text.len() == 3,
            field => field.is_code() && self.allows(&upper),
        };
        sure.then_some(upper)
    }
}

/// Fields that are written in ASCII, and in others only by mistake.
const fn is_technical(field: Field) -> bool {
    field.is_code()
        || !matches!(field.kind(), Kind::Text)
        || matches!(
            field,
            Field::ReceiverCountryCode
                | Field::SenderCountryCode
                | Field::ReceiverPostCode
                | Field::SenderPostCode
                | Field::ReceiverPhone
                | Field::SenderPhone
                | Field::ReceiverEmail
                | Field::SenderEmail
                | Field::Currency
        )
}

fn trim(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>();
    join(&words, " ")
}

/// Whether a wrong encoding made two characters of one letter, `í` or another, of which nobody sees the second: without that the letter would be lost.
fn has_half_of_letter(text: &str) -> bool {
    let mut before = ' ';
    text.chars().any(|letter| {
        let is_half = letter == '\u{AD}' && matches!(before, '\u{C2}'..='\u{DF}');
        before = letter;
        is_half
    })
}

/// Whether a text can be in another form than NFC: nothing before U+0300 composes with anything.
fn may_compose(text: &str) -> bool {
    text.chars().any(|character| character >= '\u{300}')
}

fn label(text: &str) -> String {
    let mut label = text;
    while let Some(data) = data_url(label) {
        label = data;
    }
    let label = without_white_space(label);
    in_plain_alphabet(&label).unwrap_or(label)
}
