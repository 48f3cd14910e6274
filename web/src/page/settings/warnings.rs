//! The warnings that are accepted for a value, wherever it comes again.

use std::rc::Rc;

use order_model::message::label;
use order_model::{Field, Locale};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::section::{SectionProps, section};
use crate::browser::clock::now;
use crate::browser::focus::focus;
use crate::component::icon;
use crate::hook::use_kept;
use crate::i18n::{SettingsText, Text};
use crate::session::Session;
use crate::state::remembered_warnings::RememberedWarning;

/// The id of the section's title, which has the focus once what had it is gone.
const TITLE: &str = "settings-warnings";

#[component]
pub(super) fn WarningsSection(props: &SectionProps) -> Html {
    let text = SettingsText::of(props.locale);
    let changes = use_state(|| 0_u32);
    let kept = use_kept(&props.session.storage, *changes, {
        let session = Rc::clone(&props.session);
        move || {
            let storage = session.storage.clone();
            async move { storage.accepted_warnings().await }
        }
    });
    let forget = Forget {
        session: Rc::clone(&props.session),
        changes: changes.clone(),
    };
    let content = match kept {
        None => Html::default(),
        Some(Err(error)) => {
            let why = error.in_words(Text::of(props.locale));
            html! { <p class="count is-error" role="alert">{ icon::error() }{ (text.failed)(&why) }</p> }
        }
        Some(Ok(warnings)) if warnings.is_empty() => {
            html! { <p class="soft">{ text.no_warnings }</p> }
        }
        Some(Ok(warnings)) => html! {
            <>
                <ul class="settings-warnings">
                    { for warnings.iter().map(|warning| line(warning, &forget, props.locale)) }
                </ul>
                <p><button type="button" class="button is-quiet" onclick={forget.pressed(&warnings)}>{ text.ask_all_again }</button></p>
            </>
        },
    };
    let content = html! {
        <>
            <p class="hint">{ text.warnings_hint }</p>
            { content }
        </>
    };
    html! { <div id={TITLE} tabindex="-1">{ section("settings-warnings-title", text.warnings, content) }</div> }
}

/// What takes warnings out of the list.
struct Forget {
    session: Rc<Session>,
    changes: UseStateHandle<u32>,
}

impl Forget {
    fn pressed(&self, warnings: &[RememberedWarning]) -> Callback<MouseEvent> {
        let (session, changes) = (Rc::clone(&self.session), self.changes.clone());
        let forgotten: Vec<_> = warnings.iter().map(|it| (it.clone(), false)).collect();
        Callback::from(move |_| {
            let (session, changes) = (Rc::clone(&session), changes.clone());
            let forgotten = forgotten.clone();
            spawn_local(async move {
                // What could not be written this page knows until it is closed, and the list shows it.
                let _ = session
                    .storage
                    .keep_accepted_warnings(&forgotten, now())
                    .await;
                changes.set(*changes + 1);
                focus(TITLE);
            });
        })
    }
}

fn line(warning: &RememberedWarning, forget: &Forget, locale: Locale) -> Html {
    let text = SettingsText::of(locale);
    let field =
        Field::from_name(&warning.field).map_or(&*warning.field, |field| label(field, locale));
    let name = (text.ask_again)(&format!("{field}: {}", warning.value));
    html! {
        <li>
            <span><span class="soft">{ field }</span>{ " " }<span class="code">{ &warning.value }</span></span>
            <button type="button" class="button is-icon" aria-label={name.clone()} title={name}
                onclick={forget.pressed(std::slice::from_ref(warning))}>{ icon::remove() }</button>
        </li>
    }
}
