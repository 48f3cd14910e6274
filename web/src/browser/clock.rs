//! The time.

use js_sys::{Date, Object, Reflect};
use order_model::Locale;
use wasm_bindgen::JsValue;

/// Now, in milliseconds since 1970 UTC.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a time in milliseconds is a whole number far below 2^63"
)]
pub(crate) fn now() -> i64 {
    Date::now() as i64
}

/// A moment as a time of day, with the date if it is not today.
#[expect(
    clippy::cast_precision_loss,
    reason = "a time in milliseconds is far below 2^53"
)]
pub(crate) fn format_time(at: i64, locale: Locale) -> String {
    let date = Date::new(&JsValue::from_f64(at as f64));
    let today = Date::new_0();
    let same_day = date.to_date_string() == today.to_date_string();
    let options = Object::new();
    let part = |key: &str, value: &str| {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &key.into(), &value.into());
    };
    if !same_day {
        part("month", "short");
        part("day", "numeric");
    }
    part("hour", "2-digit");
    part("minute", "2-digit");
    date.to_locale_time_string_with_options(locale.tag(), &options)
        .into()
}
