//! Where orders go and what is sent along, as the person wants it.

use std::rc::Rc;

use order_model::Locale;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::section::section;
use crate::api_client::{Requester, knock, look_up};
use crate::component::icon;
use crate::config::{Config, OwnConnection, Reason};
use crate::hook::use_kept;
use crate::i18n::{ChunkText, SettingsText, Text};
use crate::page::config_error::why;
use crate::session::Session;
use crate::state::orders::absolute;
use crate::state::reach::Reach;
use crate::storage::StorageError;

/// No order has this number, and so none is found.
const NO_ORDER: &str = "CONNECTION-TEST";

#[derive(Properties, PartialEq)]
pub(super) struct ConnectionProps {
    pub(super) config: Rc<Config>,
    pub(super) session: Rc<Session>,
    pub(super) locale: Locale,
}

/// What was done last.
#[derive(Clone, PartialEq)]
enum Done {
    Saved(Result<(), StorageError>),
    Refused,
    Testing,
    Tested(Reach),
}

#[component]
pub(super) fn ConnectionSection(props: &ConnectionProps) -> Html {
    let text = SettingsText::of(props.locale);
    let kept = use_kept(&props.session.storage, (), {
        let session = Rc::clone(&props.session);
        move || {
            let storage = session.storage.clone();
            async move { storage.own_connection().await }
        }
    });
    let edited = use_state(|| None::<OwnConnection>);
    let done = use_state_eq(|| None::<Done>);
    let is_shown = use_state_eq(|| false);
    let content = if props.config.has_fixed_connection {
        html! { <p>{ text.fixed_connection }</p> }
    } else {
        match (&*edited, kept) {
            (None, None) => html! { <p role="status">{ Text::of(props.locale).loading }</p> },
            (None, Some(Err(error))) => {
                let why = error.in_words(Text::of(props.locale));
                html! { <p class="count is-error" role="alert">{ icon::error() }{ (text.failed)(&why) }</p> }
            }
            (Some(own), _) => form(props, own, (&edited, &done, &is_shown)),
            (None, Some(Ok(own))) => form(props, &own, (&edited, &done, &is_shown)),
        }
    };
    section("settings-connection", text.connection, content)
}

/// What the form changes, and where it says what came of it.
struct Edit<'a> {
    own: &'a OwnConnection,
    /// Whether that is what is kept.
    is_kept: bool,
    edited: UseStateSetter<Option<OwnConnection>>,
    done: UseStateSetter<Option<Done>>,
    /// Whether what headers say can be read.
    is_shown: UseStateHandle<bool>,
}

impl Edit<'_> {
    /// Changes what is typed by what an input says.
    fn typed(&self, change: impl Fn(&mut OwnConnection, String) + 'static) -> Callback<InputEvent> {
        let (own, edited, done) = (self.own.clone(), self.edited.clone(), self.done.clone());
        Callback::from(move |event: InputEvent| {
            let mut own = own.clone();
            change(
                &mut own,
                event.target_unchecked_into::<HtmlInputElement>().value(),
            );
            edited.set(Some(own));
            done.set(None);
        })
    }

    fn pressed(&self, change: impl Fn(&mut OwnConnection) + 'static) -> Callback<MouseEvent> {
        let (own, edited, done) = (self.own.clone(), self.edited.clone(), self.done.clone());
        Callback::from(move |_| {
            let mut own = own.clone();
            change(&mut own);
            edited.set(Some(own));
            done.set(None);
        })
    }
}

/// What is typed, what was done last, and whether what headers say can be read.
type FormState<'a> = (
    &'a UseStateHandle<Option<OwnConnection>>,
    &'a UseStateHandle<Option<Done>>,
    &'a UseStateHandle<bool>,
);

fn form(
    props: &ConnectionProps,
    own: &OwnConnection,
    (edited, done, is_shown): FormState<'_>,
) -> Html {
    let text = SettingsText::of(props.locale);
    let edit = Edit {
        own,
        is_kept: edited.is_none(),
        edited: edited.setter(),
        done: done.setter(),
        is_shown: is_shown.clone(),
    };
    let is_refused = **done == Some(Done::Refused);
    let add = edit.pressed(|own| own.headers.push(Default::default()));
    let reset = edit.pressed(|own| *own = OwnConnection::default());
    let onsubmit = save(props, &edit);
    let test = test(props, &edit);
    let is_testing = **done == Some(Done::Testing);
    html! {
        <form class="settings-form" novalidate=true {onsubmit}>
            { base(props, &edit, is_refused) }
            <fieldset class="settings-headers">
                <legend>{ text.headers }</legend>
                <p class="hint">{ text.headers_hint }</p>
                { for (0..own.headers.len()).map(|index| header(props, &edit, index, is_refused)) }
                <p><button type="button" class="button is-quiet" onclick={add}>{ icon::plus() }{ text.add_header }</button></p>
                if !own.headers.is_empty() {
                    { keep_values(&edit, text) }
                }
            </fieldset>
            <p class="panel-actions">
                <button type="submit" class="button is-primary">{ text.save }</button>
                <button type="button" class="button" aria-disabled={is_testing.then_some("true")} onclick={test}>{ text.test }</button>
                if !own.is_empty() {
                    <button type="button" class="button is-quiet" onclick={reset}>{ text.reset }</button>
                }
            </p>
            <p class="settings-done" role="status">{ done.as_ref().map(|done| said(done, props.locale)).unwrap_or_default() }</p>
        </form>
    }
}

fn base(props: &ConnectionProps, edit: &Edit<'_>, is_refused: bool) -> Html {
    let text = SettingsText::of(props.locale);
    let location = web_sys::window().and_then(|window| window.location().href().ok());
    let address = absolute(
        &location.unwrap_or_default(),
        &props.config.connection.endpoint(),
    );
    let fault = edit.own.fault_of_base().filter(|_| is_refused);
    let oninput = edit.typed(|own, value| own.api_base = value.trim().to_owned());
    html! {
        <div class="settings-field">
            <label for="settings-base">{ text.api_base }</label>
            <input id="settings-base" type="text" inputmode="url" value={edit.own.api_base.clone()} {oninput} autocomplete="off" spellcheck="false"
                aria-invalid={fault.is_some().then_some("true")} aria-describedby="settings-base-hint settings-base-fault" />
            <p class="hint" id="settings-base-hint">
                { (text.api_base_hint)(&address) }
                if !edit.own.api_base.is_empty() {
                    { " " }{ text.own_address }
                }
            </p>
            { said_fault("settings-base-fault", fault.as_ref(), props.locale) }
        </div>
    }
}

fn header(props: &ConnectionProps, edit: &Edit<'_>, index: usize, is_refused: bool) -> Html {
    let text = SettingsText::of(props.locale);
    let Some((name, value)) = edit.own.headers.get(index) else {
        return Html::default();
    };
    let number = index + 1;
    let fault = edit.own.fault_of_header(index).filter(|_| is_refused);
    let invalid = fault.is_some().then_some("true");
    let (fault_id, hint_id) = (
        format!("settings-header-{index}-fault"),
        format!("settings-header-{index}-hint"),
    );
    let set = move |own: &mut OwnConnection, change: &dyn Fn(&mut (String, String))| {
        own.headers.get_mut(index).map(change);
    };
    let on_name =
        edit.typed(move |own, name| set(own, &|header| header.0 = name.trim().to_owned()));
    let on_value =
        edit.typed(move |own, value| set(own, &|header| header.1 = value.trim().to_owned()));
    let remove = edit.pressed(move |own| {
        own.headers.remove(index);
    });
    html! {
        <div class="settings-header" key={index}>
            <label>
                <span>{ (text.header_name)(number) }</span>
                <input type="text" value={name.clone()} oninput={on_name} autocomplete="off" spellcheck="false"
                    aria-invalid={invalid} aria-describedby={fault_id.clone()} />
            </label>
            <label>
                <span>{ (text.header_value)(number) }</span>
                <input type={if *edit.is_shown { "text" } else { "password" }} value={value.clone()} oninput={on_value}
                    autocomplete="off" aria-invalid={invalid} aria-describedby={hint_id.clone()} />
            </label>
            <button type="button" class="button is-icon" aria-label={(text.remove_header)(number)} onclick={remove}>{ icon::remove() }</button>
            <p class="hint" id={hint_id}>
                if edit.is_kept && value.is_empty() {
                    { text.value_missing }
                }
            </p>
            { said_fault(&fault_id, fault.as_ref(), props.locale) }
        </div>
    }
}

fn said_fault(id: &str, fault: Option<&Reason>, locale: Locale) -> Html {
    let said = |fault: &Reason| html! { <>{ icon::error() }{ why(fault, ChunkText::of(locale), locale) }</> };
    html! { <p class="count is-error" id={id.to_owned()}>{ fault.map(said).unwrap_or_default() }</p> }
}

fn keep_values(edit: &Edit<'_>, text: &SettingsText) -> Html {
    let onclick = edit.pressed(|own| own.keeps_values = !own.keeps_values);
    let show = {
        let is_shown = edit.is_shown.clone();
        Callback::from(move |_: MouseEvent| is_shown.set(!*is_shown))
    };
    html! {
        <div>
            <p class="check">
                <input id="settings-show" type="checkbox" checked={*edit.is_shown} onclick={show} />
                <label for="settings-show">{ text.show_values }</label>
            </p>
            <p class="check">
                <input id="settings-keep" type="checkbox" checked={edit.own.keeps_values} {onclick} aria-describedby="settings-keep-hint" />
                <label for="settings-keep">{ text.keep_values }</label>
            </p>
            <p class="hint" id="settings-keep-hint">{ text.keep_values_hint }</p>
        </div>
    }
}

fn is_wrong(own: &OwnConnection) -> bool {
    let mut headers = 0..own.headers.len();
    own.fault_of_base().is_some() || headers.any(|index| own.fault_of_header(index).is_some())
}

fn save(props: &ConnectionProps, edit: &Edit<'_>) -> Callback<SubmitEvent> {
    let (own, done) = (edit.own.clone(), edit.done.clone());
    let session = Rc::clone(&props.session);
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        if is_wrong(&own) {
            return done.set(Some(Done::Refused));
        }
        let (session, own, done) = (Rc::clone(&session), own.clone(), done.clone());
        spawn_local(async move {
            let saved = session.storage.save_own_connection(&own).await;
            done.set(Some(Done::Saved(saved)));
        });
    })
}

/// Asks where orders would go with what is typed, saved or not.
fn test(props: &ConnectionProps, edit: &Edit<'_>) -> Callback<MouseEvent> {
    let (own, done) = (edit.own.clone(), edit.done.clone());
    let (config, locale) = (Rc::clone(&props.config), props.locale);
    Callback::from(move |_| {
        if is_wrong(&own) {
            return done.set(Some(Done::Refused));
        }
        let (config, own, done) = (Rc::clone(&config), own.clone(), done.clone());
        done.set(Some(Done::Testing));
        spawn_local(async move {
            let connection = own.with(&config.connection);
            let with = Requester {
                config: &config,
                connection: &connection,
                locale,
            };
            let answer = match config.has_lookup() {
                true => look_up(&with, &order_submit::OrderKey::new(NO_ORDER, NO_ORDER)).await,
                false => knock(&with).await,
            };
            let reach = Reach::of(&answer, &config.replies.codes);
            done.set(Some(Done::Tested(reach)));
        });
    })
}

fn said(done: &Done, locale: Locale) -> Html {
    let text = SettingsText::of(locale);
    match done {
        Done::Refused => Html::default(),
        Done::Testing => html! { text.testing },
        Done::Saved(Ok(())) => html! { <>{ icon::done() }{ text.saved }</> },
        Done::Saved(Err(error)) => {
            let why = error.in_words(Text::of(locale));
            html! { <>{ icon::warning() }{ (text.not_kept)(&why) }</> }
        }
        Done::Tested(reach) => {
            let symbol = if reach.is_good() {
                icon::done()
            } else {
                icon::warning()
            };
            html! { <>{ symbol }{ found(*reach, text) }</> }
        }
    }
}

fn found(reach: Reach, text: &SettingsText) -> String {
    match reach {
        Reach::Understood => text.test_understood.to_owned(),
        Reach::Answers(status) => (text.test_answers)(status),
        Reach::NotLetIn(status) => (text.test_not_let_in)(status),
        Reach::Nothing(status) => (text.test_nothing)(status),
        Reach::Failing(status) => (text.test_failing)(status),
        Reach::TimedOut(seconds) => (text.test_timed_out)(seconds),
        Reach::Broken => text.test_broken.to_owned(),
    }
}
