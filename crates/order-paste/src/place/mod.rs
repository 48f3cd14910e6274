//! Postal code, province, city and district where words have spaces between them.

mod city;
mod district;
mod post_code;
mod province;

use order_model::reference::province::is_province;

use crate::chunk::{Chunks, Role};
use crate::label::Label;
use crate::part::PartKind;
use crate::words::is_among;

pub(crate) use post_code::post_code;

/// Finds province, city and district among the pieces that are left.
pub(crate) fn read(chunks: &mut Chunks<'_>, country: &str) {
    labelled(chunks, country);
    district::district_marked(chunks, country, false);
    city::city_behind_code(chunks, country);
    if !chunks.has(PartKind::Province) {
        province::province(chunks, country);
    }
    district::district_marked(chunks, country, true);
    if !chunks.has(PartKind::City) {
        city::city(chunks, country);
    }
    if !chunks.has(PartKind::District) && is_among(district::WITH_DISTRICT, country) {
        district::district_by_place(chunks, country);
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
