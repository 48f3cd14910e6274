//! A key that does something with Alt, wherever the focus is in the form.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::Element;
use yew::prelude::*;

use crate::browser::document;

/// While the form is what a person looks at and can change, this key with Alt acts; what `act` answers says whether it was meant. `place` is in
/// the form's screen.
#[hook]
pub(super) fn use_alt_key(code: &'static str, place: &NodeRef, act: Callback<(), bool>) {
    // What the listener, which is there once, calls.
    let current = use_mut_ref(|| act.clone());
    current.replace(act);
    use_effect_with(place.clone(), move |place| {
        let place = place.clone();
        let options = EventListenerOptions::enable_prevent_default();
        let hear = move |event: &Event| {
            let is_meant = event.dyn_ref().is_some_and(|event| is_chord(event, code))
                && place.cast::<Element>().is_some_and(|it| is_in_front(&it));
            let act = current.borrow().clone();
            if is_meant && act.emit(()) {
                event.prevent_default();
            }
        };
        let window = web_sys::window();
        let listener =
            window.map(|window| EventListener::new_with_options(&window, "keydown", options, hear));
        move || drop(listener)
    });
}

/// With Alt, a key writes other letters on some keyboards: it is known by its place.
fn is_chord(event: &KeyboardEvent, code: &str) -> bool {
    let is_bare = !event.ctrl_key() && !event.meta_key() && !event.shift_key();
    is_bare && event.alt_key() && !event.is_composing() && !event.repeat() && event.code() == code
}

/// Whether an element is not on a screen that is away, or under a dialog.
fn is_in_front(element: &Element) -> bool {
    let is_away = element.closest("[hidden], [inert]");
    let over = document().and_then(|document| document.query_selector("dialog[open]").ok()?);
    is_away.is_ok_and(|away| away.is_none()) && over.is_none()
}
