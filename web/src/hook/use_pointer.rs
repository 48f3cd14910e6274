//! Presses of the pointer are watched.

use yew::prelude::*;

use crate::browser::pointer::watch_pointer;

/// Watches presses of the pointer while the component is on the screen.
#[hook]
pub(crate) fn use_pointer() {
    use_effect_with((), |()| {
        let listeners = watch_pointer();
        move || drop(listeners)
    });
}
