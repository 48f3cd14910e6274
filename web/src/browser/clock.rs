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

/// How many minutes local time is behind UTC at a moment.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "a time in milliseconds is far below 2^53, and an offset is some hundred minutes"
)]
pub(crate) fn minutes_behind_utc(at: i64) -> i64 {
    Date::new(&JsValue::from_f64(at as f64)).get_timezone_offset() as i64
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
