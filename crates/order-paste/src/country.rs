//! In which country an address is: what names it, what its phone number, postal code and province agree on, and the language that it is in.

use std::ops::Range;

use order_model::reference::country::suggestion;
use order_model::reference::post_code::{has_post_codes, is_post_code, post_code_example};
use order_model::reference::province::{countries_with, province_named};
use order_model::reference::province_meant::province_of_city;
use order_model::reference::province_post_code::elsewhere;
use order_model::rules::phone_fits;
use order_model::text::key;

use crate::chunk::{Chunks, Gap, Role};
use crate::contact::Candidate;
use crate::label::Label;
use crate::part::{PartKind, Sureness, take_highest};
use crate::words::{Class, OF_COUNTRY, class, has_characters, has_digit, words, words_of};

/// The country, where in the text it is named, and how sure that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Country {
    pub(crate) code: &'static str,
    pub(crate) sureness: Sureness,
}

/// Parts of the United Kingdom, which no list of countries has.
const OF_GREAT_BRITAIN: [&str; 4] = ["england", "scotland", "wales", "northernireland"];
/// Countries whose addresses are written with words that [`OF_COUNTRY`] does not have.
const BESIDE: [&str; 2] = ["CN", "TW"];
/// Characters that are written so in China alone, and so in Taiwan and Hong Kong alone.
const SIMPLIFIED: &str = "东广苏庆区县镇乡义浙辽宁龙陕湾岛园楼号电话详细邮编";
const TRADITIONAL: &str = "臺灣縣區鄉鎮號樓東廣電話詳細郵寄龍劉陳黃楊鄭吳張灣廈";
/// Areas of Hong Kong.
const OF_HONG_KONG: [&str; 5] = ["香港", "九龍", "九龙", "新界", "港島"];

/// The country of a text; `None` where nothing tells it. `likely` are those that it is rather, as far as the text leaves it open.
pub(crate) fn decide(
    chunks: &mut Chunks<'_>,
    numbers: &[Candidate],
    likely: &[&str],
) -> Option<Country> {
    if let Some(code) = named(chunks, numbers) {
        return Some(Country {
            code,
            sureness: Sureness::Sure,
        });
    }
    let mut best: Option<(&'static str, i32)> = None;
    let mut second = 0;
    let mut possible: Vec<(i32, (i32, &'static str))> = possible(chunks, numbers, likely)
        .into_iter()
        .map(|code| (said(code, chunks, numbers, likely), code))
        .map(|scored| (scored.0, scored))
        .collect();
    for _ in 0..MOST {
        let Some((said, code)) = take_highest(&mut possible) else {
            break;
        };
        let score = said + places(code, chunks);
        let known = best.map_or(0, |(_, known)| known);
        if score > known {
            second = known;
            best = Some((code, score));
        } else {
            second = second.max(score);
        }
    }
    let (code, score) = best?;
    let sureness = match score - second {
        4.. => Sureness::Likely,
        _ => Sureness::Guessed,
    };
    Some(Country { code, sureness })
}

/// So many pieces of a text are looked at: no address has more.
const MOST_PIECES: usize = 60;
/// Of so many countries it is asked whether they have the places that the text names: those for which most else speaks.
const MOST: usize = 9;

/// The country that a piece of the text names, which is cut out.
fn named(chunks: &mut Chunks<'_>, numbers: &[Candidate]) -> Option<&'static str> {
    let mut by_province = None;
    for index in chunks.open().into_iter().rev() {
        let Some(chunk) = chunks.all.get(index).cloned() else {
            continue;
        };
        if !matches!(
            chunk.label,
            None | Some(Label::Country | Label::Address | Label::Street | Label::PostCode)
        ) {
            continue;
        }
        let is_last = index + 1 == chunks.all.len();
        let text = chunks.text_of(&chunk);
        let Some((range, code)) = in_text(
            text,
            chunk.gap == Gap::Line || is_last || chunk.label == Some(Label::Country),
        ) else {
            continue;
        };
        // Georgia and Staten Island are no countries where nothing else speaks for them.
        let is_line = range == (0..text.len())
            && chunk.gap == Gap::Line
            && (is_last || !is_province_elsewhere(text, code));
        if chunk.label != Some(Label::Country)
            && !is_line
            && score(code, chunks, numbers, &[]) < LEAST
        {
            continue;
        }
        // Dubai names the Emirates, and stays where it is.
        if text
            .get(range.clone())
            .is_some_and(|name| province_named(code, name).is_some())
        {
            by_province = by_province.or(Some(code));
            continue;
        }
        let range = chunk.range.start + range.start..chunk.range.start + range.end;
        chunks.cut_out(index, range, Some(Role::Part(PartKind::Country)));
        return Some(code);
    }
    by_province
}

/// So much speaks for a country that is named within other words.
const LEAST: i32 = 3;

fn is_province_elsewhere(text: &str, country: &str) -> bool {
    countries_with(text).any(|other| other != country)
}

/// The code of the country that a text names.
pub(crate) fn code_named(text: &str) -> Option<&'static str> {
    in_text(text, true).map(|(_, code)| code)
}

/// The name of a country that is a text, begins it before a number or characters, or ends it.
fn in_text(text: &str, is_apart: bool) -> Option<(Range<usize>, &'static str)> {
    let bare = text.trim_end_matches('.');
    let code = |text: &str| {
        let folded = key(text);
        let is_code = folded.len() <= 3 && folded.is_ascii();
        if is_code && !(text.contains('.') || text.chars().all(char::is_uppercase)) {
            return None;
        }
        if OF_GREAT_BRITAIN.contains(&folded.as_str()) {
            return Some("GB");
        }
        suggestion(text).or_else(|| suggestion(text.trim_end_matches('.')))
    };
    if let Some(found) = code(bare) {
        // Two letters within a line may be a province.
        let is_short = key(bare).len() == 2;
        return (is_apart || !is_short || matches!(bare, "UK" | "HK"))
            .then_some((0..text.len(), found));
    }
    for prefix in ["香港", "台灣", "中国", "中國", "日本"] {
        if text.starts_with(prefix) && prefix != text {
            return Some((0..prefix.len(), suggestion(prefix)?));
        }
    }
    let places = words(text);
    for count in (1..=4.min(places.len().saturating_sub(1))).rev() {
        let (Some(first), Some(last)) = (places.get(places.len() - count), places.last()) else {
            continue;
        };
        let range = first.start..last.end;
        let named = text.get(range.clone())?;
        if named.len() > 3 || matches!(named, "UAE" | "USA" | "UK" | "HK") {
            let Some(found) = code(named) else { continue };
            // New Mexico is no Mexico.
            let before = places.get(places.len() - count - 1);
            let longer = before.and_then(|place| text.get(place.start..last.end));
            let is_province = longer.is_some_and(|longer| {
                key(longer).starts_with("de")
                    || countries_with(longer.trim_matches(',')).next().is_some()
            });
            if !is_province {
                return Some((range, found));
            }
        }
    }
    let first = places.first()?.clone();
    let rest = text.get(first.end..)?.trim_start();
    let named = text.get(first.clone())?;
    let begins = rest.starts_with(|next: char| next.is_ascii_digit()) && named.len() > 3;
    code(named).filter(|_| begins).map(|found| (first, found))
}

/// The countries that it may be.
fn possible(chunks: &Chunks<'_>, numbers: &[Candidate], likely: &[&str]) -> Vec<&'static str> {
    let mut found: Vec<&'static str> = OF_COUNTRY
        .iter()
        .map(|(code, _)| *code)
        .chain(BESIDE)
        .collect();
    found.extend(numbers.iter().filter_map(|number| number.dialled));
    found.extend(likely.iter().filter_map(|code| suggestion(code)));
    for index in chunks.open().into_iter().take(MOST_PIECES) {
        let text = chunks.text_at(index);
        if !has_digit(text) && text.len() < 60 && key(text).chars().count() > 3 {
            found.extend(countries_with(text));
        }
    }
    let mut unique: Vec<&'static str> = Vec::new();
    for code in found {
        if !unique.contains(&code) {
            unique.push(code);
        }
    }
    unique
}

/// How much speaks for a country.
fn score(
    country: &'static str,
    chunks: &Chunks<'_>,
    numbers: &[Candidate],
    likely: &[&str],
) -> i32 {
    said(country, chunks, numbers, likely) + places(country, chunks)
}

/// How much script, words and phone numbers say for a country.
fn said(country: &'static str, chunks: &Chunks<'_>, numbers: &[Candidate], likely: &[&str]) -> i32 {
    let text = chunks.text;
    let mut score = script(country, text);
    score += 4 * i32::from(numbers.iter().any(|number| number.dialled == Some(country))) * 2;
    let has_code = numbers.iter().any(|number| number.dialled.is_some());
    let fits = |number: &Candidate| {
        let own = text.get(number.range.clone()).unwrap_or_default();
        phone_fits(own, country) == Some(true)
    };
    score += 3 * i32::from(!has_code && numbers.iter().any(fits));
    score += 2 * i32::try_from(words_of(country, text).min(4)).unwrap_or_default();
    score += 4 * i32::from(country == "DE" && text.split([' ', ',', '\n']).any(is_german_street));
    score + 2 * i32::from(likely.contains(&country))
}

fn is_german_street(word: &str) -> bool {
    let folded = key(word);
    let ends = ["strase", "strasse", "weg", "platz", "allee", "gasse"];
    word.ends_with("str.")
        || ends
            .iter()
            .any(|end| folded.ends_with(end) && folded.len() > end.len() + 2)
}

/// What the script tells.
fn script(country: &str, text: &str) -> i32 {
    let has = |set: &str| {
        text.chars()
            .filter(|character| set.contains(*character))
            .count()
    };
    let is_kana = |character: char| matches!(character, '\u{3041}'..='\u{30FF}' | '〒');
    let thai = text
        .chars()
        .any(|character| class(character) == Class::Thai);
    let vietnamese = text
        .chars()
        .filter(|character| {
            matches!(
                character,
                'ơ' | 'ư' | 'đ' | 'Đ' | 'ă' | '\u{1EA0}'..='\u{1EF9}'
            )
        })
        .count();
    let found = match country {
        "TH" => thai,
        "VN" => vietnamese > 1,
        "JP" => text.chars().any(is_kana),
        "AE" => text
            .chars()
            .any(|character| matches!(character, '\u{621}'..='\u{64A}')),
        "CN" => has_characters(text) && has(SIMPLIFIED) > 0 && has(TRADITIONAL) <= has(SIMPLIFIED),
        "TW" => has(TRADITIONAL) > 0 && has(TRADITIONAL) >= has(SIMPLIFIED),
        "HK" => OF_HONG_KONG.iter().any(|area| text.contains(area)),
        _ => false,
    };
    let is_han = has_characters(text) && matches!(country, "CN" | "TW" | "HK" | "JP");
    6 * i32::from(found) + i32::from(is_han)
}

/// What provinces, cities and postal codes tell.
fn places(country: &str, chunks: &Chunks<'_>) -> i32 {
    let (mut province, mut city, mut code) = (None, 0, None);
    for index in chunks.open().into_iter().take(MOST_PIECES) {
        let text = chunks.text_at(index);
        for range in windows(text) {
            let Some(part) = text.get(range) else {
                continue;
            };
            if has_digit(part) {
                if has_post_codes(country) && is_post_code(country, part) && key(part).len() > 3 {
                    code = code.or(Some(part));
                }
            } else if key(part).chars().count() >= 2 && province_named(country, part).is_some() {
                let is_long = !part.is_ascii() || part.len() > 3;
                if is_long || part.chars().all(char::is_uppercase) {
                    province = province.max(Some((is_long, part)));
                }
            } else if province_of_city(country, part).is_some() {
                city = 3;
            }
        }
    }
    if let Some(prefix) = beginnings(country, chunks) {
        province = province.max(Some((true, prefix)));
    }
    let is_marked = post_code_example(country).is_some_and(|example| {
        example
            .bytes()
            .any(|byte| !byte.is_ascii_digit() && byte != b' ')
    });
    let form = match code {
        Some(code) if is_marked && code.bytes().any(|byte| !byte.is_ascii_digit()) => 5,
        Some(_) => 1,
        None => 0,
    };
    let named = match province {
        Some((true, _)) => 5,
        Some(_) => 2,
        None => 0,
    };
    let agrees = match (province, code) {
        (Some((_, province)), Some(code)) if elsewhere(country, province, code).is_none() => 3,
        (Some(_), Some(_)) => -3,
        _ => 0,
    };
    named + city + form + agrees
}

/// The province with which a piece in characters begins.
fn beginnings<'t>(country: &str, chunks: &Chunks<'t>) -> Option<&'t str> {
    if !matches!(country, "CN" | "TW" | "JP" | "HK") {
        return None;
    }
    chunks.open().into_iter().find_map(|index| {
        let text = chunks.text_at(index);
        crate::characters::province(country, text).and_then(|end| text.get(..end))
    })
}

/// The words that end a text or begin it, one to three of them.
fn windows(text: &str) -> Vec<Range<usize>> {
    let places = words(text);
    let mut found = Vec::new();
    if let (Some(first), Some(last)) = (places.first(), places.last()) {
        found.push(first.start..last.end);
        for count in 1..=3.min(places.len()) {
            if let (Some(from), Some(to)) =
                (places.get(places.len() - count), places.get(count - 1))
            {
                found.push(from.start..last.end);
                found.push(first.start..to.end);
                // Before a postal code.
                if let Some(before) = places.len().checked_sub(count + 1)
                    && let (Some(from), Some(to)) =
                        (places.get(before), places.get(places.len() - 2))
                {
                    found.push(from.start..to.end);
                }
            }
        }
    }
    found
}
