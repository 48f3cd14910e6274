//! What went over the wire, folded away.

use order_model::{Locale, json};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use crate::i18n::ChunkText;

/// As much is shown, in bytes: nobody reads more, and a server may answer with megabytes.
const MAX_SHOWN: usize = 32 * 1024;

#[derive(Properties, PartialEq)]
pub(crate) struct RawTextProps {
    pub(crate) title: AttrValue,
    pub(crate) raw: AttrValue,
    pub(crate) locale: Locale,
}

/// A text as it went over the wire, laid out for reading where it is JSON. It is made when it is unfolded.
#[component]
pub(crate) fn RawText(props: &RawTextProps) -> Html {
    let is_open = use_state_eq(|| false);
    let ontoggle = {
        let is_open = is_open.clone();
        Callback::from(move |event: Event| {
            let details = event.target().and_then(|target| target.dyn_into().ok());
            let details: Option<web_sys::Element> = details;
            is_open.set(details.is_some_and(|details| details.has_attribute("open")));
        })
    };
    html! {
        <details class="disclosure raw" {ontoggle}>
            <summary>{ &props.title }</summary>
            if *is_open {
                <div class="disclosure-content">
                    <pre tabindex="0" aria-label={props.title.clone()}>{ shown(&props.raw, ChunkText::of(props.locale)) }</pre>
                    <CopyButton text={props.raw.clone()} locale={props.locale} />
                </div>
            }
        </details>
    }
}

/// What is shown of a text.
fn shown(raw: &str, text: &ChunkText) -> String {
    if raw.is_empty() {
        return text.empty_reply.to_owned();
    }
    if raw.len() > MAX_SHOWN {
        let end = raw.floor_char_boundary(MAX_SHOWN);
        return [raw.get(..end).unwrap_or_default(), "…\n", text.shown_cut].concat();
    }
    json::pretty(raw).unwrap_or_else(|_| raw.to_owned())
}

#[derive(Properties, PartialEq)]
pub(crate) struct CopyButtonProps {
    pub(crate) text: AttrValue,
    /// What it is called, where there are several.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    pub(crate) locale: Locale,
}

/// Copies a text, and says when it has.
#[component]
pub(crate) fn CopyButton(props: &CopyButtonProps) -> Html {
    let text = ChunkText::of(props.locale);
    let copied = use_state_eq(|| false);
    let onclick = {
        let (copied, content) = (copied.clone(), props.text.clone());
        Callback::from(move |_| {
            let (copied, content) = (copied.clone(), content.clone());
            spawn_local(async move {
                let Some(window) = web_sys::window() else {
                    return;
                };
                let clipboard = window.navigator().clipboard();
                let written = JsFuture::from(clipboard.write_text(&content)).await;
                copied.set(written.is_ok());
            });
        })
    };
    html! {
        <button type="button" class="button is-quiet is-small" aria-label={props.label.clone().filter(|_| !*copied)} {onclick}>
            { if *copied { text.copied } else { text.copy } }
        </button>
    }
}
