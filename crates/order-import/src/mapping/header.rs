//! Where in a table the names of the columns stand.

use super::names::Names;
use super::words::without_whose;
use crate::table::Table;

/// The names are looked for in so many rows.
const ROWS: usize = 25;

/// The row or the two rows in which the names of the columns stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The first row below the names, from 0, counting rows that are not blank.
    pub first_row: usize,
    /// The row of the names themselves, of several the lowest.
    pub row: usize,
    /// The names.
    pub names: Vec<String>,
}

impl Header {
    /// The names in a row that a person has chosen.
    #[must_use]
    pub fn at(table: &Table, row: usize) -> Self {
        let names = table
            .cells(row)
            .map(|cell| cell.trim().to_owned())
            .collect();
        Self {
            first_row: row + 1,
            row,
            names: widened(names, table.width()),
        }
    }

    /// Where the names stand: in the row of which most is known, with a row above that says whose they are, and without one below that says the
    /// same in another language. `None` where no row has two names that are known.
    #[must_use]
    pub fn find(table: &Table, names: &Names) -> Option<Self> {
        let rows = 0..table.row_count().min(ROWS);
        let names_in = |row: usize| Self::at(table, row).names;
        let score = |header: &[String]| {
            let guess = names.guess_exactly(header);
            (guess.certainty.iter().flatten().count(), guess.known)
        };
        // Of rows that say as much, the first.
        let scored = rows.rev().map(|row| (score(&names_in(row)), row));
        let (best, row) = scored.max_by_key(|(score, _)| *score)?;
        if best.1 < 2 || best.0 == 0 {
            return None;
        }
        let lower = [
            Some(row),
            Some(row + 1).filter(|row| *row < table.row_count()),
        ];
        for lower in lower.into_iter().flatten().filter(|lower| *lower > 0) {
            let joined = joined(&names_in(lower - 1), &names_in(lower));
            if score(&joined).0 > best.0 {
                return Some(Self {
                    first_row: lower + 1,
                    row: lower,
                    names: joined,
                });
            }
        }
        let mut header = Self::at(table, row);
        if row + 1 < table.row_count() && score(&names_in(row + 1)).1 >= 3 {
            header.first_row += 1;
        }
        Some(header)
    }
}

fn widened(mut names: Vec<String>, width: usize) -> Vec<String> {
    names.resize(width, String::new());
    names
}

/// Names with those above them that say whose they are: a merged cell above goes to the next one.
fn joined(above: &[String], names: &[String]) -> Vec<String> {
    let mut whose = "";
    let joined = above.iter().zip(names).map(|(above, name)| {
        if !above.is_empty() {
            whose = if without_whose(above).0.is_some() {
                above
            } else {
                ""
            };
        }
        match (name.is_empty(), whose.is_empty()) {
            (true, _) => above.clone(),
            (false, true) => name.clone(),
            (false, false) => format!("{whose} {name}"),
        }
    });
    joined.collect()
}
