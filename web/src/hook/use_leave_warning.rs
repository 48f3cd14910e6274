//! The browser asks before it closes the page.

use gloo_events::{EventListener, EventListenerOptions};
use yew::prelude::*;

/// While `active`, the browser asks before it closes the page.
#[hook]
pub(crate) fn use_leave_warning(active: bool) {
    use_effect_with(active, |active| {
        let listener = active.then(|| {
            let window = web_sys::window()?;
            let options = EventListenerOptions::enable_prevent_default();
            Some(EventListener::new_with_options(
                &window,
                "beforeunload",
                options,
                Event::prevent_default,
            ))
        });
        move || drop(listener)
    });
}
