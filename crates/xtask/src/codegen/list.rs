//! The lists in `crates/xtask/data`, from which tables of order-model are generated: columns with tabs between, and `#`
//! lines that say what they are.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Reads a list; each row must be in the form that it asks for.
pub(super) fn read<R: DeserializeOwned + Debug>(
    path: &Path,
    is_well_formed: impl Fn(&R) -> bool,
) -> Result<Vec<R>> {
    let rows = || {
        csv::ReaderBuilder::new()
            .delimiter(b'\t')
            .quoting(false)
            .comment(Some(b'#'))
            .from_path(path)?
            .deserialize()
            .collect()
    };
    let rows: csv::Result<Vec<R>> = rows();
    let rows = rows.with_context(|| path.display().to_string())?;
    for row in &rows {
        ensure!(
            is_well_formed(row),
            "{}: {row:?} is not in the form of this list",
            path.display()
        );
    }
    Ok(rows)
}

/// Lookup is by binary search, so the order of a list, and the absence of repeats, is part of the data.
pub(super) fn require_order<'r, R>(rows: &'r [R], code: impl Fn(&'r R) -> &'r str) -> Result<()> {
    for (before, after) in rows.iter().zip(rows.iter().skip(1)) {
        let (before, after) = (code(before), code(after));
        ensure!(
            before < after,
            "{after} must come before {before}, and only once"
        );
    }
    Ok(())
}

/// A row of the list of countries.
#[derive(Debug, Deserialize)]
pub(super) struct Country {
    pub(super) alpha2: String,
    pub(super) alpha3: String,
    assigned: String,
}

/// The countries of the standard, in alphabetical order.
pub(super) fn countries(data: &Path) -> Result<Vec<Country>> {
    country_codes(data, "yes")
}

/// The codes that carriers take though the standard does not have them.
pub(super) fn unassigned(data: &Path) -> Result<Vec<Country>> {
    country_codes(data, "no")
}

fn country_codes(data: &Path, assigned: &str) -> Result<Vec<Country>> {
    let mut rows = read(&data.join("countries.tsv"), |row: &Country| {
        is_code(&row.alpha2, 2)
            && is_code(&row.alpha3, 3)
            && ["yes", "no"].contains(&row.assigned.as_str())
    })?;
    require_order(&rows, |row| &row.alpha2).context("countries.tsv")?;
    rows.retain(|row| row.assigned == assigned);
    Ok(rows)
}

/// The rows of a list that has at most one for each country, by their countries.
pub(super) fn by_country<'r, R>(
    rows: &'r [R],
    country: impl Fn(&'r R) -> &'r str,
    countries: &[Country],
) -> Result<BTreeMap<&'r str, &'r R>> {
    require_order(rows, &country)?;
    let rows: BTreeMap<_, _> = rows.iter().map(|row| (country(row), row)).collect();
    for country in rows.keys() {
        ensure!(
            countries.iter().any(|known| known.alpha2 == **country),
            "{country} is no country"
        );
    }
    Ok(rows)
}

pub(super) fn is_code(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_uppercase())
}
