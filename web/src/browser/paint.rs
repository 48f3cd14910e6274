//! What waits for the browser to paint.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

/// Does something once the next frame is on the screen. A page that nobody sees has no frames: there it waits until it is seen.
pub(crate) fn after_paint(act: impl FnOnce() + 'static) {
    // What a frame asks for still runs before it is painted; the next task does not.
    let in_frame = Closure::once_into_js(move || Timeout::new(0, act).forget());
    if let Some(window) = web_sys::window() {
        // The browser refuses nothing but what is no function.
        let _ = window.request_animation_frame(in_frame.unchecked_ref());
    }
}
