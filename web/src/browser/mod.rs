//! What the page asks of the browser besides HTTP and storage: focus, time, names, files, the clipboard.

pub(crate) mod nfc;
pub(crate) mod web_lock;

use std::cell::{Cell, RefCell};

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use js_sys::Intl::DisplayNames;
use js_sys::{Array, Date, Object, Reflect};
use order_model::Locale;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Event, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

pub(crate) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Moves the focus to an element and brings it into view.
pub(crate) fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus still comes into view.
        let _ = element.focus();
        reveal(id);
    }
}

/// Brings an element into view without moving the focus.
pub(crate) fn reveal(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

thread_local! {
    /// Whether a button of the mouse, or a finger, is down.
    static PRESSED: Cell<bool> = const { Cell::new(false) };
    static AFTER_PRESS: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// Does something now, or, while a press is under way, after its click: what moves the page between the press
/// and the release would make the click miss.
pub(crate) fn after_press(act: impl FnOnce() + 'static) {
    if PRESSED.get() {
        AFTER_PRESS.with_borrow_mut(|waiting| waiting.push(Box::new(act)));
    } else {
        act();
    }
}

/// Does at once what waits for a press to end.
pub(crate) fn end_press() {
    PRESSED.set(false);
    for act in AFTER_PRESS.take() {
        act();
    }
}

/// Watches presses for as long as the listeners live.
pub(crate) fn watch_presses() -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let capture = EventListenerOptions::run_in_capture_phase();
    let down = EventListener::new_with_options(&window, "pointerdown", capture, |_| {
        end_press();
        PRESSED.set(true);
    });
    // The click comes right after the release, before any timer.
    let up = |_: &Event| drop(Timeout::new(0, end_press).forget());
    let release = ["pointerup", "pointercancel", "dragend"]
        .map(|name| EventListener::new_with_options(&window, name, capture, up));
    std::iter::once(down).chain(release).collect()
}

/// Takes the focus from the field that has it, as if the person had left it.
pub(crate) fn leave_field() {
    let active = document().and_then(|document| document.active_element());
    if let Some(field) = active.and_then(|active| active.dyn_into::<HtmlElement>().ok())
        && matches!(field.tag_name().as_str(), "INPUT" | "TEXTAREA")
    {
        // A field that cannot be left is left as it is.
        let _ = field.blur();
    }
    end_press();
}

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
pub(crate) fn clock(at: i64, locale: Locale) -> String {
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

/// The browser's languages, the preferred one first.
pub(crate) fn languages() -> Vec<String> {
    web_sys::window()
        .map(|window| {
            window
                .navigator()
                .languages()
                .iter()
                .filter_map(|tag| tag.as_string())
                .collect()
        })
        .unwrap_or_default()
}

/// Whether the browser knows that it has no connection.
pub(crate) fn is_offline() -> bool {
    web_sys::window().is_some_and(|window| !window.navigator().on_line())
}

/// Tells the document its language, for hyphenation, fonts and screen readers.
pub(crate) fn set_language(locale: Locale, title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            // `lang` is a valid attribute name, which is all that could be wrong.
            let _ = root.set_attribute("lang", locale.tag());
        }
    }
}

/// The names of codes in a language, as the browser knows them.
pub(crate) struct Names(Option<DisplayNames>);

impl Names {
    /// Names of countries and regions.
    pub(crate) fn of_regions(locale: Locale) -> Self {
        Self::new(locale, "region")
    }

    /// Names of currencies.
    pub(crate) fn of_currencies(locale: Locale) -> Self {
        Self::new(locale, "currency")
    }

    fn new(locale: Locale, kind: &str) -> Self {
        let options = Object::new();
        for (key, value) in [("type", kind), ("fallback", "none")] {
            // Setting a property of a fresh object cannot fail.
            let _ = Reflect::set(&options, &key.into(), &value.into());
        }
        let has_names = Reflect::get(&js_sys::global(), &"Intl".into())
            .and_then(|intl| Reflect::has(&intl, &"DisplayNames".into()))
            .unwrap_or(false);
        let names =
            has_names.then(|| DisplayNames::new(&Array::of1(&locale.tag().into()), &options));
        Self(names)
    }

    /// The name of a code; empty where the browser has none.
    pub(crate) fn get(&self, code: &str) -> String {
        // A deployment's own code may be anything, and the browser throws at what cannot be one of its.
        let may_have_name = code.bytes().all(|byte| byte.is_ascii_alphabetic());
        self.0
            .as_ref()
            .filter(|_| may_have_name && matches!(code.len(), 2 | 3))
            .and_then(|names| names.of(code))
            .map(String::from)
            .unwrap_or_default()
    }
}
