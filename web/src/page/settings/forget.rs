//! Everything is forgotten, after asking.

use std::rc::Rc;

use order_model::Locale;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::section::{SectionProps, section};
use crate::browser::visit::begin_anew;
use crate::component::icon;
use crate::i18n::{SettingsText, Text};
use crate::storage::{NotForgotten, forget_texts};

#[component]
pub(super) fn ForgetSection(props: &SectionProps) -> Html {
    let text = SettingsText::of(props.locale);
    let dialog = use_node_ref();
    let fault = use_state_eq(|| None::<NotForgotten>);
    let ask = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // It is in the page, and closed.
                let _ = dialog.show_modal();
            }
        })
    };
    let forget = {
        let (session, fault) = (Rc::clone(&props.session), fault.setter());
        Callback::from(move |_: MouseEvent| {
            let (session, fault) = (Rc::clone(&session), fault.clone());
            spawn_local(async move {
                match session.storage.forget_everything().await {
                    Ok(()) => begin_anew(forget_texts),
                    Err(error) => fault.set(Some(error)),
                }
            });
        })
    };
    let content = html! {
        <>
            <p class="hint">{ text.forget_hint }</p>
            <p><button type="button" class="button" onclick={ask}>{ icon::remove() }{ text.forget_ask }</button></p>
            <p class="settings-done" role="alert">{ fault.as_ref().map(|fault| said(fault, props.locale)).unwrap_or_default() }</p>
            <dialog class="key-sheet" ref={dialog} aria-labelledby="settings-forget-sure">
                <form method="dialog">
                    <h2 id="settings-forget-sure">{ text.forget_sure }</h2>
                    <p>{ text.forget_hint }</p>
                    <p>{ text.forget_no_way_back }</p>
                    <p class="panel-actions">
                        <button class="button">{ text.cancel }</button>
                        <button class="button is-primary" onclick={forget}>{ text.forget_now }</button>
                    </p>
                </form>
            </dialog>
        </>
    };
    section("settings-forget", text.forget, content)
}

fn said(fault: &NotForgotten, locale: Locale) -> Html {
    let text = SettingsText::of(locale);
    let words = match fault {
        NotForgotten::Sending => text.forget_sending.to_owned(),
        NotForgotten::Failed(error) => (text.failed)(&error.in_words(Text::of(locale))),
    };
    html! { <span class="count is-error">{ icon::error() }{ words }</span> }
}
