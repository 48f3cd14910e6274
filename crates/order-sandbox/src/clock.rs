//! Points in time, and how they are written in replies.

use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

const MS_PER_SECOND: i64 = 1_000;
const SECONDS_PER_DAY: i64 = 86_400;

/// A point in time in milliseconds since 1970-01-01 00:00:00 UTC.
///
/// Displays as `YYYY-MM-DD HH:MM:SS` in UTC, the form that this sandbox chose for the contract's timestamps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// The time now; a clock set before 1970 counts as 1970.
    #[must_use]
    pub fn now() -> Self {
        let since_epoch = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Self(i64::try_from(since_epoch.as_millis()).unwrap_or(i64::MAX))
    }

    /// The time `steps` steps later.
    #[must_use]
    pub fn plus(self, step: Step, steps: u8) -> Self {
        Self(
            self.0
                .saturating_add(step.0.saturating_mul(i64::from(steps))),
        )
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.div_euclid(MS_PER_SECOND);
        let (year, month, day) = civil(seconds.div_euclid(SECONDS_PER_DAY));
        let of_day = seconds.rem_euclid(SECONDS_PER_DAY);
        let (hour, minute, second) = (of_day / 3_600, of_day / 60 % 60, of_day % 60);
        write!(
            f,
            "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"
        )
    }
}

/// The time between two steps of an order's life, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step(pub i64);

impl From<Duration> for Step {
    fn from(duration: Duration) -> Self {
        Self(i64::try_from(duration.as_millis()).unwrap_or(i64::MAX))
    }
}

/// Days since 1970-01-01 as year, month and day of the Gregorian calendar.
///
/// Counts from 0000-03-01, so that the leap day is the last of its year and a month's start is linear in it.
fn civil(days: i64) -> (i64, i64, i64) {
    const DAYS_TO_EPOCH: i64 = 719_468;
    const DAYS_PER_ERA: i64 = 146_097;
    let shifted = days.saturating_add(DAYS_TO_EPOCH);
    let era = shifted.div_euclid(DAYS_PER_ERA);
    let of_era = shifted.rem_euclid(DAYS_PER_ERA);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_times_as_sqlite_does() {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        // Steps of 13 days, 7 h, 11 min and 13 s from 1960 to 2410 meet every month and many leap days.
        let mut seconds = -315_619_200;
        while seconds < 13_885_000_000 {
            let expected: String = connection
                .query_row(
                    "SELECT strftime('%Y-%m-%d %H:%M:%S', ?1, 'unixepoch')",
                    [seconds],
                    |row| row.get(0),
                )
                .unwrap();
            assert_eq!(
                Timestamp(seconds * MS_PER_SECOND + 999).to_string(),
                expected
            );
            seconds += 1_149_073;
        }
    }

    #[test]
    fn steps_add_up_without_overflow() {
        assert_eq!(Timestamp(1_000).plus(Step(250), 3), Timestamp(1_750));
        assert_eq!(
            Timestamp(1_000).plus(Step(i64::MAX), 3),
            Timestamp(i64::MAX)
        );
        assert!(!Timestamp(i64::MAX).to_string().is_empty());
        assert!(!Timestamp(i64::MIN).to_string().is_empty());
    }
}
