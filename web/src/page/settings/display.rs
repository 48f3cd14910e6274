//! How close things stand on the screen.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::done::said;
use super::section::{SectionProps, section};
use crate::browser::theme::set_density;
use crate::hook::use_kept;
use crate::i18n::SettingsText;
use crate::storage::{Chosen, StorageError};

const COMPACT: &str = "compact";

#[component]
pub(super) fn DisplaySection(props: &SectionProps) -> Html {
    let text = SettingsText::of(props.locale);
    let done = use_state_eq(|| None::<Result<(), StorageError>>);
    let changes = use_state(|| 0_u32);
    let chosen = use_kept(&props.session.storage, *changes, {
        let session = Rc::clone(&props.session);
        move || {
            let storage = session.storage.clone();
            async move { storage.chosen(Chosen::Density).await.unwrap_or_default() }
        }
    });
    let Some(chosen) = chosen else {
        return section("settings-display", text.display, Html::default());
    };
    let onchange = {
        let (session, done) = (Rc::clone(&props.session), done.setter());
        Callback::from(move |event: Event| {
            let density = event.target_unchecked_into::<HtmlSelectElement>().value();
            set_density(&density);
            let (session, done, changes) = (Rc::clone(&session), done.clone(), changes.clone());
            spawn_local(async move {
                let kept = session.storage.save_chosen(Chosen::Density, &density);
                done.set(Some(kept.await));
                changes.set(*changes + 1);
            });
        })
    };
    let option = |value: &'static str, name: &'static str| {
        html! { <option {value} selected={value == chosen}>{ name }</option> }
    };
    let content = html! {
        <>
            <div class="settings-field">
                <label for="settings-density">{ text.density }</label>
                <select id="settings-density" {onchange}>
                    { option("", text.comfortable) }
                    { option(COMPACT, text.compact) }
                </select>
            </div>
            <p class="settings-done" role="status">{ said((*done).as_ref(), props.locale) }</p>
        </>
    };
    section("settings-display", text.display, content)
}
