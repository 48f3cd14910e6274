//! The shipping label as a file: chosen, dropped, or pasted as base64.

use order_model::Rules;
use order_model::rules::DEFAULT_MAX_LABEL_BYTES;
use web_sys::{DragEvent, File, HtmlTextAreaElement};
use yew::prelude::*;

use super::field::{FieldState, field_frame};
use super::field_event::{FieldEvent, OnFieldEvent};
use crate::browser::file::{read_as_data_url, take_chosen};
use crate::i18n::LateText;
use crate::state::visible_issue::edit;

const MEGABYTE: u32 = 1024 * 1024;
/// A text longer than this is a file: nobody reads or edits it.
const MAX_EDITABLE: usize = 400;

#[derive(Properties, PartialEq)]
pub(crate) struct LabelFileProps {
    pub(crate) state: FieldState,
    pub(crate) on_event: OnFieldEvent,
    /// A larger file is not even read: more than the rules take, and than most browsers keep.
    pub(crate) max_megabytes: u32,
}

/// How many megabytes of a label are read under these rules: what they take, and so much at least that it is for them to say.
pub(crate) fn max_megabytes(rules: &Rules) -> u32 {
    let bytes = rules.max_label_bytes.unwrap_or_default();
    bytes.max(DEFAULT_MAX_LABEL_BYTES).div_ceil(MEGABYTE)
}

#[component]
pub(crate) fn LabelFile(props: &LabelFileProps) -> Html {
    let LabelFileProps {
        state, on_event, ..
    } = props;
    let error = use_state_eq(|| None::<AttrValue>);
    // However short it is, a file is shown as one.
    let chosen = use_state_eq(|| false);
    let on_file = on_file(props, &error, &chosen);
    let is_file = *chosen && !state.value.is_empty();
    let control = if is_file || state.value.len() > MAX_EDITABLE {
        chosen_file(state, on_event, &chosen)
    } else {
        file_input(state, on_event, &on_file)
    };
    let control = html! {
        <>
            { control }
            if let Some(sentence) = &*error {
                <p class="message is-error" role="alert">{ sentence.clone() }</p>
            }
        </>
    };
    let hint = LateText::of(state.locale).hint_label.into();
    field_frame(state, on_event, &hint, "whole", control)
}

/// Takes a file that has been chosen or dropped. Its text comes later, and so may an error.
fn on_file(
    props: &LabelFileProps,
    error: &UseStateHandle<Option<AttrValue>>,
    chosen: &UseStateHandle<bool>,
) -> Callback<File> {
    let (on_event, field_ref) = (props.on_event.clone(), props.state.field_ref);
    let (max_megabytes, text) = (props.max_megabytes, LateText::of(props.state.locale));
    let (error, chosen) = (error.clone(), chosen.clone());
    Callback::from(move |file: File| {
        chosen.set(true);
        let refusal = refusal(file.size(), max_megabytes, text);
        let is_refused = refusal.is_some();
        error.set(refusal);
        if is_refused {
            return;
        }
        let (on_event, error) = (on_event.clone(), error.clone());
        read_as_data_url(&file, move |url| match url {
            Some(url) => {
                let base64 = strip_data_url(&url).to_owned();
                on_event.emit(FieldEvent::Apply(edit(field_ref, base64)));
            }
            None => error.set(Some(text.file_unreadable.into())),
        });
    })
}

/// Why a file of this size is not read, if it is not.
fn refusal(bytes: f64, max_megabytes: u32, text: &LateText) -> Option<AttrValue> {
    if bytes > f64::from(max_megabytes) * f64::from(MEGABYTE) {
        Some((text.file_too_large)(max_megabytes).into())
    } else {
        (bytes <= 0.0).then(|| text.file_empty.into())
    }
}

/// A label that is there.
fn chosen_file(state: &FieldState, on_event: &OnFieldEvent, chosen: &UseStateHandle<bool>) -> Html {
    let text = LateText::of(state.locale);
    let (field_ref, chosen) = (state.field_ref, chosen.clone());
    let onclick = on_event.reform(move |_: MouseEvent| {
        chosen.set(false);
        FieldEvent::Apply(edit(field_ref, ""))
    });
    let kind = kind_of(&state.value).unwrap_or(text.label_kind_other);
    let kilobytes = (state.value.len() / 4 * 3).div_ceil(1024);
    html! {
        <div class="label-file-chosen" id={state.id()} tabindex="-1" role="group" aria-label={state.label()}
            aria-describedby={state.described_by(true)}>
            <span class="number">{ (text.label_chosen)(kind, kilobytes) }</span>
            <button type="button" class="button is-quiet" {onclick}>{ text.remove_label }</button>
        </div>
    }
}

/// No label yet, or a text so short that it may be typed.
fn file_input(state: &FieldState, on_event: &OnFieldEvent, on_file: &Callback<File>) -> Html {
    let text = LateText::of(state.locale);
    let onchange = {
        let on_file = on_file.clone();
        Callback::from(move |event: Event| {
            if let Some(file) = take_chosen(&event) {
                on_file.emit(file);
            }
        })
    };
    let ondrop = {
        let on_file = on_file.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            let files = event.data_transfer().and_then(|data| data.files());
            if let Some(file) = files.and_then(|files| files.get(0)) {
                on_file.emit(file);
            }
        })
    };
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let field_ref = state.field_ref;
    let oninput = on_event.reform(move |event: InputEvent| {
        let input: HtmlTextAreaElement = event.target_unchecked_into();
        FieldEvent::Choose(field_ref, strip_data_url(&input.value()).to_owned())
    });
    let file_id = format!("{}-file", state.id());
    html! {
        <div class="label-file-drop" {ondrop} {ondragover}>
            <input type="file" class="visually-hidden" id={file_id.clone()} accept=".pdf,.png,.jpg,.jpeg,.zpl,.txt" {onchange} />
            <label class="button" for={file_id}>{ text.choose_file }</label>
            <span class="hint">{ text.drop_file }</span>
            <textarea id={state.id()} class="code" rows="1" value={state.value.to_string()} {oninput}
                onblur={state.on_blur(on_event)} aria-label={text.paste_base64} title={text.paste_base64}
                aria-describedby={state.described_by(true)} aria-invalid={state.has_errors().then_some("true")}
                autocomplete="off" spellcheck="false" />
        </div>
    }
}

/// What follows `data:…;base64,`, or the text itself.
fn strip_data_url(text: &str) -> &str {
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
