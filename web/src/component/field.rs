//! One field: label, hint, control, issues.

use std::sync::Arc;

use order_model::message::label;
use order_model::{Field, FieldRef, Locale};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::field_event::{FieldEvent, OnFieldEvent};
use super::issues_of_place::{data_state, issues_of_place};
use crate::browser::pointer::after_pointer_up;
use crate::chunk::JUDGING;
use crate::i18n::Text;
use crate::state::element_id::control_id;
use crate::state::visible_issue::VisibleIssues;

/// No field takes more, in UTF-16 units: what is longer was pasted into the wrong place, and would only slow the page
/// down. What a carrier or a deployment takes is far below, and said while it is typed.
pub(crate) const MAX_TYPED: &str = "10000";

/// What every kind of field needs to know.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FieldState {
    pub(crate) field_ref: FieldRef,
    pub(crate) value: Arc<str>,
    pub(crate) issues: VisibleIssues,
    /// Whether it may be left empty.
    pub(crate) optional: bool,
    /// How many characters carriers print of it, or the deployment takes, once that is counted.
    pub(crate) limit: Option<u32>,
    pub(crate) locale: Locale,
}

impl FieldState {
    pub(crate) fn id(&self) -> String {
        control_id(self.field_ref)
    }

    pub(crate) fn label(&self) -> &'static str {
        label(self.field_ref.field, self.locale)
    }

    pub(crate) fn text(&self) -> &'static Text {
        Text::of(self.locale)
    }

    pub(crate) fn has_errors(&self) -> bool {
        data_state(&self.issues) == Some("error")
    }

    /// The issues, as a list that the control is described by.
    pub(crate) fn issue_list(&self, on_event: &OnFieldEvent) -> Html {
        let id = format!("{}-messages", self.id());
        issues_of_place(id, &self.issues, on_event)
    }

    /// The ids of what describes the control, in the order in which it is read out.
    pub(crate) fn described_by(&self, hint: bool) -> Option<String> {
        let id = self.id();
        let mut ids = Vec::new();
        if hint {
            ids.push(format!("{id}-hint"));
        }
        if !self.issues.is_empty() {
            ids.push(format!("{id}-messages"));
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(crate) fn on_blur(&self, on_event: &OnFieldEvent) -> Callback<FocusEvent> {
        let (on_event, field_ref) = (on_event.clone(), self.field_ref);
        let is_empty = self.value.is_empty();
        Callback::from(move |event: FocusEvent| {
            // Who looks at another screen, or changes the language, has not passed by what is still empty.
            if is_empty && leads_to_header(&event) {
                return;
            }
            let on_event = on_event.clone();
            after_pointer_up(move || on_event.emit(FieldEvent::Leave(field_ref)));
        })
    }

    /// Shown when a text comes near to its limit.
    fn length_meter(&self) -> Html {
        match (JUDGING.get(), self.limit) {
            (Some(judging), Some(limit)) => (judging.length_meter)(&self.value, limit, self.locale),
            _ => Html::default(),
        }
    }
}

fn leads_to_header(event: &FocusEvent) -> bool {
    let target = event.related_target();
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| {
        element
            .closest("header")
            .is_ok_and(|header| header.is_some())
    })
}

/// A control with what stands around it.
pub(crate) fn field_frame(
    state: &FieldState,
    on_event: &OnFieldEvent,
    hint: &AttrValue,
    width: &'static str,
    control: Html,
) -> Html {
    let id = state.id();
    html! {
        <div class="field" data-width={width} data-state={data_state(&state.issues)}>
            <label for={id.clone()}>
                { state.label() }
                if state.optional {
                    { " " }<span class="optional">{ state.text().optional }</span>
                }
            </label>
            if !hint.is_empty() {
                <p class="hint" id={format!("{id}-hint")}>{ hint }</p>
            }
            { control }
            { state.length_meter() }
            { state.issue_list(on_event) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct TextFieldProps {
    pub(crate) state: FieldState,
    pub(crate) on_event: OnFieldEvent,
    #[prop_or_default]
    pub(crate) hint: AttrValue,
    pub(crate) width: &'static str,
}

/// A field for text.
#[component]
pub(crate) fn TextField(props: &TextFieldProps) -> Html {
    let TextFieldProps {
        state,
        on_event,
        hint,
        width,
    } = props;
    let control = if is_long(state.field_ref.field) {
        text_area(state, on_event, !hint.is_empty())
    } else {
        text_input(state, on_event, !hint.is_empty(), None)
    };
    field_frame(state, on_event, hint, width, control)
}

/// Whether people compare it letter by letter.
const fn is_code(field: Field) -> bool {
    matches!(
        field,
        Field::OrderNumber | Field::TrackingNumber | Field::LabelUrl
    )
}

const fn is_long(field: Field) -> bool {
    matches!(field, Field::ReceiverAddress | Field::SenderAddress)
}

/// A one-line control; `name` is its accessible name where it has no label of its own.
pub(crate) fn text_input(
    state: &FieldState,
    on_event: &OnFieldEvent,
    hint: bool,
    name: Option<AttrValue>,
) -> Html {
    let field_ref = state.field_ref;
    let oninput = on_event.reform(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        FieldEvent::Type(field_ref, input.value())
    });
    let attributes = field_ref.field.input_attributes();
    html! {
        <input id={state.id()} type="text" value={state.value.to_string()} maxlength={MAX_TYPED} {oninput}
            onblur={state.on_blur(on_event)} aria-label={name} aria-describedby={state.described_by(hint)}
            aria-invalid={state.has_errors().then_some("true")} aria-required={(!state.optional).then_some("true")}
            data-code={is_code(field_ref.field).then_some("true")} inputmode={attributes.inputmode} autocomplete={attributes.autocomplete} spellcheck="false"
            autocapitalize={attributes.autocapitalize} enterkeyhint={attributes.enterkeyhint} />
    }
}

fn text_area(state: &FieldState, on_event: &OnFieldEvent, hint: bool) -> Html {
    let field_ref = state.field_ref;
    let oninput = on_event.reform(move |event: InputEvent| {
        let input: HtmlTextAreaElement = event.target_unchecked_into();
        FieldEvent::Type(field_ref, input.value())
    });
    // One line on the wire, on two on the screen: what is typed is seen whole.
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
        }
    });
    let attributes = field_ref.field.input_attributes();
    html! {
        <textarea id={state.id()} rows="2" value={state.value.to_string()} maxlength={MAX_TYPED} {oninput} {onkeydown}
            onblur={state.on_blur(on_event)} aria-describedby={state.described_by(hint)}
            aria-invalid={state.has_errors().then_some("true")} aria-required={(!state.optional).then_some("true")}
            autocomplete={attributes.autocomplete} autocapitalize={attributes.autocapitalize}
            enterkeyhint={attributes.enterkeyhint} spellcheck="false" />
    }
}
