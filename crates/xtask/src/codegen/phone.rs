//! The list of phone numbers by country, as one text of rows and the length of each country's row.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use super::list;
use super::source::Source;

/// Between the cells of a row; in none of them but the last.
const BETWEEN: &str = " ";

/// A row of the list, whose head says what the columns are.
#[derive(Debug, Deserialize)]
struct Phone {
    country: String,
    code: String,
    zone: String,
    with: String,
    trunk: String,
    exit: String,
    national: String,
    local: String,
    leading: String,
    example: String,
}

pub(super) fn module(data: &Path) -> Result<String> {
    let rows: Vec<Phone> = list::read(&data.join("phones.tsv"), Phone::is_well_formed)?;
    let mut countries = list::countries(data)?;
    countries.extend(list::unassigned(data)?);
    let rows = list::by_country(&rows, |row| &row.country, &countries).context("phones.tsv")?;
    for row in rows.values().filter(|row| !row.zone.is_empty()) {
        rows.get(row.zone.as_str())
            .filter(|main| main.code == row.code && main.zone.is_empty())
            .with_context(|| format!("{}: {} is no zone of its code", row.country, row.zone))?;
    }
    let (mut lines, mut lengths) = (Vec::new(), Vec::new());
    for country in &countries {
        let row = rows.get(country.alpha2.as_str());
        let line = row.map_or_else(String::new, |row| row.compact());
        let length = u16::try_from(line.len());
        lengths.push(length.with_context(|| format!("{}: a row is too long", country.alpha2))?);
        lines.push(line);
    }
    let lines = lines.iter().filter(|line| !line.is_empty());
    let mut source = Source::of("phones.tsv");
    source.lines(
        "ROWS",
        "A row for each country that has numbers, in the order of the list of countries and of the codes that it leaves\n\
         unassigned, nothing between them.\n\
         Code, trunk, exit, national, local, example; where another country's row holds these: that country,\n\
         leading, local, example.",
        lines.map(String::as_str),
    );
    source.constant(
        "LENGTHS",
        "For each country: the length of its row in bytes; 0 where it has none.",
        &format!("&[u16; {}]", lengths.len()),
        &format!("&{lengths:?}"),
    );
    source.text(
        "SHARED",
        "Countries whose people have numbers of each other, `|` between the groups.",
        &shared(rows.values().copied()),
    );
    Ok(source.finish())
}

/// Each country under which addresses of others are written too, before those.
fn shared<'p>(rows: impl Iterator<Item = &'p Phone>) -> String {
    let mut groups = BTreeMap::new();
    for row in rows {
        for with in row.with.split(BETWEEN).filter(|with| !with.is_empty()) {
            let group: &mut String = groups.entry(with).or_insert_with(|| with.to_owned());
            group.push_str(BETWEEN);
            group.push_str(&row.country);
        }
    }
    groups.into_values().collect::<Vec<_>>().join("|")
}

impl Phone {
    fn is_well_formed(&self) -> bool {
        let of_zone = [&self.trunk, &self.exit, &self.national];
        let is_complete = if self.zone.is_empty() {
            !self.national.is_empty()
        } else {
            of_zone.iter().all(|cell| cell.is_empty())
        };
        is_complete
            && is_digits(&self.code)
            && self.example.split(' ').all(is_digits)
            && self
                .cells()
                .iter()
                .all(|cell| *cell == self.example || !cell.contains(BETWEEN))
    }

    /// What the table holds: of a zone's own country, or of one that refers to it.
    fn cells(&self) -> Vec<&str> {
        if self.zone.is_empty() {
            vec![
                &self.code,
                &self.trunk,
                &self.exit,
                &self.national,
                &self.local,
                &self.example,
            ]
        } else {
            vec![&self.zone, &self.leading, &self.local, &self.example]
        }
    }

    fn compact(&self) -> String {
        // Nothing is captured.
        self.cells().join(BETWEEN).replace("(?:", "(")
    }
}

fn is_digits(cell: &str) -> bool {
    !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit())
}
