//! A code is written in the characters that were meant, not in those that look like them: no full-width forms, which
//! Chinese and Japanese keyboards make, no Cyrillic or Greek letters that look like Latin ones, no dash for a hyphen, no wide or narrow
//! spaces; nor in quotes, and nothing else that a spreadsheet or a list leaves around it. A warehouse, shop or carrier code has no spaces at all.
//! Source: ours.
//!
//! SKUs and order numbers may be in any script: a code is looked at only where every letter in it that is not Latin looks like one
//! that is, or a word of it that has Latin letters besides. Of a name, only such a word is.

use super::context::RuleContext;
use super::rule::{Check, Rule, SilentFor};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{Code, IssueKind};
use crate::text::signs::Signs;
use crate::text::split::{is_white_space, unwrapped};
use crate::text::width::{is_space, to_half_width};

/// Letters that look like a Latin one, each followed by that one: Cyrillic, then Greek.
const ALIKE: &str = "АAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSԚQԜWаaеeоoрpсcуyхxіiјjѕsһhԁdӏlԛqԝw\
    ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϹCϳjοoνvϲc";

pub(super) static RULE: Rule = Rule::new(
    &[Code::CodeFormat],
    FieldSet::CODES.with_in_both_parties(Field::ReceiverName),
    Check::Text(check),
)
.silent_for(SilentFor::Without(|field| {
    let spaces = if field.is_code() {
        Signs::SPACE.with(Signs::WRAPPED)
    } else {
        Signs::NONE
    };
    Signs::UNUSUAL.with(spaces)
}));

#[inline(never)]
fn check(field_ref: FieldRef, text: &str, context: &mut RuleContext<'_>) {
    let typed = text.trim();
    let (value, meant) = if field_ref.field.is_code() {
        (text, code_meant(typed, !field_ref.field.has_no_spaces()))
    } else {
        (typed, name_meant(typed))
    };
    if let Some(meant) = meant.filter(|meant| meant != typed) {
        context.report(
            field_ref,
            IssueKind::CodeFormat {
                value: value.to_owned(),
                suggestion: Some(meant),
            },
        );
    }
}

/// What was probably meant by a code, which may have spaces in it or not.
fn code_meant(code: &str, spaces: bool) -> Option<String> {
    let doubtful = |character: char| {
        if character.is_ascii() {
            character == ' ' && !spaces
        } else {
            to_half_width(character) != character
                || latin(character).is_some()
                || is_dash(character)
        }
    };
    let inner = unwrapped(code);
    let is_doubtful = !inner.is_empty() && (inner != code || code.contains(doubtful));
    is_doubtful.then(|| plain(inner, spaces))
}

/// What was probably meant by a name.
fn name_meant(name: &str) -> Option<String> {
    // Beside words in the other script, such a word may be one of them.
    let is_other = |character: char| {
        matches!(u32::from(character), 0x370..0x530) && latin(character).is_none()
    };
    let is_alike = |character: char| latin(character).is_some();
    let is_mixed = name.contains(is_alike) && name.contains(|c: char| c.is_ascii_alphabetic());
    (is_mixed && !name.contains(is_other)).then(|| in_one_script(name, false))
}

/// A text with look-alike letters in the place of which Latin ones were probably meant.
pub(super) fn in_one_script(text: &str, all_alike: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut word = String::new();
    for character in text.chars() {
        if is_of_a_word(character) {
            word.push(character);
        } else {
            push_word(&mut out, &mut word, all_alike);
            out.push(character);
        }
    }
    push_word(&mut out, &mut word, all_alike);
    out
}

/// The code in the characters that were probably meant.
fn plain(code: &str, spaces: bool) -> String {
    let is_alike = |character: char| latin(character).is_some() || !is_of_a_word(character);
    let half: String = code.chars().map(to_half_width).collect();
    let all_alike = half
        .chars()
        .all(|character| character.is_ascii() || is_alike(character));
    let dashed = |character: char| match character {
        dash if is_dash(dash) => Some('-'),
        space if !spaces && is_white_space(space) => None,
        other => Some(other),
    };
    in_one_script(&half, all_alike)
        .chars()
        .filter_map(dashed)
        .collect()
}

/// Letters and digits, and what else is neither ASCII nor a space nor punctuation.
fn is_of_a_word(character: char) -> bool {
    match character {
        '\0'..='\u{7F}' => character.is_ascii_alphanumeric(),
        '\u{2000}'..='\u{206F}'
        | '\u{2212}'
        | '\u{3000}'..='\u{303F}'
        | '\u{FE58}'
        | '\u{FE63}' => false,
        _ => !is_space(character),
    }
}

fn push_word(out: &mut String, word: &mut String, all_alike: bool) {
    let mixed = all_alike
        || word.contains(|c: char| c.is_ascii_alphabetic())
            && word
                .chars()
                .all(|character| character.is_ascii() || latin(character).is_some());
    for character in word.chars() {
        out.push(latin(character).filter(|_| mixed).unwrap_or(character));
    }
    word.clear();
}

/// Dashes that are typed, or made by a text processor, where a hyphen is meant.
const fn is_dash(character: char) -> bool {
    matches!(
        character,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}'
    )
}

/// The Latin letter that this Cyrillic or Greek one looks like.
fn latin(character: char) -> Option<char> {
    if !matches!(u32::from(character), 0x370..0x530) {
        return None;
    }
    let mut letters = ALIKE.chars();
    while let (Some(alike), Some(latin)) = (letters.next(), letters.next()) {
        if alike == character {
            return Some(latin);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_look_alike_come_in_pairs() {
        let letters: Vec<char> = ALIKE.chars().collect();
        assert!(letters.len().is_multiple_of(2));
        for pair in letters.chunks(2) {
            assert!(
                !pair[0].is_ascii() && pair[1].is_ascii_alphabetic(),
                "{pair:?}"
            );
            assert_eq!(latin(pair[0]), Some(pair[1]), "{pair:?}");
            assert_eq!(pair[0].is_uppercase(), pair[1].is_uppercase(), "{pair:?}");
        }
    }

    #[test]
    fn what_was_probably_meant() {
        for (code, meant) in [
            ("ＣＫ２０２３", "CK2023"),
            ("ＴＥＡ－２５０Ｇ", "TEA-250G"),
            ("СKMX", "CKMX"),
            ("CKΜX", "CKMX"),
            ("Ｃ\u{421}KM", "CCKM"),
            ("ТЕА-250G", "TEA-250G"),
            ("АВС", "ABC"),
            ("А-1", "A-1"),
            ("TEA-СОМ-250", "TEA-COM-250"),
            ("TEA–250G", "TEA-250G"),
            ("1−2—3\u{2011}4", "1-2-3-4"),
            ("sed\u{A0}in\u{3000}in", "sed in in"),
        ] {
            assert_eq!(plain(code, true), meant, "{code}");
        }
        assert_eq!(plain("CK MX", false), "CKMX");
    }

    #[test]
    fn look_alike_letters_in_names() {
        for (name, meant) in [
            ("Маriа Santos", "Maria Santos"),
            ("Maria Sаntos", "Maria Santos"),
            ("Анна Smith", "Анна Smith"),
            ("АННА", "АННА"),
            ("Мaрия", "Мaрия"),
        ] {
            assert_eq!(in_one_script(name, false), meant, "{name}");
        }
    }

    #[test]
    fn words_of_one_script_are_left_alone() {
        for code in [
            "sed in in",
            "чай-250",
            "ЧАЙ-СОМ-250",
            "№ 12/АБ",
            "茶-250G",
            "Ж-TEA",
            "ЧАЙtea",
            "Αθήνα",
            "é250",
        ] {
            assert_eq!(plain(code, true), code);
        }
    }
}
