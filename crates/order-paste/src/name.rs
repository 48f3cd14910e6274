//! Names of persons and companies.

use std::ops::Range;

use order_model::reference::province::is_province;
use order_model::reference::province_meant::province_of_city;
use order_model::rules::is_of_street;

use crate::characters;
use crate::chunk::{Chunks, Gap, Role};
use crate::label::Label;
use crate::part::{PartKind, take_highest};
use crate::words::{
    Class, class, has_characters, has_digit, is_behind_name, is_company, is_remark, last_word,
    without_honorifics, words,
};

/// Words with which streets begin, as they stand in a line behind a name.
const BEGINS_STREET: &str = "jl jln jalan calle av avenida rua blk block flat unit no lot purok villa apt apartment room rm shop street kos ruko komplek perum perumahan \
    gedung dusun blvd boulevard carretera privada cerrada alameda travessa rodovia quadra sn house lorong pt b office building warehouse so to thon xom khu chung \
    shop apartemen psc po plot rose suite c r lô số tổ";

/// Finds the companies and the name; returns other pieces that may be the name.
pub(crate) fn find(chunks: &mut Chunks<'_>, country: &str) -> Vec<Range<usize>> {
    companies(chunks);
    let mut best: Vec<(i32, usize)> = Vec::new();
    for index in chunks.open() {
        let score = score(chunks, index, country);
        if score > 0 {
            best.push((score, index));
        }
    }
    let Some(index) = take_highest(&mut best) else {
        name_of_company(chunks);
        return Vec::new();
    };
    let mut others = Vec::new();
    while let Some(other) = take_highest(&mut best) {
        others.extend(chunks.all.get(other).map(|chunk| chunk.range.clone()));
    }
    take(chunks, index);
    others
}

/// Cuts names off the streets that stand behind them in a line.
pub(crate) fn cut_off(chunks: &mut Chunks<'_>, country: &str) {
    split_labelled(chunks);
    if !chunks
        .all
        .iter()
        .any(|chunk| chunk.label == Some(Label::Name))
    {
        split_first(chunks, country);
    }
}

/// Says of a piece that it is the name, without the honorifics around it.
fn take(chunks: &mut Chunks<'_>, index: usize) {
    let Some(chunk) = chunks.all.get(index).cloned() else {
        return;
    };
    let (own, _) = without_honorifics(chunks.text, chunk.range.clone());
    let own = chunks.cut_out(index, own, Some(Role::Part(PartKind::Name)));
    for beside in [own.wrapping_sub(1), own + 1] {
        if chunks
            .all
            .get(beside)
            .is_some_and(|chunk| chunk.role.is_none())
            && is_behind_name(chunks.text_at(beside))
        {
            chunks.set(beside, Role::Noise);
        }
    }
}

fn companies(chunks: &mut Chunks<'_>) {
    for index in chunks.open() {
        let text = chunks.text_at(index);
        let label = chunks.all.get(index).and_then(|chunk| chunk.label);
        let is_own = label == Some(Label::Company) || is_company(text) && !has_house_number(text);
        if is_own
            && label != Some(Label::Name)
            && label != Some(Label::Address)
            && !chunks.has(PartKind::Company)
        {
            chunks.set(index, Role::Part(PartKind::Company));
        }
    }
}

/// Where nobody is named, the company is who gets it.
fn name_of_company(chunks: &mut Chunks<'_>) {
    if let Some(index) = chunks.position(PartKind::Company) {
        chunks.set(index, Role::Part(PartKind::Name));
    }
}

fn has_house_number(text: &str) -> bool {
    has_digit(text)
}

/// Cuts the street off a labelled name that goes on with one.
fn split_labelled(chunks: &mut Chunks<'_>) {
    for index in chunks.open().into_iter().rev() {
        if chunks
            .all
            .get(index)
            .is_some_and(|chunk| chunk.label == Some(Label::Name))
        {
            split(chunks, index, 1);
        }
    }
}

/// Cuts the name off a line that begins with one and goes on with a street.
fn split_first(chunks: &mut Chunks<'_>, country: &str) {
    let open = chunks.open();
    if open.iter().any(|index| score(chunks, *index, country) > 3) {
        return;
    }
    for index in open {
        let is_under = chunks
            .all
            .get(index)
            .is_some_and(|chunk| chunk.label.is_some() && chunk.label != Some(Label::Phone));
        if !is_under && split(chunks, index, 2) {
            return;
        }
    }
}

/// Cuts a piece before the first word that begins a street, where at least so many words of a name stand before it.
fn split(chunks: &mut Chunks<'_>, index: usize, fewest: usize) -> bool {
    let Some(chunk) = chunks.all.get(index).cloned() else {
        return false;
    };
    let text = chunks.text_of(&chunk);
    let places = words(text);
    let begins = |place: &&Range<usize>| {
        let word = text.get((*place).clone()).unwrap_or_default();
        let folded = order_model::text::key(word);
        word.starts_with(|first: char| first.is_ascii_digit() || first == '#')
            || has_digit(word) && !word.ends_with(')')
            || crate::words::is_among(BEGINS_STREET, &folded)
            || matches!(word, "คอนโด" | "บ้านเลขที่" | "หมู่บ้าน")
            || word == "at"
    };
    let count = places.iter().position(|place| begins(&place));
    let Some(count) = count.filter(|count| *count >= fewest) else {
        return false;
    };
    let Some(last) = count.checked_sub(1).and_then(|last| places.get(last)) else {
        return false;
    };
    let before = text.get(..last.end).unwrap_or_default();
    let is_name = before
        .split(' ')
        .all(|word| !is_of_street(word) || word.len() < 3);
    if !is_name || count > 6 {
        return false;
    }
    let own = chunks.cut_out(index, chunk.range.start..chunk.range.start + last.end, None);
    // `at` in front of the address.
    if let Some(next) = chunks.all.get_mut(own + 1)
        && let Some(rest) = chunks
            .text
            .get(next.range.clone())
            .and_then(|text| text.strip_prefix("at "))
    {
        next.range.start = next.range.end - rest.len();
    }
    true
}

/// How likely a piece is the name; not above 0 where it is none.
fn score(chunks: &Chunks<'_>, index: usize, country: &str) -> i32 {
    let Some(chunk) = chunks.all.get(index) else {
        return 0;
    };
    let text = chunks.text_of(chunk);
    let (own, has_honorific) = without_honorifics(chunks.text, chunk.range.clone());
    let own = chunks.text.get(own).unwrap_or_default();
    let is_labelled = chunk.label == Some(Label::Name);
    if has_digit(own)
        || own.is_empty()
        || chunk
            .label
            .is_some_and(|label| !matches!(label, Label::Name | Label::Phone))
    {
        return i32::from(is_labelled) * 5;
    }
    let mut score = 10 * i32::from(is_labelled) + 4 * i32::from(has_honorific);
    if is_company(own) || own.contains('@') {
        return score;
    }
    let count = own
        .split([' ', '\u{3000}'])
        .filter(|word| !word.is_empty())
        .count();
    score += if has_characters(own) {
        if characters::is_name(own) { 3 } else { -9 }
    } else {
        match count {
            2..=4 => 3,
            1 => 0,
            5 | 6 => 1,
            _ => -9,
        }
    };
    let streets = own
        .split([' ', '.'])
        .filter(|word| word.len() > 2 && is_of_street(word))
        .count();
    score -= 6 * i32::try_from(streets).unwrap_or(1);
    score -= 5 * i32::from(is_place(country, own)) + 6 * i32::from(is_remark(text));
    score -=
        3 * i32::from(matches!(chunk.under, Some(Label::Address | Label::Street)) && !is_labelled);
    score -= 4 * i32::from(
        own.chars()
            .all(|character| class(character) == Class::Between),
    );
    score + beside(chunks, index)
}

/// What stands around a name: nothing before it, a phone number.
fn beside(chunks: &Chunks<'_>, index: usize) -> i32 {
    let role = |index: usize| chunks.all.get(index).and_then(|chunk| chunk.role);
    let is_contact = |index: usize| {
        matches!(
            role(index),
            Some(Role::Part(PartKind::Phone | PartKind::Email))
        )
    };
    let is_first = index == 0
        || (0..index).all(|before| {
            matches!(
                role(before),
                Some(Role::Noise | Role::Part(PartKind::Phone | PartKind::Company))
            )
        });
    let begins_line = chunks
        .all
        .get(index)
        .is_some_and(|chunk| chunk.gap == Gap::Line);
    let is_by_contact = index.checked_sub(1).is_some_and(is_contact) || is_contact(index + 1);
    2 * i32::from(is_first) + 2 * i32::from(is_by_contact) + i32::from(begins_line)
}

fn is_place(country: &str, text: &str) -> bool {
    is_province(country, text) == Some(true)
        || province_of_city(country, text).is_some()
        || crate::words::marks_city(country, text)
        || crate::words::marks_district(country, text)
        || last_word(text).is_some_and(|word| word.len() > 3 && is_of_street(word))
}
