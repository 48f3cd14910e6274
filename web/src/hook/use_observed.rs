//! What the browser tells of the person and of the connection.

use gloo_events::EventListener;
use yew::prelude::*;

use crate::browser::{is_hidden, is_offline};

/// Whether the browser has a connection, as far as it knows.
#[hook]
pub(crate) fn use_online() -> bool {
    use_observed(!is_offline(), ["online", "offline"], || Some(!is_offline()))
}

/// Whether the person has come back to the tab since the component appeared.
#[hook]
pub(crate) fn use_return() -> bool {
    use_observed(false, ["visibilitychange", "pageshow"], || {
        (!is_hidden()).then_some(true)
    })
}

/// Whether the person has pressed a key or pointed at something since the component appeared.
#[hook]
pub(crate) fn use_first_press() -> bool {
    use_observed(false, ["keydown", "pointerdown"], || Some(true))
}

/// What `read` said last after one of these events; nothing new where it says nothing.
#[hook]
fn use_observed(initial: bool, events: [&'static str; 2], read: fn() -> Option<bool>) -> bool {
    let observed = use_state_eq(|| initial);
    {
        let observed = observed.setter();
        use_effect_with((), move |()| {
            let listen = |event: &'static str| {
                let (observed, window) = (observed.clone(), web_sys::window()?);
                Some(EventListener::new(&window, event, move |_| {
                    if let Some(value) = read() {
                        observed.set(value);
                    }
                }))
            };
            let listeners = events.map(listen);
            move || drop(listeners)
        });
    }
    *observed
}
