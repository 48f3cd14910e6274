//! `localStorage` and `sessionStorage`. What matters is not kept here: Chromium writes it to the disk seconds later.

use js_sys::Array;
use web_sys::Storage;

use crate::browser::js;

/// What outlives the browser, for all tabs.
pub(super) fn local() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What outlives a reload, for this tab.
pub(super) fn session() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// The name of something of this page. Two pages on one host, such as `/staging/` and `/shop/`, have nothing in common.
pub(crate) fn scoped(key: &str) -> String {
    let path = web_sys::window()
        .and_then(|window| window.location().pathname().ok())
        .unwrap_or_default();
    let folder = path
        .rsplit_once('/')
        .map(|(folder, _)| folder)
        .unwrap_or_default();
    if key.is_empty() {
        format!("order-desk{folder}")
    } else {
        format!("order-desk{folder}.{key}")
    }
}

pub(super) fn read(storage: Option<Storage>, key: &str) -> Option<String> {
    storage?.get_item(&scoped(key)).ok()?
}

/// Writes a text; whether it has been taken.
pub(super) fn write(storage: Option<Storage>, key: &str, text: &str) -> bool {
    storage.is_some_and(|storage| storage.set_item(&scoped(key), text).is_ok())
}

pub(super) fn remove(storage: Option<Storage>, key: &str) {
    if let Some(storage) = storage {
        // Nothing is lost by what stays; it is overwritten or ignored.
        let _ = storage.remove_item(&scoped(key));
    }
}

/// Takes everything out that is this page's.
pub(super) fn clear(storage: Option<Storage>) {
    let Some(storage) = storage else {
        return;
    };
    let own = scoped("") + ".";
    let keys = js::call(&js::global("Object"), "keys", &[&storage]);
    let keys = keys.map(|keys| Array::from(&keys)).unwrap_or_default();
    let keys: Vec<String> = keys.iter().filter_map(|key| key.as_string()).collect();
    for key in keys.iter().filter(|key| key.starts_with(&own)) {
        // One that cannot be removed was not there.
        let _ = storage.remove_item(key);
    }
}
