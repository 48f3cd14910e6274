//! Texts with the markup of HTML, of addresses or of program text in them, and what they say without it: `KEL&#039;S` says
//! `KEL'S`. Sources: the HTML standard (named character references), RFC 3986 (percent-encoding), RFC 8259 (`\u00e9`), ECMA-376
//! (`_x000D_`).

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
        let Some(once) = without_once(now) else { break };
        plain = Some(once);
    }
    plain
}

fn without_once(text: &str) -> Option<String> {
    if !text
        .bytes()
        .any(|byte| matches!(byte, b'&' | b'<' | b'%' | b'\\' | b'_'))
    {
        return None;
    }
    let mut out = String::with_capacity(text.len());
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
        let length = match read {
            Some((Said::Character(character), length)) => {
                out.push(character);
                length
            }
            Some((Said::NewLine, length)) => {
                new_line(&mut out);
                length
            }
            Some((Said::Nothing, length)) => length,
            None => {
                out.push(first);
                first.len_utf8()
            }
        };
        found |= read.is_some();
        rest = rest.get(length..).unwrap_or_default();
    }
    let said = out.trim_matches([' ', ',']);
    found.then(|| said.to_owned())
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

/// `&amp;`, `&#39;`, `&#x27;`
fn reference(text: &str) -> Option<(Said, usize)> {
    let end = text.bytes().take(10).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let character = match name.strip_prefix('#') {
        Some(number) => char::from_u32(match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => number.parse().ok()?,
        })?,
        None => named(name)?,
    };
    Some((Said::of(character), end + 1))
}

fn named(name: &str) -> Option<char> {
    if let Some(place) = LATIN_1.split(' ').position(|known| known == name) {
        return char::from_u32(0xC0 + u32::try_from(place).ok()?);
    }
    let mut words = NAMED.split(' ');
    let is_own =
        |known: &str| known == name || (name.len() < 5 && known.eq_ignore_ascii_case(name));
    while let Some(known) = words.next() {
        let stands_for = words.next().unwrap_or_default();
        if is_own(known) {
            return stands_for
                .chars()
                .next()
                .map(|own| if own == '_' { ' ' } else { own });
        }
    }
    None
}

/// `<br>`, `</div>`, `<span class="x">`
fn tag(text: &str) -> Option<(Said, usize)> {
    let end = text.bytes().position(|byte| byte == b'>')?;
    let inner = text.get(1..end)?;
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let name = inner.split([' ', '/']).next()?;
    let is_one_of = |names: &str| {
        names
            .split(' ')
            .any(|known| known.eq_ignore_ascii_case(name))
    };
    let said = if is_one_of(LINES) {
        Said::NewLine
    } else if is_one_of(OTHERS) {
        Said::Nothing
    } else {
        return None;
    };
    Some((said, end + 1))
}

/// `%20`, `%2C`, `%C3%A9`: what is no percentage.
fn percent(text: &str) -> Option<(Said, usize)> {
    let byte = |at: usize| {
        let hexadecimal = text.get(at..)?.strip_prefix('%')?.get(..2)?;
        u8::from_str_radix(hexadecimal, 16).ok()
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
    let bytes: Option<Vec<u8>> = (0..length).map(|index| byte(3 * index)).collect();
    let character = std::str::from_utf8(&bytes?).ok()?.chars().next()?;
    Some((Said::of(character), 3 * length))
}

/// `\u00e9`, `\n`, `\"`, `\/`
fn escape(text: &str) -> Option<(Said, usize)> {
    let mut rest = text.chars().skip(1);
    let said = match rest.next()? {
        'u' => {
            let unit = |at: usize| u16::from_str_radix(text.get(at..at + 4)?, 16).ok();
            let first = unit(2)?;
            let pair = text.get(6..8) == Some("\\u");
            let second = unit(8).filter(|_| pair).unwrap_or_default();
            let mut decoded = char::decode_utf16([first, second]);
            let character = decoded.next()?.ok()?;
            let length = if character.len_utf16() == 2 { 12 } else { 6 };
            return Some((Said::of(character), length));
        }
        'n' if !rest.next().is_some_and(|next| next.is_ascii_lowercase()) => Said::NewLine,
        'r' | 't' if !rest.next().is_some_and(|next| next.is_ascii_lowercase()) => {
            Said::Character(' ')
        }
        quote @ ('"' | '\'' | '/' | '&') => Said::Character(quote),
        _ => return None,
    };
    Some((said, 2))
}

/// `_x000D_`, as spreadsheets keep what XML cannot.
fn spreadsheet_escape(text: &str) -> Option<(Said, usize)> {
    let number = text.strip_prefix("_x")?.get(..4)?;
    if text.get(6..7) != Some("_") {
        return None;
    }
    let character = char::from_u32(u32::from_str_radix(number, 16).ok()?)?;
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
