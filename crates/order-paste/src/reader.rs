//! The order in which the parts are looked for, and what becomes of them.

use std::ops::Range;

use order_model::reference::province::province_named;
use order_model::reference::province_meant::province_of_city;
use order_model::reference::province_post_code::{elsewhere, province_of_post_code};

use crate::chunk::{Chunk, Chunks, Gap, Role};
use crate::country::{Country, decide};
use crate::label::Label;
use crate::moving::joined;
use crate::part::{Part, PartKind, Pasted, Sureness, in_order};
use crate::words::{has_characters, has_digit};
use crate::{characters, contact, name, place, street};

/// Longer texts are read up to here: they are no address.
const LONGEST: usize = 1500;

/// Reads the parts of an address out of a text. `likely` are the alpha-2 codes of countries that it is rather, such as those the warehouse delivers to:
/// they decide where the text leaves it open.
///
/// No text is refused: what is no address has no parts, or few. At most 1,500 bytes are read.
#[must_use]
pub fn read_address(text: &str, likely: &[&str]) -> Pasted {
    let end = (0..=text.len().min(LONGEST))
        .rev()
        .find(|end| text.is_char_boundary(*end));
    let text = text.get(..end.unwrap_or_default()).unwrap_or_default();
    let mut chunks = Chunks::of(text);
    email(&mut chunks);
    let numbers = contact::candidates(&chunks);
    let country = decide(&mut chunks, &numbers, likely);
    let code = country.as_ref().map_or("", |country| country.code);
    let numbers = contact::candidates(&chunks);
    let number = contact::best(
        &chunks,
        &numbers,
        Some(code).filter(|code| !code.is_empty()),
    );
    if let Some(number) = number.cloned() {
        contact::take(&mut chunks, &number);
    }
    name::cut_off(&mut chunks, code);
    place::post_code(&mut chunks, code);
    if is_in_characters(&chunks, code) {
        join_names(&mut chunks);
        characters::read(&mut chunks, code);
    } else {
        place::read(&mut chunks, code);
    }
    let other_names = name::find(&mut chunks, code);
    street::read(&mut chunks);
    Pasted {
        parts: parts(&chunks, country.as_ref()),
        other_names,
        rest: rest(&chunks),
    }
}

fn email(chunks: &mut Chunks<'_>) {
    let Some(range) = contact::email(chunks.text) else {
        return;
    };
    let holds = |chunk: &Chunk| chunk.range.start <= range.start && range.end <= chunk.range.end;
    if let Some(index) = chunks.all.iter().position(holds) {
        chunks.cut_out(index, range, Some(Role::Part(PartKind::Email)));
    }
}

/// Whether an address is in Chinese or Japanese: a number stands in a piece with such characters, or a province does.
fn is_in_characters(chunks: &Chunks<'_>, country: &str) -> bool {
    let is_one = |index: &usize| {
        let text = chunks.text_at(*index);
        has_characters(text)
            && (has_digit(text)
                || characters::province(country, text).is_some()
                || characters::is_address(text))
    };
    matches!(country, "CN" | "TW" | "HK" | "JP" | "MO") && chunks.open().iter().any(is_one)
}

/// Joins the two halves of a name in Japanese.
fn join_names(chunks: &mut Chunks<'_>) {
    let mut index = 0;
    while index + 1 < chunks.all.len() {
        let is_half = |chunk: Option<&Chunk>| {
            chunk.is_some_and(|chunk| {
                let text = chunks.text_of(chunk);
                chunk.role.is_none()
                    && (1..=3).contains(&text.chars().count())
                    && text.chars().all(|one| has_characters(&one.to_string()))
                    && !text.ends_with([
                        '都', '道', '府', '県', '市', '区', '町', '村', '様', '省', '縣', '區',
                    ])
            })
        };
        let next = chunks.all.get(index + 1);
        let is_pair = is_half(chunks.all.get(index))
            && is_half(next)
            && next.is_some_and(|next| next.gap == Gap::Space && next.label.is_none());
        if is_pair {
            let end = next.map_or(0, |next| next.range.end);
            chunks.all.remove(index + 1);
            if let Some(chunk) = chunks.all.get_mut(index) {
                chunk.range.end = end;
            }
        }
        index += 1;
    }
}

/// The parts, and what they tell together.
fn parts(chunks: &Chunks<'_>, country: Option<&Country>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for kind in PartKind::ALL {
        if kind == PartKind::Country {
            parts.extend(country.map(|country| country_part(chunks, country)));
            continue;
        }
        let own: Vec<&Chunk> = chunks
            .all
            .iter()
            .filter(|chunk| chunk.role == Some(Role::Part(kind)))
            .collect();
        if own.is_empty() {
            continue;
        }
        let pieces: Vec<Range<usize>> = own.iter().map(|chunk| chunk.range.clone()).collect();
        let labelled = own
            .iter()
            .any(|chunk| chunk.label.is_some_and(|label| announces(label, kind)));
        parts.push(Part {
            kind,
            text: joined(chunks.text, &pieces),
            sureness: sureness(kind, labelled, chunks, &own, country),
            pieces,
        });
    }
    derive(&mut parts);
    in_order(&mut parts);
    parts
}

fn country_part(chunks: &Chunks<'_>, country: &Country) -> Part {
    let own = chunks
        .all
        .iter()
        .filter(|chunk| chunk.role == Some(Role::Part(PartKind::Country)));
    Part {
        kind: PartKind::Country,
        text: country.code.to_owned(),
        pieces: own.map(|chunk| chunk.range.clone()).collect(),
        sureness: country.sureness,
    }
}

fn announces(label: Label, kind: PartKind) -> bool {
    matches!(
        (label, kind),
        (Label::Name, PartKind::Name)
            | (Label::Company, PartKind::Company)
            | (Label::Phone, PartKind::Phone)
            | (Label::Email, PartKind::Email)
            | (Label::Street, PartKind::Address)
            | (Label::District, PartKind::District)
            | (Label::City, PartKind::City)
            | (Label::Province, PartKind::Province)
            | (Label::PostCode, PartKind::PostCode)
    )
}

fn sureness(
    kind: PartKind,
    is_labelled: bool,
    chunks: &Chunks<'_>,
    own: &[&Chunk],
    country: Option<&Country>,
) -> Sureness {
    let code = country.map_or("", |country| country.code);
    let text = own.first().map_or("", |chunk| chunks.text_of(chunk));
    let is_known = match kind {
        PartKind::Email => true,
        PartKind::Province => province_named(code, text).is_some(),
        PartKind::City => province_of_city(code, text).is_some(),
        PartKind::Phone => order_model::rules::phone_fits(text, code) == Some(true),
        _ => false,
    };
    if is_labelled || is_known {
        return Sureness::Sure;
    }
    match kind {
        PartKind::PostCode | PartKind::Address | PartKind::Company => Sureness::Likely,
        _ => Sureness::Guessed,
    }
}

/// Adds the province in which the postal code or the city lies, where the text does not name one.
fn derive(parts: &mut Vec<Part>) {
    let text = |kind| {
        parts
            .iter()
            .find(|part| part.kind == kind)
            .map(|part| part.text.as_str())
    };
    let Some(country) = text(PartKind::Country) else {
        return;
    };
    if let Some(province) = text(PartKind::Province) {
        // The code lies there: both are sure.
        let agrees = text(PartKind::PostCode).is_some_and(|code| {
            province_of_post_code(country, code).is_some()
                && elsewhere(country, province, code).is_none()
        });
        if agrees {
            let both = [PartKind::Province, PartKind::PostCode];
            for part in parts.iter_mut().filter(|part| both.contains(&part.kind)) {
                part.sureness = Sureness::Sure;
            }
        }
        return;
    }
    let by_code = text(PartKind::PostCode)
        .and_then(|code| province_of_post_code(country, code))
        .map(|province| province.name);
    let by_city = text(PartKind::City).and_then(|city| {
        characters::area_of(city)
            .filter(|_| country == "HK")
            .or_else(|| province_of_city(country, city))
    });
    let found = match (by_code, by_city) {
        (Some(code), Some(city)) if code != city => None,
        (code, city) => code.or(city),
    };
    if let Some(name) = found {
        let name = name.to_owned();
        parts.push(Part {
            kind: PartKind::Province,
            text: name,
            pieces: Vec::new(),
            sureness: Sureness::Likely,
        });
    }
}

fn rest(chunks: &Chunks<'_>) -> Vec<Range<usize>> {
    let left = chunks
        .all
        .iter()
        .filter(|chunk| matches!(chunk.role, None | Some(Role::Noise)));
    left.map(|chunk| chunk.range.clone()).collect()
}
