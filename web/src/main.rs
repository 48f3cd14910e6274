//! Order Desk: the page in which a merchant builds an order, sees what is wrong with it while there is time,
//! and sends it once.

mod api_client;
mod app;
mod browser;
mod chunk;
mod component;
mod config;
mod hook;
mod i18n;
mod page;
mod route;
mod session;
mod state;
mod storage;

use std::panic;

/// Where the page is put; the rest of the body is for when it cannot be.
const ROOT: &str = "app";
/// Shown when the page has failed; in `index.html`, in each language.
const FAILURE: &str = "panic";

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    panic::set_hook(Box::new(show_failure));
    app::register();
    let root = browser::document().and_then(|document| document.get_element_by_id(ROOT));
    if let Some(root) = root {
        wasm_bindgen_futures::spawn_local(app::render(root));
    }
}

/// What is on the screen stays there, and what was typed is in the browser's storage; this says so.
fn show_failure(info: &panic::PanicHookInfo<'_>) {
    web_sys::console::error_1(&info.to_string().into());
    browser::show_notice(FAILURE);
}
