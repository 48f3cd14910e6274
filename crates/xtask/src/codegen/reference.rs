//! The lists of countries and currencies, as a joined string for each column.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use super::fold::{lower, name_hash};
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
    let unassigned = list::unassigned(data)?;
    source.text(
        "UNASSIGNED",
        "Alpha-2 codes that carriers take though the standard does not have them.",
        &String::from_iter(unassigned.iter().map(|row| row.alpha2.as_str())),
    );
    Ok(source.finish())
}

pub(super) fn country_names(data: &Path) -> Result<String> {
    let mut source = Source::of("country_names.tsv");
    source.bytes(
        "HASHES",
        "The hashes of the names of countries: for each first byte how many begin with it, and for each of these the other two\n\
         bytes and the place of the country in `ALPHA2`.",
        &name_hashes(data, &list::countries(data)?)?,
    );
    Ok(source.finish())
}

#[derive(Debug, Deserialize)]
struct CountryNames {
    alpha2: String,
    names: String,
    ours: String,
}

fn name_hashes(data: &Path, countries: &[list::Country]) -> Result<Vec<u8>> {
    let rows = list::read(&data.join("country_names.tsv"), |row: &CountryNames| {
        is_code(&row.alpha2, 2)
    })?;
    let rows =
        list::by_country(&rows, |row| &row.alpha2, countries).context("country_names.tsv")?;
    let mut owners: BTreeMap<[u8; 3], (usize, &str)> = BTreeMap::new();
    for (index, country) in countries.iter().enumerate() {
        let alpha2 = country.alpha2.as_str();
        let names = rows.get(alpha2).into_iter();
        let names = names.flat_map(|row| row.names.split('~').chain(row.ours.split('~')));
        for name in names.filter(|name| !name.is_empty()) {
            let (owner, other) = *owners.entry(name_hash(name)).or_insert((index, name));
            ensure!(
                owner == index,
                "{name} of {alpha2} is {other} of another country, or as good as"
            );
        }
    }
    let mut bytes = Vec::new();
    for bucket in 0..=u8::MAX {
        let inside = owners.range([bucket, 0, 0]..=[bucket, u8::MAX, u8::MAX]);
        bytes.push(u8::try_from(inside.clone().count())?);
        for ([_, second, third], (owner, _)) in inside {
            bytes.extend([*second, *third, u8::try_from(*owner)?]);
        }
    }
    Ok(bytes)
}

#[derive(Debug, Deserialize)]
struct CountryWords {
    alpha2: String,
    en: String,
    zh: String,
    es: String,
    th: String,
}

/// What messages call countries, in each language.
pub(super) fn country_words(data: &Path) -> Result<String> {
    const LIST: &str = "country_words.tsv";
    let rows = list::read(&data.join(LIST), |row: &CountryWords| {
        [&row.en, &row.zh, &row.es, &row.th]
            .iter()
            .all(|name| !name.is_empty() && !name.contains('|'))
    })?;
    let countries = list::countries(data)?;
    let rows = list::by_country(&rows, |row| &row.alpha2, &countries).context(LIST)?;
    let mut source = Source::of(LIST);
    let mut add = |name: &str, language: &str, word: fn(&CountryWords) -> &str| {
        let words = countries.iter().map(|country| {
            let row = rows.get(country.alpha2.as_str());
            row.map_or("", |row| word(row))
        });
        source.text(
            name,
            &format!("In {language}, in the order of `ALPHA2` with `|` between; nothing where a country is called by its code."),
            &words.collect::<Vec<_>>().join("|"),
        );
    };
    add("EN", "English", |row| &row.en);
    add("ZH", "Chinese", |row| &row.zh);
    add("ES", "Spanish", |row| &row.es);
    add("TH", "Thai", |row| &row.th);
    Ok(source.finish())
}

#[derive(Debug, Deserialize)]
struct Currency {
    code: String,
    exponent: char,
}

fn current_currencies(data: &Path) -> Result<Vec<Currency>> {
    let rows = list::read(&data.join("currencies.tsv"), |row: &Currency| {
        is_code(&row.code, 3) && row.exponent.is_ascii_digit()
    })?;
    list::require_order(&rows, |row| &row.code).context("currencies.tsv")?;
    Ok(rows)
}

pub(super) fn currencies(data: &Path) -> Result<String> {
    let rows = current_currencies(data)?;
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

pub(super) fn currency_names(data: &Path) -> Result<String> {
    let mut source = Source::of("currency_names.tsv");
    source.text(
        "NAMES",
        "For each currency that has some: its code, `=`, its names and the codes that it has followed, in small letters without spaces and\n\
         points, with `~` between; `|` after it. `-` stands for what means something else.",
        &names_by_currency(data)?,
    );
    Ok(source.finish())
}

#[derive(Debug, Deserialize)]
struct CurrencyNames {
    code: String,
    names: String,
    withdrawn: String,
}

fn names_by_currency(data: &Path) -> Result<String> {
    let currencies = current_currencies(data)?;
    let rows = list::read(&data.join("currency_names.tsv"), |row: &CurrencyNames| {
        ![&row.names, &row.withdrawn]
            .iter()
            .any(|names| names.contains(['|', '=']))
    })?;
    let is_current = |code: &str| currencies.iter().any(|currency| currency.code == code);
    let mut out = String::new();
    let mut seen = BTreeSet::new();
    for row in &rows {
        ensure!(
            row.code == "-" || is_current(&row.code),
            "{} is no currency",
            row.code
        );
        let names = row.names.split('~').chain(row.withdrawn.split('~'));
        let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
        let mut written = Vec::new();
        for name in names {
            ensure!(!is_current(name), "{name} is a code in use");
            let letters = currency_letters(name);
            if seen.insert(letters.clone()) {
                written.push(letters);
            }
        }
        out += &format!("{}={}|", row.code, written.join("~"));
    }
    Ok(out)
}

/// What counts of the name of a currency: as `reference/currency.rs` looks for it.
fn currency_letters(name: &str) -> String {
    let counts = |letter: &char| !matches!(letter, ' ' | '.' | '\u{A0}');
    name.chars().filter(counts).map(lower).collect()
}
