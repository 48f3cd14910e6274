//! The request as it would leave, before it is sent: made when it is unfolded. An order that is pasted as JSON is asked about here.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use web_sys::Element;
use yew::prelude::*;

use super::assist::ASSIST;
use super::pasting::order::{order_dialog, use_pasted_order};
use super::preview_request::PreviewProps;
use crate::component::chunk_failure::chunk_failure;
use crate::hook::use_chunk;
use crate::i18n::ChunkText;

/// Its id.
const PLACE: &str = "request-preview";

#[component]
pub(super) fn Preview(props: &PreviewProps) -> Html {
    let text = ChunkText::of(props.locale);
    let is_open = use_state_eq(|| false);
    let asked = use_state(|| None::<Rc<str>>);
    use_pasted_order(&asked);
    let assist = use_chunk(&ASSIST, *is_open || asked.is_some());
    let ontoggle = {
        let is_open = is_open.setter();
        Callback::from(move |event: Event| {
            let details = event.target().and_then(|target| target.dyn_into().ok());
            // Those that are folded within it say so too.
            let own = details.filter(|details: &Element| details.id() == PLACE);
            if let Some(details) = own {
                is_open.set(details.has_attribute("open"));
            }
        })
    };
    let on_paste = {
        let asked = asked.setter();
        Callback::from(move |_: MouseEvent| asked.set(Some(Rc::from(""))))
    };
    let dialog = assist.ready().map(|assist| {
        order_dialog(
            &asked,
            assist,
            &props.config,
            &props.dispatcher,
            props.locale,
        )
    });
    let content = is_open.then(|| match assist.ready() {
        Some(assist) => (assist.request)(props, on_paste),
        None if assist.has_failed() => chunk_failure(text),
        None => html! { <p class="loading" role="status">{ text.loading }</p> },
    });
    html! {
        <>
            <details class="disclosure" id={PLACE} {ontoggle}>
                <summary>{ text.request_preview }</summary>
                <div class="disclosure-content">{ content.unwrap_or_default() }</div>
            </details>
            { dialog.unwrap_or_default() }
        </>
    }
}
