//! Everything that is kept, to and from a file.

use std::rc::Rc;

use order_model::Locale;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::section::{SectionProps, section};
use crate::browser::file::{read_text, save_text, take_chosen};
use crate::component::icon;
use crate::i18n::{LateText, SettingsText, Text};
use crate::storage::{BackupFault, Restored, StorageError};

/// What was done last.
#[derive(Clone, PartialEq)]
enum Done {
    Restored(Restored),
    FileUnreadable,
    NotRestored(BackupFault),
    NotExported(StorageError),
}

#[component]
pub(super) fn BackupSection(props: &SectionProps) -> Html {
    let text = SettingsText::of(props.locale);
    let done = use_state_eq(|| None::<Done>);
    let export = {
        let (session, done) = (Rc::clone(&props.session), done.setter());
        Callback::from(move |_: MouseEvent| {
            let (session, done) = (Rc::clone(&session), done.clone());
            spawn_local(async move {
                match session.storage.backup().await {
                    Ok(text) => save_text("order-desk.json", &text),
                    Err(error) => done.set(Some(Done::NotExported(error))),
                }
            });
        })
    };
    let onchange = {
        let (session, done) = (Rc::clone(&props.session), done.setter());
        Callback::from(move |event: Event| {
            let Some(file) = take_chosen(&event) else {
                return;
            };
            let (session, done) = (Rc::clone(&session), done.clone());
            read_text(&file, move |text| {
                let Some(text) = text else {
                    return done.set(Some(Done::FileUnreadable));
                };
                let (session, done) = (Rc::clone(&session), done.clone());
                spawn_local(async move {
                    let restored = session.storage.restore(&text).await;
                    done.set(Some(
                        restored.map_or_else(Done::NotRestored, Done::Restored),
                    ));
                });
            });
        })
    };
    let content = html! {
        <>
            <p class="hint">{ text.backup_hint }</p>
            <p class="panel-actions settings-files">
                <button type="button" class="button" onclick={export}>{ text.export_all }</button>
                <label class="button" for="settings-import">{ text.import_all }</label>
                <input class="visually-hidden" id="settings-import" type="file" accept=".json" {onchange} />
            </p>
            <p class="settings-done" role="status">{ done.as_ref().map(|done| said(done, props.locale)).unwrap_or_default() }</p>
        </>
    };
    section("settings-backup", text.backup, content)
}

fn said(done: &Done, locale: Locale) -> Html {
    let text = SettingsText::of(locale);
    let wrong =
        |words: String| html! { <span class="count is-error">{ icon::error() }{ words }</span> };
    match done {
        Done::Restored(Restored { records, orders }) => {
            html! { <>{ icon::done() }{ (text.restored)(*records, *orders) }</> }
        }
        Done::FileUnreadable => wrong(LateText::of(locale).file_unreadable.to_owned()),
        Done::NotRestored(BackupFault::NotOurs) => wrong(text.not_ours.to_owned()),
        Done::NotRestored(BackupFault::Storage(error)) | Done::NotExported(error) => {
            wrong((text.failed)(&error.in_words(Text::of(locale))))
        }
    }
}
