//! What the browser keeps, asked for again whenever it may have changed.

use std::cell::Cell;
use std::future::Future;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::storage::Storage;

/// What `read` gives: when the component appears, when `trigger` changes, when another tab has changed something, and when
/// the person comes back to the tab. `None` until it is there for the first time.
#[hook]
pub(crate) fn use_kept<T, D, F>(
    storage: &Storage,
    trigger: D,
    read: impl Fn() -> F + 'static,
) -> Option<T>
where
    T: PartialEq + Clone + 'static,
    D: PartialEq + 'static,
    F: Future<Output = T> + 'static,
{
    let kept = use_state_eq(|| None::<T>);
    let changes = use_changes(storage);
    {
        let kept = kept.setter();
        use_effect_with((trigger, changes), move |_| {
            let reading = read();
            spawn_local(async move { kept.set(Some(reading.await)) });
        });
    }
    (*kept).clone()
}

/// How often something may have changed. It does not know what is read, so its code is there once.
#[hook]
fn use_changes(storage: &Storage) -> u32 {
    let changes = use_state(|| 0_u32);
    let _listeners = use_memo((), {
        let (changes, count) = (changes.setter(), Cell::new(0_u32));
        |()| {
            storage.on_change(move || {
                count.set(count.get().wrapping_add(1));
                changes.set(count.get());
            })
        }
    });
    *changes
}
