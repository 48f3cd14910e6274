//! Whether something has happened since the component appeared.

use gloo_events::EventListener;
use yew::prelude::*;

use crate::browser::{document, is_hidden};

/// Whether the person has come back to the tab.
#[hook]
pub(crate) fn use_return() -> bool {
    use_happened(["visibilitychange"; 2], || !is_hidden())
}

/// Whether the person has pressed a key or pointed at something.
#[hook]
pub(crate) fn use_first_press() -> bool {
    use_happened(["keydown", "pointerdown"], || true)
}

#[hook]
fn use_happened(events: [&'static str; 2], counts: fn() -> bool) -> bool {
    let has_happened = use_state_eq(|| false);
    {
        let has_happened = has_happened.setter();
        use_effect_with((), move |()| {
            let listen = |event: &'static str| {
                let (has_happened, document) = (has_happened.clone(), document()?);
                Some(EventListener::new(&document, event, move |_| {
                    if counts() {
                        has_happened.set(true);
                    }
                }))
            };
            let listeners = events.map(listen);
            move || drop(listeners)
        });
    }
    *has_happened
}
