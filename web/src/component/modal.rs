//! What is shown over the screen until it is done or closed.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlDialogElement};
use yew::prelude::*;

use crate::browser::document;
use crate::browser::focus::focus;

/// Closes the dialog that an element is in, as its form does.
pub(crate) fn close(within: &Element) {
    if let Ok(Some(dialog)) = within.closest("dialog") {
        dialog.unchecked_into::<HtmlDialogElement>().close();
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct ModalProps {
    /// What the stylesheet knows it by.
    pub(crate) kind: &'static str,
    /// The id of the title within it.
    pub(crate) title: &'static str,
    /// The id of what has the focus first; where there is none, the first that can.
    #[prop_or_default]
    pub(crate) first: Option<&'static str>,
    /// The browser has closed it: what was beneath has the focus again.
    pub(crate) on_close: Callback<()>,
    pub(crate) children: Html,
}

/// A dialog over the screen. A `<form method="dialog">` in it closes it, and so does Escape.
#[component]
pub(crate) fn Modal(props: &ModalProps) -> Html {
    let dialog = use_node_ref();
    use_effect_with((), {
        let (dialog, first) = (dialog.clone(), props.first);
        move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // It has just come into the page: there is nothing to refuse.
                let _ = dialog.show_modal();
            }
            if let Some(first) = first {
                focus(first);
            }
        }
    });
    let onclose = props.on_close.reform(|_: Event| ());
    let modal = html! {
        <dialog class="modal" data-kind={props.kind} ref={dialog} aria-labelledby={props.title} {onclose}>
            { props.children.clone() }
        </dialog>
    };
    // Where it is asked for may be a form, in which there can be no other.
    match document().and_then(|document| document.query_selector("body").ok()?) {
        Some(body) => create_portal(modal, body),
        None => Html::default(),
    }
}
