//! The list of postal codes and of what an address needs, as constants in step with the list of countries.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use super::list;
use super::source::Source;

/// In the list of kinds: the country has no postal codes.
const NO_CODES: u8 = b' ';
/// In the list of kinds: the first pattern; and how many a byte can name.
const FIRST_KIND: u8 = b'#';
const MOST_PATTERNS: usize = (u8::MAX - FIRST_KIND) as usize + 1;
/// Where most parcels go. Their patterns come first, since the look-up goes through all before the one it wants.
const FIRST: [&str; 12] = [
    "US", "PH", "CN", "GB", "JP", "BR", "CA", "NL", "PL", "PT", "SE", "AR",
];
/// Between patterns and between examples; in none of them.
const BETWEEN: &str = "~";

/// A row of the list, whose head says what the columns are.
#[derive(Debug, Deserialize)]
struct PostCode {
    country: String,
    require: String,
    pattern: String,
    examples: String,
}

impl PostCode {
    fn is_well_formed(&self) -> bool {
        self.require.bytes().all(|part| b"ACSZ".contains(&part))
            && self.pattern.is_empty() == self.examples.is_empty()
            && !self.pattern.contains(BETWEEN)
    }
}

pub(super) fn module(data: &Path) -> Result<String> {
    let countries = list::countries(data)?;
    let rows = list::read(&data.join("post_codes.tsv"), PostCode::is_well_formed)?;
    let rows = list::by_country(&rows, |row| &row.country, &countries).context("post_codes.tsv")?;
    let patterns = patterns(rows.values().copied());
    ensure!(
        patterns.len() <= MOST_PATTERNS,
        "post_codes.tsv: more than {MOST_PATTERNS} different patterns: give them two bytes each"
    );
    let mut kinds = Vec::new();
    let mut required = String::new();
    let mut examples = Vec::new();
    for country in &countries {
        let row = rows.get(country.alpha2.as_str());
        required.push(requirement(row.map_or("", |row| &row.require)));
        let Some(row) = row.filter(|row| !row.pattern.is_empty()) else {
            kinds.push(NO_CODES);
            continue;
        };
        let index = patterns
            .iter()
            .position(|known| *known == simplified(&row.pattern))
            .context("every pattern is in the list of patterns")?;
        kinds.push(FIRST_KIND + u8::try_from(index)?);
        examples.extend(row.examples.split(',').next());
    }

    let mut source = Source::of("post_codes.tsv");
    source.bytes(
        "KINDS",
        "For each country, in the order of the list of countries: which of `PATTERNS` its postal codes have,\n\
         counted from `#`; a space where it has none.",
        &kinds,
    );
    source.text(
        "REQUIRED",
        "For each country: what an address cannot do without, as the sum of 1 for a city, 2 for a province,\n\
         4 for a postal code.",
        &required,
    );
    source.text(
        "PATTERNS",
        "The different patterns, without spaces and hyphens; those that are asked for most come first.",
        &patterns.join(BETWEEN),
    );
    source.text(
        "EXAMPLES",
        "One code for each country that has them.",
        &examples.join(BETWEEN),
    );
    Ok(source.finish())
}

/// The different patterns: those of [`FIRST`], then those of most countries.
fn patterns<'r>(rows: impl Iterator<Item = &'r PostCode>) -> Vec<String> {
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for row in rows.filter(|row| !row.pattern.is_empty()) {
        let place = FIRST.iter().position(|first| *first == row.country);
        let (first, count) = counts
            .entry(simplified(&row.pattern))
            .or_insert((FIRST.len(), 0));
        *first = (*first).min(place.unwrap_or(FIRST.len()));
        *count += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(pattern, (first, count))| (*first, Reverse(*count), pattern.len()));
    counts.into_iter().map(|(pattern, _)| pattern).collect()
}

/// A pattern for codes without spaces and hyphens.
///
/// Anchors go, since the whole code is matched; so do the marks of groups that capture nothing.
fn simplified(pattern: &str) -> String {
    let pattern = pattern
        .replace(r"(?:^|\b)", "")
        .replace(r"(?:$|\b)", "")
        .replace("(?:", "(");
    let mut out = String::new();
    let mut rest = pattern.as_str();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '[' => rest.find(']').map_or(rest.len(), |end| end + 1),
            '\\' => 2,
            _ => first.len_utf8(),
        };
        let (atom, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        if matches!(atom, " " | "-" | r"\-" | r"[ \-]") {
            rest = after.strip_prefix('?').unwrap_or(after);
        } else {
            out.push_str(atom);
            rest = after;
        }
    }
    out
}

/// The sum of 1 for a city, 2 for a province, 4 for a postal code; absent means address and city.
fn requirement(require: &str) -> char {
    let parts = if require.is_empty() { "AC" } else { require };
    let sum: u8 = [('C', 1), ('S', 2), ('Z', 4)]
        .into_iter()
        .filter(|(part, _)| parts.contains(*part))
        .map(|(_, bit)| bit)
        .sum();
    char::from(b'0' + sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_out_what_a_code_is_written_with() {
        for (pattern, expected) in [
            (r"\d{4}", r"\d{4}"),
            (r"\d{3}-?\d{4}", r"\d{3}\d{4}"),
            (r"(\d{5})(?:[ \-](\d{4}))?", r"(\d{5})((\d{4}))?"),
            (r"[A-HJ-NP-Z]\d ?\d", r"[A-HJ-NP-Z]\d\d"),
            (
                r"(?:^|\b)(?:1[0-2]|[1-9])\d{2}(?:$|\b)",
                r"(1[0-2]|[1-9])\d{2}",
            ),
            (r"(?:MD-)?\d{4}", r"(MD)?\d{4}"),
            (r"(?:AZ ?)?\d{4}", r"(AZ)?\d{4}"),
        ] {
            assert_eq!(simplified(pattern), expected);
        }
    }

    #[test]
    fn sums_up_what_is_required() {
        for (require, expected) in [
            ("", '1'),
            ("A", '0'),
            ("AS", '2'),
            ("AZ", '4'),
            ("ACSZ", '7'),
        ] {
            assert_eq!(requirement(require), expected, "{require}");
        }
    }
}
