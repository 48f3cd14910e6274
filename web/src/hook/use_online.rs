//! Whether there is a connection.

use gloo_events::EventListener;
use yew::prelude::*;

use crate::browser::is_offline;

/// Whether the browser has a connection, as far as it knows.
#[hook]
pub(crate) fn use_online() -> bool {
    let online = use_state_eq(|| !is_offline());
    {
        let online = online.setter();
        use_effect_with((), move |()| {
            let listen = |event: &'static str| {
                let online = online.clone();
                let window = web_sys::window()?;
                Some(EventListener::new(&window, event, move |_| {
                    online.set(!is_offline());
                }))
            };
            let listeners = ["online", "offline"].map(listen);
            move || drop(listeners)
        });
    }
    *online
}
