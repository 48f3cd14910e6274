//! Days of the calendar, where somebody is.

/// In milliseconds.
const DAY: i64 = 86_400_000;
const MINUTE: i64 = 60_000;

/// How many minutes local time is behind UTC at a moment. Moments are milliseconds since 1970 UTC.
pub(crate) type MinutesBehindUtc = fn(i64) -> i64;

/// When the day of a moment begins, or one so many days later.
pub(crate) fn start_of_day(at: i64, later: i64, behind: MinutesBehindUtc) -> i64 {
    let local = at - behind(at) * MINUTE;
    begin(local.div_euclid(DAY) + later, behind)
}

/// When the day begins that `YYYY-MM-DD` names, and when the next one does.
pub(crate) fn day_named(name: &str, behind: MinutesBehindUtc) -> Option<(i64, i64)> {
    let parts: Vec<i64> = name
        .split('-')
        .map_while(|part| part.parse().ok())
        .collect();
    match *parts {
        [year, month @ 1..=12, day @ 1..=31] if year > 0 => {
            let number = number_of(year, month, day);
            Some((begin(number, behind), begin(number + 1, behind)))
        }
        _ => None,
    }
}

/// A moment as ISO 8601 has it, in UTC and to the second.
pub(crate) fn iso_time(at: i64) -> String {
    let (year, month, day) = date_of(at.div_euclid(DAY));
    let seconds = at.rem_euclid(DAY) / 1000;
    let (hour, minute) = (seconds / 3600, seconds / 60 % 60);
    format!(
        "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{:02}Z",
        seconds % 60
    )
}

/// When a day begins: the clock may be put forward or back in its first hours, so the offset is that of the moment itself.
fn begin(day: i64, behind: MinutesBehindUtc) -> i64 {
    let utc = day * DAY;
    let near = utc + behind(utc) * MINUTE;
    utc + behind(near) * MINUTE
}

/// The number of a day since 1970-01-01, by Howard Hinnant's `days_from_civil`.
const fn number_of(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of a day by its number, by Howard Hinnant's `civil_from_days`.
const fn date_of(number: i64) -> (i64, i64, i64) {
    let number = number + 719_468;
    let era = number.div_euclid(146_097);
    let of_era = number.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400;
    (if month <= 2 { year + 1 } else { year }, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANILA: MinutesBehindUtc = |_| -480;

    /// Clocks are put back at 01:00 UTC of 1970-01-11, from an hour before UTC to UTC.
    const CHANGING: MinutesBehindUtc = |at| if at < 10 * DAY + 60 * MINUTE { -60 } else { 0 };

    #[test]
    fn days_are_those_of_the_place() {
        // 1970-01-11 20:00 UTC is the 12th in Manila.
        let at = 10 * DAY + 20 * 60 * MINUTE;
        assert_eq!(start_of_day(at, 0, MANILA), 11 * DAY - 480 * MINUTE);
        assert_eq!(start_of_day(at, -1, MANILA), 10 * DAY - 480 * MINUTE);
        assert_eq!(start_of_day(at, 0, CHANGING), 10 * DAY - 60 * MINUTE);
        assert_eq!(start_of_day(at, 1, CHANGING), 11 * DAY);
        assert_eq!(
            day_named("1970-01-11", CHANGING),
            Some((10 * DAY - 60 * MINUTE, 11 * DAY))
        );
        for name in [
            "",
            "2026",
            "2026-13-01",
            "2026-01-x",
            "2026-01-00",
            "x-01-01",
        ] {
            assert_eq!(day_named(name, MANILA), None, "{name}");
        }
    }

    #[test]
    fn moments_are_written_as_the_standard_has_them() {
        for (at, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_400_000, "2000-02-29T00:00:00Z"),
            (1_700_000_000_999, "2023-11-14T22:13:20Z"),
            (-1000, "1969-12-31T23:59:59Z"),
            (4_102_444_799_000, "2099-12-31T23:59:59Z"),
        ] {
            assert_eq!(iso_time(at), text);
        }
        for number in -800_000..800_000 {
            let (year, month, day) = date_of(number);
            assert_eq!(number_of(year, month, day), number);
        }
    }
}
