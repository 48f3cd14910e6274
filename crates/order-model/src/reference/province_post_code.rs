//! In which province a postal code lies, as far as its first letters and digits tell it. Source: libaddressinput's `sub_zips`, for the
//! countries where they agree with public lists of places.

use std::sync::OnceLock;

use super::data::province_post_code::{ENDS, PATTERNS};
use super::pattern::Pattern;
use super::post_code;
use super::province::{Province, positions, provinces};
use super::province_list::{position, range};
use super::province_meant::name_like;
use crate::text::split::parts;

/// After each pattern.
const AFTER: u8 = b'~';

/// A postal code lies in another province than the one that is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Elsewhere {
    /// The province in which it lies; `None` where there are several in which it may.
    pub province: Option<&'static str>,
}

/// Whether a postal code cannot lie in a province of a country, an alpha-2 code. `None` where it may, where either is none of
/// the country's, and where it is not known where the code lies.
///
/// ```
/// use order_model::reference::province_post_code::{Elsewhere, elsewhere};
///
/// let cebu = Some(Elsewhere { province: Some("Cebu") });
/// assert_eq!(elsewhere("PH", "Metro Manila", "6000"), cebu);
/// assert_eq!(elsewhere("PH", "NCR", "1634"), None);
/// assert_eq!(elsewhere("PH", "Nowhere", "6000"), None);
/// ```
#[must_use]
pub fn elsewhere(country: &str, province: &str, code: &str) -> Option<Elsewhere> {
    let index = position(country)?;
    let beginnings = beginnings(index);
    if beginnings.is_empty() {
        return None;
    }
    let code = post_code::letters(country, code)?;
    let begins = |pattern: &Pattern| pattern.begins(code.as_bytes());
    let may_lie_in = |at: usize| {
        let pattern = beginnings.get(at).and_then(Beginning::pattern);
        pattern.is_none_or(begins)
    };
    let mut is_named = false;
    for at in positions(index, province) {
        if may_lie_in(at) {
            return None;
        }
        is_named = true;
    }
    if !is_named {
        return None;
    }
    let mut holding = holding(country, beginnings, code.as_bytes());
    let first = holding.next()?;
    let only = holding.next().is_none();
    Some(Elsewhere {
        province: only.then(|| name_like(&first, province)),
    })
}

/// The one province of a country, an alpha-2 code, in which a postal code lies; `None` where there are several, where the text is
/// no code of the country, and where it is not known.
///
/// ```
/// use order_model::reference::province_post_code::province_of_post_code;
///
/// assert_eq!(province_of_post_code("PH", "6000").map(|province| province.name), Some("Cebu"));
/// assert_eq!(province_of_post_code("PH", "47"), None);
/// ```
#[must_use]
pub fn province_of_post_code(country: &str, text: &str) -> Option<Province> {
    only_with(country, post_code::letters(country, text)?.as_bytes())
}

/// The one province of a country in which a postal code lies, or all that begin so.
pub(super) fn only_with(country: &str, code: &[u8]) -> Option<Province> {
    let mut holding = holding(country, beginnings(position(country)?), code);
    let only = holding.next()?;
    holding.next().is_none().then_some(only)
}

/// The provinces in which a postal code may lie.
fn holding(
    country: &str,
    beginnings: &'static [Beginning],
    code: &[u8],
) -> impl Iterator<Item = Province> {
    let of_beginning = provinces(country).zip(beginnings);
    of_beginning
        .filter_map(|(province, beginning)| beginning.pattern()?.begins(code).then_some(province))
}

/// How the postal codes of one province begin.
struct Beginning {
    written: &'static str,
    read: OnceLock<Option<Pattern>>,
}

impl Beginning {
    /// `None` where that is not known. It is read when it is first asked for: of most countries one province is.
    fn pattern(&self) -> Option<&Pattern> {
        let read = || Pattern::parse(self.written).filter(|_| !self.written.is_empty());
        self.read.get_or_init(read).as_ref()
    }
}

/// How the postal codes of each of a country's provinces begin; empty where that is not known.
fn beginnings(index: usize) -> &'static [Beginning] {
    static FOUND: [OnceLock<Vec<Beginning>>; ENDS.len()] = [const { OnceLock::new() }; _];
    let find = || {
        let part = range(&ENDS, index).and_then(|range| PATTERNS.get(range));
        let written = parts(part.unwrap_or_default(), AFTER);
        let mut beginnings: Vec<_> = written
            .map(|written| Beginning {
                written,
                read: OnceLock::new(),
            })
            .collect();
        // Nothing stands after the last.
        beginnings.pop();
        beginnings
    };
    FOUND
        .get(index)
        .map_or(&[], |found| found.get_or_init(find))
}
