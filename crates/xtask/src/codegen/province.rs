//! The list of provinces, as constants that can be searched where they lie.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use super::list::{List, header};

#[path = "../../../order-model/src/text/fold.rs"]
mod fold;

use fold::{alike, bare, compare, folded};

/// After each province; in no name.
const AFTER: char = '|';
/// Between the names of one; in no name.
const BETWEEN: &str = "/";

/// What a country's list is made into.
struct Country {
    code: String,
    provinces: Vec<Province>,
}

struct Province {
    /// The name to show.
    name: String,
    /// Those that are as good.
    others: Vec<String>,
    /// What follows the country's code in ISO 3166-2, or is usual in addresses; may be empty.
    code: String,
}

pub(super) fn module(data: &Path) -> Result<String> {
    let columns = ["country", "key", "name", "latin", "iso", "other", "ours"];
    let list = List::read_groups(data.join("provinces.tsv"), columns)?;
    list.require(|cells| {
        !cells[1].is_empty()
            && !cells
                .iter()
                .any(|cell| cell.contains([AFTER, '"', '\\']) || cell.contains(BETWEEN))
    })?;
    let mut rows: BTreeMap<&str, Vec<&[String; 7]>> = BTreeMap::new();
    for (_, cells) in &list.rows {
        rows.entry(&cells[0]).or_default().push(cells);
    }
    let countries = rows
        .into_iter()
        .map(|(code, rows)| country(code, &rows))
        .collect::<Result<Vec<_>>>()
        .with_context(|| list.path.display().to_string())?;
    written(&countries)
}

/// One country's provinces, in the order of their first names, folded.
fn country(code: &str, rows: &[&[String; 7]]) -> Result<Country> {
    let mut provinces: Vec<Province> = rows.iter().map(|row| province(row, rows)).collect();
    provinces.sort_by(|a, b| compare(&a.name, &b.name));
    for (before, after) in provinces.iter().zip(provinces.iter().skip(1)) {
        ensure!(
            !alike(&before.name, &after.name),
            "{code} has {} twice",
            after.name
        );
    }
    Ok(Country {
        code: code.to_owned(),
        provinces,
    })
}

fn province(row: &[String; 7], rows: &[&[String; 7]]) -> Province {
    let [_, key, name, latin, iso, other, ours] = row;
    let is_code = |text: &str| {
        matches!(text.len(), 1..=3) && text.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    let key_is_code = is_code(key) && !name.is_empty();
    // Numbers are no way to write a province.
    let code = [iso, key]
        .into_iter()
        .find(|code| is_code(code) && (key_is_code || *code == iso))
        .cloned()
        .unwrap_or_default();

    let latin = transliteration(latin, rows);
    let key = if *key == code { "" } else { key };
    let shown = if is_latin(name) && is_latin(key) {
        [name, key, latin]
    } else {
        [latin, key, name]
    };

    let all = shown
        .into_iter()
        .chain(other.split('~'))
        .chain(ours.split('~'));
    let mut names: Vec<String> = Vec::new();
    for name in all.filter(|name| !name.is_empty()) {
        let known = |known: &String| alike(known, name) || alike(bare(known), bare(name));
        if !names.iter().any(known) {
            names.push(name.to_owned());
        }
    }
    let others = names.split_off(1.min(names.len()));
    Province {
        name: names.pop().unwrap_or_default(),
        others,
        code,
    }
}

/// A name in Latin letters without its word for "province", unless that is what tells it from another's, or it
/// hangs by a hyphen, as in `Gyeonggi-do`.
fn transliteration<'r>(latin: &'r str, rows: &[&[String; 7]]) -> &'r str {
    let short = bare(latin);
    let same = rows.iter().filter(|row| alike(bare(&row[3]), short));
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

fn written(countries: &[Country]) -> Result<String> {
    let mut names = String::new();
    let mut codes = String::new();
    let mut name_lines = String::new();
    let mut code_lines = String::new();
    let (mut name_ends, mut code_ends) = (Vec::new(), Vec::new());
    for country in countries {
        let own = names_of(country);
        names.push_str(&own);
        let own_codes = codes_of(country);
        codes.push_str(&own_codes);
        name_ends.push(u16::try_from(names.len()).context("the names need longer numbers")?);
        code_ends.push(u16::try_from(codes.len()).context("the codes need longer numbers")?);
        // Writing to a String cannot fail.
        let _ = writeln!(name_lines, "    {own}\\");
        let _ = writeln!(code_lines, "    {own_codes}\\");
    }
    let country_codes: String = countries
        .iter()
        .map(|country| country.code.as_str())
        .collect();
    let count = countries.len();
    let mut out = header("provinces.tsv");
    let _ = write!(
        out,
        r#"
/// The countries that have a list, in alphabetical order.
pub(in crate::reference) const COUNTRIES: &str = "\
    {country_codes}\
    ";

/// Where each country's part of `NAMES` ends.
#[rustfmt::skip]
pub(in crate::reference) const NAME_ENDS: [u16; {count}] = {name_ends:?};

/// Where each country's part of `CODES` ends.
#[rustfmt::skip]
pub(in crate::reference) const CODE_ENDS: [u16; {count}] = {code_ends:?};

/// Each country's provinces, in the order of their first names, folded; with `|` after each and `/` between its names.
pub(in crate::reference) const NAMES: &str = "\
{name_lines}    ";

/// Each country's codes, in the same order: how long they are, and that many letters for each; `0` where it has none.
pub(in crate::reference) const CODES: &str = "\
{code_lines}    ";
"#
    );
    Ok(out)
}

fn names_of(country: &Country) -> String {
    let mut out = String::new();
    for province in &country.provinces {
        out.push_str(&province.name);
        for other in &province.others {
            out.push_str(BETWEEN);
            out.push_str(other);
        }
        out.push(AFTER);
    }
    out
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
