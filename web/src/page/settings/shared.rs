//! What matters where several people use a computer: what is on the screen, and for how long what was sent is kept.

use std::rc::Rc;

use order_model::Locale;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::done::said;
use super::section::section;
use crate::config::Config;
use crate::hook::use_kept;
use crate::i18n::SettingsText;
use crate::session::Session;
use crate::storage::{Limit, StorageError};

const MINUTES: [u32; 5] = [1, 2, 5, 15, 60];
const DAYS: [u32; 5] = [7, 30, 90, 180, 365];

#[derive(Properties, PartialEq)]
pub(super) struct SharedProps {
    pub(super) config: Rc<Config>,
    pub(super) session: Rc<Session>,
    pub(super) locale: Locale,
}

#[component]
pub(super) fn SharedSection(props: &SharedProps) -> Html {
    let text = SettingsText::of(props.locale);
    let changes = use_state(|| 0_u32);
    let done = use_state_eq(|| None::<Result<(), StorageError>>);
    let kept = use_kept(&props.session.storage, *changes, {
        let session = Rc::clone(&props.session);
        move || {
            let storage = session.storage.clone();
            async move {
                let minutes = storage.limit(Limit::IdleMinutes).await;
                (minutes, storage.limit(Limit::KeptDays).await)
            }
        }
    });
    let Some((minutes, days)) = kept else {
        return section("settings-shared", text.shared, Html::default());
    };
    let on_change = {
        let session = Rc::clone(&props.session);
        let (changes, done) = (changes.clone(), done.setter());
        Callback::from(move |(limit, number): (Limit, Option<u32>)| {
            let (session, changes, done) = (Rc::clone(&session), changes.clone(), done.clone());
            spawn_local(async move {
                done.set(Some(session.storage.save_limit(limit, number).await));
                changes.set(*changes + 1);
            });
        })
    };
    let most = props.config.ledger_days.unwrap_or(u32::MAX);
    let days_to_choose: Vec<u32> = DAYS.into_iter().filter(|days| *days < most).collect();
    let hide = Choice {
        limit: Limit::IdleMinutes,
        label: text.hide_after,
        hint: text.hide_hint,
        none: text.never,
        numbers: &MINUTES,
        word: text.minutes,
        chosen: minutes,
    };
    let keep = Choice {
        limit: Limit::KeptDays,
        label: text.keep_sent,
        hint: text.keep_sent_hint,
        none: text.for_ever,
        numbers: &days_to_choose,
        word: text.days,
        chosen: days,
    };
    let content = html! {
        <>
            { choice(&hide, &on_change) }
            { choice(&keep, &on_change) }
            <p class="settings-done" role="status">{ said((*done).as_ref(), props.locale) }</p>
        </>
    };
    section("settings-shared", text.shared, content)
}

/// A number to choose, or none.
struct Choice<'a> {
    limit: Limit,
    label: &'static str,
    hint: &'static str,
    none: &'static str,
    numbers: &'a [u32],
    word: fn(u32) -> String,
    chosen: Option<u32>,
}

fn choice(of: &Choice<'_>, on_change: &Callback<(Limit, Option<u32>)>) -> Html {
    let limit = of.limit;
    let id = match limit {
        Limit::IdleMinutes => "settings-idle",
        Limit::KeptDays => "settings-kept-days",
    };
    let hint_id = format!("{id}-hint");
    let onchange = on_change.reform(move |event: Event| {
        let value = event.target_unchecked_into::<HtmlSelectElement>().value();
        (limit, value.parse().ok())
    });
    let option = |number: &u32| {
        let selected = of.chosen == Some(*number);
        html! { <option value={number.to_string()} {selected}>{ (of.word)(*number) }</option> }
    };
    // What came from another browser is not always on the list.
    let other = of.chosen.filter(|chosen| !of.numbers.contains(chosen));
    html! {
        <div class="settings-field">
            <label for={id}>{ of.label }</label>
            <select {id} {onchange} aria-describedby={hint_id.clone()}>
                <option value="" selected={of.chosen.is_none()}>{ of.none }</option>
                { for other.iter().chain(of.numbers).map(option) }
            </select>
            <p class="hint" id={hint_id}>{ of.hint }</p>
        </div>
    }
}
