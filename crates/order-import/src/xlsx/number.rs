//! Numbers of cells as text: in full, as they were typed.

use crate::table::CellNote;

/// The digits of a number that a spreadsheet keeps.
const KEPT: usize = 15;

/// A number in full, without exponent, of the 15 digits that are kept; with a note where it had more.
pub(super) fn written_out(value: &str) -> (String, Option<CellNote>) {
    let Ok(number) = value.trim().parse::<f64>() else {
        return (value.to_owned(), None);
    };
    if !number.is_finite() {
        return (value.to_owned(), None);
    }
    // Rounded to what is kept: 12.1 is saved as 12.100000000000001 by some.
    let rounded = format!("{number:.14e}").parse::<f64>().unwrap_or(number);
    let is_digits = value.bytes().all(|byte| byte.is_ascii_digit());
    let text = if is_digits && value.len() <= KEPT + 5 {
        value.to_owned()
    } else {
        rounded.to_string()
    };
    let whole = text
        .trim_start_matches('-')
        .split('.')
        .next()
        .unwrap_or_default();
    let has_lost = whole.len() > KEPT;
    (text, has_lost.then_some(CellNote::DigitsLost))
}

/// The day of a serial number, as `2026-01-31`, with the time where there is one.
pub(super) fn date(value: &str, is_1904: bool) -> Option<String> {
    let serial: f64 = value.trim().parse().ok()?;
    if !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let seconds = (serial * 86_400.0).round();
    let days = (seconds / 86_400.0).floor();
    // 1900 was no leap year; Excel believes that it was.
    let offset = match (is_1904, days < 60.0) {
        (true, _) => 24_107.0,
        (false, true) => 25_568.0,
        (false, false) => 25_569.0,
    };
    let day = civil(days - offset);
    let second = seconds - days * 86_400.0;
    if second < 1.0 {
        return Some(day);
    }
    let (hours, minutes) = ((second / 3600.0).floor(), (second / 60.0).floor() % 60.0);
    Some(format!("{day} {hours:02.0}:{minutes:02.0}"))
}

/// The date of a day that is counted from 1970: <https://howardhinnant.github.io/date_algorithms.html#civil_from_days>.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the range of dates has been looked at"
)]
fn civil(days: f64) -> String {
    let days = days as i64 + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_full() {
        for (value, text, note) in [
            ("5512940468989", "5512940468989", None),
            ("5.512940468989E12", "5512940468989", None),
            ("12.100000000000001", "12.1", None),
            ("0.1", "0.1", None),
            ("1E-7", "0.0000001", None),
            ("-3", "-3", None),
            ("100", "100", None),
            ("999999999999999", "999999999999999", None),
            (
                "576461234567890000",
                "576461234567890000",
                Some(CellNote::DigitsLost),
            ),
            (
                "5.7646123456789E17",
                "576461234567890000",
                Some(CellNote::DigitsLost),
            ),
            ("n", "n", None),
        ] {
            assert_eq!(written_out(value), (text.to_owned(), note), "{value}");
        }
    }

    #[test]
    fn days() {
        for (value, is_1904, day) in [
            ("1", false, "1900-01-01"),
            ("61", false, "1900-03-01"),
            ("25569", false, "1970-01-01"),
            ("46053", false, "2026-01-31"),
            ("46053.5", false, "2026-01-31 12:00"),
            ("44591", true, "2026-01-31"),
            ("0", true, "1904-01-01"),
        ] {
            assert_eq!(date(value, is_1904).as_deref(), Some(day), "{value}");
        }
        assert_eq!(date("-1", false), None);
        assert_eq!(date("1e30", false), None);
    }
}
