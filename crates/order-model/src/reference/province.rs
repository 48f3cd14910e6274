//! Provinces, states, prefectures: whatever is between a country and a city, where the source has a list of them.
//!
//! The source is libaddressinput, with names that have changed since and some in common use added.

use std::sync::OnceLock;

use super::country;
use super::data::province::{COUNTRIES, NAME_ENDS};
use super::joined_codes::each;
use super::province_index::{Wanted, written};
use super::province_list::{BETWEEN, each_name, each_province, names, part, position};
use crate::text::LONGEST;
use crate::text::fold::{bare, folded};
use crate::text::split::parts;
use crate::text::suggest::set_of;

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
            || written(index, text).next().is_some()
            || Wanted::of(text).places(index).next().is_some()
            || is_said_twice(country, index, text),
    )
}

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
    let is_one = |text: &str| is_code(index, text) || Wanted::of(text).is_in(index);
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
pub fn countries_with(text: &str) -> impl Iterator<Item = &'static str> {
    let wanted = Wanted::of(text);
    each::<2>(COUNTRIES)
        .enumerate()
        .filter(move |(index, _)| is_code(*index, text) || wanted.is_in(*index))
        .map(|(_, country)| country)
}

/// The places of all provinces of which a text may be the name or the code, the likeliest first; some of them twice.
pub(super) fn positions<'t>(index: usize, text: &'t str) -> impl Iterator<Item = usize> + use<'t> {
    let written = written(index, text).flatten().map(usize::from);
    let without_kind = std::iter::once_with(move || Wanted::of(text)).flat_map(move |wanted| {
        let code = code_position(index, wanted.core);
        wanted.places(index).flatten().map(usize::from).chain(code)
    });
    written
        .chain(code_position(index, text))
        .chain(without_kind)
}

/// The one province of which a text is the name or the code; `None` where there is none, or several have it.
#[must_use]
pub fn province_named(country: &str, text: &str) -> Option<Province> {
    let mut found = positions(position(country)?, text);
    let first = found.next()?;
    let is_only = found.all(|at| at == first);
    provinces(country).nth(first).filter(|_| is_only)
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

/// Each name of a country's provinces, with the province's place and the [`set_of`] its letters.
pub(super) fn names_with_letters(index: usize) -> impl Iterator<Item = (usize, &'static str, u64)> {
    let provinces = each_province(names(index)).enumerate();
    let names = provinces
        .flat_map(|(place, names)| parts(names, BETWEEN as u8).map(move |name| (place, name)));
    names
        .zip(letters(index))
        .map(|((place, name), letters)| (place, name, *letters))
}

/// The letters of each of a country's names; they are found when they are first asked for.
fn letters(index: usize) -> &'static [u64] {
    static FOUND: [OnceLock<Vec<u64>>; NAME_ENDS.len()] = [const { OnceLock::new() }; _];
    let find = || {
        let names = each_name(names(index)).map(|name| set_of(folded(name)));
        names.collect()
    };
    FOUND.get(index).map_or(&[], |own| own.get_or_init(find))
}

/// Whether a province has this code, which is no number; case and full stops do not count.
fn is_code(index: usize, text: &str) -> bool {
    !text.starts_with(|first: char| first.is_ascii_digit()) && code_position(index, text).is_some()
}

/// The place of the province that has this code, or this number in ISO 3166-2.
pub(super) fn code_position(index: usize, text: &str) -> Option<usize> {
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
    let code = code.trim_end_matches(char::from(NO_LETTER));
    code.starts_with(|first: char| first.is_ascii_uppercase())
        .then_some(code)
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
