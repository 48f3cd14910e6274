//! Where a file is chosen or dropped.

use web_sys::{DragEvent, Event, File};
use yew::prelude::*;

use super::given_file::{bytes_of, id_of, name_of};
use super::importer::Importer;
use super::names::TITLE;
use crate::browser::file::{take_chosen, take_dropped};
use crate::component::icon;
use crate::i18n::{ImportText, LateText, Text};

/// A larger file is not read: a browser would have to hold it several times.
const MOST_MEGABYTES: usize = 200;

#[derive(Properties, PartialEq)]
pub(super) struct ChooseProps {
    pub(super) importer: Importer,
    /// Why nothing of the last file can be read.
    pub(super) why: AttrValue,
}

#[component]
pub(super) fn Choose(props: &ChooseProps) -> Html {
    let locale = props.importer.judge.locale;
    let text = ImportText::of(locale);
    let error = use_state_eq(AttrValue::default);
    let is_over = use_state_eq(|| false);
    let on_file = on_file(&props.importer, &error);
    let onchange = on_file.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(file) = take_chosen(&event) {
            onchange.emit(file);
        }
    });
    let ondrop = {
        let over = is_over.setter();
        Callback::from(move |event: DragEvent| {
            over.set(false);
            if let Some(file) = take_dropped(&event) {
                on_file.emit(file);
            }
        })
    };
    let over = |is_over: UseStateSetter<bool>, now: bool| {
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(now);
        })
    };
    let template = {
        let importer = props.importer.clone();
        Callback::from(move |_: MouseEvent| importer.spawn(Importer::save_template))
    };
    let why = if error.is_empty() {
        props.why.clone()
    } else {
        (*error).clone()
    };
    html! {
        <>
            <h1 id={TITLE} tabindex="-1">{ Text::of(locale).import }</h1>
            <p class="soft">{ text.intro }</p>
            <div class="import-drop" data-over={is_over.to_string()} {ondrop}
                ondragover={over(is_over.setter(), true)} ondragleave={over(is_over.setter(), false)}>
                <input class="visually-hidden" id="import-file" type="file"
                    accept=".xlsx,.xlsm,.csv,.tsv,.txt" {onchange} />
                <label class="button is-primary" for="import-file">{ text.choose }</label>
                <span class="soft">{ text.drop_here }</span>
            </div>
            <div role="alert">
                if !why.is_empty() {
                    <p class="count is-error">{ icon::error() }{ why }</p>
                }
            </div>
            <p class="import-template">
                <button type="button" class="button" onclick={template}>{ text.template }</button>
                <span class="soft">{ text.template_hint }</span>
            </p>
        </>
    }
}

/// Takes a file that has been chosen or dropped. Its bytes come later, and so may an error.
fn on_file(importer: &Importer, error: &UseStateHandle<AttrValue>) -> Callback<File> {
    let (importer, error) = (importer.clone(), error.setter());
    Callback::from(move |file: File| {
        let text = ImportText::of(importer.judge.locale);
        let late = LateText::of(importer.judge.locale);
        let most = MOST_MEGABYTES;
        if file.size() > 1_048_576.0 * f64::from(u32::try_from(most).unwrap_or(u32::MAX)) {
            return error.set((text.too_large_here)(most).into());
        }
        let error = error.clone();
        importer.spawn(|importer| async move {
            match bytes_of(&file).await {
                Ok(bytes) => {
                    let id = id_of(&bytes, &file).await;
                    importer.take(id, name_of(&file), bytes).await;
                }
                Err(_) => error.set(late.file_unreadable.into()),
            }
        });
    })
}
