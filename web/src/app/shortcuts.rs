//! Keys that do something on every screen, and the list of all of them.

use gloo_events::{EventListener, EventListenerOptions};
use order_model::Locale;
use wasm_bindgen::JsCast as _;
use web_sys::Element;
use yew::prelude::*;

use super::screens::SCREENS;
use crate::hook::use_chunk;
use crate::route::{Route, navigate};

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shortcut {
    NewOrder,
    ShowKeys,
}

impl Shortcut {
    fn of(event: &KeyboardEvent) -> Option<Self> {
        let is_bare = !event.ctrl_key() && !event.meta_key() && !event.is_composing();
        // With Alt, the key of an N writes other letters on some keyboards.
        if is_bare && event.alt_key() && event.code() == "KeyN" {
            return Some(Self::NewOrder);
        }
        let is_asked = is_bare && event.key() == "?" && !is_typed_into(event);
        is_asked.then_some(Self::ShowKeys)
    }
}

/// Whether the key goes into a text.
fn is_typed_into(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target
        .is_some_and(|target| matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"))
}

#[derive(Properties, PartialEq)]
pub(super) struct ShortcutsProps {
    pub(super) locale: Locale,
}

/// Hears the keys, and shows the list of them.
#[component]
pub(super) fn Shortcuts(props: &ShortcutsProps) -> Html {
    let is_asked = use_state_eq(|| false);
    let screens = use_chunk(&SCREENS, *is_asked).ready();
    use_effect_with((), {
        let asked = is_asked.setter();
        move |()| {
            let listener = web_sys::window().map(|window| listen(&window, asked));
            move || drop(listener)
        }
    });
    let on_close = {
        let asked = is_asked.setter();
        Callback::from(move |()| asked.set(false))
    };
    screens
        .filter(|_| *is_asked)
        .map(|screens| (screens.keys)(on_close, props.locale))
        .unwrap_or_default()
}

fn listen(window: &web_sys::Window, asked: UseStateSetter<bool>) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(window, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        match Shortcut::of(event) {
            Some(Shortcut::NewOrder) => {
                asked.set(false);
                navigate(&Route::NewOrder);
            }
            Some(Shortcut::ShowKeys) => asked.set(true),
            None => return,
        }
        event.prevent_default();
    })
}
