//! What was meant by the name of a province that its country does not have. A wrong answer sends a parcel to another island:
//! there is one only where the text is no other place that any list here knows.

use super::country::country_by_name;
use super::data::place::{ENDS, HASHES};
use super::data::province::COUNTRIES;
use super::province::{Province, names_with_letters, provinces};
use super::province_index::{Wanted, written};
use super::province_list::{BETWEEN, each_province, hashes, part, position};
use crate::text::fold::{bare, fold, folded, is_among, is_kind, name_hash};
use crate::text::key;
use crate::text::split::{self, Words};
use crate::text::suggest::{nearest_within, set_of};

/// What a text may have been meant to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// This province: its name with a slip of the finger, or a city that lies in it.
    Province(&'static str),
    /// A region that has several provinces.
    Region,
}

/// What may have been meant by a text that is none of a country's provinces; `None` where that is not clear.
///
/// ```
/// use order_model::reference::province_meant::{Meant, meant};
///
/// assert_eq!(meant("PH", "Mertro Manila"), Some(Meant::Province("Metro Manila")));
/// assert_eq!(meant("ID", "Jakarta Selatan"), Some(Meant::Province("DKI Jakarta")));
/// assert_eq!(meant("IT", "Toscana"), Some(Meant::Region));
/// assert_eq!(meant("TW", "Taiwan"), None);
/// ```
#[must_use]
pub fn meant(country: &str, text: &str) -> Option<Meant> {
    let index = position(country)?;
    let place = place(index, text);
    let province = match place {
        Some(Place::Region) => return Some(Meant::Region),
        Some(Place::Other) => return None,
        // 北海道 is no 北海, which is a city.
        Some(Place::City(_)) if is_full_name_elsewhere(index, text) => return None,
        Some(Place::City(province)) => province,
        None => beginning(index, text)
            .or_else(|| nearest(index, text).filter(|_| !is_elsewhere(index, text)))?,
    };
    let province = provinces(country).nth(province)?;
    Some(Meant::Province(name_like(&province, text)))
}

/// The name of the province of a country, an alpha-2 code, in which a city lies that we know: only large ones are known, and
/// only where one province alone has a city of that name.
#[must_use]
pub fn province_of_city(country: &str, text: &str) -> Option<&'static str> {
    match place(position(country)?, text)? {
        Place::City(province) => Some(provinces(country).nth(province)?.name),
        _ => None,
    }
}

/// Whether a text is no place, province or country that we know, nor nearly a province of this country.
pub(crate) fn is_of_nothing(country: &str, text: &str) -> bool {
    let is_known = |index| place(index, text).is_some() || is_elsewhere(index, text);
    meant(country, text).is_none() && !position(country).is_some_and(is_known)
}

/// A province's name in the script of a text, if it has one in that.
pub(super) fn name_like(province: &Province, text: &str) -> &'static str {
    let is_latin = folded(text).next().is_none_or(|letter| letter.is_ascii());
    let local = province.local_name.filter(|_| !is_latin);
    let local = local.filter(|name| same_script(name, text));
    let local = local.map(|name| {
        // 北海道 is called so alone: 北海 is a city of China.
        if script(name) == HAN && !name.ends_with('道') {
            bare(name)
        } else {
            name
        }
    });
    local.unwrap_or(province.name)
}

/// What a text is, in the list of places.
enum Place {
    /// A city in the province at this place.
    City(usize),
    Region,
    Other,
}

fn place(country: usize, text: &str) -> Option<Place> {
    let wanted = name_hash(bare(text));
    let (mut found, mut count, mut is_in_last) = (None, 0, false);
    for group in hashes(&ENDS, HASHES, country) {
        is_in_last = group.contains(&wanted);
        found = found.or(is_in_last.then_some(count));
        count += 1;
    }
    // A name that is written like one of those of no province is none of a city's either.
    match found {
        _ if is_in_last => Some(Place::Other),
        Some(found) if count - found == 2 => Some(Place::Region),
        found => found.map(Place::City),
    }
}

/// Whether a text is the name of a country, or of a province of another country than the one at this place.
fn is_elsewhere(country: usize, text: &str) -> bool {
    let wanted = Wanted::of(text);
    country_by_name(text).is_some()
        || (0..COUNTRIES.len() / 2).any(|index| index != country && wanted.is_in(index))
}

/// Whether a text is the name of a province or of a place that any country's list here has.
pub(super) fn is_place(text: &str) -> bool {
    let wanted = Wanted::of(text);
    let name = name_hash(bare(text));
    (0..COUNTRIES.len() / 2).any(|index| {
        wanted.is_in(index) || hashes(&ENDS, HASHES, index).any(|group| group.contains(&name))
    })
}

/// Whether a text is a province of another country than the one at this place, with its word for what it is.
fn is_full_name_elsewhere(country: usize, text: &str) -> bool {
    let is_it = |index| written(index, text).next().is_some();
    bare(text) != text && (0..COUNTRIES.len() / 2).any(|index| index != country && is_it(index))
}

/// The province with whose full name, such as `广东省`, a text in Chinese characters begins that goes on with a city.
fn beginning(country: usize, text: &str) -> Option<usize> {
    if script(text) != HAN {
        return None;
    }
    let (names, _) = part(country)?;
    each_province(names).position(|names| {
        let mut names = names.split(BETWEEN);
        names.any(|name| name != bare(name) && script(name) == HAN && text.starts_with(name))
    })
}

/// Words that say where a place lies among others of the same name, by direction.
const DIRECTIONS: [&str; 7] = [
    "north northern norte nord utara",
    "south southern sur sud sul selatan",
    "east eastern este est leste timur oriental",
    "west western oeste ovest ouest barat occidental",
    "central centro tengah middle",
    "upper alto alta",
    "lower bajo baja",
];

/// Words that many names have, and that say nothing.
pub(crate) const COMMON: &str = "of de del da do di du la las los el le al the and y e i island islands isla islas ilha pulau kepulauan kep \
    san santa santo sao saint st";

/// What there is to compare of a name.
struct Core {
    /// Its letters.
    whole: String,
    /// The letters of the words that are no kind of place and not common.
    letters: String,
    words: usize,
    /// A bit for each of [`DIRECTIONS`].
    directions: u8,
}

/// The words of a name.
fn words(name: &str) -> Words<'_> {
    split::words(name, |letter| fold(letter).is_none())
}

impl Core {
    fn of(name: &str) -> Self {
        let mut core = Self {
            whole: key(name),
            letters: String::new(),
            words: 0,
            directions: 0,
        };
        for word in words(bare(name)).filter(|word| !is_kind(word) && !is_among(COMMON, word)) {
            core.words += 1;
            core.letters.push_str(&key(word));
            for (bit, words) in DIRECTIONS.iter().enumerate() {
                core.directions |= u8::from(is_among(words, word)) << bit;
            }
        }
        core
    }

    /// In how many places it may differ from another and still be that one.
    fn most_slips(&self) -> usize {
        let letters = self.letters.chars().count();
        let is_han = self
            .letters
            .chars()
            .any(|letter| ('\u{3400}'..='\u{9FFF}').contains(&letter));
        match letters {
            3 if is_han => 1,
            ..=3 => 0,
            4..=9 => 1,
            10..=15 => 2,
            _ => 3,
        }
    }

    /// Whether a slip may have made this of another: not where it begins otherwise, not where one names a direction and the
    /// other does not, and not where a word of four letters would have four others.
    fn may_be(&self, other: &Self) -> bool {
        if self.letters.len() == 4 && other.letters.len() <= 4 {
            return false;
        }
        let is_same_direction = self.directions == other.directions
            || (self.directions == 0 && self.words == other.words);
        is_same_direction && self.letters.chars().next() == other.letters.chars().next()
    }
}

/// The place of the one province whose name is nearest.
fn nearest(country: usize, text: &str) -> Option<usize> {
    let core = Core::of(text);
    let most = core.most_slips();
    // A district is no slip of a province: 河北区 is a part of Tianjin.
    if most == 0 || text.ends_with(['区', '區', '镇', '鎮', '乡', '鄉', '村', '路', '街'])
    {
        return None;
    }
    let first = core.letters.chars().next();
    let own = set_of(core.letters.chars());
    let cores: Vec<(usize, Core)> = names_with_letters(country)
        // Each letter that the other has not is a slip. Seeing that is faster than taking the name apart.
        .filter(|(.., letters)| (own & !letters).count_ones() as usize <= most)
        .filter(|(_, name, _)| words(name).any(|word| folded(word).next() == first))
        .map(|(index, name, _)| (index, Core::of(name)))
        .filter(|(_, other)| core.may_be(other))
        .collect();
    let mut known = cores
        .iter()
        .map(|(index, other)| (*index, other.letters.as_str()));
    // The slip may be in a word that is not compared.
    let mut whole = cores
        .iter()
        .map(|(index, other)| (*index, other.whole.as_str()));
    nearest_within(&core.letters, most, &mut known)
        .or_else(|| nearest_within(&core.whole, most, &mut whole))
}

/// Whether two texts begin with letters of one script, of those that the local names are in.
fn same_script(left: &str, right: &str) -> bool {
    script(left) == script(right)
}

/// What [`script`] answers for Chinese characters.
const HAN: Option<u32> = Some(0);

fn script(text: &str) -> Option<u32> {
    folded(text).next().map(|letter| match u32::from(letter) {
        0x3040..=0x30FF | 0x3400..=0x9FFF => 0,
        0xAC00..=0xD7A3 => 1,
        other => other >> 8,
    })
}
