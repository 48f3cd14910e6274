//! Where the district stands.

use std::ops::Range;

use order_model::reference::province::is_province;
use order_model::reference::province_meant::province_of_city;
use order_model::rules::is_of_street;
use order_model::text::key;

use crate::chunk::{Chunks, Gap, Role};
use crate::label::Label;
use crate::part::PartKind;
use crate::words::{has_digit, is_among, is_remark, marks_city, marks_district, words};

/// Countries in whose addresses a district stands before the city, marked or not.
pub(super) const WITH_DISTRICT: &str = "PH MX BR ID AE TH VN IN PK BD CO PE CN";

/// The district that a word marks, as a piece of its own or within a line.
pub(super) fn district_marked(chunks: &mut Chunks<'_>, country: &str, within: bool) {
    if chunks.has(PartKind::District) {
        return;
    }
    for index in chunks.open() {
        let Some(chunk) = chunks.all.get(index).cloned() else {
            continue;
        };
        let text = chunks.text_of(&chunk);
        let is_named = matches!(chunk.label, Some(Label::Name | Label::Nothing));
        if !within
            && !is_named
            && text.len() > 2
            && marks_district(country, text)
            && !marks_city(country, text)
        {
            let end = district_end(text, country, chunk.range.start, usize::MAX);
            chunks.cut_out(index, end, Some(Role::Part(PartKind::District)));
            return;
        }
        // Within a line: from the mark to what is the city.
        for place in words(text)
            .into_iter()
            .skip(if within { 1 } else { usize::MAX })
        {
            let rest = text.get(place.start..).unwrap_or_default();
            if !is_named && marks_district(country, rest) && rest.contains(' ') && country != "VN" {
                let end = district_end(rest, country, chunk.range.start + place.start, 3);
                chunks.cut_out(index, end, Some(Role::Part(PartKind::District)));
                return;
            }
        }
    }
}

/// The range of a marked district that more may follow in its line: it ends before a city that is marked or known, before a province, and after
/// three words in a line of many.
fn district_end(text: &str, country: &str, start: usize, most: usize) -> Range<usize> {
    let places = words(text);
    let ends = places.iter().enumerate().skip(2).find(|(at, place)| {
        let rest = text.get(place.start..).unwrap_or_default();
        let next = text
            .get(place.start..places.get(at + 1).map_or(place.end, |next| next.end))
            .unwrap_or_default();
        let one = text.get((*place).clone()).unwrap_or_default();
        let is_next = [rest, next, one].iter().any(|own| {
            marks_city(country, own)
                || province_of_city(country, own).is_some()
                || own.len() > 3 && is_province(country, own) == Some(true)
        });
        is_next || *at > most
    });
    let end = ends.map_or(text.len(), |(at, _)| {
        places.get(at - 1).map_or(text.len(), |last| last.end)
    });
    start..start + end
}

/// The district by where it stands: between the street and the city.
pub(super) fn district_by_place(chunks: &mut Chunks<'_>, country: &str) {
    let after = [PartKind::City, PartKind::Province];
    let Some(anchor) = after.iter().filter_map(|kind| chunks.position(*kind)).min() else {
        return;
    };
    let before = (0..anchor).rev().find(|index| {
        chunks
            .all
            .get(*index)
            .is_some_and(|chunk| chunk.role != Some(Role::Part(PartKind::PostCode)))
    });
    let Some(index) = before else { return };
    let Some(chunk) = chunks
        .all
        .get(index)
        .cloned()
        .filter(|chunk| chunk.role.is_none())
    else {
        return;
    };
    if matches!(
        chunk.label,
        Some(Label::Name | Label::Nothing | Label::Company | Label::Street | Label::Address)
    ) {
        return;
    }
    let text = chunks.text_of(&chunk);
    let number = has_digit(text)
        && !(country == "AE" && text.split(' ').next().is_some_and(|word| !has_digit(word)));
    let is_building = is_among(
        "villa building tower flat apt office house shop warehouse street road مبنى برج شقة فیلا شارع بناية مکتب محل",
        &key(text.split(' ').next().unwrap_or_default()),
    );
    let is_street = text
        .split([' ', '.'])
        .any(|word| word.len() > 2 && is_of_street(word))
        && !matches!(country, "MX" | "BR");
    let open = chunks
        .all
        .iter()
        .take(index)
        .filter(|chunk| chunk.role.is_none() && chunk.label != Some(Label::Nothing));
    let follows_street = open.into_iter().any(|street| {
        let text = chunks.text_of(street);
        has_digit(text)
            || text
                .split([' ', '.'])
                .any(|word| word.len() > 1 && is_of_street(word))
    });
    if !number
        && !is_building
        && !is_street
        && follows_street
        && chunk.gap != Gap::Space
        && !is_remark(text)
    {
        chunks.set(index, Role::Part(PartKind::District));
    }
}
