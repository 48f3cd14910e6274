//! The shipping label as a file: chosen, dropped, or pasted as base64.

use std::rc::Rc;

use js_sys::JsString;
use order_model::rules::DEFAULT_MAX_LABEL_BYTES;
use order_model::{FieldRef, Rules};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DragEvent, File, FileReader, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::Dispatch;
use super::field::{Control, frame};
use crate::i18n::Text;
use crate::state::order_form::Action;

const MEGABYTE: u32 = 1024 * 1024;
/// A text longer than this is a file: nobody reads or edits it.
const EDITABLE: usize = 400;

#[derive(Properties, PartialEq)]
pub(crate) struct LabelFileProps {
    pub(crate) control: Control,
    pub(crate) dispatch: Dispatch,
    /// A larger file is not even read: more than the rules take, and than most browsers keep.
    pub(crate) largest_megabytes: u32,
}

/// How many megabytes of a label are read under these rules: what they take, and so much at least that it is for them to say.
pub(crate) fn largest_megabytes(rules: &Rules) -> u32 {
    let bytes = rules.max_label_bytes.unwrap_or_default();
    bytes.max(DEFAULT_MAX_LABEL_BYTES).div_ceil(MEGABYTE)
}

#[component]
pub(crate) fn LabelFile(props: &LabelFileProps) -> Html {
    let LabelFileProps {
        control,
        dispatch,
        largest_megabytes,
    } = props;
    let text = Text::of(control.locale);
    let trouble = use_state_eq(|| None::<AttrValue>);
    // However short it is, a file is shown as one.
    let chosen = use_state_eq(|| false);
    let take = {
        let (dispatch, field_ref, locale) = (dispatch.clone(), control.field_ref, control.locale);
        let (trouble, chosen) = (trouble.clone(), chosen.clone());
        let largest = *largest_megabytes;
        Callback::from(move |file: File| {
            let trouble = trouble.clone();
            trouble.set(None);
            chosen.set(true);
            let text = Text::of(locale);
            if file.size() > f64::from(largest) * f64::from(MEGABYTE) {
                trouble.set(Some((text.file_too_large)(largest).into()));
            } else if let Err(sentence) =
                read(&file, field_ref, dispatch.clone(), trouble.clone(), text)
            {
                trouble.set(Some(sentence));
            }
        })
    };
    let is_file = *chosen && !control.value.is_empty();
    let content = if is_file || control.value.len() > EDITABLE {
        held(control, dispatch, text, &chosen)
    } else {
        empty(control, dispatch, text, &take)
    };
    let content = html! {
        <>
            { content }
            if let Some(sentence) = &*trouble {
                <p class="message is-error" role="alert">{ sentence.clone() }</p>
            }
        </>
    };
    frame(
        control,
        dispatch,
        &text.hint_label.into(),
        &"is-whole".into(),
        content,
    )
}

/// A label that is there.
fn held(
    control: &Control,
    dispatch: &Dispatch,
    text: &'static Text,
    chosen: &UseStateHandle<bool>,
) -> Html {
    let (to, field_ref, chosen) = (dispatch.clone(), control.field_ref, chosen.clone());
    let onclick = Callback::from(move |_| {
        chosen.set(false);
        to.dispatch(Action::Put(field_ref, String::new()));
    });
    let kind = kind_of(&control.value).unwrap_or(text.label_kind_other);
    let kilobytes = (control.value.len() / 4 * 3).div_ceil(1024);
    html! {
        <div class="label-held" id={control.id()} tabindex="-1" role="group" aria-label={control.label()}
            aria-describedby={control.described_by(true)}>
            <span class="number">{ (text.label_held)(kind, kilobytes) }</span>
            <button type="button" class="button is-quiet" {onclick}>{ text.remove_label }</button>
        </div>
    }
}

/// No label yet, or a text so short that it may be typed.
fn empty(
    control: &Control,
    dispatch: &Dispatch,
    text: &'static Text,
    take: &Callback<File>,
) -> Html {
    let onchange = {
        let take = take.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                take.emit(file);
            }
            // The same file may be chosen again after it has been mended.
            input.set_value("");
        })
    };
    let ondrop = {
        let take = take.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            if let Some(file) = event
                .data_transfer()
                .and_then(|data| data.files())
                .and_then(|files| files.get(0))
            {
                take.emit(file);
            }
        })
    };
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let (to, field_ref) = (dispatch.clone(), control.field_ref);
    let oninput = Callback::from(move |event: InputEvent| {
        let input: HtmlTextAreaElement = event.target_unchecked_into();
        to.dispatch(Action::Type(
            field_ref,
            strip_data_url(&input.value()).to_owned(),
        ));
    });
    let file_id = format!("{}-file", control.id());
    html! {
        <div class="label-drop" {ondrop} {ondragover}>
            <input type="file" class="visually-hidden" id={file_id.clone()} accept=".pdf,.png,.jpg,.jpeg,.zpl,.txt" {onchange} />
            <label class="button" for={file_id}>{ text.choose_file }</label>
            <span class="hint">{ text.drop_file }</span>
            <textarea id={control.id()} class="code" rows="1" value={Rc::clone(&control.value)} {oninput}
                onblur={control.on_leave(dispatch)} aria-label={text.paste_base64} title={text.paste_base64}
                aria-describedby={control.described_by(true)} aria-invalid={control.is_wrong().then_some("true")}
                autocomplete="off" spellcheck="false" />
        </div>
    }
}

/// Reads a file into the draft. The answer comes later, by `dispatch` or `trouble`.
fn read(
    file: &File,
    field_ref: FieldRef,
    dispatch: Dispatch,
    trouble: UseStateHandle<Option<AttrValue>>,
    text: &'static Text,
) -> Result<(), AttrValue> {
    if file.size() <= 0.0 {
        return Err(text.file_empty.into());
    }
    let unreadable = || AttrValue::from(text.file_unreadable);
    let reader = FileReader::new().map_err(|_| unreadable())?;
    let onload = {
        let reader = reader.clone();
        Closure::once_into_js(move || {
            let url = reader
                .result()
                .ok()
                .and_then(|result| result.dyn_into::<JsString>().ok())
                .map(String::from);
            match url {
                Some(url) => {
                    dispatch.dispatch(Action::Put(field_ref, strip_data_url(&url).to_owned()));
                }
                None => trouble.set(Some(text.file_unreadable.into())),
            }
        })
    };
    reader.set_onloadend(Some(onload.unchecked_ref()));
    reader.read_as_data_url(file).map_err(|_| unreadable())
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
            largest_megabytes(&Rules {
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
