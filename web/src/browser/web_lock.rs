//! One tab at a time: the browser's Web Locks. They are there on https and on localhost; elsewhere a lock is
//! always to be had, and the ledger alone guards.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A lock that is held until this is dropped, or the tab is closed.
pub(crate) struct Lock(Option<Function>);

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(release) = &self.0 {
            // Resolving a promise cannot fail.
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Acquires the lock of this name; `None` if another tab, or this one, holds it.
pub(crate) async fn acquire(name: &str) -> Option<Lock> {
    let Some((answer, release)) = request(name) else {
        return Some(Lock(None));
    };
    // Neither yes nor no: the browser has locks, but not for this page.
    match JsFuture::from(answer)
        .await
        .ok()
        .and_then(|granted| granted.as_bool())
    {
        Some(true) => Some(Lock(Some(release))),
        Some(false) => None,
        None => Some(Lock(None)),
    }
}

/// The names of the locks that begin so and that any tab holds; `None` where the browser does not say.
pub(crate) async fn held(prefix: &str) -> Option<Vec<String>> {
    let (locks, query) = manager("query")?;
    let answer: Promise = query.call0(&locks).ok()?.dyn_into().ok()?;
    let state = JsFuture::from(answer).await.ok()?;
    let held: Array = Reflect::get(&state, &"held".into()).ok()?.dyn_into().ok()?;
    let name = |lock: JsValue| Reflect::get(&lock, &"name".into()).ok()?.as_string();
    let names = held.iter().filter_map(name);
    Some(names.filter(|name| name.starts_with(prefix)).collect())
}

/// The browser's lock manager and one of its methods.
fn manager(method: &str) -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let method = Reflect::get(&locks, &method.into()).ok()?.dyn_into().ok()?;
    Some((locks, method))
}

/// Asks for the lock: a promise of whether it is to be had, and what gives it back. `None` where the browser
/// has no locks.
fn request(name: &str) -> Option<(Promise, Function)> {
    let (locks, request) = manager("request")?;
    let (held, release) = promise()?;
    let (answer, resolve) = promise()?;
    let resolve_unknown = resolve.clone();
    // Resolving a promise cannot fail.
    let on_answer = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let granted = !lock.is_null();
        let _ = resolve.call1(&JsValue::NULL, &granted.into());
        if granted {
            held.into()
        } else {
            JsValue::UNDEFINED
        }
    });
    let on_failure = Closure::once_into_js(move |_: JsValue| {
        let _ = resolve_unknown.call0(&JsValue::NULL);
    });
    let options = Object::new();
    Reflect::set(&options, &"ifAvailable".into(), &true.into()).ok()?;
    let requested: Promise = request
        .call3(&locks, &name.into(), &options, &on_answer)
        .ok()?
        .dyn_into()
        .ok()?;
    let then: Function = Reflect::get(&requested, &"then".into())
        .ok()?
        .dyn_into()
        .ok()?;
    then.call2(&requested, &JsValue::UNDEFINED, &on_failure)
        .ok()?;
    Some((answer, release))
}

/// A promise and what resolves it.
fn promise() -> Option<(Promise, Function)> {
    let mut resolver = None;
    let promise = Promise::new(&mut |resolve, _| resolver = Some(resolve));
    Some((promise, resolver?))
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    async fn a_lock_is_held_by_one_at_a_time() {
        let first = acquire("a").await;
        assert!(first.as_ref().is_some_and(|lock| lock.0.is_some()));
        assert!(acquire("a").await.is_none());
        assert_eq!(held("a").await, Some(vec!["a".to_owned()]));
        assert!(acquire("b").await.is_some());
        drop(first);
        // Giving back takes the browser a moment.
        for _ in 0..100 {
            if acquire("a").await.is_some() {
                return;
            }
            gloo_timers::future::TimeoutFuture::new(10).await;
        }
        unreachable!("the lock never came back");
    }
}
