//! What new orders begin with, and by which rules they are judged.

use std::rc::Rc;

use order_model::message::label;
use order_model::{Field, FieldRef, Group, Locale};
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::done::said;
use super::section::section;
use crate::config::{self, Config};
use crate::hook::use_kept;
use crate::i18n::SettingsText;
use crate::session::Session;
use crate::state::visible_issue::Edits;
use crate::storage::{BEGUN_WITH, Chosen, StorageError};

#[derive(Properties, PartialEq)]
pub(super) struct BeginningProps {
    pub(super) config: Rc<Config>,
    pub(super) session: Rc<Session>,
    pub(super) locale: Locale,
}

type Done = UseStateHandle<Option<Result<(), StorageError>>>;

#[component]
pub(super) fn BeginningSection(props: &BeginningProps) -> Html {
    let text = SettingsText::of(props.locale);
    let done: Done = use_state_eq(|| None);
    let chosen = use_state_eq(|| props.session.place());
    let take = take(props, &chosen, &done);
    let fields = BEGUN_WITH.into_iter();
    let fields = fields.filter(|field| !is_in_bar(&props.config, *field));
    let content = html! {
        <>
            <p class="hint">{ text.beginning_hint }</p>
            <div class="settings-fields">
                { for fields.map(|field| control(props, field, &chosen, &take)) }
            </div>
            <RulesChoice ..props.clone_for(&done) />
            <p class="settings-done" role="status">{ said((*done).as_ref(), props.locale) }</p>
        </>
    };
    section("settings-beginning", text.beginning, content)
}

/// Where a deployment lists several, the bar has them.
fn is_in_bar(config: &Config, field: Field) -> bool {
    let list = match field {
        Field::CentreCode => &config.choices.centre_code,
        Field::ClientCode => &config.choices.client_code,
        _ => return false,
    };
    list.len() > 1
}

fn place_of(field: Field) -> FieldRef {
    FieldRef {
        item: (field.group() == Group::Item).then_some(0),
        field,
    }
}

/// Keeps what new orders begin with in a field, and has them begin with it from now on.
fn take(
    props: &BeginningProps,
    chosen: &UseStateHandle<Edits>,
    done: &Done,
) -> Callback<(Field, String)> {
    let (session, config) = (Rc::clone(&props.session), Rc::clone(&props.config));
    let (shown, done) = (chosen.setter(), done.setter());
    Callback::from(move |(field, code): (Field, String)| {
        let at = place_of(field);
        let before = session.place();
        let others = before.iter().filter(|(other, _)| *other != at).cloned();
        let own = (!code.is_empty()).then(|| (at, code.as_str().into()));
        let place: Edits = others.chain(own).collect();
        let begins_with = match code.as_str() {
            "" => config.defaults.text(at),
            code => code.into(),
        };
        shown.set(Rc::clone(&place));
        session.set_place(Rc::clone(&place), Rc::from([(at, begins_with)]));
        let (session, done) = (Rc::clone(&session), done.clone());
        spawn_local(async move {
            done.set(Some(session.storage.save_place(&place).await));
        });
    })
}

fn control(
    props: &BeginningProps,
    field: Field,
    chosen: &Edits,
    take: &Callback<(Field, String)>,
) -> Html {
    let at = place_of(field);
    let code = chosen.iter().find(|(other, _)| *other == at);
    let code = code.map_or_else(String::new, |(_, code)| code.to_string());
    let id = format!("settings-begin-{}", field.key());
    let control = match listed(&props.config, field) {
        [] => {
            let onchange = take.reform(move |event: Event| {
                let typed = event.target_unchecked_into::<HtmlInputElement>().value();
                (field, as_code(field, &typed))
            });
            html! { <input id={id.clone()} type="text" value={code} {onchange} maxlength="60" autocomplete="off" spellcheck="false" data-code="true" /> }
        }
        list => select(&id, field, (list, &code), take, props.locale),
    };
    html! {
        <div class="settings-field">
            <label for={id}>{ label(field, props.locale) }</label>
            { control }
        </div>
    }
}

/// Currencies and countries are in capital letters.
fn as_code(field: Field, typed: &str) -> String {
    let typed = typed.trim();
    match field {
        Field::Currency | Field::ReceiverCountryCode => typed.to_ascii_uppercase(),
        _ => typed.to_owned(),
    }
}

fn listed(config: &Config, field: Field) -> &[config::Choice] {
    match field {
        Field::CarrierCode => &config.choices.carrier_code,
        _ => &[],
    }
}

fn select(
    id: &str,
    field: Field,
    (list, code): (&[config::Choice], &str),
    take: &Callback<(Field, String)>,
    locale: Locale,
) -> Html {
    let onchange = take.reform(move |event: Event| {
        (
            field,
            event.target_unchecked_into::<HtmlSelectElement>().value(),
        )
    });
    let option = |choice: &config::Choice| {
        let name = match choice.name.get(locale) {
            "" => choice.code.clone(),
            name => format!("{name} ({})", choice.code),
        };
        html! { <option value={choice.code.clone()} selected={choice.code == code}>{ name }</option> }
    };
    html! {
        <select id={id.to_owned()} {onchange}>
            <option value="" selected={code.is_empty()}>{ SettingsText::of(locale).as_before }</option>
            { for list.iter().map(option) }
        </select>
    }
}

#[derive(Properties, PartialEq)]
struct RulesChoiceProps {
    config: Rc<Config>,
    session: Rc<Session>,
    done: Done,
    locale: Locale,
}

impl BeginningProps {
    fn clone_for(&self, done: &Done) -> RulesChoiceProps {
        RulesChoiceProps {
            config: Rc::clone(&self.config),
            session: Rc::clone(&self.session),
            done: done.clone(),
            locale: self.locale,
        }
    }
}

/// The rules to judge by, where the deployment lists several.
#[component]
fn RulesChoice(props: &RulesChoiceProps) -> Html {
    let text = SettingsText::of(props.locale);
    let changes = use_state(|| 0_u32);
    let chosen = use_kept(&props.session.storage, *changes, {
        let session = Rc::clone(&props.session);
        move || {
            let storage = session.storage.clone();
            async move { storage.rules_profile().await }
        }
    });
    let profiles = props.config.rules_profiles();
    let (Some(chosen), false) = (chosen, profiles.is_empty()) else {
        return Html::default();
    };
    let onchange = {
        let (session, done) = (Rc::clone(&props.session), props.done.setter());
        Callback::from(move |event: Event| {
            let name = event.target_unchecked_into::<HtmlSelectElement>().value();
            let (session, done, changes) = (Rc::clone(&session), done.clone(), changes.clone());
            spawn_local(async move {
                let kept = session.storage.save_chosen(Chosen::RulesProfile, &name);
                done.set(Some(kept.await));
                changes.set(*changes + 1);
            });
        })
    };
    let option = |(name, _): &(String, order_model::Rules)| {
        html! { <option value={name.clone()} selected={*name == chosen}>{ name }</option> }
    };
    html! {
        <div class="settings-field">
            <label for="settings-rules">{ text.rules_profile }</label>
            <select id="settings-rules" {onchange} aria-describedby="settings-rules-hint">
                <option value="" selected={chosen.is_empty()}>{ text.rules_default }</option>
                { for profiles.iter().map(option) }
            </select>
            <p class="hint" id="settings-rules-hint">{ text.rules_hint }</p>
        </div>
    }
}
