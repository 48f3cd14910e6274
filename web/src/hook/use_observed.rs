//! What the browser tells of the person, of the connection and of the window.

use gloo_events::EventListener;
use yew::prelude::*;

use crate::browser::{is_offline, js};

/// Whether the browser has a connection, as far as it knows.
#[hook]
pub(crate) fn use_online() -> bool {
    use_observed(!is_offline(), ["online", "offline"], || !is_offline())
}

/// Whether the person has pressed a key or pointed at something since the component appeared.
#[hook]
pub(crate) fn use_first_press() -> bool {
    use_observed(false, ["keydown", "pointerdown"], || true)
}

/// A window that is less wide has no room for a grid, in CSS pixels.
const NARROW: f64 = 640.0;

/// Whether the window is as narrow as a phone.
#[hook]
pub(crate) fn use_narrow() -> bool {
    use_observed(is_narrow(), ["resize", "orientationchange"], is_narrow)
}

fn is_narrow() -> bool {
    let width = web_sys::window().and_then(|window| js::get(&window, "innerWidth").as_f64());
    width.is_some_and(|width| width < NARROW)
}

/// What `read` said last after one of these events.
#[hook]
fn use_observed(initial: bool, events: [&'static str; 2], read: fn() -> bool) -> bool {
    let observed = use_state_eq(|| initial);
    {
        let observed = observed.setter();
        use_effect_with((), move |()| {
            let listen = |event: &'static str| {
                let (observed, window) = (observed.clone(), web_sys::window()?);
                Some(EventListener::new(&window, event, move |_| {
                    observed.set(read());
                }))
            };
            let listeners = events.map(listen);
            move || drop(listeners)
        });
    }
    *observed
}
