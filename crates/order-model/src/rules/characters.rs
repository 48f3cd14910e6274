//! The characters of a text can be printed: no control characters, none that nobody sees, none without a meaning, no
//! emoji. Source: Unicode 18 (General_Category, Default_Ignorable_Code_Point, Emoji_Presentation); that label printers
//! leave out emoji is what carriers say of their label services.
//!
//! Joiners, variation selectors and tags are fine where they have something to do: within an emoji, or after a letter of
//! a script that uses them. Of each kind the first character is reported, at its place among the characters as
//! [`count`] counts them, and the others are named. In a code, which is compared letter by letter, one that nobody sees is an error. A tab and a line break are control characters like any other.

use super::context::{self, RuleContext};
use super::rule::{Check, Rule, SilentFor};
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::{CharacterKind, Code, IssueKind};
use crate::text::grapheme::count;
use crate::text::signs::Signs;
use crate::text::split::{is_white_space, join};
use crate::text::unicode::{Class, class, is_common};
use crate::text::width::to_half_width;

/// After a picture: show it in black.
const TEXT_STYLE: char = '\u{FE0E}';
/// After a picture, or a digit: show it in colour.
const EMOJI_STYLE: char = '\u{FE0F}';

/// So many different characters are named beside the first: who has more has pasted something else.
const NAMED: usize = 8;

/// What is wrong with a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    Control,
    Unprintable(CharacterKind),
    Emoji,
}

pub(super) static RULE: Rule = Rule::new(
    &[
        Code::ControlCharacter,
        Code::UnprintableCharacter,
        Code::InvisibleInCode,
        Code::Emoji,
    ],
    // What is no base64 in a label has a rule of its own.
    FieldSet::TEXTS.without(Field::LabelBase64),
    Check::Text(check),
)
.silent_for(SilentFor::Without(|_| Signs::UNUSUAL));

/// What is wrong with some characters of a text: of each fault the first, and which others have it.
struct Found {
    fault: Fault,
    code_point: String,
    position: u32,
    others: Vec<String>,
}

#[inline(never)]
fn check(field_ref: FieldRef, text: &str, context: &mut RuleContext<'_>) {
    if text.chars().all(is_surely_fine) {
        return;
    }
    let mut suggestion = mended(text);
    let found = find(text);
    let last = found.len().saturating_sub(1);
    for (index, found) in found.into_iter().enumerate() {
        let suggestion = if index == last {
            suggestion.take()
        } else {
            suggestion.clone()
        };
        context.report(field_ref, kind(field_ref, found, suggestion));
    }
}

/// What is wrong, in the order of the text.
fn find(text: &str) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    let mut characters = text.char_indices().peekable();
    let mut before = None;
    while let Some((start, character)) = characters.next() {
        let after = characters.peek().map(|(_, after)| *after);
        let fault = fault(before, character, after);
        before = Some(character);
        let Some(fault) = fault else { continue };
        let code_point = format!("U+{:04X}", u32::from(character));
        if let Some(known) = all.iter_mut().find(|found| found.fault == fault) {
            let is_named = known.code_point == code_point || known.others.contains(&code_point);
            if !is_named && known.others.len() < NAMED {
                known.others.push(code_point);
            }
            continue;
        }
        let read = text.get(..start + character.len_utf8());
        all.push(Found {
            fault,
            code_point,
            position: context::count(read.map_or(0, count)),
            others: Vec::new(),
        });
    }
    all
}

fn kind(field_ref: FieldRef, found: Found, suggestion: Option<String>) -> IssueKind {
    let Found {
        fault,
        code_point,
        position,
        others,
    } = found;
    match fault {
        Fault::Control => IssueKind::ControlCharacter {
            code_point,
            position,
            others,
            suggestion,
        },
        Fault::Unprintable(CharacterKind::Invisible) if field_ref.field.is_code() => {
            IssueKind::InvisibleInCode {
                code_point,
                position,
                others,
                suggestion,
            }
        }
        Fault::Unprintable(kind) => IssueKind::UnprintableCharacter {
            code_point,
            position,
            kind,
            others,
            suggestion: suggestion.filter(|_| kind == CharacterKind::Invisible),
        },
        Fault::Emoji => IssueKind::Emoji { position },
    }
}

/// A text without what nobody sees, and on one line; `None` where nothing of it remains.
fn mended(text: &str) -> Option<String> {
    let seen = without_invisible(text);
    let seen = seen.as_deref().unwrap_or(text);
    let words: Vec<&str> = seen.split_whitespace().collect();
    let mended = join(&words, " ");
    (!mended.is_empty() && mended != text).then_some(mended)
}

/// A text without the characters that nobody sees and that have nothing to do; those that take room become spaces. `None` if it has none.
pub(crate) fn without_invisible(text: &str) -> Option<String> {
    if text.chars().all(is_surely_fine) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let kept = match fault(before, character, characters.peek().copied()) {
            Some(Fault::Unprintable(CharacterKind::Invisible)) if is_blank(character) => ' ',
            Some(Fault::Unprintable(CharacterKind::Invisible)) => continue,
            // C1 controls may be what remains of letters.
            Some(Fault::Control) if character.is_ascii() && !is_white_space(character) => continue,
            _ => character,
        };
        out.push(kept);
        before = Some(kept);
    }
    (out != text).then_some(out)
}

/// Characters that show nothing and take room nevertheless, and separators of lines.
fn is_blank(character: char) -> bool {
    matches!(
        character,
        '\u{2028}' | '\u{2029}' | '\u{2800}' | '\u{3164}' | '\u{FFA0}'
    )
}

/// Whether nothing is wrong with a character, whatever stands around it, in a text of such characters.
fn is_surely_fine(character: char) -> bool {
    matches!(character, ' '..='~' | '\u{E01}'..='\u{E3A}' | '\u{E40}'..='\u{E5B}')
        || is_common(u32::from(character))
}

/// What is wrong with a character between these two.
fn fault(before: Option<char>, character: char, after: Option<char>) -> Option<Fault> {
    let invisible = Fault::Unprintable(CharacterKind::Invisible);
    let is_alone = || !before.is_some_and(|it| belongs(it, character));
    match class(character) {
        Class::Control | Class::CarriageReturn | Class::LineFeed => Some(Fault::Control),
        Class::PrivateUse => Some(Fault::Unprintable(CharacterKind::PrivateUse)),
        Class::Unassigned => Some(Fault::Unprintable(CharacterKind::Unassigned)),
        Class::Format => is_alone().then_some(invisible),
        Class::Regional => Some(Fault::Emoji),
        Class::Emoji => (after != Some(TEXT_STYLE)).then_some(Fault::Emoji),
        Class::Pictograph => (after == Some(EMOJI_STYLE)).then_some(Fault::Emoji),
        _ => match character {
            '0'..='9' | '#' | '*' => (after == Some(EMOJI_STYLE)).then_some(Fault::Emoji),
            '\u{1F3FB}'..='\u{1F3FF}' => Some(Fault::Emoji),
            '\u{FFFD}' => Some(Fault::Unprintable(CharacterKind::Replacement)),
            _ => (is_ignorable(character) && is_alone()).then_some(invisible),
        },
    }
}

/// Characters that take no room or show nothing, beyond those of [`Class::Format`]: the rest of
/// Default_Ignorable_Code_Point, and the braille pattern without dots.
fn is_ignorable(character: char) -> bool {
    matches!(
        u32::from(character),
        0x34F | 0x115F | 0x1160 | 0x17B4 | 0x17B5 | 0x180B..=0x180F | 0x200C | 0x200D | 0x2800 | 0x3164
            | 0xFE00..=0xFE0F | 0xFFA0 | 0xE0020..=0xE007F | 0xE0100..=0xE01EF
    )
}

/// Whether an ignorable character has something to do after this one.
fn belongs(before: char, character: char) -> bool {
    let code = u32::from(before);
    let picture = || matches!(class(before), Class::Pictograph | Class::Emoji);
    match u32::from(character) {
        // A line may be broken there, in scripts that put no spaces between words: Thai to Myanmar, and Khmer.
        0x200B => matches!(code, 0xE00..0x10A0 | 0x1780..0x1800),
        0x200C => joins(code),
        0x200D => joins(code) || picture() || matches!(code, 0xFE0F | 0x1F3FB..=0x1F3FF),
        0x180B..=0x180D | 0x180F => matches!(code, 0x1800..0x18B0),
        0xFE00..=0xFE0D => !is_ascii_in_composed_form(before) && !is_white_space(before),
        0xFE0E | 0xFE0F => picture() || matches!(before, '0'..='9' | '#' | '*'),
        0xE0020..=0xE007F => matches!(code, 0x1F3F4 | 0xE0020..=0xE007F),
        0xE0100..=0xE01EF => {
            matches!(code, 0x3400..0xA000 | 0xF900..0xFB00 | 0x20000..0x40000)
        }
        _ => false,
    }
}

/// Whether a character is ASCII, or a form of an ASCII character that normalizing makes plain.
fn is_ascii_in_composed_form(character: char) -> bool {
    to_half_width(character).is_ascii() || matches!(character, '\u{37E}' | '\u{1FEF}' | '\u{212A}')
}

/// Whether a letter is of a script in which joiners choose between forms: Arabic to Myanmar, Khmer to the
/// scripts of Indonesia, and their extensions.
const fn joins(code: u32) -> bool {
    matches!(
        code,
        0x600..0x10A0 | 0x1780..0x1D00 | 0xA800..0xAC00 | 0xFB50..0xFE00 | 0xFE70..0xFEFF | 0x10A00..0x12000
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_surely_fine_is() {
        let fine = ('\0'..=char::MAX).filter(|character| is_surely_fine(*character));
        for character in fine {
            for neighbour in [None, Some('a'), Some('1'), Some('ก')] {
                assert_eq!(
                    fault(neighbour, character, neighbour),
                    None,
                    "{character:?}"
                );
            }
        }
    }

    /// The first character with something wrong, and its fault.
    fn first(text: &str) -> Option<(char, Fault)> {
        let characters: Vec<char> = text.chars().collect();
        let at = |index: usize| characters.get(index).copied();
        (0..characters.len()).find_map(|index| {
            let before = index.checked_sub(1).and_then(at);
            Some((
                characters[index],
                fault(before, characters[index], at(index + 1))?,
            ))
        })
    }

    #[test]
    fn names_and_addresses_of_the_world_are_fine() {
        for text in [
            "José Ñuñez, 4º piso — n° 7",
            "Łódź, Straße 5 ½",
            "北京市朝阳区",
            "𠮷野家 葛\u{E0100}城市",
            "東京都\u{3000}千代田区",
            "서울특별시 강남구",
            "กรุงเทพฯ",
            "Đường Nguyễn Huệ",
            "می\u{200C}خواهم",
            "क्\u{200D}ष र\u{94D}\u{200C}य",
            "ශ්\u{200D}රී ලංකා",
            "Αθήνα, Москва, Ταύρος",
            "תל אביב",
            "№ 5 ™ © ® ★ ☎ ✓ → ♥",
            "❤\u{FE0E} ⌚\u{FE0E}",
            "ᠮᠣᠩᠭᠣᠯ\u{180B}",
            "𝒜 ﬁ ① ㈱",
        ] {
            assert_eq!(first(text), None, "{text:?}");
        }
    }

    #[test]
    fn control_characters() {
        for text in ["\u{7}", "a\tb", "a\nb", "a\r\nb", "\u{7F}", "\u{85}", "\0"] {
            let (_, fault) = first(text).unwrap();
            assert_eq!(fault, Fault::Control, "{text:?}");
        }
    }

    #[test]
    fn characters_that_nobody_sees() {
        for text in [
            "\u{FEFF}a",
            "a\u{200B}",
            "a\u{AD}b",
            "a\u{200E}",
            "\u{202E}a",
            "a\u{2066}b",
            "a\u{2028}b",
            "a\u{200C}b",
            "a\u{200D}b",
            "\u{200D}",
            "a\u{FE0F}",
            "a\u{E0100}",
            "a\u{E0041}",
            "\u{3164}",
            "\u{FFA0}",
            "\u{115F}",
            "\u{1160}",
            "\u{2800}",
            "a\u{34F}b",
            "a\u{180E}b",
            "a\u{FFF9}",
            "a\u{E0001}",
        ] {
            let (_, fault) = first(text).unwrap();
            let invisible = Fault::Unprintable(CharacterKind::Invisible);
            assert_eq!(fault, invisible, "{text:?}");
        }
    }

    #[test]
    fn characters_without_a_meaning() {
        for (text, kind) in [
            ("\u{FFFD}", CharacterKind::Replacement),
            ("\u{E000}", CharacterKind::PrivateUse),
            ("\u{F8FF}", CharacterKind::PrivateUse),
            ("\u{10FFFD}", CharacterKind::PrivateUse),
            ("\u{40000}", CharacterKind::Unassigned),
            ("\u{FFFF}", CharacterKind::Unassigned),
            ("\u{FDD0}", CharacterKind::Unassigned),
            ("\u{1FFFE}", CharacterKind::Unassigned),
        ] {
            assert_eq!(first(text).unwrap().1, Fault::Unprintable(kind), "{text:?}");
        }
        // In small gaps within a script nothing is said: the table leaves them out.
        assert_eq!(first("\u{378}"), None);
    }

    #[test]
    fn emoji() {
        for (text, shown) in [
            ("😀", '😀'),
            ("a👍🏽", '👍'),
            ("☝🏽", '🏽'),
            ("❤\u{FE0F}", '❤'),
            ("1\u{FE0F}\u{20E3}", '1'),
            ("🇵🇭", '🇵'),
            ("👩\u{200D}🚀", '👩'),
            ("⌚", '⌚'),
            ("🏴\u{E0067}\u{E0062}\u{E007F}", '🏴'),
        ] {
            assert_eq!(first(text), Some((shown, Fault::Emoji)), "{text:?}");
        }
    }

    #[test]
    fn an_emoji_sequence_is_one_emoji_and_nothing_else() {
        for text in [
            "👩\u{200D}❤\u{FE0F}\u{200D}👨",
            "👩🏽\u{200D}🚀",
            "🏴\u{E0067}\u{E0062}\u{E007F}",
            "#\u{FE0F}\u{20E3}",
        ] {
            let characters: Vec<char> = text.chars().collect();
            for index in 0..characters.len() {
                let at = |index: usize| characters.get(index).copied();
                let fault = fault(
                    index.checked_sub(1).and_then(at),
                    characters[index],
                    at(index + 1),
                );
                assert!(
                    matches!(fault, None | Some(Fault::Emoji)),
                    "{text:?}: {fault:?}"
                );
            }
        }
    }
}
