//! The list of phone numbers by country, as one text of rows and the length of each country's row.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use super::list::{List, header};

/// Between the cells of a row; in none of them.
const BETWEEN: &str = " ";
/// Lengths in a line of the generated source.
const LENGTHS_PER_LINE: usize = 24;

const COLUMNS: [&str; 9] = [
    "country", "code", "zone", "trunk", "exit", "national", "local", "leading", "example",
];

pub(super) fn module(data: &Path) -> Result<String> {
    let countries = List::read(data.join("countries.tsv"), ["alpha2", "alpha3", "name"])?;
    let countries = countries.column(0);
    let list = List::read(data.join("phones.tsv"), COLUMNS)?;
    let rows: BTreeMap<&str, [&str; 9]> = list
        .rows
        .iter()
        .map(|(_, cells)| cells.each_ref().map(String::as_str))
        .map(|cells| (cells[0], cells))
        .collect();
    list.require(|row| {
        let [country, code, zone, trunk, exit, national, ..] = row;
        let is_in_its_zone = || {
            let main = rows.get(zone);
            let alone = [trunk, exit, national].iter().all(|cell| cell.is_empty());
            alone && main.is_some_and(|[_, of_main, its, ..]| *of_main == code && its.is_empty())
        };
        countries.contains(&country)
            && row.iter().all(|cell| !cell.contains(BETWEEN))
            && is_digits(code)
            && is_digits(row[8])
            && if zone.is_empty() {
                !national.is_empty()
            } else {
                is_in_its_zone()
            }
    })?;

    let mut text = Vec::new();
    let mut lengths = Vec::new();
    for country in countries {
        let row = rows.get(country).map_or(String::new(), compact);
        let length = u8::try_from(row.len()).with_context(|| {
            format!(
                "{}: the row of {country} is longer than 255",
                list.path.display()
            )
        })?;
        lengths.push(length);
        text.push(row);
    }
    ensure!(!text.is_empty(), "there are no countries");
    Ok(source(&text, &lengths))
}

fn is_digits(cell: &str) -> bool {
    !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit())
}

/// A row as the table holds it: of a zone's own country, or of one that refers to it.
fn compact(row: &[&str; 9]) -> String {
    let [
        _,
        code,
        zone,
        trunk,
        exit,
        national,
        local,
        leading,
        example,
    ] = *row;
    let cells = if zone.is_empty() {
        vec![code, trunk, exit, national, local, example]
    } else {
        vec![zone, leading, local, example]
    };
    // Nothing is captured.
    cells.join(BETWEEN).replace("(?:", "(")
}

fn source(rows: &[String], lengths: &[u8]) -> String {
    let mut out = header("phones.tsv");
    out.push_str(
        "\n/// A row for each country that has numbers, in the order of the list of countries, nothing between them.\n\
         /// Code, trunk, exit, national, local, example; where another country's row holds these: that country,\n\
         /// leading, local, example.\n\
         pub(in crate::reference) const ROWS: &str = \"\\\n",
    );
    for row in rows.iter().filter(|row| !row.is_empty()) {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "    {}\\", row.replace('\\', r"\\"));
    }
    out.push_str(
        "    \";\n\n/// For each country: the length of its row in bytes; 0 where it has none.\n\
         pub(in crate::reference) const LENGTHS: &[u8] = b\"\\\n",
    );
    for line in lengths.chunks(LENGTHS_PER_LINE) {
        out.push_str("    ");
        for length in line {
            let _ = write!(out, "\\x{length:02x}");
        }
        out.push_str("\\\n");
    }
    out.push_str("    \";\n");
    out
}
