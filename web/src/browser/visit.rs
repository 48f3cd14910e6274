//! When a person leaves the tab, and comes back to it.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};

use super::{document, is_hidden, js};

/// Calls `act` whenever the tab is left, by looking at another or by going elsewhere, for as long as the page is open.
pub(crate) fn on_leaving(act: impl Fn() + 'static) {
    let act = Rc::new(act);
    if let Some(document) = document() {
        let act = Rc::clone(&act);
        let is_left = move |_: &web_sys::Event| {
            if is_hidden() {
                act();
            }
        };
        EventListener::new(&document, "visibilitychange", is_left).forget();
    }
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "pagehide", move |_| act()).forget();
    }
}

/// While this lives, the browser asks before it closes the page.
pub(crate) fn warn_before_leaving() -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    let ask = web_sys::Event::prevent_default;
    Some(EventListener::new_with_options(
        &window,
        "beforeunload",
        options,
        ask,
    ))
}

/// Loads the page again at its first screen; `forget` runs once everything has been written that is written on leaving.
pub(crate) fn begin_anew(forget: fn()) {
    on_leaving(forget);
    if let Some(window) = web_sys::window() {
        let location = window.location();
        // A hash of our own making is always taken, and so is the address that the page has already.
        let _ = location.set_hash("#/");
        let _ = js::call(&location, "reload", &[]);
    }
}
