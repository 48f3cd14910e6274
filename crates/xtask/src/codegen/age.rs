//! How old the sources are that the lists in `crates/xtask/data` are made from.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Result;
use serde::Deserialize;

use super::list;

/// A row of the list of sources, whose head says what the columns are.
#[derive(Debug, Deserialize)]
struct Source {
    lists: String,
    source: String,
    version: String,
    released: String,
    #[expect(dead_code, reason = "for people who read the list")]
    licence: String,
}

/// In the place of a date.
const UNKNOWN: &str = "-";

const SECONDS_A_DAY: u64 = 86_400;

/// Prints each source with its version, its age and the lists that are made from it.
pub(super) fn print(data: &Path) -> Result<()> {
    let rows = list::read(&data.join("sources.tsv"), |row: &Source| {
        row.released == UNKNOWN || day(&row.released).is_some()
    })?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() / SECONDS_A_DAY;
    let now = i64::try_from(now)?;
    println!("sources of the lists in crates/xtask/data (docs/data.md says how to refresh them):");
    for row in rows {
        let age = day(&row.released).map(|released| now.saturating_sub(released));
        let age = age.map_or_else(String::new, |days| format!(", {days} days old"));
        println!("  {} {}{age}: {}", row.source, row.version, row.lists);
    }
    Ok(())
}

/// A date as days since 1970 began; `None` where it is none.
fn day(date: &str) -> Option<i64> {
    let mut parts = date.splitn(3, '-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // A year that begins with March has its odd day at the end.
    let (year, month) = if month < 3 {
        (year - 1, month + 9)
    } else {
        (year, month - 3)
    };
    let leap_days = year / 4 - year / 100 + year / 400;
    Some(year * 365 + leap_days + (month * 153 + 2) / 5 + day - 719_469)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_days() {
        for (date, days) in [
            ("1970-01-01", 0),
            ("1970-03-01", 59),
            ("2000-02-29", 11_016),
            ("2026-11-29", 20_786),
        ] {
            assert_eq!(day(date), Some(days), "{date}");
        }
        for date in ["", "2026", "2026-13-01", "2026-01-32", "a-b-c"] {
            assert_eq!(day(date), None, "{date}");
        }
    }
}
