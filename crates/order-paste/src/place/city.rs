//! Where the city stands.

use std::ops::Range;

use order_model::reference::province::is_province;
use order_model::reference::province_meant::province_of_city;
use order_model::rules::is_of_street;
use order_model::text::key;

use crate::chunk::{Chunks, Gap, Role};
use crate::part::PartKind;
use crate::words::{has_digit, is_among, is_company, is_remark, marks_city, words};

/// Countries in which the city stands behind the postal code.
const CODE_FIRST: &str =
    "MY DE MX FR ES IT AT CH NL BE PL SE NO DK FI PT TR CZ SK HU RO BG HR SI GR LU IL";

/// Countries in which the words of streets stand behind their names.
const STREET_LAST: &str = "US GB AU CA NZ IE SG HK PH ZA AE DE AT CH NL SE NO DK FI";

/// Districts of Hong Kong in Latin letters, as [`key`] makes them.
const OF_HONG_KONG: &str = "central admiralty wanchai causewaybay tinhau fortresshill northpoint quarrybay taikooshing taikoo saiwanho shaukeiwan chaiwan sheungwan \
    saiyingpun kennedytown aberdeen wongchukhang apleichau pokfulam happyvalley midlevels stanley mongkok tsimshatsui yaumatei jordan shamshuipo cheungshawan \
    laichikok meifoo kwuntong ngautaukok kowloonbay kowlooncity kowloontong tokwawan hunghom homantin wongtaisin diamondhill sanpokong lamtin yautong princeedward \
    taikoktsui shatin taiwai maonshan fotan tsuenwan kwaichung kwaifong tsingyi tuenmun yuenlong tinshuiwai sheungshui fanling taipo tseungkwano hanghau polam \
    saikung tungchung discoverybay";

pub(super) fn city_behind_code(chunks: &mut Chunks<'_>, country: &str) {
    if chunks.has(PartKind::City) || !is_among(CODE_FIRST, country) {
        return;
    }
    let Some(next) = chunks.position(PartKind::PostCode).map(|index| index + 1) else {
        return;
    };
    let Some(chunk) = chunks
        .all
        .get(next)
        .cloned()
        .filter(|chunk| chunk.role.is_none() && chunk.label.is_none())
    else {
        return;
    };
    let text = chunks.text_of(&chunk);
    let is_beside = chunk.gap == Gap::Space
        || chunk.gap == Gap::Mark
            && chunks
                .all
                .get(next - 1)
                .is_some_and(|code| code.gap == Gap::Mark && code.label.is_none())
            && is_among("DE MY", country);
    if has_digit(text) || !is_beside || is_remark(text) && !text.is_ascii() {
        return;
    }
    // A province may stand behind it in the same line.
    let places = words(text);
    let is_one = province_of_city(country, text).is_some()
        || chunks.open().iter().any(|other| {
            *other > next && is_province(country, chunks.text_at(*other)) == Some(true)
        });
    let province = places.iter().skip(1).filter(|_| !is_one).find(|place| {
        let rest = text.get(place.start..).unwrap_or_default();
        rest.len() > 3
            && is_province(country, rest) == Some(true)
            && is_province(country, text) != Some(true)
    });
    let end = match province {
        Some(place) => place.start,
        None if country == "DE" && places.len() > 1 => german_city(text),
        None => text.len(),
    };
    let range = crate::chunk::trimmed(chunks.text, chunk.range.start..chunk.range.start + end);
    chunks.cut_out(next, range, Some(Role::Part(PartKind::City)));
}

/// Where a city ends that a sentence may go on behind.
fn german_city(text: &str) -> usize {
    let places = words(text);
    let verb = places.iter().skip(1).find(|place| {
        let word = text.get((*place).clone()).unwrap_or_default();
        word.starts_with(char::is_lowercase)
            && !is_among("am an der die im in bei ob vor auf unter den", &key(word))
    });
    verb.map_or(text.len(), |place| place.start)
}

/// Finds the city: marked, known, or what stands before the province or the postal code.
pub(super) fn city(chunks: &mut Chunks<'_>, country: &str) {
    for (index, chunk) in chunks.open_places().into_iter().rev() {
        let text = chunks.text_of(&chunk);
        let folded = key(text);
        let is_known = (country == "HK" && is_among(OF_HONG_KONG, &folded))
            || (marks_city(country, text) && (!has_digit(text) || country == "VN"));
        if is_known {
            chunks.set(index, Role::Part(PartKind::City));
            return;
        }
    }
    let province = chunks.position(PartKind::Province);
    let code = chunks.position(PartKind::PostCode);
    if country == "SG" || (country == "AE" || country == "HK") && !known_city(chunks, country) {
        return;
    }
    let anchor = match (province, code) {
        (Some(province), Some(code)) if code + 1 == province => code,
        (Some(province), _) => province,
        (None, Some(code)) => code,
        (None, None) => {
            known_city(chunks, country);
            return;
        }
    };
    if chunks.has(PartKind::City) {
        return;
    }
    let mut before = anchor;
    while let Some(index) = before.checked_sub(1) {
        before = index;
        let Some(chunk) = chunks.all.get(index).cloned() else {
            return;
        };
        match chunk.role {
            None => {}
            Some(Role::Part(PartKind::Country | PartKind::District | PartKind::PostCode)) => {
                continue;
            }
            Some(_) => break,
        }
        if chunk.is_named() {
            break;
        }
        if let Some(range) = trailing_city(chunks.text_of(&chunk), country) {
            let range = chunk.range.start + range.start..chunk.range.start + range.end;
            chunks.cut_out(index, range, Some(Role::Part(PartKind::City)));
        }
        break;
    }
    if !chunks.has(PartKind::City) {
        known_city(chunks, country);
    }
}

/// A city that the tables know, as a whole piece or at the end of one.
fn known_city(chunks: &mut Chunks<'_>, country: &str) -> bool {
    for (index, chunk) in chunks.open_places().into_iter().rev() {
        let text = chunks.text_of(&chunk);
        if province_of_city(country, text).is_some() {
            chunks.set(index, Role::Part(PartKind::City));
            return true;
        }
    }
    false
}

/// The city that ends a text: all of it, where it has no street in it; what is behind the street's last word; or its last word.
fn trailing_city(text: &str, country: &str) -> Option<Range<usize>> {
    let places = words(text);
    let word = |place: &Range<usize>| text.get(place.clone()).unwrap_or_default();
    let is_of_house = |place: &Range<usize>| {
        let own = word(place);
        has_digit(own)
            || own.len() > 1 && is_of_street(own.trim_end_matches(['.', ',']))
            || is_company(own)
    };
    let known = places.iter().rev().take(3).rev().find(|place| {
        let rest = text.get(place.start..).unwrap_or_default();
        marks_city(country, rest) && rest.split(' ').count() > 1
            || province_of_city(country, rest).is_some()
    });
    let last = places.iter().rposition(is_of_house);
    let Some(last) = last else {
        return (places.len() <= 5).then_some(0..text.len());
    };
    if let Some(place) = known {
        return Some(place.start..text.len());
    }
    let mut next = last + 1;
    // A unit's letter, and the direction behind a street.
    while places
        .get(next)
        .is_some_and(|place| word(place).chars().count() == 1)
    {
        next += 1;
    }
    let rest = places.get(next..)?;
    if rest.is_empty() {
        return None;
    }
    let is_behind = is_among(STREET_LAST, country) && !has_digit(word(places.get(last)?));
    let first = if is_behind || rest.len() == 1 {
        rest.first()?
    } else {
        rest.last()?
    };
    Some(first.start..text.len())
}
