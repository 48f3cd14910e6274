//! A phone number as people type it, reduced to what is dialled.

use std::ops::RangeInclusive;

/// The longest number, with all that may be dialled before it: a country's own is 15 digits at most (E.164).
const MAX_DIGITS: usize = 24;
/// The longest extension.
const MAX_EXTENSION: u8 = 8;

/// How many digits an extension has that nothing but a hyphen or a bracket sets apart: with fewer it is rather another ending
/// of the number, with more a number of its own.
const BARE_EXTENSION: RangeInclusive<usize> = 3..=6;

/// What may stand before an extension, in lower case; of two that begin alike the longer one first.
const EXTENSION_MARKS: [&str; 49] = [
    "extension",
    "extensión",
    "extn",
    "ext",
    "anexo",
    "interno",
    "ramal",
    "int",
    "x",
    "#",
    "local",
    "loc",
    "lokal",
    "toestel",
    "tst",
    "durchwahl",
    "dw",
    "apparat",
    "app",
    "poste",
    "klapka",
    "linka",
    "wewn",
    "wew",
    "anknytning",
    "ankn",
    "dahili",
    "pesawat",
    "pes",
    "sambungan",
    "máy lẻ",
    "may le",
    "доп",
    "доб",
    "вн",
    "ต่อ",
    "내선",
    "内线",
    "內線",
    "内線",
    "分机",
    "分機",
    "转接",
    "转",
    "轉接",
    "轉",
    "تحويلة",
    "داخلي",
    "שלוחה",
];

/// A number as typed.
#[derive(Debug, Clone, Copy)]
pub(super) struct DialString {
    digits: [u8; MAX_DIGITS],
    length: usize,
    /// It begins with +.
    pub(super) plus: bool,
    /// An extension follows.
    pub(super) extension: bool,
}

impl DialString {
    /// Reads digits with the separators that people put between them; `None` for anything else.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut typed = Self {
            digits: [0; MAX_DIGITS],
            length: 0,
            plus: false,
            extension: false,
        };
        let mut characters = without_scheme(text.trim()).chars();
        let mut rest = characters.as_str();
        while let Some(character) = characters.next() {
            match plain(character) {
                digit @ '0'..='9' => typed.push(digit as u8)?,
                '+' if typed.length == 0 && !typed.plus => typed.plus = true,
                separator if is_separator(separator) => {}
                _ => {
                    typed.extension = is_extension(rest);
                    return typed.extension.then_some(typed);
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

/// A text that ends in an extension which a hyphen or brackets alone set apart, without it: `010-12345678-801`, and the
/// virtual numbers of marketplaces, `18400001234-5678`.
pub(super) fn without_bare_extension(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let (rest, marks) = match text.strip_suffix([')', '）', ']']) {
        Some(rest) => (rest, ['(', '（', '[', '[']),
        None => (text, ['-', '–', '—', '－']),
    };
    let (before, extension) = rest.rsplit_once(marks)?;
    let is_digits = extension.chars().all(|digit| plain(digit).is_ascii_digit());
    (is_digits && BARE_EXTENSION.contains(&extension.chars().count())).then_some(before)
}

/// The places where a text may be divided into two numbers: before each character that stands between such, with what is
/// left and right of it.
pub(super) fn halves(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let is_between =
        |character: char| !character.is_numeric() && !matches!(character, '+' | '(' | ')');
    let ends = text.match_indices(is_between);
    ends.filter_map(|(end, _)| {
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

/// Full-width forms and the digits of Arabic and Persian keyboards as their ASCII counterparts.
#[inline]
fn plain(character: char) -> char {
    if character.is_ascii() {
        return character;
    }
    let ascii = match character {
        '\u{FF01}'..='\u{FF5E}' => character as u32 - 0xFF00 + 0x20,
        '\u{660}'..='\u{669}' => character as u32 - 0x660 + 0x30,
        '\u{6F0}'..='\u{6F9}' => character as u32 - 0x6F0 + 0x30,
        _ => return character,
    };
    char::from_u32(ascii).unwrap_or(character)
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

/// Whether this is a mark of an extension, and its digits.
#[cold]
fn is_extension(text: &str) -> bool {
    let unpaused = text.trim_start_matches([',', ';', ' ']);
    let unmarked = EXTENSION_MARKS
        .iter()
        .find_map(|mark| without_mark(unpaused, mark))
        .unwrap_or(unpaused);
    if unmarked.len() == text.len() {
        return false;
    }
    let mut digits = 0_u8;
    for character in unmarked.chars() {
        match plain(character) {
            '0'..='9' => digits = digits.saturating_add(1),
            ':' | '=' if digits == 0 => {}
            separator if is_separator(separator) => {}
            _ => return false,
        }
    }
    (1..=MAX_EXTENSION).contains(&digits)
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
