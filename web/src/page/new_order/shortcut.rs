//! Ctrl + Enter sends, wherever the focus is.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::panels::Submit;
use super::reducer::FormHandle;

/// While the screen is shown, Ctrl + Enter sends; where only warnings are left that have been shown, it accepts them.
#[hook]
pub(super) fn use_send_shortcut(submit: &Submit, form: &FormHandle, is_shown: bool) {
    let (once, accepting) = (submit.once.clone(), submit.accepting_warnings.clone());
    let accepts = form.asks_only_about_warnings();
    use_effect_with((is_shown, accepts), move |(is_shown, accepts)| {
        let send = if *accepts { accepting } else { once };
        let listener = is_shown.then(|| {
            let options = EventListenerOptions::enable_prevent_default();
            let listen = move |event: &Event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                    return;
                };
                let is_chord = event.key() == "Enter" && (event.ctrl_key() || event.meta_key());
                // A key that is held down would accept what nobody has read.
                if is_chord && !event.is_composing() && !event.repeat() {
                    event.prevent_default();
                    send.emit(());
                }
            };
            let window = web_sys::window()?;
            Some(EventListener::new_with_options(
                &window, "keydown", options, listen,
            ))
        });
        move || drop(listener)
    });
}
