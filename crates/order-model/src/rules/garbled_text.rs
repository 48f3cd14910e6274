//! A text is as it was written: no markup of HTML or of program text in it, read in its own encoding, no question marks in the place of
//! letters, and not more marks on a letter than any language has. Sources: public reports of such orders; [`crate::text::markup`] and
//! [`crate::text::mojibake`] say where what they know is from.

use super::context::RuleContext;
use super::rule::{Check, Rule, SilentFor};
use crate::contract::{Field, FieldRef, FieldSet, Group};
use crate::issue::{Code, GarbledKind, IssueKind};
use crate::text::signs::Signs;
use crate::text::split::{all, contains};
use crate::text::unicode::{Class, class, is_common};
use crate::text::{markup, mojibake};

/// No language has as many marks on one letter.
const MARKS: usize = 10;

pub(super) static RULE: Rule =
    Rule::new(&[Code::GarbledText], FieldSet::WRITTEN, Check::Text(check))
        .silent_for(SilentFor::Without(|_| Signs::GARBLED))
        .replaced_by_list();

#[inline(never)]
fn check(field_ref: FieldRef, text: &str, context: &mut RuleContext<'_>) {
    let Some((kind, suggestion)) = garbled(field_ref.field, text) else {
        return;
    };
    context.report(
        field_ref,
        IssueKind::GarbledText {
            value: text.to_owned(),
            kind,
            suggestion,
        },
    );
}

fn garbled(field: Field, text: &str) -> Option<(GarbledKind, Option<String>)> {
    if let Some(plain) = markup::without(text) {
        // A text that was stored wrongly as well is mended in one step.
        let plain = mojibake::before(&plain).flatten().unwrap_or(plain);
        return Some((
            GarbledKind::Markup,
            Some(plain).filter(|plain| !plain.is_empty()),
        ));
    }
    if let Some(before) = mojibake::before(text) {
        return Some((GarbledKind::Encoding, before));
    }
    if has_lost_letters(field, text) {
        return Some((GarbledKind::QuestionMarks, None));
    }
    has_heaps_of_marks(text).then(|| (GarbledKind::Marks, Some(without_heaps(text))))
}

const fn is_question(character: char) -> bool {
    matches!(character, '?' | '？')
}

const fn is_letter(character: char) -> bool {
    character.is_ascii_alphabetic() || character > '\u{BF}' && !is_question(character)
}

/// Whether question marks stand where letters stood: several together, or one within a word, or at the end of one in a name.
/// Nothing but such signs is a placeholder.
fn has_lost_letters(field: Field, text: &str) -> bool {
    // `？` begins so.
    if !text.bytes().any(|byte| matches!(byte, b'?' | 0xEF)) {
        return false;
    }
    if all(text, &|character| !character.is_alphanumeric()) {
        return false;
    }
    if field.is_code() || all(text, &|character| !is_question(character)) {
        return contains(text, "??");
    }
    if all(text, &|character| !is_letter(character)) {
        return false;
    }
    let is_name = matches!(
        field.counterpart_in(Group::Receiver),
        Field::ReceiverName | Field::ReceiverCity | Field::ReceiverProvince
    );
    let mut before = ' ';
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if is_question(letter) {
            let after = letters.clone().next().unwrap_or(' ');
            let within = is_letter(before) && is_letter(after);
            let at_end = is_name && (is_letter(before) || is_letter(after));
            if within || at_end || is_question(after) {
                return true;
            }
        }
        before = letter;
    }
    false
}

fn is_mark(character: char) -> bool {
    let code = u32::from(character);
    code >= 0x300 && !is_common(code) && class(character) == Class::Extend
}

fn has_heaps_of_marks(text: &str) -> bool {
    let mut run = 0;
    !text.is_ascii()
        && text.chars().any(|character| {
            run = if is_mark(character) { run + 1 } else { 0 };
            run > MARKS
        })
}

/// The text without the marks on letters that have heaps of them.
fn without_heaps(text: &str) -> String {
    let mut out = String::new();
    let mut marks = String::new();
    for character in text.chars().chain(['\0']) {
        if is_mark(character) {
            marks.push(character);
            continue;
        }
        if marks.chars().nth(MARKS).is_none() {
            out.push_str(&marks);
        }
        marks.clear();
        if character != '\0' {
            out.push(character);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn question_marks_for_letters() {
        for (field, text) in [
            (Field::ReceiverName, "Test ??? Testing"),
            (Field::ReceiverName, "M?ller"),
            (Field::ReceiverName, "Jos? Garc?a"),
            (Field::ReceiverCity, "?stersund"),
            (Field::ReceiverAddress, "Stra?e 5"),
            (Field::ReceiverAddress, "??????? 5, Moscow"),
            (Field::Sku, "TEA-???"),
        ] {
            assert_eq!(
                garbled(field, text),
                Some((GarbledKind::QuestionMarks, None)),
                "{text}"
            );
        }
        for (field, text) in [
            (Field::ReceiverAddress, "Near the church? ask there"),
            (Field::ReceiverAddress, "Apt 5?"),
            (Field::ReceiverName, "Who ? Shop"),
            (Field::ReceiverName, "Guess 7?"),
            (Field::Sku, "A?1"),
        ] {
            assert_eq!(garbled(field, text), None, "{text}");
        }
    }

    #[test]
    fn heaps_of_marks() {
        let heap = format!("Mar{}ia", "\u{301}".repeat(11));
        assert_eq!(
            garbled(Field::ReceiverName, &heap),
            Some((GarbledKind::Marks, Some("Maria".to_owned())))
        );
        for text in ["e\u{301}\u{302}\u{303}", "ที่นี่", "क्षि", "ཧཱུྃ", "שָׁלוֹם"]
        {
            assert_eq!(garbled(Field::ReceiverName, text), None, "{text}");
        }
    }

    #[test]
    fn markup_and_encodings() {
        let suggestion =
            |text| garbled(Field::ReceiverName, text).and_then(|(_, suggestion)| suggestion);
        assert_eq!(suggestion("KEL&#039;S").as_deref(), Some("KEL'S"));
        assert_eq!(suggestion("Jos&Atilde;&copy;").as_deref(), Some("José"));
        assert_eq!(suggestion("JÃ¤rvi").as_deref(), Some("Järvi"));
    }
}
