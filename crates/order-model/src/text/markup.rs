//! Texts with the markup of HTML, of addresses or of program text in them, and what they say without it: `KEL&#039;S` says
//! `KEL'S`. Sources: the HTML standard (named character references), RFC 3986 (percent-encoding), RFC 8259 (`\u00e9`), ECMA-376
//! (`_x000D_`).

use super::fold::Changed;
use super::split::{is_one_of, parts, place_of, split_once_byte, without_ends};

/// The names of U+00C0 to U+00FF in HTML, in their order.
const LATIN_1: &str = "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde \
    Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml \
    aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide \
    oslash ugrave uacute ucirc uuml yacute thorn yuml";

/// Other names, each before what it stands for; `_` is a space.
const NAMED: &str = "amp & lt < gt > quot \" apos ' nbsp _ rsquo ’ lsquo ‘ rdquo ” ldquo “ ndash – mdash — hellip … ordm º ordf ª \
    deg ° middot · bull • copy © reg ® trade ™ sol / num # comma , period . colon : lpar ( rpar ) Scaron Š scaron š";

/// Tags that begin a new line, then others.
const LINES: &str = "br p div li tr td h1 h2 h3";
const OTHERS: &str =
    "b i u em strong span font a ul ol table tbody small sup sub body html img script style hr";

/// What a text says without the markup that it has; `None` if it has none.
pub(crate) fn without(text: &str) -> Option<String> {
    let mut plain: Option<String> = None;
    // What was escaped twice is read twice.
    for _ in 0..4 {
        let now = plain.as_deref().unwrap_or(text);
        if !may_have_some(now) {
            break;
        }
        let Some(once) = without_once(now) else { break };
        plain = Some(once);
    }
    plain
}

fn may_have_some(text: &str) -> bool {
    let begins = |byte: u8| matches!(byte, b'&' | b'<' | b'%' | b'\\' | b'_');
    text.bytes().any(begins)
}

fn without_once(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text;
    let mut found = false;
    while let Some(first) = rest.chars().next() {
        let read = match first {
            '&' => reference(rest),
            '<' => tag(rest),
            '%' => percent(rest),
            '\\' => escape(rest),
            '_' => spreadsheet_escape(rest),
            _ => None,
        };
        found |= read.is_some();
        let (said, length) = read.unwrap_or((Said::Character(first), first.len_utf8()));
        match said {
            Said::Character(character) => out.push(character),
            Said::NewLine => new_line(&mut out),
            Said::Nothing => {}
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    found.then(|| without_ends(&out, b" ,").to_owned())
}

/// What a piece of markup says.
#[derive(Clone, Copy)]
enum Said {
    Nothing,
    Character(char),
    NewLine,
}

impl Said {
    /// A character; controls begin a new line, or say nothing.
    fn of(character: char) -> Self {
        match character {
            '\r' | '\t' => Self::Character(' '),
            '\n' => Self::NewLine,
            '\u{a0}' => Self::Character(' '),
            control if control.is_control() => Self::Nothing,
            other => Self::Character(other),
        }
    }
}

/// A field has one line.
fn new_line(out: &mut String) {
    let kept = out.trim_end().len();
    out.truncate(kept);
    if !out.is_empty() && !out.ends_with(',') {
        out.push(',');
    }
    out.push(' ');
}

/// A number in some base.
fn number(digits: &str, base: u32) -> Option<u32> {
    u32::from_str_radix(digits, base).ok()
}

/// `&amp;`, `&#39;`, `&#x27;`
fn reference(text: &str) -> Option<(Said, usize)> {
    let end = text.bytes().take(10).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let character = match name.as_bytes() {
        [b'#', b'x' | b'X', ..] => char::from_u32(number(name.get(2..)?, 16)?)?,
        [b'#', ..] => char::from_u32(number(name.get(1..)?, 10)?)?,
        _ => named(name)?,
    };
    Some((Said::of(character), end + 1))
}

fn named(name: &str) -> Option<char> {
    if let Some(place) = place_of(LATIN_1, b' ', name) {
        return char::from_u32(0xC0 + u32::try_from(place).ok()?);
    }
    let mut words = parts(NAMED, b' ');
    let is_own =
        |known: &str| known == name || (name.len() < 5 && known.eq_ignore_ascii_case(name));
    while let (Some(known), Some(stands_for)) = (words.next(), words.next()) {
        if is_own(known) {
            let own = stands_for.chars().next();
            return own.map(|own| if own == '_' { ' ' } else { own });
        }
    }
    None
}

/// `<br>`, `</div>`, `<span class="x">`
fn tag(text: &str) -> Option<(Said, usize)> {
    let (inner, _) = split_once_byte(text.get(1..)?, b'>')?;
    let name = inner.strip_prefix('/').unwrap_or(inner);
    let name = parts(name, b' ')
        .next()
        .and_then(|name| parts(name, b'/').next())?;
    let name = Changed::by(name, |letter| Some(letter.to_ascii_lowercase()))?;
    let said = if is_one_of(LINES, b' ', name.as_str()) {
        Said::NewLine
    } else if is_one_of(OTHERS, b' ', name.as_str()) {
        Said::Nothing
    } else {
        return None;
    };
    Some((said, inner.len() + 2))
}

/// `%20`, `%2C`, `%C3%A9`: what is no percentage.
fn percent(text: &str) -> Option<(Said, usize)> {
    let byte = |at: usize| {
        let hexadecimal = text.get(at..)?.strip_prefix('%')?.get(..2)?;
        u8::try_from(number(hexadecimal, 16)?).ok()
    };
    let first = byte(0)?;
    if matches!(first, 0x20 | 0x22 | 0x23 | 0x26..=0x2F | 0x3A) {
        return Some((Said::Character(char::from(first)), 3));
    }
    let length = match first {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let mut bytes = [0; 4];
    let bytes = bytes.get_mut(..length)?;
    for (index, slot) in bytes.iter_mut().enumerate() {
        *slot = byte(3 * index)?;
    }
    let character = str::from_utf8(bytes).ok()?.chars().next()?;
    Some((Said::of(character), 3 * length))
}

/// `\u00e9`, `\n`, `\"`, `\/`
fn escape(text: &str) -> Option<(Said, usize)> {
    let [_, second, rest @ ..] = text.as_bytes() else {
        return None;
    };
    let ends = !rest.first().is_some_and(u8::is_ascii_lowercase);
    let said = match second {
        b'u' => return unicode_escape(text),
        b'n' if ends => Said::NewLine,
        b'r' | b't' if ends => Said::Character(' '),
        b'"' | b'\'' | b'/' | b'&' => Said::Character(char::from(*second)),
        _ => return None,
    };
    Some((said, 2))
}

fn unicode_escape(text: &str) -> Option<(Said, usize)> {
    let unit = |at: usize| number(text.get(at..at + 4)?, 16);
    let first = unit(2)?;
    if let 0xD800..0xDC00 = first
        && text.get(6..8) == Some("\\u")
        && let Some(second @ 0xDC00..0xE000) = unit(8)
    {
        let code = 0x1_0000 + ((first - 0xD800) << 10 | (second - 0xDC00));
        return Some((Said::of(char::from_u32(code)?), 12));
    }
    Some((Said::of(char::from_u32(first)?), 6))
}

/// `_x000D_`, as spreadsheets keep what XML cannot.
fn spreadsheet_escape(text: &str) -> Option<(Said, usize)> {
    let digits = text.strip_prefix("_x")?.get(..4)?;
    if text.get(6..7) != Some("_") {
        return None;
    }
    let character = char::from_u32(number(digits, 16)?)?;
    Some((Said::of(character), 7))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn markup_is_read() {
        for (text, said) in [
            ("KEL&#039;S GUITARS", "KEL'S GUITARS"),
            ("H&amp;M", "H&M"),
            ("H&amp;amp;M", "H&M"),
            ("O&#x27;Neil", "O'Neil"),
            ("Jos&eacute;", "José"),
            ("Jos&Eacute;", "JosÉ"),
            ("M&uuml;ller &quot;Tea&quot;", "Müller \"Tea\""),
            ("A&nbsp;B", "A B"),
            ("1 First St<br>Floor 2", "1 First St, Floor 2"),
            ("1 First St,<br/>Floor 2<BR />", "1 First St, Floor 2"),
            (
                "<b>Maria</b> <span class=\"x\">Santos</span>",
                "Maria Santos",
            ),
            ("<p>Maria</p>", "Maria"),
            ("Maria%20Santos", "Maria Santos"),
            ("Jos%C3%A9", "José"),
            ("Jos\\u00e9", "José"),
            ("\\ud83d\\ude00 a", "😀 a"),
            ("1 First St\\nFloor 2", "1 First St, Floor 2"),
            ("1 First St_x000D_", "1 First St"),
            ("O\\'Neil", "O'Neil"),
        ] {
            assert_eq!(without(text).as_deref(), Some(said), "{text}");
        }
    }

    #[test]
    fn what_is_no_markup_is_left_alone() {
        for text in [
            "H&M",
            "R&D; Sales",
            "AT&T",
            "A & B; C",
            "1 < 2 > 0",
            "<Maria>",
            "100% Wool",
            "50%",
            "5%25",
            "C:\\new",
            "a_b",
            "_x_",
            "\\",
            "%",
            "&",
            "<",
            "&;",
            "&#;",
            "Tom&Jerry;",
        ] {
            assert_eq!(without(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn takes_any_text(text in any::<String>(), pieces in prop::collection::vec(
            prop::sample::select(vec!["&", "#", "x2", ";", "<", "br", ">", "%", "C3", "\\u", "d83d", "é", "_x", "0041", "_"]), 0..12)) {
            without(&text);
            without(&pieces.concat());
        }
    }
}
