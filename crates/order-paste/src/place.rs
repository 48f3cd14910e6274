//! Postal code, province, city and district where words have spaces between them.

use std::ops::Range;

use order_model::reference::post_code::{has_post_codes, is_post_code};
use order_model::reference::province::{is_province, province_named};
use order_model::reference::province_meant::province_of_city;
use order_model::rules::is_of_street;
use order_model::text::key;

use crate::chunk::{Chunks, Gap, Role};
use crate::label::Label;
use crate::part::PartKind;
use crate::words::{
    Class, class, has_characters, has_digit, is_among, is_company, is_remark, marks_city,
    marks_district, words,
};

/// Countries in which the city stands behind the postal code.
const CODE_FIRST: &str =
    "MY DE MX FR ES IT AT CH NL BE PL SE NO DK FI PT TR CZ SK HU RO BG HR SI GR LU IL";
/// Countries in which the words of streets stand behind their names.
const STREET_LAST: &str = "US GB AU CA NZ IE SG HK PH ZA AE DE AT CH NL SE NO DK FI";
/// Countries in whose addresses a district stands before the city, marked or not.
const WITH_DISTRICT: &str = "PH MX BR ID AE TH VN IN PK BD CO PE CN";
/// Districts of Hong Kong in Latin letters, as [`key`] makes them.
const OF_HONG_KONG: &str = "central admiralty wanchai causewaybay tinhau fortresshill northpoint quarrybay taikooshing taikoo saiwanho shaukeiwan chaiwan sheungwan \
    saiyingpun kennedytown aberdeen wongchukhang apleichau pokfulam happyvalley midlevels stanley mongkok tsimshatsui yaumatei jordan shamshuipo cheungshawan \
    laichikok meifoo kwuntong ngautaukok kowloonbay kowlooncity kowloontong tokwawan hunghom homantin wongtaisin diamondhill sanpokong lamtin yautong princeedward \
    taikoktsui shatin taiwai maonshan fotan tsuenwan kwaichung kwaifong tsingyi tuenmun yuenlong tinshuiwai sheungshui fanling taipo tseungkwano hanghau polam \
    saikung tungchung discoverybay";
/// Areas of Hong Kong as people shorten them.
const AREAS: &str = "kowloon newterritories nt hongkongisland kln";

/// The score of what may be a postal code; not above 0 where it is none.
fn code_score(chunks: &Chunks<'_>, country: &str, index: usize, range: &Range<usize>) -> i32 {
    let Some(chunk) = chunks.all.get(index) else {
        return 0;
    };
    let text = chunks.text_of(chunk);
    let before = chunks
        .text
        .get(chunk.range.start..range.start)
        .unwrap_or_default();
    let after = chunks
        .text
        .get(range.end..chunk.range.end)
        .unwrap_or_default();
    let own = chunks.text.get(range.clone()).unwrap_or_default();
    let is_street = text
        .split([' ', '.'])
        .any(|word| word.len() > 1 && is_of_street(word));
    let mut score = 1 + i32::from(chunk.label == Some(Label::PostCode)) * 10;
    score += 3 * i32::from(before.is_empty() && after.is_empty());
    score += 2 * i32::from(after.is_empty());
    score += 2 * i32::from(before.is_empty() && !has_digit(after) && !is_street);
    score -= 4 * i32::from(before.is_empty() && !after.is_empty() && is_street);
    score -= 2 * i32::from(!before.is_empty() && !after.is_empty());
    score += 2 * i32::from(own.contains('〒') || before.ends_with('〒'));
    let word = before
        .trim_end_matches([' ', '.', '#', '-'])
        .split(' ')
        .next_back()
        .unwrap_or_default();
    score -= 5 * i32::from(is_among(
        "no unit room blk lot block apt suite flat box km rt rw ste packstation postnummer moo",
        &key(word),
    ));
    // `CP` is a cell phone's or a postal code's.
    let is_phone = chunk.label == Some(Label::Phone) && key(text) != key(own);
    score -= 9 * i32::from(
        before.ends_with(['#', '/'])
            || after.starts_with('/')
            || chunk.label == Some(Label::Nothing)
            || is_phone,
    );
    score +=
        3 * i32::from(before.is_empty() && crate::characters::province(country, after).is_some());
    let labelled = is_among("cp cep plz zip postcode", &key(word));
    score += 6 * i32::from(labelled);
    // Few digits are rather a house.
    score - i32::from(key(own).len() < 5)
}

/// Finds the postal code and cuts it out.
pub(crate) fn post_code(chunks: &mut Chunks<'_>, country: &str) {
    if !has_post_codes(country) {
        return;
    }
    let mut best: Option<(i32, usize, Range<usize>)> = None;
    for index in chunks.open() {
        let Some(chunk) = chunks.all.get(index).cloned() else {
            continue;
        };
        let text = chunks.text_of(&chunk);
        for range in code_windows(text) {
            let own = text.get(range.clone()).unwrap_or_default();
            if !has_digit(own) || !is_post_code(country, own) {
                continue;
            }
            let range = chunk.range.start + range.start..chunk.range.start + range.end;
            let score = code_score(chunks, country, index, &range);
            // The later of two, and the longer.
            if score > 0
                && best.as_ref().is_none_or(|(known, at, other)| {
                    score > *known || score == *known && (*at < index || other.len() < range.len())
                })
            {
                best = Some((score, index, range));
            }
        }
    }
    if let Some((_, index, range)) = best {
        chunks.cut_out(index, range, Some(Role::Part(PartKind::PostCode)));
    }
}

/// What may be a postal code: one or two words, and digits within text that has no spaces.
fn code_windows(text: &str) -> Vec<Range<usize>> {
    let places = words(text);
    let trim = |range: Range<usize>| {
        let inner = text.get(range.clone()).unwrap_or_default();
        let own = inner.trim_end_matches(['.', ')']).len();
        let opened = inner.contains('(');
        range.start..range.start + if opened { inner.len() } else { own }
    };
    let mut found: Vec<Range<usize>> = places.iter().cloned().map(trim).collect();
    for pair in places.windows(2) {
        if let [first, second] = pair {
            found.push(trim(first.start..second.end));
        }
    }
    let is_own = |character: char| {
        class(character) == Class::Digit || matches!(character, '-' | '－' | '〒')
    };
    let mut start = None;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        match start {
            None if is_own(character) => start = Some(at),
            Some(from) if !is_own(character) => {
                let before = text
                    .get(..from)
                    .and_then(|before| before.chars().next_back());
                let touches = |other: Option<char>| {
                    other
                        .is_some_and(|other| matches!(class(other), Class::Thai | Class::Character))
                };
                let is_counted = text.get(at..).is_some_and(|rest| {
                    rest.starts_with([
                        '号', '號', '樓', '楼', '室', '段', '丁', '番', 'F', '年', '巷', '弄',
                        '栋', '座', '期', '条', '之', '層', '鄰',
                    ])
                });
                if !is_counted
                    && (touches(before)
                        || touches(text.get(at..).and_then(|rest| rest.chars().next())))
                {
                    found.push(from..at);
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// Finds province, city and district among the pieces that are left.
pub(crate) fn read(chunks: &mut Chunks<'_>, country: &str) {
    labelled(chunks, country);
    district_marked(chunks, country, false);
    city_behind_code(chunks, country);
    if !chunks.has(PartKind::Province) {
        province(chunks, country);
    }
    district_marked(chunks, country, true);
    if !chunks.has(PartKind::City) {
        city(chunks, country);
    }
    if !chunks.has(PartKind::District) && is_among(WITH_DISTRICT, country) {
        district_by_place(chunks, country);
    }
}

/// What a label says.
fn labelled(chunks: &mut Chunks<'_>, country: &str) {
    for index in chunks.open() {
        let Some(chunk) = chunks.all.get(index) else {
            continue;
        };
        let kind = match chunk.label {
            Some(Label::District) => PartKind::District,
            Some(Label::City) => PartKind::City,
            Some(Label::Province) => PartKind::Province,
            _ => continue,
        };
        // A whole line behind `City:` may go on with the province.
        let is_whole = kind != PartKind::City
            || is_province(country, chunks.text_at(index)) != Some(true)
            || !chunks.has(PartKind::City);
        if is_whole && !chunks.has(kind) {
            chunks.set(index, Role::Part(kind));
        }
    }
}

/// The district that a word marks, as a piece of its own or within a line.
fn district_marked(chunks: &mut Chunks<'_>, country: &str, within: bool) {
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

fn city_behind_code(chunks: &mut Chunks<'_>, country: &str) {
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

/// Finds the province: the likeliest words that are one.
fn province(chunks: &mut Chunks<'_>, country: &str) {
    let mut best: Option<(i32, usize, Range<usize>)> = None;
    let city = chunks.position(PartKind::City);
    let mut consider = |score: i32, index: usize, range: Range<usize>| {
        if score > 0 && best.as_ref().is_none_or(|(known, ..)| score >= *known) {
            best = Some((score, index, range));
        }
    };
    for index in chunks.open() {
        let Some(chunk) = chunks.all.get(index).cloned() else {
            continue;
        };
        if matches!(
            chunk.label,
            Some(Label::Name | Label::Nothing | Label::Company)
        ) {
            continue;
        }
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

/// Finds the city: marked, known, or what stands before the province or the postal code.
fn city(chunks: &mut Chunks<'_>, country: &str) {
    for index in chunks.open().into_iter().rev() {
        let Some(chunk) = chunks.all.get(index).cloned() else {
            continue;
        };
        if matches!(
            chunk.label,
            Some(Label::Name | Label::Nothing | Label::Company)
        ) {
            continue;
        }
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
        if matches!(
            chunk.label,
            Some(Label::Name | Label::Nothing | Label::Company | Label::Street)
        ) && chunk.label != Some(Label::Street)
        {
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
    for index in chunks.open().into_iter().rev() {
        let Some(chunk) = chunks.all.get(index).cloned() else {
            continue;
        };
        if matches!(
            chunk.label,
            Some(Label::Name | Label::Nothing | Label::Company)
        ) {
            continue;
        }
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

/// The district by where it stands: between the street and the city.
fn district_by_place(chunks: &mut Chunks<'_>, country: &str) {
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

/// Makes the address of what is left: pieces with a number or a word of streets, and what stands between them and the city.
pub(crate) fn street(chunks: &mut Chunks<'_>) {
    let is_of_place = |role: Option<Role>| {
        matches!(
            role,
            Some(Role::Part(
                PartKind::City
                    | PartKind::District
                    | PartKind::Province
                    | PartKind::PostCode
                    | PartKind::Address
            ))
        )
    };
    let mut inside = false;
    for index in 0..chunks.all.len() {
        let Some(chunk) = chunks.all.get(index).cloned() else {
            continue;
        };
        if chunk.role.is_some() {
            inside = inside && chunk.role == Some(Role::Part(PartKind::Address));
            continue;
        }
        let text = chunks.text_of(&chunk);
        let next = chunks
            .all
            .iter()
            .skip(index + 1)
            .find(|next| next.role.is_some() || has_digit(chunks.text_of(next)));
        let leads_on = next.is_some_and(|next| is_of_place(next.role) || next.role.is_none());
        let has_house = has_digit(text) || text.contains("/F") || text.contains("F/");
        let has_street = text
            .split([' ', '.'])
            .any(|word| word.len() > 1 && is_of_street(word));
        let is_labelled = matches!(chunk.label, Some(Label::Address | Label::Street));
        let is_out = matches!(
            chunk.label,
            Some(Label::Nothing | Label::Phone | Label::Name | Label::Email)
        );
        let is_own = is_labelled
            || has_street
            || has_house && !is_remark(text)
            || inside && leads_on
            || chunk.under == Some(Label::Street) && leads_on;
        let touches_place = leads_on
            && chunks
                .all
                .get(index + 1)
                .is_some_and(|next| is_of_place(next.role));
        let is_short = text.chars().count() < 2;
        if !is_out && !is_short && (is_own || touches_place && !is_remark(text)) {
            chunks.set(index, Role::Part(PartKind::Address));
            inside = true;
        }
    }
}
