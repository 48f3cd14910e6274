//! Provinces, states, prefectures: whatever is between a country and a city, where the source has a list of them.
//!
//! The source is libaddressinput, with names that have changed since and some in common use added. A country's
//! provinces lie in the order of their first names, so that what most orders say is found in a few steps; the other
//! names, and the various ways to write one, are found by looking at all of them.

use std::ops::Range;
use std::sync::OnceLock;

use super::country;
use super::data::province::{CODE_ENDS, CODES, COUNTRIES, NAME_ENDS, NAMES};
use super::data::province_names::{ENDS, HASHES};
use super::hashed_names::groups;
use super::joined_codes::{Index, each};
use crate::text::fold::{alike, bare, compare, folded, name_hash};
use crate::text::split::parts;
use crate::text::suggest::set_of;

/// After each province.
const AFTER: char = '|';
/// Between the names of one.
pub(super) const BETWEEN: char = '/';
/// In the place of a letter that a code does not have.
const NO_LETTER: u8 = b'.';
/// Texts in Chinese, Japanese or Korean begin with this byte or a higher one, and no code does.
const FIRST_CJK: u8 = 0xE3;
/// No code has more letters.
const MAX_CODE: usize = 3;

/// One province.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Province {
    /// Its name, in Latin letters.
    pub name: &'static str,
    /// Its name in another script, where that is the local one.
    pub local_name: Option<&'static str>,
    /// The letters that stand for it in addresses or in ISO 3166-2; numbers are left out.
    pub code: Option<&'static str>,
}

/// Whether a country, an alpha-2 code, has a province of that name or code; `None` where there is no list.
///
/// Case, accents, spaces and punctuation do not count, nor do words such as "province of".
///
/// ```
/// use order_model::reference::province::is_province;
///
/// for (country, text) in [("PH", "METRO-MANILA"), ("BR", "Sao Paulo"), ("US", "ca"), ("CN", "廣東")] {
///     assert_eq!(is_province(country, text), Some(true));
/// }
/// assert_eq!(is_province("US", "Ontario"), Some(false));
/// assert_eq!(is_province("GB", "Kent"), None);
/// ```
#[must_use]
pub fn is_province(country: &str, text: &str) -> Option<bool> {
    let index = position(country)?;
    Some(
        is_code(index, text)
            || is_plainly_name(index, text)
            || Wanted::of(text).is_in(index)
            || is_said_twice(country, index, text),
    )
}

/// No text of more bytes than this is a province with its code or its country.
const LONGEST: usize = 128;

/// Whether a text is a code with a word for what it is, such as `NY State`, or a province twice or with its country: `São Paulo - SP`,
/// `US-CA`, `Ontario, Canada`.
#[cold]
fn is_said_twice(country: &str, index: usize, text: &str) -> bool {
    let mut parts = text
        .match_indices(['-', ',', '/', ' '])
        .filter_map(|(at, _)| {
            let (left, right) = (text.get(..at)?.trim(), text.get(at + 1..)?.trim());
            (!left.is_empty() && !right.is_empty()).then_some((left, right))
        });
    if text.len() > LONGEST {
        return false;
    }
    let is_country = |text: &str| country::suggestion(text) == Some(country);
    // Which province it is takes longer to tell than that it is one.
    let is_one = |text: &str| {
        is_code(index, text) || is_plainly_name(index, text) || Wanted::of(text).is_in(index)
    };
    let is_same = |left: &str, right: &str| {
        positions(index, left).any(|at| positions(index, right).any(|other| other == at))
    };
    is_code(index, bare(text))
        || parts.any(|(left, right)| match (is_one(left), is_one(right)) {
            (true, true) => is_same(left, right),
            (true, false) => is_country(right),
            (false, true) => is_country(left),
            (false, false) => false,
        })
}

/// The countries, by their alpha-2 codes, that have a province of that name or code.
#[cold]
pub(crate) fn countries_with(text: &str) -> impl Iterator<Item = &'static str> {
    let wanted = Wanted::of(text);
    each::<2>(COUNTRIES)
        .enumerate()
        .filter(move |(index, _)| is_code(*index, text) || wanted.is_in(*index))
        .map(|(_, country)| country)
}

/// Whether a province of the country at this place has that name as the list has it, or for a first name nearly so.
fn is_plainly_name(index: usize, text: &str) -> bool {
    let is_name = || each_name(names(index)).any(|name| name == text);
    // First names are Latin ones; in another script most people write what the list has.
    let is_latin = text.bytes().next().is_some_and(|byte| byte.is_ascii());
    (!is_latin && is_name())
        || is_first_name(&read(index).first_names, text)
        || (is_latin && is_name())
}

/// The place of the province whose first name or code a text is: what most orders say.
pub(super) fn first_position(index: usize, text: &str) -> Option<usize> {
    let names = &read(index).first_names;
    let by_name = names.binary_search_by(|name| compare(name, text));
    by_name.ok().or_else(|| code_position(index, text))
}

/// The places of all provinces of which a text may be the name.
pub(super) fn positions<'t>(index: usize, text: &'t str) -> impl Iterator<Item = usize> + use<'t> {
    let (names, _) = part(index).unwrap_or_default();
    let core = bare(text);
    let wanted = name_hash(core);
    let mut hashes = hashes(&ENDS, HASHES, index);
    let code = code_position(index, text).or_else(|| code_position(index, core));
    let provinces = each_province(names).enumerate();
    let is_named = move |(at, names): &(usize, &'static str)| {
        let further = hashes.next().is_some_and(|own| own.contains(&wanted));
        further
            || code == Some(*at)
            || names
                .split(BETWEEN)
                .any(|name| alike(name, text) || alike(bare(name), core))
    };
    provinces.filter(is_named).map(|(at, _)| at)
}

/// The one province of which a text is the name or the code.
pub(crate) fn province_named(country: &str, text: &str) -> Option<Province> {
    let mut found = positions(position(country)?, text);
    let only = found.next().filter(|_| found.next().is_none())?;
    provinces(country).nth(only)
}

/// A text that may be a province's name, however it is written.
pub(super) struct Wanted<'t> {
    text: &'t str,
    /// It without the words for what it names.
    core: &'t str,
    /// The letters of that.
    letters: u64,
}

impl<'t> Wanted<'t> {
    #[cold]
    pub(super) fn of(text: &'t str) -> Self {
        let core = bare(text);
        let letters = set_of(folded(core));
        Self {
            text,
            core,
            letters,
        }
    }

    /// Whether it is one in the country at this place, when case, accents and the words for what it names do not count.
    pub(super) fn is_in(&self, index: usize) -> bool {
        let read = read(index);
        // Making a name bare takes longer than seeing that letters of the other are not in it.
        let may_be = |letters: &u64| self.letters & !letters == 0;
        let is_it = |name: &str| alike(name, self.text) || alike(bare(name), self.core);
        is_first_name(&read.first_names, self.core)
            || (read.letters.iter().any(may_be)
                && each_name(names(index))
                    .zip(&read.letters)
                    .any(|(name, letters)| may_be(letters) && is_it(name)))
            || self.is_further_name(index)
    }

    /// Whether it is like a name beside those in the list of names.
    fn is_further_name(&self, index: usize) -> bool {
        let wanted = name_hash(self.core);
        hashes(&ENDS, HASHES, index)
            .flatten()
            .any(|hash| *hash == wanted)
    }
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

/// A country's provinces, in the order of their names; none where there is no list.
pub fn provinces(country: &str) -> impl Iterator<Item = Province> {
    let (names, codes) = position(country).and_then(part).unwrap_or_default();
    each_province(names).enumerate().map(move |(index, names)| {
        let mut names = names.split(BETWEEN);
        Province {
            name: names.next().unwrap_or_default(),
            local_name: names.find(|name| !is_latin(name)),
            code: code_at(codes, index),
        }
    })
}

/// Whether a name can be read by who reads Latin letters.
fn is_latin(name: &str) -> bool {
    folded(name).all(|letter| letter.is_ascii())
}

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

/// Each name of a country's provinces, with the province's place and the [`set_of`] its letters.
pub(super) fn names_with_letters(index: usize) -> impl Iterator<Item = (usize, &'static str, u64)> {
    let provinces = each_province(names(index)).enumerate();
    let names = provinces
        .flat_map(|(place, names)| parts(names, BETWEEN as u8).map(move |name| (place, name)));
    let letters = read(index).letters.iter();
    names
        .zip(letters)
        .map(|((place, name), letters)| (place, name, *letters))
}

/// A country's names of provinces.
fn names(index: usize) -> &'static str {
    part(index).unwrap_or_default().0
}

/// What is read of a country's names when they are first asked for.
struct Read {
    /// The first name of each province, in their order.
    first_names: Vec<&'static str>,
    /// The letters of each name.
    letters: Vec<u64>,
}

fn read(index: usize) -> &'static Read {
    static NONE: Read = Read {
        first_names: Vec::new(),
        letters: Vec::new(),
    };
    static READ: [OnceLock<Read>; NAME_ENDS.len()] = [const { OnceLock::new() }; _];
    let read = || {
        let provinces = each_province(names(index));
        let first = provinces.map(|names| names.split(BETWEEN).next().unwrap_or_default());
        let letters = each_name(names(index)).map(|name| set_of(folded(name)));
        Read {
            first_names: first.collect(),
            letters: letters.collect(),
        }
    };
    READ.get(index).map_or(&NONE, |own| own.get_or_init(read))
}

/// Whether a text is one of these names, which are in order.
fn is_first_name(names: &[&str], text: &str) -> bool {
    names.binary_search_by(|name| compare(name, text)).is_ok()
}

/// Whether a province has this code; case and full stops do not count.
fn is_code(index: usize, text: &str) -> bool {
    code_position(index, text).is_some()
}

/// The place of the province that has this code.
fn code_position(index: usize, text: &str) -> Option<usize> {
    if text.bytes().next().is_none_or(|first| first >= FIRST_CJK) {
        return None;
    }
    let (_, codes) = part(index)?;
    let mut wanted = [NO_LETTER; MAX_CODE];
    for (index, letter) in folded(text).enumerate() {
        *wanted.get_mut(index)? = u8::try_from(letter)
            .unwrap_or_default()
            .to_ascii_uppercase();
    }
    let (width, codes) = code_width(codes);
    let (wanted, beyond) = wanted.split_at(width);
    let may_be_one = wanted.first().is_some_and(|first| *first != NO_LETTER)
        && beyond.iter().all(|letter| *letter == NO_LETTER);
    let mut codes = codes.as_bytes().chunks_exact(width.max(1));
    codes.position(|code| code == wanted).filter(|_| may_be_one)
}

fn code_at(codes: &'static str, index: usize) -> Option<&'static str> {
    let (width, codes) = code_width(codes);
    let start = index * width;
    let code = codes.get(start..start + width)?;
    Some(code.trim_end_matches(char::from(NO_LETTER))).filter(|code| !code.is_empty())
}

/// How long a country's codes are, and the codes.
fn code_width(codes: &str) -> (usize, &str) {
    let (width, codes) = codes.split_at_checked(1).unwrap_or(("0", ""));
    let width = width
        .bytes()
        .next()
        .map_or(0, |digit| usize::from(digit.wrapping_sub(b'0')));
    (width.min(MAX_CODE), codes)
}

/// The names of each of a country's provinces, with [`BETWEEN`] between.
pub(super) fn each_province(names: &'static str) -> impl Iterator<Item = &'static str> {
    names.split_terminator(AFTER)
}

fn is_mark(byte: u8) -> bool {
    byte == AFTER as u8 || byte == BETWEEN as u8
}

fn each_name(names: &'static str) -> impl Iterator<Item = &'static str> {
    let mut rest = names;
    std::iter::from_fn(move || {
        let end = rest.bytes().position(is_mark);
        let (name, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        let is_over = rest.is_empty();
        rest = after.get(1..).unwrap_or_default();
        (!is_over).then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::reference::country::countries;

    #[test]
    fn first_names_are_found_in_a_few_steps() {
        for country in countries() {
            let names = position(country).map_or(&[][..], |index| &read(index).first_names);
            for province in provinces(country) {
                assert!(
                    is_first_name(names, province.name),
                    "{country} {}",
                    province.name
                );
            }
            assert!(!is_first_name(names, "nowhere"));
        }
    }

    proptest! {
        #[test]
        fn compares_as_the_folded_names_compare(
            left in "[a-cA-C0-1 .ÁéЁ廣广-]{0,6}",
            right in "[a-cA-C0-1 .ÁéЁ廣广-]{0,6}",
            same in "[a-cé ]{0,4}",
        ) {
            let (left, right) = (same.clone() + &left, same + &right);
            prop_assert_eq!(compare(&left, &right), folded(&left).cmp(folded(&right)));
        }
    }
}
