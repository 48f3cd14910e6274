//! One field: label, hint, control, messages.

use std::rc::Rc;

use order_model::message::label;
use order_model::text::grapheme;
use order_model::{Field as ModelField, FieldRef, Locale};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::Dispatch;
use super::issue_list::{Messages, message_list, state_of};
use crate::browser::after_press;
use crate::i18n::Text;
use crate::state::order_form::{Action, id_of};

/// What every kind of field needs to know.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Control {
    pub(crate) field_ref: FieldRef,
    pub(crate) value: Rc<str>,
    pub(crate) messages: Messages,
    /// Whether it may be left empty.
    pub(crate) optional: bool,
    /// How many characters carriers print or the deployment takes.
    pub(crate) limit: Option<u32>,
    pub(crate) locale: Locale,
}

impl Control {
    pub(crate) fn id(&self) -> String {
        id_of(self.field_ref)
    }

    pub(crate) fn label(&self) -> &'static str {
        label(self.field_ref.field, self.locale)
    }

    pub(crate) fn is_wrong(&self) -> bool {
        state_of(&self.messages) == Some("error")
    }

    /// The ids of what describes the control, in the order in which it is read out.
    pub(crate) fn described_by(&self, hint: bool) -> Option<String> {
        let id = self.id();
        let mut ids = Vec::new();
        if hint {
            ids.push(format!("{id}-hint"));
        }
        if !self.messages.is_empty() {
            ids.push(format!("{id}-messages"));
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(crate) fn on_leave(&self, dispatch: &Dispatch) -> Callback<FocusEvent> {
        let (dispatch, field_ref) = (dispatch.clone(), self.field_ref);
        Callback::from(move |_| {
            let dispatch = dispatch.clone();
            after_press(move || dispatch.dispatch(Action::Leave(field_ref)));
        })
    }

    /// Shown when a text comes near to what carriers print.
    fn counter(&self) -> Option<String> {
        let limit = self.limit?;
        let used = grapheme::count(&self.value);
        let near = usize::try_from(limit).is_ok_and(|limit| used * 5 >= limit * 4);
        near.then(|| (Text::of(self.locale).characters)(used, limit))
    }
}

/// What stands around a control.
pub(crate) fn frame(
    control: &Control,
    dispatch: &Dispatch,
    hint: &AttrValue,
    class: &Classes,
    content: Html,
) -> Html {
    let id = control.id();
    let text = Text::of(control.locale);
    let messages = message_list(
        format!("{id}-messages"),
        &control.messages,
        dispatch,
        control.locale,
    );
    html! {
        <div class={classes!("field", class.clone())} data-state={state_of(&control.messages)}>
            <label for={id.clone()}>
                { control.label() }
                if control.optional {
                    { " " }<span class="optional">{ text.optional }</span>
                }
            </label>
            if !hint.is_empty() {
                <p class="hint" id={format!("{id}-hint")}>{ hint }</p>
            }
            { content }
            if let Some(counter) = control.counter() {
                <p class="counter">{ counter }</p>
            }
            { messages }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct TextFieldProps {
    pub(crate) control: Control,
    pub(crate) dispatch: Dispatch,
    #[prop_or_default]
    pub(crate) hint: AttrValue,
    #[prop_or_default]
    pub(crate) class: Classes,
}

/// A field for text.
#[component]
pub(crate) fn TextField(props: &TextFieldProps) -> Html {
    let TextFieldProps {
        control,
        dispatch,
        hint,
        class,
    } = props;
    let input = if is_long(control.field_ref.field) {
        text_area(control, dispatch, !hint.is_empty())
    } else {
        text_input(control, dispatch, !hint.is_empty(), None)
    };
    frame(control, dispatch, hint, class, input)
}

const fn is_long(field: ModelField) -> bool {
    matches!(
        field,
        ModelField::ReceiverAddress | ModelField::SenderAddress
    )
}

/// A one-line control; `name` is its accessible name where it has no label of its own.
pub(crate) fn text_input(
    control: &Control,
    dispatch: &Dispatch,
    hint: bool,
    name: Option<String>,
) -> Html {
    let (to, field_ref) = (dispatch.clone(), control.field_ref);
    let oninput = Callback::from(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        to.dispatch(Action::Type(field_ref, input.value()));
    });
    let hints = control.field_ref.field.input_attributes();
    html! {
        <input id={control.id()} type="text" value={Rc::clone(&control.value)} {oninput}
            onblur={control.on_leave(dispatch)} aria-label={name} aria-describedby={control.described_by(hint)}
            aria-invalid={control.is_wrong().then_some("true")} aria-required={(!control.optional).then_some("true")}
            inputmode={hints.inputmode} autocomplete={hints.autocomplete} spellcheck="false"
            autocapitalize={hints.autocapitalize} enterkeyhint={hints.enterkeyhint} />
    }
}

fn text_area(control: &Control, dispatch: &Dispatch, hint: bool) -> Html {
    let (to, field_ref) = (dispatch.clone(), control.field_ref);
    let oninput = Callback::from(move |event: InputEvent| {
        let input: HtmlTextAreaElement = event.target_unchecked_into();
        to.dispatch(Action::Type(field_ref, input.value()));
    });
    // One line on the wire, on two on the screen: what is typed is seen whole.
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
        }
    });
    let hints = control.field_ref.field.input_attributes();
    html! {
        <textarea id={control.id()} rows="2" value={Rc::clone(&control.value)} {oninput} {onkeydown}
            onblur={control.on_leave(dispatch)} aria-describedby={control.described_by(hint)}
            aria-invalid={control.is_wrong().then_some("true")} aria-required={(!control.optional).then_some("true")}
            autocomplete={hints.autocomplete} autocapitalize={hints.autocapitalize}
            enterkeyhint={hints.enterkeyhint} spellcheck="false" />
    }
}
