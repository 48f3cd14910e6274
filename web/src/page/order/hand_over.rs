//! The order for another device; what makes a link of it is fetched when that is wanted.

use std::rc::Rc;

use order_model::{Locale, OrderDraft};
use wasm_bindgen::JsCast as _;
use yew::prelude::*;

use crate::component::chunk_failure::chunk_failure;
use crate::hook::{ChunkState, use_chunk};
use crate::i18n::{OrdersText, Text};
use crate::page::hand_over::HAND_OVER;

#[derive(Properties, PartialEq)]
pub(super) struct HandOverProps {
    pub(super) draft: Rc<OrderDraft>,
    pub(super) locale: Locale,
}

#[component]
pub(super) fn HandOver(props: &HandOverProps) -> Html {
    let is_open = use_state_eq(|| false);
    let ontoggle = {
        let is_open = is_open.clone();
        Callback::from(move |event: Event| {
            let details = event.target().and_then(|target| target.dyn_into().ok());
            let details: Option<web_sys::Element> = details;
            is_open.set(details.is_some_and(|details| details.has_attribute("open")));
        })
    };
    let chunk = use_chunk(&HAND_OVER, *is_open);
    let content = match chunk {
        _ if !*is_open => Html::default(),
        ChunkState::Loading => html! { <p role="status">{ Text::of(props.locale).loading }</p> },
        ChunkState::Failed => chunk_failure(Text::of(props.locale)),
        ChunkState::Ready(chunk) => (chunk.pass_on)(&props.draft, props.locale),
    };
    html! {
        <details class="disclosure raw" {ontoggle}>
            <summary>{ OrdersText::of(props.locale).hand_over }</summary>
            <div class="disclosure-content">{ content }</div>
        </details>
    }
}
