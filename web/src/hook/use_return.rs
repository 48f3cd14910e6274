//! Coming back to the tab.

use gloo_events::EventListener;
use yew::prelude::*;

use crate::browser::{document, is_hidden};

/// Whether the person has come back to the tab since the component appeared.
#[hook]
pub(crate) fn use_return() -> bool {
    let has_returned = use_state_eq(|| false);
    {
        let has_returned = has_returned.setter();
        use_effect_with((), move |()| {
            let listener = document().map(|document| {
                EventListener::new(&document, "visibilitychange", move |_| {
                    if !is_hidden() {
                        has_returned.set(true);
                    }
                })
            });
            move || drop(listener)
        });
    }
    *has_returned
}
