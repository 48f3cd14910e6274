//! A phone number as people type it, reduced to what is dialled.

use std::ops::RangeInclusive;

use crate::text::width::to_plain as plain;

/// The longest number, with all that may be dialled before it: a country's own is 15 digits at most (E.164).
const MAX_DIGITS: usize = 24;
/// How many digits an extension has at most: with more it is rather another number.
const MAX_EXTENSION: usize = 6;

/// How many digits an extension has that nothing but a hyphen or a bracket sets apart: with fewer it is another ending
/// of the number, with more a number of its own.
const BARE_EXTENSION: RangeInclusive<usize> = 3..=6;

/// The words before an extension, in small letters, that are shorter than words are otherwise.
const SHORT_MARKS: [&str; 5] = ["x", "ex", "dw", "r", "to"];

/// What stands beside a number has at most so many characters, such as `WhatsApp, Telegram`.
const MAX_WORDS: usize = 30;

/// A number as typed.
#[derive(Debug, Clone, Copy)]
pub(super) struct DialString {
    digits: [u8; MAX_DIGITS],
    length: usize,
    /// It begins with +.
    pub(super) plus: bool,
    /// Beside the number stands what would be lost with its digits alone: an extension, or words that say what it is for.
    pub(super) has_more: bool,
}

impl DialString {
    /// Reads digits with the separators that people put between them, and with words before and after them; `None` for
    /// anything else.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut typed = Self {
            digits: [0; MAX_DIGITS],
            length: 0,
            plus: false,
            has_more: false,
        };
        let text = without_scheme(text.trim());
        let mut characters = text.chars();
        let mut rest = text;
        while let Some(character) = characters.next() {
            match plain(character) {
                digit @ '0'..='9' => typed.push(digit as u8)?,
                '+' if typed.length == 0 && !typed.plus => typed.plus = true,
                separator if is_separator(separator) => {}
                _ if typed.length == 0 && !typed.plus => {
                    typed.has_more = true;
                    characters = after_words(rest)?.chars();
                }
                _ => {
                    // What ends a sentence or stands between numbers says nothing.
                    typed.has_more = rest.contains(|left: char| left.is_alphanumeric());
                    return is_more(text, rest).then_some(typed);
                }
            }
            rest = characters.as_str();
        }
        Some(typed)
    }

    /// What is dialled, without + and extension.
    pub(super) fn digits(&self) -> &[u8] {
        self.digits.get(..self.length).unwrap_or_default()
    }

    fn push(&mut self, digit: u8) -> Option<()> {
        *self.digits.get_mut(self.length)? = digit;
        self.length += 1;
        Some(())
    }
}

/// A text that ends in an extension which a hyphen or brackets alone set apart, as both: `010-12345678-801`, and the
/// virtual numbers of marketplaces, `18400001234-5678`; or in the last digits of the last of several lines, `02-123-4567-9`.
pub(super) fn without_bare_extension(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_end();
    let (rest, marks) = match text.strip_suffix([')', '）', ']']) {
        Some(rest) => (rest, ['(', '（', '[', '［', '【']),
        None => (text, ['-', '－', '–', '~', '/']),
    };
    let (before, extension) = rest.rsplit_once(marks)?;
    let (before, extension) = (before.trim_end(), extension.trim_start());
    let is_digits = extension.chars().all(|digit| plain(digit).is_ascii_digit());
    let length = extension.chars().count();
    let last = before.len().checked_sub(extension.len());
    let is_later =
        || (1..3).contains(&length) && last.and_then(|at| before.get(at..)) < Some(extension);
    (is_digits && (BARE_EXTENSION.contains(&length) || is_later())).then_some((before, extension))
}

/// The places where a text may be divided into two numbers: before each character that stands between such or begins one, and
/// in the middle, with what is left and right of it.
pub(super) fn halves(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let is_between = |character: char| !character.is_numeric() && !matches!(character, '(' | ')');
    let ends = text.match_indices(is_between).map(|(end, _)| end);
    ends.chain([text.len() / 2]).filter_map(|end| {
        let (left, right) = text.split_at_checked(end)?;
        let right = right.trim_start_matches(|character: char| {
            !character.is_ascii_digit() && !matches!(character, '+' | '(')
        });
        Some((left, right))
    })
}

/// Takes off what makes a number a link (RFC 3966).
fn without_scheme(text: &str) -> &str {
    without_mark(text, "tel:").unwrap_or(text)
}

/// Spaces, dashes, brackets, dots, slashes, tildes and what is not seen at all: that has its own rule.
fn is_separator(character: char) -> bool {
    matches!(
        character,
        ' ' | '-' | '.' | '/' | '(' | ')' | '[' | ']' | '~' | '\t'
            | '\u{A0}' | '\u{AD}' | '·'
            // Spaces of all widths, zero-width and direction marks, hyphens and dashes.
            | '\u{2000}'..='\u{2015}' | '\u{2027}'..='\u{202F}' | '\u{205F}'..='\u{2069}'
            | '\u{2212}' | '\u{223C}' | '\u{3000}' | '\u{301C}' | '\u{30FB}' | '\u{30FC}' | '\u{FEFF}'
    )
}

/// The number behind the words that a text begins with, such as `WhatsApp: ` or `手机`.
#[cold]
fn after_words(text: &str) -> Option<&str> {
    let starts = |character: char| is_digit(character) || matches!(plain(character), '+' | '(');
    let (words, number) = text.split_at_checked(text.find(starts).unwrap_or(text.len()))?;
    // A letter that hangs on the number was meant to be a digit.
    let hangs = words.ends_with(|letter| plain(letter).is_ascii_alphabetic());
    (is_words(words) && !(hangs && letters(words) == Some(1))).then_some(number)
}

/// Whether what follows a number's digits belongs to it: an extension with its mark, or words such as `(WhatsApp)`.
#[cold]
fn is_more(whole: &str, text: &str) -> bool {
    let unpaused = text.trim_start_matches(|character| matches!(plain(character), ',' | ';' | ' '));
    let Some((words, rest)) = unpaused
        .find(is_digit)
        .and_then(|start| unpaused.split_at_checked(start))
    else {
        let number = whole.strip_suffix(text).unwrap_or_default();
        return is_words(unpaused) && (letters(unpaused) != Some(1) || !number.ends_with(is_digit));
    };
    let is_behind_pause = unpaused.len() < text.len() && words.is_empty();
    let is_behind_mark = is_words(words)
        && (words.contains(['#', '＃'])
            || letters(words).is_none_or(|letters| letters > 2)
            || is_short_mark(words));
    let is_within = |character: char| is_digit(character) || is_separator(plain(character));
    let end = rest.find(|character| !is_within(character));
    let (extension, after) = rest
        .split_at_checked(end.unwrap_or(rest.len()))
        .unwrap_or((rest, ""));
    let digits = extension.chars().filter(|character| is_digit(*character));
    (is_behind_pause || is_behind_mark)
        && (1..=MAX_EXTENSION).contains(&digits.count())
        && is_words(after)
        && !after.contains(is_digit)
}

/// Letters of any script, and what stands between words.
fn is_words(text: &str) -> bool {
    let may_stand = |character: char| {
        let plain = plain(character);
        plain.is_ascii_alphabetic()
            || is_separator(plain)
            || (!plain.is_ascii() && !is_digit(plain))
            || ":,;=#'|&!".contains(plain)
    };
    text.chars().all(may_stand) && text.chars().nth(MAX_WORDS).is_none()
}

/// How many letters a text has; `None` where there are others than Latin ones among them, whose words may be of one.
fn letters(text: &str) -> Option<usize> {
    let is_other = |character: char| !plain(character).is_ascii() && !is_separator(character);
    let letters = text
        .chars()
        .filter(|character| plain(*character).is_ascii_alphabetic());
    (!text.contains(is_other)).then(|| letters.count())
}

fn is_short_mark(words: &str) -> bool {
    let letters = || {
        let plain = words.chars().map(plain).filter(char::is_ascii_alphabetic);
        plain.map(|letter| letter.to_ascii_lowercase())
    };
    SHORT_MARKS.iter().any(|mark| letters().eq(mark.chars()))
}

fn is_digit(character: char) -> bool {
    plain(character).is_ascii_digit()
}

/// The text after a mark that it begins with, in any case and width.
fn without_mark<'t>(text: &'t str, mark: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    for wanted in mark.chars() {
        if plain(rest.next()?).to_ascii_lowercase() != wanted {
            return None;
        }
    }
    Some(rest.as_str())
}
