//! Texts cut and joined by one function each. What the standard library has for these takes any pattern, and is copied
//! with it to every place that uses it.

/// What comes before and what after the first of an ASCII character.
#[inline(never)]
pub(crate) fn split_once_byte(text: &str, at: u8) -> Option<(&str, &str)> {
    let (before, rest) = text.split_at_checked(position(text, at)?)?;
    Some((before, rest.get(1..)?))
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
