//! When a person leaves the tab, and comes back to it.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};

use super::{document, is_hidden};

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
