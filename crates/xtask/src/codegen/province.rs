//! The list of provinces, as constants that can be searched where they lie.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use super::fold::{alike, bare, folded, name_hash};
use super::list;
use super::source::Source;

/// After each province; in no name.
const AFTER: &str = "|";
/// Between the names of one; in no name.
const BETWEEN: &str = "/";

/// What a country's list is made into.
struct Country {
    code: String,
    provinces: Vec<Province>,
}

struct Province {
    /// As the source has it.
    key: String,
    /// The name to show, and those that are as good.
    names: Vec<String>,
    /// What follows the country's code in ISO 3166-2, or is usual in addresses; may be empty.
    code: String,
}

impl Country {
    fn position(&self, key: &str) -> Option<usize> {
        self.provinces
            .iter()
            .position(|province| province.key == key)
    }
}

impl Province {
    fn name(&self) -> &str {
        self.names.first().map_or("", String::as_str)
    }
}

/// Numbers are no way to write a province, but in this country people do, by those of ISO 3166-2.
const NUMBERED: &str = "JP";

/// A row of the list, whose head says what the columns are.
#[derive(Debug, Deserialize)]
struct Row {
    country: String,
    key: String,
    name: String,
    latin: String,
    iso: String,
    other: String,
    ours: String,
}

impl Row {
    fn is_well_formed(&self) -> bool {
        let cells = [
            &self.key,
            &self.name,
            &self.latin,
            &self.iso,
            &self.other,
            &self.ours,
        ];
        !self.key.is_empty()
            && cells
                .iter()
                .all(|cell| !cell.contains(['|', '/', '"', '\\']))
    }
}

/// A row of the lists of further names and of places.
#[derive(Debug, Deserialize)]
struct Names {
    country: String,
    key: String,
    names: String,
    #[expect(dead_code, reason = "for people who read the list")]
    source: String,
}

pub(super) fn module(data: &Path) -> Result<String> {
    source(&countries(data)?)
}

/// The countries that have a list, in alphabetical order.
fn countries(data: &Path) -> Result<Vec<Country>> {
    let rows = list::read(&data.join("provinces.tsv"), Row::is_well_formed)?;
    let mut by_country: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in &rows {
        by_country.entry(&row.country).or_default().push(row);
    }
    by_country
        .into_iter()
        .map(|(code, rows)| country(code, &rows))
        .collect()
}

/// The hashes of further names of each country's provinces.
pub(super) fn further_names(data: &Path) -> Result<String> {
    hashes_of(
        data,
        "province_names.tsv",
        &[],
        "For each country and each province, in their order: how many further names it has, and the hashes of these, three bytes each.",
    )
}

/// The hashes of places that are none of the provinces.
pub(super) fn places(data: &Path) -> Result<String> {
    hashes_of(
        data,
        "places.tsv",
        &[REGIONS, OTHERS],
        "For each country and each province, in their order, and after these once for regions above the provinces and once for other\n\
         places: how many cities it has, or how many these are, and the hashes of their names, three bytes each.",
    )
}

/// How the postal codes of a province begin.
#[derive(Debug, Deserialize)]
struct PostCodes {
    country: String,
    key: String,
    begins: String,
}

/// How the postal codes of each province begin.
pub(super) fn post_codes(data: &Path) -> Result<String> {
    const LIST: &str = "province_post_codes.tsv";
    let countries = countries(data)?;
    let rows = list::read(&data.join(LIST), |row: &PostCodes| {
        !row.begins.is_empty() && !row.begins.contains(BETWEEN_PATTERNS)
    })?;
    for PostCodes { country, key, .. } in &rows {
        let known = countries.iter().find(|known| known.code == *country);
        ensure!(
            known.is_some_and(|known| known.position(key).is_some()),
            "{LIST}: {country} has no {key}"
        );
    }
    let parts: Vec<String> = countries
        .iter()
        .map(|country| patterns_of(country, &rows))
        .collect();
    let mut source = Source::of(LIST);
    source.ends("ENDS", "PATTERNS", &parts)?;
    source.text(
        "PATTERNS",
        "For each country and each province, in their order: how its postal codes begin, with `~` after it. Nothing where the\n\
         country's codes are not known by province, or this one's are not.",
        &parts.concat(),
    );
    Ok(source.finish())
}

/// After each pattern; in none of them.
const BETWEEN_PATTERNS: char = '~';

fn patterns_of(country: &Country, rows: &[PostCodes]) -> String {
    let own = || rows.iter().filter(|row| row.country == country.code);
    if own().next().is_none() {
        return String::new();
    }
    let pattern = |province: &Province| {
        let row = own().find(|row| row.key == province.key);
        let begins = row.map(|row| row.begins.replace("(?:", "("));
        begins.unwrap_or_default() + "~"
    };
    country.provinces.iter().map(pattern).collect()
}

/// In the place of a province's key: regions above the provinces, and places of which no province is known.
const REGIONS: &str = "^";
const OTHERS: &str = "-";

fn hashes_of(data: &Path, list: &str, beyond: &[&str], about: &str) -> Result<String> {
    let countries = countries(data)?;
    let rows = list::read(&data.join(list), |_: &Names| true)?;
    for row in &rows {
        let country = countries.iter().find(|country| country.code == row.country);
        let known = country.is_some_and(|country| country.position(&row.key).is_some());
        ensure!(
            known || beyond.contains(&row.key.as_str()),
            "{list}: {} has no {}",
            row.country,
            row.key
        );
    }
    let parts = countries
        .iter()
        .map(|country| hashes(country, beyond, &rows));
    let parts: Vec<_> = parts.collect::<Result<_>>()?;
    let mut source = Source::of(list);
    source.ends("ENDS", "HASHES", &parts)?;
    source.bytes("HASHES", about, &parts.concat());
    Ok(source.finish())
}

/// For each province, and for what is beyond: how many hashes, and these.
fn hashes(country: &Country, beyond: &[&str], rows: &[Names]) -> Result<Vec<u8>> {
    let keys = country
        .provinces
        .iter()
        .map(|province| province.key.as_str());
    let mut out = Vec::new();
    for key in keys.chain(beyond.iter().copied()) {
        let own = rows
            .iter()
            .filter(|row| row.country == country.code && row.key == key);
        let names = own.flat_map(|row| row.names.split('~'));
        let names: Vec<&str> = names.collect();
        // Further names are those of provinces; places have none of that kind.
        let known = country.position(key).filter(|_| beyond.is_empty());
        let known = known.and_then(|index| country.provinces.get(index));
        let known = known.into_iter().flat_map(|province| &province.names);
        let joined = known.map(String::as_str).chain(names.iter().copied());
        let joined: Vec<String> = joined.filter_map(joined_otherwise).collect();
        let all = names.into_iter().chain(joined.iter().map(String::as_str));
        let names: BTreeSet<_> = all.map(|name| name_hash(bare(name))).collect();
        let count = u8::try_from(names.len());
        out.push(count.with_context(|| format!("{} {key} has too many names", country.code))?);
        out.extend(names.iter().flatten());
    }
    Ok(out)
}

/// A name with a word in the place of its sign for "and", or without that word, as it reads with the sign: signs do not count.
fn joined_otherwise(name: &str) -> Option<String> {
    if name.contains(" & ") {
        return Some(name.replace(" & ", " and "));
    }
    let word = [" and ", " y ", " e "]
        .into_iter()
        .find(|word| name.contains(word))?;
    Some(name.replace(word, " "))
}

/// One country's provinces, in the order of their first names, folded.
fn country(code: &str, rows: &[&Row]) -> Result<Country> {
    let mut provinces: Vec<Province> = rows.iter().map(|row| province(row, rows)).collect();
    provinces.sort_by(|a, b| folded(a.name()).cmp(folded(b.name())));
    for (before, after) in provinces.iter().zip(provinces.iter().skip(1)) {
        ensure!(
            !alike(before.name(), after.name()),
            "{code} has {} twice",
            after.name()
        );
    }
    Ok(Country {
        code: code.to_owned(),
        provinces,
    })
}

fn province(row: &Row, rows: &[&Row]) -> Province {
    let is_code = |text: &str| {
        matches!(text.len(), 1..=3) && text.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    let key_is_code = is_code(&row.key) && !row.name.is_empty();
    let code = [&row.iso, &row.key]
        .into_iter()
        .find(|code| is_code(code) && (key_is_code || **code == row.iso));
    let number = Some(&row.iso).filter(|_| row.country == NUMBERED);
    let code = code.or(number).cloned().unwrap_or_default();

    let latin = transliteration(&row.latin, rows);
    let key = if row.key == code { "" } else { &row.key };
    let shown = if is_latin(&row.name) && is_latin(key) {
        [&row.name, key, latin]
    } else {
        [latin, key, &row.name]
    };

    let all = shown
        .into_iter()
        .chain(row.other.split('~'))
        .chain(row.ours.split('~'));
    let mut names: Vec<String> = Vec::new();
    for name in all.filter(|name| !name.is_empty()) {
        let known = |known: &String| alike(known, name) || alike(bare(known), bare(name));
        if !names.iter().any(known) {
            names.push(name.to_owned());
        }
    }
    Province {
        key: row.key.clone(),
        names,
        code,
    }
}

/// A name in Latin letters without its word for "province", unless that is what tells it from another's, or it
/// hangs by a hyphen, as in `Gyeonggi-do`.
fn transliteration<'r>(latin: &'r str, rows: &[&Row]) -> &'r str {
    let short = bare(latin);
    let same = rows.iter().filter(|row| alike(bare(&row.latin), short));
    if same.count() > 1 || latin.starts_with(&format!("{short}-")) {
        latin
    } else {
        short
    }
}

/// Whether a name can be read by who reads Latin letters, accents included. Nothing can, too.
fn is_latin(name: &str) -> bool {
    folded(name).all(|letter| letter.is_ascii())
}

fn source(countries: &[Country]) -> Result<String> {
    let names: Vec<String> = countries.iter().map(names_of).collect();
    let codes: Vec<String> = countries.iter().map(codes_of).collect();
    let mut source = Source::of("provinces.tsv");
    source.lines(
        "COUNTRIES",
        "The countries that have a list, in alphabetical order.",
        [String::from_iter(countries.iter().map(|country| country.code.as_str())).as_str()],
    );
    for (name, of, parts) in [
        ("NAME_ENDS", "NAMES", &names),
        ("CODE_ENDS", "CODES", &codes),
    ] {
        source.ends(name, of, parts)?;
    }
    source.lines(
        "NAMES",
        "Each country's provinces, in the order of their first names, folded; with `|` after each and `/` between its names.",
        names.iter().map(String::as_str),
    );
    source.lines(
        "CODES",
        "Each country's codes, in the same order: how long they are, and that many letters for each; `0` where it has none.",
        codes.iter().map(String::as_str),
    );
    Ok(source.finish())
}

fn names_of(country: &Country) -> String {
    let provinces = country.provinces.iter();
    provinces
        .map(|province| province.names.join(BETWEEN) + AFTER)
        .collect()
}

fn codes_of(country: &Country) -> String {
    let lengths = country.provinces.iter().map(|province| province.code.len());
    let width = lengths.max().unwrap_or_default();
    let mut out = width.to_string();
    for province in &country.provinces {
        // A full stop stands for no letter: a space at the end of a line would be lost.
        let _ = write!(out, "{:.<width$}", province.code);
    }
    out
}
