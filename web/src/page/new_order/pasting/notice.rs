//! A text that is pasted, and may be more than its field is for.

use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlElement};

use super::super::assist::{ASSIST, Assist};
use crate::browser::clipboard::insert_text;
use crate::state::pasted_text::on_one_line;

/// Has `read` look at a text that is pasted into a control, and asks about what it finds; where that is nothing, or what reads cannot be
/// fetched, the text goes where it was pasted.
pub(super) fn notice<T: 'static>(
    event: &Event,
    control: HtmlElement,
    text: String,
    read: impl Fn(&Assist, &str) -> Option<T> + 'static,
    ask: impl Fn(T) + 'static,
) {
    if let Some(assist) = ASSIST.get() {
        if let Some(found) = read(assist, &text) {
            event.prevent_default();
            ask(found);
        }
        return;
    }
    event.prevent_default();
    spawn_local(async move {
        let assist = ASSIST.load().await.ok().and_then(|()| ASSIST.get());
        match assist.and_then(|assist| read(assist, &text)) {
            Some(found) => ask(found),
            None => insert_text(&control, &on_one_line(&text)),
        }
    });
}
