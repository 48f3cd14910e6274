//! The shipping label as a file: chosen, dropped or pasted; pasted as base64, or as what is written for a printer.

use std::rc::Rc;
use std::sync::Arc;

use order_model::rules::DEFAULT_MAX_LABEL_BYTES;
use order_model::{Locale, Rules};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, File, HtmlTextAreaElement};
use yew::prelude::*;

use super::field::{FieldState, field_frame};
use super::field_event::{FieldEvent, OnFieldEvent};
use super::label_desk::{Given, LABEL_DESK, LabelPanelProps, Refusal, Taken, Taking};
use crate::browser::clipboard::pasted_text;
use crate::browser::file::take_chosen;
use crate::hook::use_chunk;
use crate::i18n::LateText;
use crate::state::order_form::OrderForm;
use crate::state::visible_issue::edit;

const MEGABYTE: u32 = 1024 * 1024;
/// A text longer than this is a file: nobody reads or edits it.
const MAX_EDITABLE: usize = 400;

#[derive(Properties)]
pub(crate) struct LabelFileProps {
    pub(crate) state: FieldState,
    pub(crate) on_event: OnFieldEvent,
    /// A larger file is not even read: more than the rules take, and than most browsers keep.
    pub(crate) max_megabytes: u32,
    /// The order that the label should belong to.
    pub(crate) form: Rc<OrderForm>,
}

impl PartialEq for LabelFileProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.form, &other.form) && self.state == other.state
    }
}

/// How many megabytes of a label are read under these rules: what they take, and so much at least that it is for them to say.
pub(crate) fn max_megabytes(rules: &Rules) -> u32 {
    let bytes = rules.max_label_bytes.unwrap_or_default();
    bytes.max(DEFAULT_MAX_LABEL_BYTES).div_ceil(MEGABYTE)
}

/// Whether a file has more bytes than so many megabytes.
pub(crate) fn is_too_large(file: &File, max_megabytes: u32) -> bool {
    file.size() > f64::from(max_megabytes) * f64::from(MEGABYTE)
}

#[component]
pub(crate) fn LabelFile(props: &LabelFileProps) -> Html {
    let LabelFileProps {
        state, on_event, ..
    } = props;
    let error = use_state_eq(|| None::<Refusal>);
    let taken = use_state_eq(|| None::<Taken>);
    // However short it is, a file is shown as one.
    let own = taken.as_ref().filter(|taken| *taken.base64 == *state.value);
    let is_file = !state.value.is_empty() && (own.is_some() || state.value.len() > MAX_EDITABLE);
    let desk = use_chunk(&LABEL_DESK, is_file).ready();
    let control = if is_file {
        chosen_file(state, on_event)
    } else {
        let taking = Taking {
            on_event: on_event.clone(),
            field_ref: state.field_ref,
            max_megabytes: props.max_megabytes,
            error: error.setter(),
            taken: taken.setter(),
        };
        let on_given = Callback::from(move |given: Option<Given>| {
            if let Some(given) = given {
                take(taking.clone(), given);
            }
        });
        file_input(state, on_event, &on_given)
    };
    let panel = desk.filter(|_| is_file).map(|desk| {
        (desk.panel)(LabelPanelProps {
            base64: Arc::clone(&state.value),
            name: own.map(|own| own.name.clone()),
            draft: props.form.draft.clone(),
            on_event: on_event.clone(),
            locale: state.locale,
        })
    });
    let control = html! {
        <div>
            { control }
            if let Some(refusal) = *error {
                <p class="message is-error" role="alert">{ sentence(refusal, props.max_megabytes, state.locale) }</p>
            }
            { panel.unwrap_or_default() }
        </div>
    };
    let hint = LateText::of(state.locale).hint_label.into();
    field_frame(state, on_event, &hint, "whole", control)
}

/// Takes what is given, once what does so is there.
fn take(taking: Taking, given: Given) {
    spawn_local(async move {
        let is_there = LABEL_DESK.load().await.is_ok();
        match LABEL_DESK.get().filter(|_| is_there) {
            Some(desk) => (desk.take)(taking, given),
            None => taking.error.set(Some(Refusal::Unreadable)),
        }
    });
}

/// Why what was given is not taken, in the language that the page has now.
fn sentence(refusal: Refusal, max_megabytes: u32, locale: Locale) -> AttrValue {
    let text = LateText::of(locale);
    let no_label = || LABEL_DESK.get().map(|desk| (desk.no_label)(locale));
    match refusal {
        Refusal::TooLarge => return (text.file_too_large)(max_megabytes).into(),
        Refusal::Empty => text.file_empty,
        // What tells labels from other files has been there.
        Refusal::NoLabel => no_label().unwrap_or(text.file_unreadable),
        Refusal::Unreadable => text.file_unreadable,
    }
    .into()
}

/// What a label is and how large, by how its base64 begins.
pub(crate) fn label_words(start: &str, bytes: usize, locale: Locale) -> String {
    let text = LateText::of(locale);
    let kind = kind_of(start).unwrap_or(text.label_kind_other);
    (text.label_chosen)(kind, bytes.div_ceil(1024))
}

/// A label that is there.
fn chosen_file(state: &FieldState, on_event: &OnFieldEvent) -> Html {
    let text = LateText::of(state.locale);
    let field_ref = state.field_ref;
    let onclick = on_event.reform(move |_: MouseEvent| FieldEvent::Apply(edit(field_ref, "")));
    html! {
        <div class="label-file-chosen" id={state.id()} tabindex="-1" role="group" aria-label={state.label()}
            aria-describedby={state.described_by(true)}>
            <span class="number">{ label_words(&state.value, state.value.len() / 4 * 3, state.locale) }</span>
            <button type="button" class="button is-quiet" {onclick}>{ text.remove_label }</button>
        </div>
    }
}

/// No label yet, or a text so short that it may be typed.
fn file_input(
    state: &FieldState,
    on_event: &OnFieldEvent,
    on_given: &Callback<Option<Given>>,
) -> Html {
    let text = LateText::of(state.locale);
    let onchange = on_given.reform(|event: Event| take_chosen(&event).map(Given::File));
    let ondrop = on_given.reform(|event: DragEvent| {
        event.prevent_default();
        first_file(event.data_transfer()).map(Given::File)
    });
    let onpaste = on_given.reform(|event: Event| {
        let given = pasted(&event);
        if given.is_some() {
            event.prevent_default();
        }
        given
    });
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let field_ref = state.field_ref;
    let oninput = on_event.reform(move |event: InputEvent| {
        let input: HtmlTextAreaElement = event.target_unchecked_into();
        FieldEvent::Choose(field_ref, strip_data_url(&input.value()).to_owned())
    });
    let file_id = format!("{}-file", state.id());
    html! {
        <div class="label-file-drop" {ondrop} {ondragover} {onpaste}>
            <input type="file" class="visually-hidden" id={file_id.clone()} accept=".pdf,.png,.jpg,.jpeg,.gif,.zpl,.txt" {onchange} />
            <label class="button" for={file_id}>{ text.choose_file }</label>
            <span class="hint">{ text.drop_file }</span>
            <textarea id={state.id()} class="code" rows="1" value={state.value.to_string()} {oninput}
                onblur={state.on_blur(on_event)} aria-label={text.paste_base64} title={text.paste_base64}
                aria-describedby={state.described_by(true)} aria-invalid={state.has_errors().then_some("true")}
                autocomplete="off" spellcheck="false" />
        </div>
    }
}

fn first_file(data: Option<DataTransfer>) -> Option<File> {
    data?.files()?.get(0)
}

/// What is pasted and is more than a text to be shown: a file, or what may be written for a printer. Base64 has none of its signs.
fn pasted(event: &Event) -> Option<Given> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data();
    if let Some(file) = first_file(data) {
        return Some(Given::File(file));
    }
    let text = pasted_text(event)?;
    let is_for_printer = text.as_bytes().windows(3).any(|it| it == b"^XA");
    is_for_printer.then_some(Given::Text(text))
}

/// What follows `data:…;base64,`, or the text itself.
pub(crate) fn strip_data_url(text: &str) -> &str {
    let base64 = text
        .strip_prefix("data:")
        .and_then(|rest| rest.split_once(";base64,"));
    base64.map_or(text, |(_, base64)| base64)
}

/// The kind of a label, by the base64 of its first bytes.
fn kind_of(base64: &str) -> Option<&'static str> {
    let kinds = [
        ("JVBER", "PDF"),
        ("iVBORw0KGg", "PNG"),
        ("/9j/", "JPEG"),
        ("XlhB", "ZPL"),
        ("R0lGOD", "GIF"),
    ];
    kinds
        .into_iter()
        .find(|(start, _)| base64.starts_with(start))
        .map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_rules_take_is_read() {
        let megabytes = |bytes| {
            max_megabytes(&Rules {
                max_label_bytes: bytes,
                ..Rules::default()
            })
        };
        assert_eq!(megabytes(None), 3);
        assert_eq!(megabytes(Some(1000)), 3);
        assert_eq!(megabytes(Some(5_000_000)), 5);
    }

    #[test]
    fn a_data_url_is_its_content() {
        assert_eq!(
            strip_data_url("data:application/pdf;base64,JVBERi0="),
            "JVBERi0="
        );
        assert_eq!(strip_data_url("JVBERi0="), "JVBERi0=");
    }
}
