//! A field with choices: type a code or a name in either language, or choose from the list. What is typed
//! and not chosen stays as it is, for the rules to judge.

mod choice;
mod filter;
mod listbox;
mod pinyin;
mod recent;

use std::sync::Arc;

use order_model::FieldRef;
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub(crate) use self::choice::{Choice, ListKind};
pub(crate) use self::filter::Choices;
use self::listbox::{ListboxProps, OpenList};
use super::field::{FieldState, MAX_TYPED, field_frame, text_input};
use super::field_event::{FieldEvent, OnFieldEvent};
use super::icon;
use crate::browser::focus::scroll_into_view;
use crate::browser::pointer::after_pointer_up;
use crate::state::active_option;

/// A combobox with its label.
pub(crate) fn combobox(
    state: &FieldState,
    on_event: &OnFieldEvent,
    choices: &Choices,
    hint: &'static str,
    width: &'static str,
) -> Html {
    let control = html! {
        <ComboboxInput state={state.clone()} on_event={on_event.clone()} choices={choices.clone()}
            hint={!hint.is_empty()} />
    };
    field_frame(state, on_event, &hint.into(), width, control)
}

#[derive(Properties, PartialEq)]
pub(crate) struct ComboboxInputProps {
    pub(crate) state: FieldState,
    pub(crate) on_event: OnFieldEvent,
    pub(crate) choices: Choices,
    #[prop_or_default]
    pub(crate) hint: bool,
    /// The accessible name, where there is no label.
    #[prop_or_default]
    pub(crate) name: Option<AttrValue>,
}

/// The control alone.
#[component]
pub(crate) fn ComboboxInput(props: &ComboboxInputProps) -> Html {
    let ComboboxInputProps { state, choices, .. } = props;
    let list = use_state(|| None::<OpenList>);
    let handlers = Handlers {
        field_ref: state.field_ref,
        on_event: props.on_event.clone(),
        choices: choices.clone(),
        list: list.clone(),
        value: Arc::clone(&state.value),
    };
    use_effect_with(choices.is_there(), {
        let handlers = handlers.clone();
        move |is_there| {
            if *is_there
                && let Some(list) = &*handlers.list
                && let Some(typed) = &list.asked
            {
                handlers.open(typed);
            }
        }
    });
    let id = state.id();
    let open = list.as_ref().filter(|list| list.asked.is_none());
    let active_id = open
        .and_then(|list| list.active)
        .map(|index| format!("{id}-option-{index}"));
    use_effect_with(active_id.clone(), |active_id| {
        if let Some(id) = active_id {
            scroll_into_view(id);
        }
    });
    let name = choices.name_of(&state.value);
    let name_id = format!("{id}-name");
    let described_by = [
        name.is_some().then_some(name_id.clone()),
        state.described_by(props.hint),
    ];
    let described_by: Vec<String> = described_by.into_iter().flatten().collect();
    // With nothing to choose it is a field like any other, and the same element: what is typed goes on.
    let has_list = !choices.has_none();
    let control = if has_list {
        html! {
            <input id={id.clone()} type="text" role="combobox" value={state.value.to_string()} maxlength={MAX_TYPED}
                aria-label={props.name.clone()} aria-expanded={open.is_some().to_string()} aria-controls={format!("{id}-list")}
                aria-autocomplete="list" aria-activedescendant={active_id}
                aria-describedby={(!described_by.is_empty()).then(|| described_by.join(" "))}
                aria-invalid={state.has_errors().then_some("true")}
                aria-required={(!state.optional).then_some("true")}
                autocomplete="off" spellcheck="false" autocapitalize="off"
                oninput={handlers.on_input()} onkeydown={handlers.on_key()} onblur={handlers.on_blur()} onclick={handlers.on_click()} />
        }
    } else {
        text_input(
            state,
            &handlers.on_plain_event(),
            props.hint,
            props.name.clone(),
        )
    };
    html! {
        <div class="combobox" data-named={name.is_some().to_string()}>
            { control }
            if let Some(name) = name {
                <span class="combobox-name" id={name_id}>{ &*name }</span>
            }
            if has_list {
                <span class="combobox-arrow">{ icon::chevron() }</span>
            }
            if let Some(list) = open {
                { choices.listbox(&ListboxProps {
                    list,
                    id: &id,
                    name: state.label(),
                    kind: choices.kind,
                    on_choose: &handlers.on_choose(),
                    locale: state.locale,
                }) }
            }
        </div>
    }
}

/// What the keys and the mouse do.
#[derive(Clone)]
struct Handlers {
    field_ref: FieldRef,
    on_event: OnFieldEvent,
    choices: Choices,
    list: UseStateHandle<Option<OpenList>>,
    value: Arc<str>,
}

impl Handlers {
    fn open(&self, typed: &str) {
        if !self.choices.is_there() {
            return self.list.set(Some(OpenList {
                matches: Vec::new(),
                active: None,
                asked: Some(typed.into()),
            }));
        }
        let matches = self.choices.filter(typed);
        let exact = matches
            .iter()
            .position(|choice| *choice.code == *self.value);
        let closed = self.choices.kind == ListKind::Closed;
        // Nothing is chosen in advance where something else may be meant.
        // Asked letter by letter: `trim` would be in the first load for this alone.
        let is_asked = typed.chars().any(|letter| !letter.is_whitespace());
        let first = (closed && is_asked && !matches.is_empty()).then_some(0);
        // Where others may be typed, an empty list has nothing to say.
        let list = OpenList {
            matches,
            active: exact.or(first),
            asked: None,
        };
        self.list
            .set(Some(list).filter(|list| closed || !list.matches.is_empty()));
    }

    fn type_text(&self, text: String) {
        self.on_event.emit(FieldEvent::Choose(self.field_ref, text));
    }

    fn choose(&self, code: &str) {
        self.type_text(code.to_owned());
        self.on_event.emit(FieldEvent::Leave(self.field_ref));
        self.list.set(None);
    }

    fn on_choose(&self) -> Callback<Arc<str>> {
        let handlers = self.clone();
        Callback::from(move |code: Arc<str>| handlers.choose(&code))
    }

    fn on_input(&self) -> Callback<InputEvent> {
        let handlers = self.clone();
        Callback::from(move |event: InputEvent| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            handlers.open(&typed);
            handlers.type_text(typed);
        })
    }

    /// What is done with it while there is nothing to choose: a list that comes then begins with what has been typed.
    fn on_plain_event(&self) -> OnFieldEvent {
        let handlers = self.clone();
        Callback::from(move |event| match event {
            FieldEvent::Type(_, typed) if !handlers.choices.is_there() => {
                handlers.open(&typed);
                handlers.type_text(typed);
            }
            event => {
                if handlers.list.is_some() {
                    handlers.list.set(None);
                }
                handlers.on_event.emit(event);
            }
        })
    }

    fn on_click(&self) -> Callback<MouseEvent> {
        let handlers = self.clone();
        Callback::from(move |_| {
            if handlers.list.is_some() {
                handlers.list.set(None);
            } else {
                handlers.open("");
            }
        })
    }

    fn on_blur(&self) -> Callback<FocusEvent> {
        let handlers = self.clone();
        Callback::from(move |event: FocusEvent| {
            handlers.list.set(None);
            // The control's own text: what was typed last may not have been rendered yet.
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            let code = handlers.choices.resolve(&typed);
            if let Some(code) = code.filter(|code| **code != *typed) {
                handlers.type_text(code.to_string());
            }
            let (on_event, field_ref) = (handlers.on_event.clone(), handlers.field_ref);
            after_pointer_up(move || on_event.emit(FieldEvent::Leave(field_ref)));
        })
    }

    fn on_key(&self) -> Callback<KeyboardEvent> {
        let handlers = self.clone();
        Callback::from(move |event: KeyboardEvent| {
            let is_plain = !event.is_composing() && !event.ctrl_key() && !event.meta_key();
            if is_plain && handlers.handle_key(&event.key()) {
                event.prevent_default();
            }
        })
    }

    /// Does what a key asks for; whether it asks for anything here.
    fn handle_key(&self, key: &str) -> bool {
        match (key, (*self.list).clone()) {
            ("ArrowDown" | "ArrowUp", None) => self.open(""),
            ("ArrowDown", Some(list)) => self.step(list, true),
            ("ArrowUp", Some(list)) => self.step(list, false),
            ("Enter", Some(list)) => match list.active_choice() {
                Some(choice) => self.choose(&choice.code),
                // Where nothing is marked it means what it does without a list: a scanner ends with it.
                None => {
                    self.list.set(None);
                    return false;
                }
            },
            // It goes on to the next field all the same.
            ("Tab", Some(list)) => {
                if let Some(choice) = list.active_choice() {
                    self.choose(&choice.code);
                }
                return false;
            }
            ("Escape", Some(_)) => self.list.set(None),
            _ => return false,
        }
        true
    }

    /// Moves what is active in the list, from one end to the other.
    fn step(&self, list: OpenList, is_down: bool) {
        let active = active_option::step(list.active, list.matches.len(), is_down);
        self.list.set(Some(OpenList { active, ..list }));
    }
}
