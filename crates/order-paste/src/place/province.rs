//! Where the province stands.

use std::ops::Range;

use order_model::reference::province::{is_province, province_named};
use order_model::text::key;

use crate::chunk::{Chunks, Gap, Role};
use crate::part::PartKind;
use crate::words::{has_characters, has_digit, is_among, words};

/// Areas of Hong Kong as people shorten them.
const AREAS: &str = "kowloon newterritories nt hongkongisland kln";

/// Finds the province: the likeliest words that are one.
pub(super) fn province(chunks: &mut Chunks<'_>, country: &str) {
    let mut best: Option<(i32, usize, Range<usize>)> = None;
    let city = chunks.position(PartKind::City);
    let mut consider = |score: i32, index: usize, range: Range<usize>| {
        if score > 0 && best.as_ref().is_none_or(|(known, ..)| score >= *known) {
            best = Some((score, index, range));
        }
    };
    for (index, chunk) in chunks.open_places() {
        for range in tails(chunks.text_of(&chunk)) {
            let range = chunk.range.start + range.start..chunk.range.start + range.end;
            let score = province_score(chunks, country, index, &range, city);
            consider(score, index, range);
        }
        // `Bà Rịa - Vũng Tàu`
        if let Some(next) = chunks
            .all
            .get(index + 1)
            .filter(|next| next.role.is_none() && next.gap == Gap::Mark)
        {
            let both = chunk.range.start..next.range.end;
            let text = chunks.text.get(both.clone()).unwrap_or_default();
            if text.contains(" - ")
                && text.len() < 40
                && is_named_province(country, text)
                && province_named(country, chunks.text_of(&chunk)).is_none()
            {
                consider(9, index, both);
            }
        }
    }
    let Some((_, index, range)) = best else {
        return;
    };
    if chunks
        .all
        .get(index)
        .is_some_and(|chunk| chunk.range.end < range.end)
    {
        chunks.all.remove(index + 1);
        if let Some(chunk) = chunks.all.get_mut(index) {
            chunk.range.end = range.end;
        }
    }
    chunks.cut_out(index, range, Some(Role::Part(PartKind::Province)));
}

/// The last words of a text, up to four of them; also what is behind a slash or a hyphen.
fn tails(text: &str) -> Vec<Range<usize>> {
    let places = words(text);
    let end = text.trim_end_matches(['.', ',']).len();
    let mut found: Vec<Range<usize>> = places
        .iter()
        .rev()
        .take(5)
        .map(|place| place.start..text.len())
        .collect();
    for mark in ['/', '-'] {
        if let Some((before, after)) = text.get(..end).and_then(|text| text.rsplit_once(mark))
            && after.len() == 2
        {
            found.push(before.len() + 1..text.len());
        }
    }
    // Before what a sentence goes on with.
    if let (Some(first), Some(second)) = (places.first(), places.get(1)) {
        found.push(first.start..second.end);
        found.push(first.clone());
    }
    found
}

fn is_named_province(country: &str, text: &str) -> bool {
    let folded = key(text);
    if country == "HK" {
        return is_among(AREAS, &folded);
    }
    is_province(country, text) == Some(true) && province_named(country, text).is_some()
}

fn province_score(
    chunks: &Chunks<'_>,
    country: &str,
    index: usize,
    range: &Range<usize>,
    city: Option<usize>,
) -> i32 {
    let Some(chunk) = chunks.all.get(index) else {
        return 0;
    };
    let text = chunks.text.get(range.clone()).unwrap_or_default();
    let folded = key(text);
    let length = folded.chars().count();
    let is_city_name = matches!(country, "PH" | "MY" | "US") && folded.ends_with("city");
    if length < 2 || has_digit(text) || is_city_name || !is_named_province(country, text) {
        return 0;
    }
    let is_whole = *range == chunk.range;
    let ends = range.end == chunk.range.end;
    let code = chunks.position(PartKind::PostCode);
    let is_by_code = code.is_some_and(|code| code.abs_diff(index) == 1);
    let is_code = length <= 3 && text.is_ascii() && country != "VN";
    // A code in small letters is mostly a word.
    let is_capital = text
        .chars()
        .all(|letter| letter.is_uppercase() || letter == '.');
    if is_code && !is_capital && !is_whole && country != "MX" && !(is_by_code && ends) {
        return 0;
    }
    let is_after_city = city.is_some_and(|city| city + 1 == index);
    let is_before_place = chunks.all.get(index + 1).is_some_and(|next| {
        matches!(
            next.role,
            Some(Role::Part(
                PartKind::PostCode | PartKind::Country | PartKind::Phone
            ))
        )
    });
    let has_street =
        chunk.range.start < range.start && country != "US" && !has_characters(text) && {
            let before = chunks
                .text
                .get(chunk.range.start..range.start)
                .unwrap_or_default();
            before.trim_end().is_empty()
        };
    let mut score = 3 + i32::try_from(length.min(20)).unwrap_or_default() / 8;
    score += 3 * i32::from(is_whole) + 2 * i32::from(ends);
    score += 3 * i32::from(is_by_code) + 3 * i32::from(is_after_city) + i32::from(is_before_place);
    score -= 3 * i32::from(has_street) + 4 * i32::from(index == 0 && chunks.all.len() > 3);
    score -= 2 * i32::from(is_code && !is_whole && !is_by_code && !is_before_place);
    score - 6 * i32::from(!ends && !is_whole)
}
