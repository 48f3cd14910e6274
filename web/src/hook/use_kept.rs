//! What the browser keeps, asked for again whenever it may have changed.

use std::future::Future;

use gloo_events::EventListener;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::is_hidden;

/// What `read` gives: when the component appears, when `trigger` changes, and when the person comes back to the tab.
/// `None` until it is there for the first time.
#[hook]
pub(crate) fn use_kept<T, D, F>(trigger: D, read: impl Fn() -> F + 'static) -> Option<T>
where
    T: PartialEq + Clone + 'static,
    D: PartialEq + 'static,
    F: Future<Output = T> + 'static,
{
    let kept = use_state_eq(|| None::<T>);
    let returned = use_state(|| 0_u32);
    {
        let returned = returned.clone();
        use_effect_with(*returned, move |count| {
            let count = *count;
            let listener = web_sys::window()
                .and_then(|window| window.document())
                .map(|document| {
                    EventListener::new(&document, "visibilitychange", move |_| {
                        if !is_hidden() {
                            returned.set(count.wrapping_add(1));
                        }
                    })
                });
            move || drop(listener)
        });
    }
    {
        let kept = kept.setter();
        use_effect_with((trigger, *returned), move |_| {
            let reading = read();
            spawn_local(async move { kept.set(Some(reading.await)) });
        });
    }
    (*kept).clone()
}
