//! The lists of provinces as they lie in the data: a country's part of each.

use std::ops::Range;

use super::data::province::{CODE_ENDS, CODES, COUNTRIES, NAME_ENDS, NAMES};
use super::hashed_names::groups;
use super::joined_codes::Index;

/// After each province.
const AFTER: char = '|';
/// Between the names of one.
pub(super) const BETWEEN: char = '/';

/// The place of a country among those that have a list.
pub(super) fn position(country: &str) -> Option<usize> {
    static INDEX: Index<2> = Index::of(COUNTRIES);
    INDEX.position(country)
}

/// A country's parts of the names and of the codes.
pub(super) fn part(index: usize) -> Option<(&'static str, &'static str)> {
    Some((
        NAMES.get(range(&NAME_ENDS, index)?)?,
        CODES.get(range(&CODE_ENDS, index)?)?,
    ))
}

/// A country's part of what these are the ends of.
pub(super) fn range(ends: &[u16], index: usize) -> Option<Range<usize>> {
    let end = |index: usize| ends.get(index).copied().map(usize::from);
    let start = index.checked_sub(1).and_then(end).unwrap_or_default();
    Some(start..end(index)?)
}

/// A country's names of provinces.
pub(super) fn names(index: usize) -> &'static str {
    part(index).unwrap_or_default().0
}

/// The names of each of a country's provinces, with [`BETWEEN`] between.
pub(super) fn each_province(names: &'static str) -> impl Iterator<Item = &'static str> {
    names.split_terminator(AFTER)
}

fn is_mark(byte: u8) -> bool {
    byte == AFTER as u8 || byte == BETWEEN as u8
}

pub(super) fn each_name(names: &'static str) -> impl Iterator<Item = &'static str> {
    let mut rest = names;
    std::iter::from_fn(move || {
        let end = rest.bytes().position(is_mark);
        let (name, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        let is_over = rest.is_empty();
        rest = after.get(1..).unwrap_or_default();
        (!is_over).then_some(name)
    })
}

/// A country's part of a table of hashes: for each province, and what is beyond, its own.
pub(super) fn hashes(
    ends: &[u16],
    table: &'static [u8],
    country: usize,
) -> impl Iterator<Item = &'static [[u8; 3]]> {
    let part = range(ends, country).and_then(|range| table.get(range));
    groups(part.unwrap_or_default())
}
