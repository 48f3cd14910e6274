//! The lists of countries and currencies, as a joined string for each column.

use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use super::list::{self, is_code};
use super::source::Source;

pub(super) fn countries(data: &Path) -> Result<String> {
    let rows = list::countries(data)?;
    let mut source = Source::of("countries.tsv");
    source.text(
        "ALPHA2",
        "Every alpha-2 code, in alphabetical order.",
        &String::from_iter(rows.iter().map(|row| row.alpha2.as_str())),
    );
    source.text(
        "ALPHA3",
        "The alpha-3 codes of the same countries, in the same order as `ALPHA2`.",
        &String::from_iter(rows.iter().map(|row| row.alpha3.as_str())),
    );
    Ok(source.finish())
}

#[derive(Debug, Deserialize)]
struct Currency {
    code: String,
    exponent: char,
}

pub(super) fn currencies(data: &Path) -> Result<String> {
    let rows = list::read(&data.join("currencies.tsv"), |row: &Currency| {
        is_code(&row.code, 3) && row.exponent.is_ascii_digit()
    })?;
    list::require_order(&rows, |row| &row.code).context("currencies.tsv")?;
    let mut source = Source::of("currencies.tsv");
    source.text(
        "CODES",
        "Every alphabetic code, in alphabetical order.",
        &String::from_iter(rows.iter().map(|row| row.code.as_str())),
    );
    source.text(
        "EXPONENTS",
        "One digit a currency, in the same order as `CODES`: how many digits follow the point.",
        &String::from_iter(rows.iter().map(|row| row.exponent)),
    );
    Ok(source.finish())
}
