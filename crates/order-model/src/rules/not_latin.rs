//! Some carriers print Latin letters only: an address in another script comes out blank or as question marks. Source: the deployment, which says
//! which carriers those are ([`Rules::latin_only`]).

use super::config::Rules;
use super::context::{RuleContext, count};
use super::rule::{Check, Rule, SilentFor};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{Code, IssueKind};
use crate::order::ParsedOrder;
use crate::text::grapheme;
use crate::text::signs::Signs;
use crate::text::split::trimmed;

pub(super) static RULE: Rule = Rule::new(
    &[Code::NotLatin],
    FieldSet::WORDS,
    Check::TextInOrder(check),
)
.silent_for(SilentFor::Without(|_| Signs::UNUSUAL.with(Signs::HAN)))
.applies(|rules, _| !rules.latin_only.is_empty() && rules.reports_any(RULE.codes));

#[inline(never)]
fn check(field_ref: FieldRef, text: &str, order: &ParsedOrder<'_>, context: &mut RuleContext<'_>) {
    let Some(carrier) = carrier_of(order, context.rules) else {
        return;
    };
    let Some((start, character)) = text
        .char_indices()
        .find(|(_, character)| !is_latin(*character))
    else {
        return;
    };
    let read = text.get(..start + character.len_utf8()).unwrap_or_default();
    let kind = IssueKind::NotLatin {
        carrier: carrier.to_owned(),
        character: character.to_string(),
        position: count(grapheme::count(read)),
    };
    context.report(field_ref, kind);
}

/// The order's carrier, if it is one that prints Latin letters only.
fn carrier_of<'r>(order: &ParsedOrder<'_>, rules: &'r Rules) -> Option<&'r str> {
    let code = trimmed(order.text(Field::CarrierCode)?);
    let mut carriers = rules.latin_only.iter();
    carriers
        .find(|carrier| carrier.eq_ignore_ascii_case(code))
        .map(String::as_str)
}

/// Latin letters, the marks on them, and signs that belong to no script: emoji and what nobody sees have rules of their own.
const fn is_latin(character: char) -> bool {
    matches!(
        character as u32,
        0..0x370
            | 0x1D00..0x1F00
            | 0x2000..0x2C00
            | 0x2C60..0x2C80
            | 0xA720..0xA800
            | 0xAB30..0xAB70
            | 0xE000..0xF900
            | 0xFB00..0xFB07
            | 0xFE00..0xFE10
            | 0xFEFF
            | 0xFFFD
            | 0x1F000..0x20000
            | 0xE0000..
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts() {
        for text in [
            "José Ñuñez, 4º piso — n° 7",
            "Łódź Đường Nguyễn Huệ",
            "№ 5 ™ € ½",
            "e\u{301}",
            "ﬁ",
            "İstanbul",
            "Māori",
            "😀",
        ] {
            assert!(text.chars().all(is_latin), "{text}");
        }
        for text in [
            "王", "カ", "か", "한", "ก", "Я", "Ω", "א", "ع", "अ", "Ａ", "。", "ა", "Հ", "𠮷", "ﾊ",
        ] {
            assert!(!text.chars().any(is_latin), "{text}");
        }
    }
}
