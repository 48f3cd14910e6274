//! The receiver's name: the words of the order's anywhere on the label, or else what stands behind the word for the receiver.

use order_model::rules::looks_like_address;
use order_model::text::key;
use order_model::{Field, OrderDraft};

use super::finding::{Finding, Part, Verdict, said};
use super::sheet::Sheet;
use super::words::Mark;

/// Words of fewer letters tell nobody from another.
const SHORTEST: usize = 3;
/// What is so alike at its beginning may be the same word, shortened or spelled otherwise.
const ALIKE: usize = 3;
/// What may stand behind a family's name in Chinese instead of the given one.
const TITLES: [&str; 4] = ["先生", "女士", "小姐", "太太"];

pub(super) fn compare(sheet: &Sheet<'_>, order: &OrderDraft) -> Option<Finding> {
    let wanted = said(order, Field::ReceiverName);
    let words: Vec<String> = words(&wanted).collect();
    if words.is_empty() {
        return None;
    }
    let pieces = pieces_with(sheet, &wanted, &words);
    if !pieces.is_empty() {
        return Some(Finding {
            on_label: Some(wanted),
            pieces,
            ..Finding::new(Part::Name, Verdict::Same)
        });
    }
    let found = sheet
        .marked(Mark::Receiver)
        .chain(named(sheet))
        .find_map(|index| receiver(sheet, index));
    Some(match found {
        Some((piece, name)) if is_other(&wanted, &name) && !is_hinted_at(sheet, &words) => {
            Finding::told(Part::Name, Verdict::Different, &name, piece)
        }
        _ => Finding::new(Part::Name, Verdict::NotFound),
    })
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|one: char| one.is_whitespace() || matches!(one, ',' | '.' | '/' | '-' | '(' | ')'))
        .map(key)
        .filter(|word| !word.is_empty())
}

/// The pieces that have the whole name, or its words, which may be on several lines.
fn pieces_with(sheet: &Sheet<'_>, wanted: &str, sought: &[String]) -> Vec<usize> {
    let texts = || {
        sheet
            .pieces
            .iter()
            .enumerate()
            .filter(|(_, piece)| !piece.is_bars)
    };
    let whole = key(wanted);
    let holding: Vec<usize> = texts()
        .filter(|(_, piece)| key(&piece.text).contains(&whole))
        .map(|(index, _)| index)
        .collect();
    // A name of one short word stands in others by chance; one in characters does not.
    let is_telling = whole.chars().count() > SHORTEST || !whole.is_ascii();
    if !holding.is_empty() && is_telling {
        return holding;
    }
    let of_piece = |index: usize, text: &str| -> Vec<(usize, String)> {
        words(text).map(|word| (index, word)).collect()
    };
    let all: Vec<(usize, String)> = texts()
        .flat_map(|(index, piece)| of_piece(index, &piece.text))
        .collect();
    let found: Option<Vec<usize>> = sought
        .iter()
        .map(|word| {
            all.iter()
                .find(|(_, other)| other == word)
                .map(|(index, _)| *index)
        })
        .collect();
    let mut found = found.unwrap_or_default();
    found.dedup();
    found
}

/// Where the word for a name stands in the receiver's address.
fn named<'s>(sheet: &'s Sheet<'_>) -> impl Iterator<Item = usize> + 's {
    sheet
        .marked(Mark::Name)
        .filter(|index| sheet.party(*index) == Some(Mark::Receiver))
}

/// The name that a word announces, if it certainly is one.
fn receiver(sheet: &Sheet<'_>, index: usize) -> Option<(usize, String)> {
    let (piece, text) = sheet.value(index)?;
    // `Receiver`, and below it `Name: …`.
    let (piece, text) = match sheet.mark(piece) {
        Some((Mark::Name, rest)) if piece != index && rest.is_empty() => sheet.value(piece)?,
        Some((Mark::Name, rest)) if piece != index => (piece, rest),
        _ => (piece, text),
    };
    let letters = text.chars().filter(|one| one.is_alphabetic()).count();
    let is_name = (2..=60).contains(&letters)
        && !text.contains(|one: char| {
            one.is_numeric() || matches!(one, '*' | '＊' | '@' | '\u{FFFD}' | ':')
        })
        && !looks_like_address(text);
    is_name.then(|| (piece, text.to_owned()))
}

/// Whether two names certainly are those of two persons: in the same script, and no word of one is like a word of the other.
fn is_other(one: &str, other: &str) -> bool {
    let (script, other_script) = (script(one), script(other));
    if script != other_script || script.is_none() {
        return false;
    }
    if script == Some(Script::Characters) {
        return are_other_characters(&key(one), &key(other));
    }
    let others: Vec<String> = words(other).collect();
    words(one).all(|word| others.iter().all(|other| !are_alike(&word, other)))
}

/// Whether names in Chinese are two persons': of the given name, no character is the same. A family's name is shared by millions.
fn are_other_characters(one: &str, other: &str) -> bool {
    let has_title = |name: &str| TITLES.iter().any(|title| name.contains(title));
    let is_name = |name: &str| (2..=4).contains(&name.chars().count()) && !has_title(name);
    let given = |name: &str| -> String { name.chars().skip(1).collect() };
    is_name(one)
        && is_name(other)
        && !given(one).contains(|letter| other.contains(letter))
        && !given(other).contains(|letter| one.contains(letter))
}

fn are_alike(one: &str, other: &str) -> bool {
    let common = one
        .chars()
        .zip(other.chars())
        .take_while(|(one, other)| one == other)
        .count();
    let shorter = one.chars().count().min(other.chars().count());
    common >= ALIKE.min(shorter)
}

/// Whether the receiver's address has a word of the name after all, as where a company stands above it.
fn is_hinted_at(sheet: &Sheet<'_>, sought: &[String]) -> bool {
    let own = |index: &usize| sheet.party(*index) != Some(Mark::Sender);
    let mut pieces = (0..sheet.pieces.len())
        .filter(own)
        .filter_map(|index| sheet.pieces.get(index));
    pieces.any(|piece| {
        words(&piece.text).any(|word| word.chars().count() >= SHORTEST && sought.contains(&word))
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Characters,
    Other,
}

/// The script that a name is in, if it is in one.
fn script(name: &str) -> Option<Script> {
    let mut scripts = name
        .chars()
        .filter(|one| one.is_alphabetic())
        .map(|letter| match u32::from(letter) {
            0..=0x24F | 0x1E00..=0x1EFF => Script::Latin,
            0x2E80..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF => Script::Characters,
            _ => Script::Other,
        });
    let first = scripts.next()?;
    scripts.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_certain_is_another() {
        for (one, other) in [
            ("Maria Santos", "Jose Rizal"),
            ("王伟", "李秀英"),
            ("王伟", "王秀英"),
            ("สมหญิง รักเรียน", "มานพ สุขใจ"),
        ] {
            assert!(is_other(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("Maria Santos", "M. Santos"),
            ("Maria Santos", "MARÍA S."),
            ("Mohd Ali", "Mohammad"),
            ("王伟", "王先生"),
            ("王伟", "WANG WEI"),
            ("王伟", "深圳市明亮贸易有限公司"),
        ] {
            assert!(!is_other(one, other), "{one} {other}");
        }
    }
}
