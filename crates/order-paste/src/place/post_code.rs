//! Where the postal code stands.

use std::ops::Range;

use order_model::reference::post_code::{has_post_codes, is_post_code};
use order_model::rules::is_of_street;
use order_model::text::key;

use crate::chunk::{Chunks, Role};
use crate::label::Label;
use crate::part::PartKind;
use crate::words::{Class, class, has_digit, is_among, words};

/// The score of what may be a postal code; not above 0 where it is none.
fn code_score(chunks: &Chunks<'_>, country: &str, index: usize, range: &Range<usize>) -> i32 {
    let Some(chunk) = chunks.all.get(index) else {
        return 0;
    };
    let text = chunks.text_of(chunk);
    let before = chunks
        .text
        .get(chunk.range.start..range.start)
        .unwrap_or_default();
    let after = chunks
        .text
        .get(range.end..chunk.range.end)
        .unwrap_or_default();
    let own = chunks.text.get(range.clone()).unwrap_or_default();
    let is_street = text
        .split([' ', '.'])
        .any(|word| word.len() > 1 && is_of_street(word));
    let mut score = 1 + i32::from(chunk.label == Some(Label::PostCode)) * 10;
    score += 3 * i32::from(before.is_empty() && after.is_empty());
    score += 2 * i32::from(after.is_empty());
    score += 2 * i32::from(before.is_empty() && !has_digit(after) && !is_street);
    score -= 4 * i32::from(before.is_empty() && !after.is_empty() && is_street);
    score -= 2 * i32::from(!before.is_empty() && !after.is_empty());
    score += 2 * i32::from(own.contains('〒') || before.ends_with('〒'));
    let word = before
        .trim_end_matches([' ', '.', '#', '-'])
        .split(' ')
        .next_back()
        .unwrap_or_default();
    score -= 5 * i32::from(is_among(
        "no unit room blk lot block apt suite flat box km rt rw ste packstation postnummer moo",
        &key(word),
    ));
    // `CP` is a cell phone's or a postal code's.
    let is_phone = chunk.label == Some(Label::Phone) && key(text) != key(own);
    score -= 9 * i32::from(
        before.ends_with(['#', '/'])
            || after.starts_with('/')
            || chunk.label == Some(Label::Nothing)
            || is_phone,
    );
    score +=
        3 * i32::from(before.is_empty() && crate::characters::province(country, after).is_some());
    let labelled = is_among("cp cep plz zip postcode", &key(word));
    score += 6 * i32::from(labelled);
    // Few digits are rather a house.
    score - i32::from(key(own).len() < 5)
}

/// Finds the postal code and cuts it out.
pub(crate) fn post_code(chunks: &mut Chunks<'_>, country: &str) {
    if !has_post_codes(country) {
        return;
    }
    let mut best: Option<(i32, usize, Range<usize>)> = None;
    for index in chunks.open() {
        let Some(chunk) = chunks.all.get(index).cloned() else {
            continue;
        };
        let text = chunks.text_of(&chunk);
        for range in code_windows(text) {
            let own = text.get(range.clone()).unwrap_or_default();
            if !has_digit(own) || !is_post_code(country, own) {
                continue;
            }
            let range = chunk.range.start + range.start..chunk.range.start + range.end;
            let score = code_score(chunks, country, index, &range);
            // The later of two, and the longer.
            if score > 0
                && best.as_ref().is_none_or(|(known, at, other)| {
                    score > *known || score == *known && (*at < index || other.len() < range.len())
                })
            {
                best = Some((score, index, range));
            }
        }
    }
    if let Some((_, index, range)) = best {
        chunks.cut_out(index, range, Some(Role::Part(PartKind::PostCode)));
    }
}

/// What may be a postal code: one or two words, and digits within text that has no spaces.
fn code_windows(text: &str) -> Vec<Range<usize>> {
    let places = words(text);
    let trim = |range: Range<usize>| {
        let inner = text.get(range.clone()).unwrap_or_default();
        let own = inner.trim_end_matches(['.', ')']).len();
        let opened = inner.contains('(');
        range.start..range.start + if opened { inner.len() } else { own }
    };
    let mut found: Vec<Range<usize>> = places.iter().cloned().map(trim).collect();
    for pair in places.windows(2) {
        if let [first, second] = pair {
            found.push(trim(first.start..second.end));
        }
    }
    let is_own = |character: char| {
        class(character) == Class::Digit || matches!(character, '-' | '－' | '〒')
    };
    let mut start = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        match start {
            None if is_own(character) => start = Some(at),
            Some(from) if !is_own(character) => {
                let before = text
                    .get(..from)
                    .and_then(|before| before.chars().next_back());
                let touches = |other: Option<char>| {
                    other
                        .is_some_and(|other| matches!(class(other), Class::Thai | Class::Character))
                };
                let is_counted = text.get(at..).is_some_and(|rest| {
                    rest.starts_with([
                        '号', '號', '樓', '楼', '室', '段', '丁', '番', 'F', '年', '巷', '弄',
                        '栋', '座', '期', '条', '之', '層', '鄰',
                    ])
                });
                if !is_counted
                    && (touches(before)
                        || touches(text.get(at..).and_then(|rest| rest.chars().next())))
                {
                    found.push(from..at);
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}
