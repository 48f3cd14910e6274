//! Many moments in words: what the browser has to look up for that, it looks up once.

use js_sys::Intl::DateTimeFormat;
use js_sys::{Array, Date, Function, Object, Reflect};
use order_model::Locale;
use wasm_bindgen::JsValue;

use crate::i18n::Text;

/// Moments in words, as [`super::clock::format_time`] has them.
pub(crate) struct Times {
    locale: Locale,
    /// When yesterday, today and tomorrow begin.
    days: [i64; 3],
    year: u32,
    /// With the time alone, the day as well, and the year too.
    formats: [Function; 3],
}

impl Times {
    /// `days` are when yesterday, today and tomorrow begin.
    pub(crate) fn new(locale: Locale, days: [i64; 3]) -> Self {
        let parts: [&[(&str, &str)]; 3] = [
            &[],
            &[("month", "short"), ("day", "numeric")],
            &[("month", "short"), ("day", "numeric"), ("year", "numeric")],
        ];
        Self {
            locale,
            days,
            year: Date::new_0().get_full_year(),
            formats: parts.map(|parts| format_with(locale, parts)),
        }
    }

    pub(crate) fn format(&self, at: i64) -> String {
        let [yesterday, today, tomorrow] = self.days;
        let [time, with_day, with_year] = &self.formats;
        let date = date(at);
        let format = match at {
            _ if (yesterday..tomorrow).contains(&at) => time,
            _ if date.get_full_year() == self.year => with_day,
            _ => with_year,
        };
        let words = format.call1(&JsValue::UNDEFINED, &date);
        let words = words.ok().and_then(|words| words.as_string());
        let words = words.unwrap_or_default();
        if (yesterday..today).contains(&at) {
            (Text::of(self.locale).yesterday_at)(&words)
        } else {
            words
        }
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a time in milliseconds is far below 2^53"
)]
fn date(at: i64) -> Date {
    Date::new(&JsValue::from_f64(at as f64))
}

fn format_with(locale: Locale, parts: &[(&str, &str)]) -> Function {
    let options = Object::new();
    let time = [("hour", "2-digit"), ("minute", "2-digit")];
    for (key, value) in time.iter().chain(parts) {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &(*key).into(), &(*value).into());
    }
    let locales = Array::of1(&locale.tag().into());
    DateTimeFormat::new(&locales, &options).format()
}
