//! While orders are being sent together.

use std::cell::RefCell;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;

use crate::browser::visit::warn_before_leaving;

/// While something is on its way, or will be by itself, the browser asks before it closes the page, and those that wait hear that the
/// connection goes: they do not leave by themselves when it is back.
#[derive(Default)]
pub(super) struct SendingWatch(RefCell<Option<[Option<EventListener>; 2]>>);

impl SendingWatch {
    /// Whether something is.
    pub(super) fn set(&self, is_running: bool, on_offline: impl Fn() + 'static) {
        if is_running == self.0.borrow().is_some() {
            return;
        }
        let watch = is_running.then(|| {
            let window = web_sys::window();
            let offline =
                window.map(|window| EventListener::new(&window, "offline", move |_| on_offline()));
            [warn_before_leaving(), offline]
        });
        // A listener must not be dropped while it runs: it may be what has called this.
        let before = self.0.replace(watch);
        Timeout::new(0, move || drop(before)).forget();
    }
}
