//! A language for tests of the page: English with accents, in brackets and longer by two fifths, made from the source of the English words. What is
//! in plain letters on such a page is said past the tables of the languages, and what does not fit there will not in German either.
//!
//! It stands in the place of Thai where the feature `pseudo-language` is on, as it is in the page in one piece.

use std::path::PathBuf;

use anyhow::Result;

use crate::tool::workspace::Workspace;

/// The sources of English, and what is made of each.
const SOURCES: [(&str, &str); 2] = [
    ("crates/order-model/src/message/locale/en.rs", "messages.rs"),
    ("web/src/i18n/en.rs", "page.rs"),
];

/// Writes the words, and returns the folder with them.
pub(super) fn write(workspace: &Workspace) -> Result<PathBuf> {
    let (sh, folder) = (workspace.shell(), workspace.target().join("pseudo"));
    for (source, name) in SOURCES {
        // Names of countries are data, and Thai as the language that it stands for.
        let source = sh.read_file(workspace.root().join(source))?;
        let words = module(&source.replace("country_words::EN", "country_words::TH"));
        let path = folder.join(name);
        // What has not changed need not be compiled again.
        if !sh.read_file(&path).is_ok_and(|found| found == words) {
            sh.write_file(path, words)?;
        }
    }
    Ok(folder)
}

/// The source with its texts in the language. Another file includes it, which has a head of its own.
fn module(source: &str) -> String {
    let mut out = String::new();
    for line in source.lines().filter(|line| !line.starts_with("//!")) {
        if line.trim_start().starts_with("//") {
            out.push_str(line);
        } else {
            push_code(&mut out, line);
        }
        out.push('\n');
    }
    out
}

/// A line of code. No text goes on in the next, and what a text is compared with stays.
fn push_code(out: &mut String, line: &str) {
    let mut rest = line;
    while let Some((code, after)) = rest.split_once('"') {
        let end = end_of_text(after);
        let (text, others) = after.split_at(end);
        let code_end = code.trim_end();
        let same = code_end.ends_with("==") || code_end.ends_with("feature =");
        let text = if same { text.to_owned() } else { worded(text) };
        out.push_str(&format!("{code}\"{text}\""));
        rest = others.strip_prefix('"').unwrap_or(others);
    }
    out.push_str(rest);
}

fn end_of_text(text: &str) -> usize {
    let mut escaped = false;
    let quote = |letter: char| {
        let ends = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        ends
    };
    text.find(quote).unwrap_or(text.len())
}

/// A text in the language; what has no letters is as it was.
fn worded(text: &str) -> String {
    let core = text.trim();
    let (accented, letters) = accented(core);
    if letters == 0 {
        return text.to_owned();
    }
    let padding: String = "·ļöñĝéŕ "
        .chars()
        .cycle()
        .take(letters.div_ceil(5) * 2)
        .collect();
    let (start, _) = text.split_once(core).unwrap_or_default();
    let end = text
        .strip_prefix(start)
        .and_then(|text| text.strip_prefix(core));
    format!(
        "{start}⟦{accented}{}⟧{}",
        padding.trim_end(),
        end.unwrap_or_default()
    )
}

/// The text with accents, but where something is filled in or escaped, and how many letters have got one.
fn accented(text: &str) -> (String, usize) {
    let (mut out, mut letters) = (String::new(), 0);
    let (mut filled_in, mut escaped) = (false, false);
    for letter in text.chars() {
        match letter {
            '{' => filled_in = true,
            '}' | '|' => filled_in = false,
            _ => {}
        }
        let accent = accent(letter).filter(|_| !filled_in && !escaped);
        letters += usize::from(accent.is_some());
        out.push(accent.unwrap_or(letter));
        escaped = letter == '\\' && !escaped;
    }
    (out, letters)
}

fn accent(letter: char) -> Option<char> {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "åƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ";
    let place = PLAIN.chars().position(|plain| plain == letter)?;
    ACCENTED.chars().nth(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_longer_and_code_is_as_it_was() {
        let source = "//! English.\n\n/// Not \"this\".\nconst A: &str = \"Add item\";\nif key == \"items\" { format!(\" as {number}\") }\n";
        let made = "\n/// Not \"this\".\nconst A: &str = \"⟦Åðð îţéɱ·ļöñ⟧\";\nif key == \"items\" { format!(\" ⟦åš {number}·ļ⟧\") }\n";
        assert_eq!(module(source), made);
    }

    #[test]
    fn what_is_filled_in_and_what_has_no_letters_stays() {
        assert_eq!(
            worded("{It}: {over|1 day|# days}"),
            "⟦{It}: {over|1 ðåý|# ðåýš}·ļöñ⟧"
        );
        assert_eq!(worded(", "), ", ");
        assert_eq!(worded("a \\\" b"), "⟦å \\\" ƀ·ļ⟧");
    }
}
