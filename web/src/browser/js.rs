//! JavaScript's methods by their names. What web-sys binds stands in the page's script, which is in the first load, whoever
//! calls it; what only a chunk needs is called so.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

/// A member; `undefined` where there is none.
pub(crate) fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// Calls a method; an error where there is none.
pub(crate) fn call(of: &JsValue, name: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = get(of, name).dyn_into()?;
    method.apply(of, &arguments.iter().copied().collect::<Array>())
}

/// A new object of a class that stands there for every script.
pub(crate) fn construct(class: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let arguments: Array = arguments.iter().copied().collect();
    call(
        &global("Reflect"),
        "construct",
        &[&global(class), &arguments],
    )
}

/// Calls a method that gives a promise.
pub(crate) fn promise(of: &JsValue, name: &str) -> Result<Promise, JsValue> {
    Ok(call(of, name, &[])?.unchecked_into())
}

/// What stands there for every script.
pub(crate) fn global(name: &str) -> JsValue {
    get(&js_sys::global(), name)
}
