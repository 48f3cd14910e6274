//! Texts cut and joined by one function each. What the standard library has for these takes any pattern, and is copied
//! with it to every place that uses it.

/// What comes before and what after the first of an ASCII character.
#[inline(never)]
pub(crate) fn split_once_byte(text: &str, at: u8) -> Option<(&str, &str)> {
    let (before, rest) = text.split_at_checked(position(text, at)?)?;
    Some((before, rest.get(1..)?))
}

/// The parts of a text between those places at which an ASCII character stands.
pub(crate) const fn parts(text: &str, at: u8) -> Parts<'_> {
    Parts {
        rest: Some(text),
        at,
    }
}

pub(crate) struct Parts<'t> {
    rest: Option<&'t str>,
    at: u8,
}

impl<'t> Iterator for Parts<'t> {
    type Item = &'t str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'t str> {
        let rest = self.rest?;
        let cut = split_once_byte(rest, self.at);
        self.rest = cut.map(|(_, after)| after);
        Some(cut.map_or(rest, |(before, _)| before))
    }
}

/// What all parts of a text mean that brackets, dashes and the like set apart, such as `PH - Philippines`; `None` where they mean several things.
pub(crate) fn said_by_each_part(
    text: &str,
    meaning: &dyn Fn(&str) -> Option<&'static str>,
) -> Option<&'static str> {
    let signs = |letter| {
        matches!(
            letter,
            '(' | ')' | '（' | '）' | '/' | '-' | '–' | ',' | ':' | '|'
        )
    };
    let parts = text.split(signs).map(str::trim);
    let mut meant = parts.filter(|part| !part.is_empty()).map(meaning);
    let first = meant.next()??;
    meant.all(|other| other == Some(first)).then_some(first)
}

/// What stands between such characters, where anything does.
pub(crate) const fn words(text: &str, is_between: fn(char) -> bool) -> Words<'_> {
    Words {
        rest: text,
        is_between,
    }
}

#[derive(Clone)]
pub(crate) struct Words<'t> {
    rest: &'t str,
    is_between: fn(char) -> bool,
}

impl<'t> Iterator for Words<'t> {
    type Item = &'t str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'t str> {
        let text = self.rest.trim_start_matches(self.is_between);
        let end = text.find(self.is_between).unwrap_or(text.len());
        let word;
        (word, self.rest) = text.split_at_checked(end)?;
        (!word.is_empty()).then_some(word)
    }
}

/// Whether a word is one of a list that has an ASCII character between its words.
pub(crate) fn is_one_of(list: &str, between: u8, word: &str) -> bool {
    place_of(list, between, word).is_some()
}

/// The place of a word in such a list.
#[inline(never)]
pub(crate) fn place_of(list: &str, between: u8, word: &str) -> Option<usize> {
    let (list, word) = (list.as_bytes(), word.as_bytes());
    let first = word.first()?;
    let mut place = 0;
    let mut begins = true;
    for (index, byte) in list.iter().enumerate() {
        if begins && byte == first {
            let rest = list.get(index..).and_then(|rest| rest.strip_prefix(word));
            if rest.is_some_and(|rest| rest.first().is_none_or(|next| *next == between)) {
                return Some(place);
            }
        }
        begins = *byte == between;
        place += usize::from(begins);
    }
    None
}

/// Whether a text has another in it.
#[inline(never)]
pub(crate) fn contains(text: &str, part: &str) -> bool {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    text.windows(part.len()).any(|window| window == part)
}

/// Whether all characters of a text are so.
#[inline(never)]
pub(crate) fn all(text: &str, is_so: &dyn Fn(char) -> bool) -> bool {
    text.chars().all(is_so)
}

/// A text without such characters at its ends.
#[inline(never)]
pub(crate) fn trimmed_of(text: &str, is_end: fn(char) -> bool) -> &str {
    text.trim_matches(is_end)
}

/// A text without some ASCII characters at its ends.
#[inline(never)]
pub(crate) fn without_ends<'t>(text: &'t str, ends: &[u8]) -> &'t str {
    let is_inner = |byte: &u8| !ends.contains(byte);
    let Some(start) = text.as_bytes().iter().position(is_inner) else {
        return "";
    };
    let end = text.as_bytes().iter().rposition(is_inner).unwrap_or(start);
    text.get(start..=end).unwrap_or_default()
}

/// A text without an ASCII character at its end, however often it stands there.
#[inline(never)]
pub(crate) fn without_end(text: &str, end: u8) -> &str {
    let last = text.bytes().rposition(|byte| byte != end);
    text.get(..last.map_or(0, |last| last + 1))
        .unwrap_or_default()
}

/// A text without what a spreadsheet or a list leaves around it: `="0001"`, `'0001`, `"0001"`, `0001;`.
#[inline(never)]
pub(crate) fn unwrapped(text: &str) -> &str {
    let inner = without_ends(text.trim(), b";, ");
    let value = inner.strip_prefix('=').filter(|value| !value.contains('('));
    let inner = value.unwrap_or(inner);
    let quoted = |quote: char| inner.strip_prefix(quote)?.strip_suffix(quote);
    let unquoted = quoted('"').or_else(|| quoted('\''));
    let unquoted = unquoted.or_else(|| inner.strip_prefix('\''));
    unquoted.unwrap_or(inner)
}

/// What comes before and what after the last of an ASCII character.
#[inline(never)]
pub(crate) fn rsplit_once_byte(text: &str, at: u8) -> Option<(&str, &str)> {
    let last = text.bytes().rposition(|byte| byte == at)?;
    let (before, rest) = text.split_at_checked(last)?;
    Some((before, rest.get(1..)?))
}

/// A text with another ASCII character in the place of one.
#[inline(never)]
pub(crate) fn replaced(text: &str, from: u8, to: u8) -> String {
    let mut rest = text;
    let mut out = String::with_capacity(text.len());
    while let Some((before, after)) = split_once_byte(rest, from) {
        out.push_str(before);
        out.push(char::from(to));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Whether an ASCII character stands in a text.
pub(crate) fn contains_byte(text: &str, character: u8) -> bool {
    position(text, character).is_some()
}

/// Texts in one, with something between them.
#[inline(never)]
pub(crate) fn join(texts: &[&str], between: &str) -> String {
    let mut out = String::new();
    for (index, text) in texts.iter().enumerate() {
        if index > 0 {
            out.push_str(between);
        }
        out.push_str(text);
    }
    out
}

/// Whether Unicode calls a character white space.
#[inline(never)]
pub(crate) fn is_white_space(character: char) -> bool {
    character.is_whitespace()
}

#[inline(never)]
fn position(text: &str, character: u8) -> Option<usize> {
    text.bytes().position(|byte| byte == character)
}

/// As [`str::trim`], in a step where there is nothing to take off.
#[inline]
pub(crate) fn trimmed(text: &str) -> &str {
    let bytes = text.as_bytes();
    match (bytes.first(), bytes.last()) {
        (Some(first), Some(last)) if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_at_the_first() {
        assert_eq!(split_once_byte("a:b:c", b':'), Some(("a", "b:c")));
        assert_eq!(split_once_byte(":", b':'), Some(("", "")));
        assert_eq!(split_once_byte("é/ü", b'/'), Some(("é", "ü")));
        assert_eq!(split_once_byte("abc", b':'), None);
        assert!(contains_byte("a.b", b'.') && !contains_byte("", b'.'));
    }

    #[test]
    fn takes_off_what_a_spreadsheet_puts_around() {
        for text in [
            "=\"0001\"",
            "'0001",
            "\"0001\"",
            "0001;",
            "0001,",
            "'0001'",
            "=0001",
            " 0001\t",
        ] {
            assert_eq!(unwrapped(text), "0001", "{text}");
        }
        for text in ["", "27\"", "5'", "O'NEIL", "A;B", "\"A", "A=B", "=T(1)"] {
            assert_eq!(unwrapped(text), text);
        }
        assert_eq!(unwrapped("'"), "");
    }

    #[test]
    fn joins() {
        assert_eq!(join(&["a", "", "c"], ", "), "a, , c");
        assert_eq!(join(&[], ", "), "");
    }

    #[test]
    fn trims_as_the_standard_library_does() {
        for text in [
            "",
            " ",
            "a",
            " a",
            "a ",
            "ab",
            "a b",
            "\u{3000}王 ",
            "王",
            "a\u{a0}",
        ] {
            assert_eq!(trimmed(text), text.trim(), "{text:?}");
        }
    }
}
