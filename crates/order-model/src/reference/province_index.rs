//! The provinces of a country by what they are called, for texts that are written as the list has them but for case and accents, which
//! most are, and for the rest.

use std::sync::OnceLock;

use super::data::province::NAME_ENDS;
use super::data::province_names::{ENDS, HASHES};
use super::province_list::{BETWEEN, each_province, hashes, names};
use crate::text::fold::{alike, bare, name_hash};
use crate::text::split::parts;

/// Something that a province is called.
#[derive(Debug, Clone, Copy)]
struct Entry {
    hash: [u8; 3],
    /// The province's place; `None` for what names none of those in the list and is right nevertheless.
    place: Option<u16>,
    /// `None` where nothing but the hash is known.
    name: Option<&'static str>,
}

/// The entries of a country, each at the place that its hash gives or at the next one that is free.
#[derive(Debug, Default)]
struct Index(Vec<Option<Entry>>);

impl Index {
    fn of(entries: &[Entry]) -> Self {
        // Half of it stays free, so that a search ends soon.
        let mut slots = vec![None; (entries.len() * 2).next_power_of_two()];
        for entry in entries {
            let mut at = Self::start(entry.hash, slots.len());
            while slots.get(at).is_some_and(Option::is_some) {
                at = (at + 1) % slots.len();
            }
            if let Some(slot) = slots.get_mut(at) {
                *slot = Some(*entry);
            }
        }
        Self(slots)
    }

    fn start([first, second, third]: [u8; 3], slots: usize) -> usize {
        u32::from_be_bytes([0, first, second, third]) as usize & slots.wrapping_sub(1)
    }

    fn find(&self, hash: [u8; 3]) -> impl Iterator<Item = &Entry> {
        let start = Self::start(hash, self.0.len());
        let (before, after) = self.0.split_at_checked(start).unwrap_or_default();
        let run = after.iter().chain(before).map_while(Option::as_ref);
        run.filter(move |entry| entry.hash == hash)
    }
}

/// A country's index, which is made when it is first asked for.
fn index(country: usize) -> &'static Index {
    static NONE: Index = Index(Vec::new());
    static MADE: [OnceLock<Index>; NAME_ENDS.len()] = [const { OnceLock::new() }; _];
    MADE.get(country).map_or(&NONE, |own| {
        own.get_or_init(|| Index::of(&entries(country)))
    })
}

fn entries(country: usize) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut count = 0;
    for (names, place) in each_province(names(country)).zip(0..) {
        count = place + 1;
        for name in parts(names, BETWEEN as u8) {
            let mut add = |hash| {
                entries.push(Entry {
                    hash,
                    place: Some(place),
                    name: Some(name),
                });
            };
            let (whole, core) = (name_hash(name), name_hash(bare(name)));
            add(whole);
            if core != whole {
                add(core);
            }
        }
    }
    for (group, place) in hashes(&ENDS, HASHES, country).zip(0..) {
        entries.extend(group.iter().map(|hash| Entry {
            hash: *hash,
            place: (place < count).then_some(place),
            name: None,
        }));
    }
    entries
}

/// What a text is the name of, as it is: for each province of the country at this place its own, or `None`.
pub(super) fn written(country: usize, text: &str) -> impl Iterator<Item = Option<u16>> {
    let entries = index(country).find(name_hash(text));
    let named = entries.filter(move |entry| entry.name.is_some_and(|name| alike(name, text)));
    named.map(|entry| entry.place)
}

/// A text that may be a province's name with or without words for what it names.
pub(super) struct Wanted<'t> {
    text: &'t str,
    /// It without these.
    pub(super) core: &'t str,
    hash: [u8; 3],
}

impl<'t> Wanted<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let core = bare(text);
        let hash = name_hash(core);
        Self { text, core, hash }
    }

    /// Whether it is one in the country at this place.
    pub(super) fn is_in(&self, country: usize) -> bool {
        written(country, self.text).next().is_some() || self.places(country).next().is_some()
    }

    /// As [`written`], of what is left without words for what it names.
    pub(super) fn places(&self, country: usize) -> impl Iterator<Item = Option<u16>> + use<'t> {
        let core = self.core;
        // What is left may be the whole of a name: `Hà Tĩnh` ends in a word for a province.
        let is_it = move |entry: &&Entry| {
            let is = |name| alike(bare(name), core) || alike(name, core);
            entry.name.is_none_or(is)
        };
        let entries = index(country).find(self.hash);
        entries.filter(is_it).map(|entry| entry.place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::country::countries;
    use crate::reference::province::provinces;
    use crate::reference::province_list::position;

    #[test]
    fn every_name_is_found() {
        for country in countries() {
            let Some(index) = position(country) else {
                continue;
            };
            for (province, place) in provinces(country).zip(0..) {
                for name in [Some(province.name), province.local_name]
                    .into_iter()
                    .flatten()
                {
                    let mut found = written(index, name);
                    assert!(found.any(|own| own == Some(place)), "{country} {name}");
                    let found = Wanted::of(name);
                    assert!(
                        found.places(index).any(|own| own == Some(place)),
                        "{country} {name}"
                    );
                }
            }
            assert!(!Wanted::of("nowhere").is_in(index), "{country}");
        }
    }
}
