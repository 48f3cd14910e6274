//! E-mail addresses and phone numbers.

use std::ops::Range;

use order_model::rules::{dialled_country, phone_fits};

use crate::chunk::{Chunks, Role};
use crate::label::Label;
use crate::part::PartKind;

/// The range of the first e-mail address.
pub(crate) fn email(text: &str) -> Option<Range<usize>> {
    let is_local = |character: char| {
        character.is_ascii_alphanumeric() || matches!(character, '.' | '_' | '-' | '+' | '%')
    };
    text.match_indices('@').find_map(|(at, _)| {
        let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
        let start = before.trim_end_matches(is_local).len();
        let domain = after.find(|character: char| {
            !(character.is_ascii_alphanumeric() || matches!(character, '.' | '-'))
        });
        let domain = after
            .get(..domain.unwrap_or(after.len()))?
            .trim_end_matches(['.', '-']);
        (start < at && domain.contains('.')).then_some(start..at + 1 + domain.len())
    })
}

/// A piece of a text that may be a phone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Candidate {
    pub(crate) chunk: usize,
    pub(crate) range: Range<usize>,
    pub(crate) is_labelled: bool,
    /// The country that its calling code names.
    pub(crate) dialled: Option<&'static str>,
}

/// Fewer digits has no number, and more neither.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

/// A number is written in so many groups at most.
const GROUPS: usize = 8;
/// So much is looked at of a text that is nothing but numbers.
const MOST: usize = 60;

/// All that may be a phone number by its form, longest first where they overlap.
pub(crate) fn candidates(chunks: &Chunks<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for index in chunks.open() {
        let Some(chunk) = chunks.all.get(index) else {
            continue;
        };
        if matches!(chunk.label, Some(Label::Nothing | Label::Name))
            && !chunks.text_of(chunk).contains(['0', '+'])
        {
            continue;
        }
        let is_labelled = chunk.label == Some(Label::Phone)
            || (chunk.label == Some(Label::PostCode) && digits(chunks.text_of(chunk)) > 8);
        for range in runs(chunks.text_of(chunk)) {
            let range = chunk.range.start + range.start..chunk.range.start + range.end;
            let dialled = chunks.text.get(range.clone()).and_then(dialled_country);
            found.push(Candidate {
                chunk: index,
                range,
                is_labelled,
                dialled,
            });
        }
    }
    found.truncate(MOST);
    found
}

/// The number among these in a country: one that is labelled, with a calling code, or as long as numbers are.
pub(crate) fn best<'c>(
    chunks: &Chunks<'_>,
    candidates: &'c [Candidate],
    country: Option<&str>,
) -> Option<&'c Candidate> {
    let score = |candidate: &&Candidate| {
        let text = chunks.text.get(candidate.range.clone()).unwrap_or_default();
        let fits = country.is_none_or(|country| phone_fits(text, country) == Some(true));
        let plausible = fits || candidate.dialled.is_some();
        let is_dialled = text
            .trim_start_matches('(')
            .starts_with(['+', '0', '＋', '０']);
        let is_whole = chunks
            .all
            .get(candidate.chunk)
            .is_some_and(|chunk| chunk.range == candidate.range);
        let length = digits(text);
        if !plausible && !candidate.is_labelled {
            return None;
        }
        // What is labelled is one number, whatever a part of it is.
        let label = if candidate.is_labelled { 40 } else { 0 };
        let long = if length >= 8 { 4 } else { 0 };
        Some(
            label
                + 8 * usize::from(plausible)
                + 4 * usize::from(is_dialled)
                + 6 * usize::from(is_whole)
                + long
                + length.min(12) / 2,
        )
    };
    let mut best: Option<(&Candidate, usize)> = None;
    for candidate in candidates {
        if let Some(score) = score(&candidate)
            && best.is_none_or(|(_, known)| score > known)
        {
            best = Some((candidate, score));
        }
    }
    best.map(|(candidate, _)| candidate)
}

/// Cuts the number out.
pub(crate) fn take(chunks: &mut Chunks<'_>, candidate: &Candidate) {
    chunks.cut_out(
        candidate.chunk,
        candidate.range.clone(),
        Some(Role::Part(PartKind::Phone)),
    );
}

pub(crate) fn digits(text: &str) -> usize {
    text.chars()
        .filter(|character| matches!(character, '0'..='9' | '０'..='９'))
        .count()
}

/// The runs of digits, and of what stands between those of a number, in a text; of a run with spaces every part between two of them.
fn runs(text: &str) -> Vec<Range<usize>> {
    let is_part = |character: char| matches!(character, '0'..='9' | '０'..='９' | '+' | '＋' | '(' | ')' | '-' | '－' | '.' | ' ' | '/' | '\u{A0}' | '\u{2011}' | '–');
    let mut found = Vec::new();
    let mut start = None;
    for (at, character) in text.char_indices().chain([(text.len(), 'x')]) {
        match start {
            None if is_part(character) => start = Some(at),
            Some(from) if !is_part(character) => {
                let letter =
                    |other: Option<char>| other.is_some_and(|other| other.is_ascii_alphabetic());
                let before = text
                    .get(..from)
                    .and_then(|before| before.chars().next_back());
                let touches = (
                    letter(before),
                    letter(text.get(at..).and_then(|rest| rest.chars().next())),
                );
                parts(text, from..at, touches, &mut found);
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// The parts of a run, between two spaces each, that have as many digits as a number.
fn parts(
    text: &str,
    run: Range<usize>,
    (before, after): (bool, bool),
    found: &mut Vec<Range<usize>>,
) {
    let Some(inner) = text.get(run.clone()) else {
        return;
    };
    let is_gap = |character: char| character == ' ' || character == '\u{A0}';
    let mut words = Vec::new();
    let mut at = 0;
    for word in inner.split(is_gap) {
        if !word.is_empty() {
            words.push(run.start + at..run.start + at + word.len());
        }
        at += word.len()
            + inner
                .get(at + word.len()..)
                .and_then(|rest| rest.chars().next())
                .map_or(0, char::len_utf8);
    }
    for length in (1..=words.len().min(GROUPS)).rev() {
        for pair in words.windows(length) {
            let (Some(first), Some(last)) = (pair.first(), pair.last()) else {
                continue;
            };
            // The word that touches a letter is part of a code.
            if before && first.start == run.start || after && last.end == run.end {
                continue;
            }
            let range = ends_cut(text, first.start..last.end);
            if DIGITS.contains(&digits(text.get(range.clone()).unwrap_or_default())) {
                found.push(range);
            }
        }
    }
}

/// A run without what cannot begin or end a number.
fn ends_cut(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = text.get(range.clone()).unwrap_or_default();
    let mut right = inner.trim_end_matches(['(', '-', '.', '/', ' ', '+', '–']);
    if !right.contains('(') {
        right = right.trim_end_matches(')');
    }
    let mut left = right.trim_start_matches(['-', '.', '/', ' ', ')', '–']);
    if left.starts_with('(') && !left.contains(')') {
        left = left.trim_start_matches('(');
    }
    let start = range.start + right.len() - left.len();
    start..start + left.len()
}
