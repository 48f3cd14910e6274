//! The list under the control, while it is open.

use std::sync::Arc;

use order_model::Locale;
use yew::prelude::*;

use super::choice::{Choice, ListKind};
use crate::i18n::LateText;

/// What is in the list, and what of it is active.
#[derive(Debug, Clone)]
pub(super) struct OpenList {
    pub(super) matches: Vec<Choice>,
    pub(super) active: Option<usize>,
    /// What was typed when it was asked for, where the choices are still to come.
    pub(super) asked: Option<Arc<str>>,
}

impl OpenList {
    pub(super) fn active_choice(&self) -> Option<&Choice> {
        self.active.and_then(|index| self.matches.get(index))
    }
}

pub(super) struct ListboxProps<'a> {
    pub(super) list: &'a OpenList,
    /// The control's id.
    pub(super) id: &'a str,
    /// The field's name.
    pub(super) name: &'static str,
    pub(super) kind: ListKind,
    /// Hears the code of what is chosen.
    pub(super) on_choose: &'a Callback<Arc<str>>,
    pub(super) locale: Locale,
}

pub(super) fn listbox(props: &ListboxProps<'_>) -> Html {
    let ListboxProps { list, id, name, .. } = *props;
    if list.matches.is_empty() {
        let text = LateText::of(props.locale).no_choices;
        return html! { <p class="combobox-empty" id={format!("{id}-list")} role="status">{ text }</p> };
    }
    // The focus stays in the input: a press on the list must not take it away.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let matches = list.matches.iter().enumerate();
    // Nor must Tab lead into it, which browsers let it where there is something to scroll.
    html! {
        <ul class="combobox-list" role="listbox" id={format!("{id}-list")} tabindex="-1" aria-label={name} {onmousedown}>
            { for matches.map(|(index, choice)| option(props, index, choice)) }
        </ul>
    }
}

fn option(props: &ListboxProps<'_>, index: usize, choice: &Choice) -> Html {
    let code = Arc::clone(&choice.code);
    let onclick = props.on_choose.reform(move |event: MouseEvent| {
        event.stop_propagation();
        Arc::clone(&code)
    });
    let choice_code = match props.kind {
        ListKind::Suggestions => html! { <span class="value">{ &*choice.code }</span> },
        ListKind::Closed | ListKind::Open => html! { <span class="code">{ &*choice.code }</span> },
    };
    let is_active = props.list.active == Some(index);
    html! {
        <li role="option" id={format!("{}-option-{index}", props.id)} class="combobox-option"
            aria-selected={is_active.to_string()} {onclick}>
            { choice_code }
            <span>{ &*choice.name }</span>
        </li>
    }
}
