//! An order in the form that systems compare: [`normalize`] mends what is certain, and reports each change.
//!
//! | kind | what | where |
//! |---|---|---|
//! | `invisible` | characters that nobody sees and that have nothing to do go; of those that take room each becomes a space | every text but the label and its address |
//! | `trim` | white space at the ends goes; each run of it inside becomes one space | every text; of `label_url` the ends alone |
//! | `full_width` | full-width forms (`ＣＫ２０２３`) become ASCII | codes, phone, postal code, country, currency, e-mail |
//! | `nfc` | Unicode's Normalization Form C | every text but the label |
//! | `email` | `mailto:` and the name of whose it is go, `。` becomes a dot, a domain in other letters becomes ASCII (RFC 5891) | e-mail addresses that are right then |
//! | `upper_case` | `ph` becomes `PH` | country, currency; other codes where the deployment allows that alone |
//! | `post_code` | as the country's post office writes it: `SW1A 1AA`; the country before it, `〒` and other scripts' digits go | postal codes of the country's form |
//! | `phone` | E.164, such as `+639171234567` | phones that can be read in one way only |
//! | `number` | `1,299`, `45.00`, `2 pcs`, `₱450` become the whole number that they certainly are; `12.50` where prices are in the smallest part of a currency | texts in the place of whole numbers |
//! | `label` | a data URL's prefix and all white space go; base64 in the alphabet of addresses becomes plain | `label_base64` |
//!
//! The steps run in this order, so that a second run changes nothing. Nothing is lost: before and after are the same text but
//! for white space and what nobody sees, the width and composition of characters, the case of ASCII letters, what stands around an e-mail
//! address and how its domain is written, how a phone number is dialled, how a postal code is written, what stands around a number and how a label is
//! wrapped. A text that the deployment allows as it is ([`Rules::allowed`]) stays, and so do values that are no
//! text, unknown members, and the order of members.

mod change;
mod step;

use std::borrow::Cow;

use crate::contract::{Field, FieldRef, Kind};
use crate::json::number::integer;
use crate::order::draft::OrderDraft;
use crate::order::parsed::{ParsedOrder, Value};
use crate::rules::Rules;
pub use change::{Change, ChangeKind};
pub use step::Nfc;
use step::Steps;

/// An order, and what was changed to make it so.
#[derive(Debug, Clone, PartialEq)]
pub struct Normalized<'a> {
    /// The order.
    pub order: ParsedOrder<'a>,
    /// Every change, from top to bottom, and for one text in the order in which they were made: each starts from
    /// what the one before it left.
    pub changes: Vec<Change>,
}

/// Normalizes an order; [the module](self) says how.
///
/// ```
/// use order_model::normalize::{ChangeKind, normalize};
/// use order_model::{Field, Rules, decode};
///
/// let text = br#"{"centre_code": " CKMX", "receiver": {"country_code": "ph", "phone": "0917 123 4567"}}"#;
/// let already = |_: &str| None;
/// let normalized = normalize(&decode(text)?.order, &Rules::default(), &already);
/// assert_eq!(normalized.order.text(Field::CentreCode), Some("CKMX"));
/// assert_eq!(normalized.order.text(Field::ReceiverPhone), Some("+639171234567"));
/// let kinds: Vec<_> = normalized.changes.iter().map(|change| change.kind).collect();
/// assert_eq!(kinds, [ChangeKind::Trim, ChangeKind::UpperCase, ChangeKind::Phone]);
/// # Ok::<(), order_model::JsonError>(())
/// ```
#[must_use]
pub fn normalize<'a>(order: &ParsedOrder<'a>, rules: &Rules, nfc: &Nfc<'_>) -> Normalized<'a> {
    let mut normalized = Normalized {
        order: order.clone(),
        changes: Vec::new(),
    };
    for field_ref in order.field_refs() {
        let Value::Text(text) = order.value(field_ref) else {
            continue;
        };
        // The country stands before the phone and the currency before the price, so they have been normalized by now.
        let text_of = |at| normalized.order.text_at(at).unwrap_or_default();
        let steps = Steps {
            field_ref,
            country: text_of(FieldRef::order_field(country_of(field_ref))),
            currency: text_of(currency_of(field_ref)),
            kinds: kinds_of(field_ref.field),
            rules,
            nfc,
        };
        let mended = steps.run(text, &mut normalized.changes);
        let value = match (field_ref.field.kind(), mended) {
            (Kind::Integer, mended) => {
                let Some(number) = in_digits(mended.as_deref().unwrap_or(text)) else {
                    continue;
                };
                if mended.is_none() {
                    normalized.changes.push(Change {
                        field_ref,
                        kind: ChangeKind::Number,
                        from: text.to_string(),
                        to: text.to_string(),
                    });
                }
                Value::Integer(number)
            }
            (_, Some(text)) => Value::Text(Cow::Owned(text)),
            (_, None) => continue,
        };
        if let Some(slot) = normalized.order.slot_mut(field_ref) {
            slot.value = value;
        }
    }
    normalized
}

/// Normalizes one field of a form, by these kinds of steps. A form that does so field by field goes from top to bottom:
/// how a phone number is read depends on the country before it.
///
/// A number is a text here like any other, so that the full-width digits of a Chinese keyboard become plain ones.
pub fn normalize_draft(
    draft: &mut OrderDraft,
    field_ref: FieldRef,
    kinds: &[ChangeKind],
    rules: &Rules,
    nfc: &Nfc<'_>,
) -> Vec<Change> {
    let currency = draft.text(currency_of(field_ref));
    let steps = Steps {
        field_ref,
        country: &draft.text(FieldRef::order_field(country_of(field_ref))),
        currency: currency.trim(),
        kinds,
        rules,
        nfc,
    };
    let mut changes = Vec::new();
    if let Some(text) = steps.run(&draft.text(field_ref), &mut changes) {
        draft.set(field_ref, &text);
    }
    changes
}

/// The whole number that a text is in digits.
fn in_digits(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    integer(text).ok().filter(|_| is_number)
}

/// What is done to a text in a field of an order: one for a number is a number then, or stays as it is.
const fn kinds_of(field: Field) -> &'static [ChangeKind] {
    match field.kind() {
        Kind::Text => &ChangeKind::ALL,
        Kind::Integer => &[ChangeKind::Number],
        Kind::Flag => &[],
    }
}

/// The currency of the same item.
const fn currency_of(field_ref: FieldRef) -> FieldRef {
    FieldRef {
        item: field_ref.item,
        field: Field::Currency,
    }
}

/// The country of the same address.
fn country_of(field_ref: FieldRef) -> Field {
    Field::ReceiverCountryCode.counterpart_in(field_ref.field.group())
}

/// A text in Unicode's Normalization Form C; `None` if it is in it.
#[cfg(feature = "nfc")]
#[must_use]
pub fn nfc(text: &str) -> Option<String> {
    use unicode_normalization::UnicodeNormalization as _;

    (!unicode_normalization::is_nfc(text)).then(|| text.nfc().collect())
}

#[cfg(test)]
mod tests;
