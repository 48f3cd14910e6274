//! The time.

use js_sys::{Date, Object, Reflect};
use order_model::Locale;
use wasm_bindgen::JsValue;

use crate::i18n::Text;

/// Now, in milliseconds since 1970 UTC.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a time in milliseconds is a whole number far below 2^63"
)]
pub(crate) fn now() -> i64 {
    Date::now() as i64
}

/// When a day begins here, so many days after today, in milliseconds since 1970 UTC.
pub(crate) fn start_of_day(after_today: i32) -> i64 {
    let today = Date::new_0();
    let (year, month) = (today.get_full_year(), today.get_month());
    let day = i32::try_from(today.get_date()).unwrap_or_default();
    begin(year, month, day.saturating_add(after_today))
}

/// When the day begins here that `YYYY-MM-DD` names, and when the next one does.
pub(crate) fn day_named(name: &str) -> Option<(i64, i64)> {
    let mut parts = name.split('-').map(str::parse::<i32>);
    let (year, month, day) = (
        parts.next()?.ok()?,
        parts.next()?.ok()?,
        parts.next()?.ok()?,
    );
    let month = month.checked_sub(1)?;
    let is_one = (0..12).contains(&month) && (1..=31).contains(&day) && year > 0;
    let (year, month) = (year.try_into().ok()?, month.try_into().ok()?);
    is_one.then(|| (begin(year, month, day), begin(year, month, day + 1)))
}

/// A day before the first of a month is one of the month before.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a time in milliseconds is a whole number far below 2^63"
)]
fn begin(year: u32, month: u32, day: i32) -> i64 {
    let month = i32::try_from(month).unwrap_or_default();
    Date::new_with_year_month_day(year, month, day).get_time() as i64
}

/// A moment as ISO 8601 has it, in UTC.
#[expect(
    clippy::cast_precision_loss,
    reason = "a time in milliseconds is far below 2^53"
)]
pub(crate) fn iso_time(at: i64) -> String {
    String::from(Date::new(&JsValue::from_f64(at as f64)).to_iso_string())
}

const DAY: f64 = 86_400_000.0;

/// A moment as a time of day, with the date if it is not today, and the year if it is not this year.
#[expect(
    clippy::cast_precision_loss,
    reason = "a time in milliseconds is far below 2^53"
)]
pub(crate) fn format_time(at: i64, locale: Locale) -> String {
    let date = Date::new(&JsValue::from_f64(at as f64));
    let today = Date::new_0();
    let yesterday = Date::new(&JsValue::from_f64(today.get_time() - DAY));
    let is_on = |day: &Date| date.to_date_string() == day.to_date_string();
    let options = Object::new();
    let part = |key: &str, value: &str| {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &key.into(), &value.into());
    };
    let is_near = is_on(&today) || is_on(&yesterday);
    if !is_near {
        part("month", "short");
        part("day", "numeric");
    }
    if !is_near && date.get_full_year() != today.get_full_year() {
        part("year", "numeric");
    }
    part("hour", "2-digit");
    part("minute", "2-digit");
    let time = String::from(date.to_locale_time_string_with_options(locale.tag(), &options));
    if is_on(&yesterday) {
        (Text::of(locale).yesterday_at)(&time)
    } else {
        time
    }
}
