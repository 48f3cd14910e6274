//! CSS without its comments and without the white space that means nothing. Nothing else is changed.

use anyhow::{Result, bail, ensure};

/// White space beside these never means anything.
const TIGHT: [char; 4] = ['{', '}', ';', ','];

/// What stood in the source before the next character, and was not written yet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    /// A comment alone parts two words, but unlike a space it does not join two selectors.
    Comment,
    Space,
}

/// Shortens `css`; an error where a comment, a string or a block is not closed.
pub(super) fn compact(css: &str) -> Result<String> {
    let mut short = String::with_capacity(css.len());
    let mut rest = css;
    let mut gap = Gap::None;
    let mut depth = 0_usize;
    while let Some(character) = rest.chars().next() {
        let length = if character.is_ascii_whitespace() {
            gap = Gap::Space;
            1
        } else if rest.starts_with("/*") {
            gap = if gap == Gap::Space {
                Gap::Space
            } else {
                Gap::Comment
            };
            comment_length(rest)?
        } else {
            let length = if matches!(character, '"' | '\'') {
                string_length(rest, character)?
            } else {
                character.len_utf8()
            };
            depth = nesting(depth, character)?;
            fill(&mut short, gap, character);
            gap = Gap::None;
            short.push_str(rest.get(..length).unwrap_or_default());
            length
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    ensure!(depth == 0, "a `{{` is not closed");
    Ok(short)
}

/// Writes what must stand before `next`.
fn fill(short: &mut String, gap: Gap, next: char) {
    if next == '}' && short.ends_with(';') {
        short.pop();
    }
    if short.is_empty() || short.ends_with(TIGHT) || TIGHT.contains(&next) {
        return;
    }
    match gap {
        Gap::None => {}
        Gap::Comment => short.push_str("/**/"),
        Gap::Space => short.push(' '),
    }
}

fn nesting(depth: usize, character: char) -> Result<usize> {
    match character {
        '{' => Ok(depth + 1),
        '}' if depth == 0 => bail!("a `}}` closes nothing"),
        '}' => Ok(depth - 1),
        _ => Ok(depth),
    }
}

fn comment_length(rest: &str) -> Result<usize> {
    let open = "/*".len();
    match rest.get(open..).and_then(|text| text.find("*/")) {
        Some(end) => Ok(open + end + "*/".len()),
        None => bail!("a comment is not closed"),
    }
}

fn string_length(rest: &str, quote: char) -> Result<usize> {
    let mut characters = rest.char_indices().skip(1);
    while let Some((at, character)) = characters.next() {
        match character {
            '\\' => {
                characters.next();
            }
            '\n' => break,
            _ if character == quote => return Ok(at + 1),
            _ => {}
        }
    }
    bail!(
        "a string is not closed: {}",
        rest.lines().next().unwrap_or_default()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meaningless_space_and_comments_go() {
        let css = "/* a */\n.field > input:focus ,\n.field  textarea {\n  color: red; /* b */\n  margin: 0 auto;\n}\n";
        assert_eq!(
            compact(css).unwrap(),
            ".field > input:focus,.field textarea{color: red;margin: 0 auto}"
        );
    }

    #[test]
    fn space_that_means_something_stays() {
        for css in [
            "a :hover{width: calc(1px + 2px)}",
            "@media (width > 40em) and (hover){a{b: c}}",
            ".a.b .c{d: e}",
        ] {
            assert_eq!(compact(css).unwrap(), css);
        }
    }

    #[test]
    fn a_comment_alone_keeps_two_words_apart() {
        assert_eq!(
            compact(".a/* x */.b{c: 1px/* y */2px}").unwrap(),
            ".a/**/.b{c: 1px/**/2px}"
        );
    }

    #[test]
    fn strings_are_left_alone() {
        for css in [
            r#"a{content: "  /* x */ ; } \" "}"#,
            "a{content: '}'}",
            r#"a{content: "\201C 页"}"#,
        ] {
            assert_eq!(compact(css).unwrap(), css);
        }
    }

    #[test]
    fn what_is_not_closed_is_an_error() {
        for (css, message) in [
            ("a { /* b }", "a comment is not closed"),
            ("a { b: 'c\n }", "a string is not closed: 'c"),
            ("a { b: c", "a `{` is not closed"),
            ("a } b", "a `}` closes nothing"),
        ] {
            assert_eq!(compact(css).unwrap_err().to_string(), message);
        }
    }
}
