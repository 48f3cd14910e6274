//! Presses of the mouse or a finger: what must wait until one has ended.

use std::cell::{Cell, RefCell};

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use web_sys::Event;

thread_local! {
    /// Whether a button of the mouse, or a finger, is down.
    static IS_DOWN: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// Does something now, or, while a press is under way, after its click: what moves the page between the press
/// and the release would make the click miss.
pub(crate) fn after_pointer_up(act: impl FnOnce() + 'static) {
    if IS_DOWN.get() {
        WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(act)));
    } else {
        act();
    }
}

/// Does at once what waits for a press to end.
pub(crate) fn end_pointer_press() {
    IS_DOWN.set(false);
    for act in WAITING.take() {
        act();
    }
}

/// Watches presses for as long as the page is open.
pub(crate) fn watch_pointer() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let capture = EventListenerOptions::run_in_capture_phase();
    let down = EventListener::new_with_options(&window, "pointerdown", capture, |_| {
        end_pointer_press();
        IS_DOWN.set(true);
    });
    // The click comes right after the release, before any timer.
    let up = |_: &Event| drop(Timeout::new(0, end_pointer_press).forget());
    let release = ["pointerup", "pointercancel", "dragend"]
        .map(|name| EventListener::new_with_options(&window, name, capture, up));
    for listener in std::iter::once(down).chain(release) {
        listener.forget();
    }
}
