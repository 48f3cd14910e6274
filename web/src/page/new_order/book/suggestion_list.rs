//! How the list of addresses looks, and what its field says of it.

use std::sync::Arc;

use order_model::{Field, Group, Locale};
use web_sys::Element;
use yew::prelude::*;

use super::host::{host_of, id_of};
use crate::browser::document;
use crate::browser::focus::scroll_into_view;
use crate::i18n::BookText;
use crate::state::address::{Address, Suggestions};

pub(super) struct SuggestionListProps<'a> {
    pub(super) party: Group,
    pub(super) suggestions: &'a Suggestions,
    pub(super) on_choose: &'a Callback<Arc<Address>>,
    pub(super) locale: Locale,
}

/// The list, in its place under the field, and how long it is in words.
pub(super) fn suggestion_list(props: &SuggestionListProps<'_>) -> Html {
    let text = BookText::of(props.locale);
    let open = props.suggestions.open.as_ref();
    let said = open.map(|open| (text.suggested)(open.matches.len()));
    let list = open.and_then(|open| {
        let id = id_of(open.field, props.party);
        // The focus stays in the field: a press on the list must not take it away.
        let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
        let option = |(index, address): (usize, &Arc<Address>)| {
            let onclick = {
                let (address, on_choose) = (Arc::clone(address), props.on_choose.clone());
                Callback::from(move |_: MouseEvent| on_choose.emit(Arc::clone(&address)))
            };
            let texts = &address.texts;
            html! {
                <li role="option" id={format!("{id}-suggestion-{index}")} class="combobox-option suggestion"
                    aria-selected={(open.active == Some(index)).to_string()} {onclick}>
                    <span class="suggestion-name">{ texts.text(Field::ReceiverName) }</span>
                    <span class="number">{ texts.text(Field::ReceiverPhone) }</span>
                    <span class="suggestion-place">{ texts.place() }</span>
                </li>
            }
        };
        let list = html! {
            <ul class="combobox-list" role="listbox" id={format!("{id}-suggestions")} tabindex="-1"
                aria-label={text.suggestions} {onmousedown}>
                { for open.matches.iter().enumerate().map(option) }
            </ul>
        };
        Some(create_portal(list, host_of(&id, "suggestions")?))
    });
    html! {
        <>
            { list.unwrap_or_default() }
            <p class="visually-hidden" role="status">{ said }</p>
        </>
    }
}

/// Has a field say that it has a list, whether that is open, and what in it is active. Where the address book is empty, it is
/// a field like any other.
pub(super) fn describe_control(field: Field, party: Group, suggestions: &Suggestions) {
    let id = id_of(field, party);
    let control = document().and_then(|document| document.get_element_by_id(&id));
    let Some(control) = control.filter(|_| !suggestions.is_empty()) else {
        return;
    };
    let open = suggestions.open.as_ref().filter(|open| open.field == field);
    // A field for several lines cannot be a combobox.
    if control.tag_name() == "INPUT" {
        set(&control, "role", "combobox");
        set(
            &control,
            "aria-expanded",
            if open.is_some() { "true" } else { "false" },
        );
    } else {
        set(&control, "aria-haspopup", "listbox");
    }
    set(&control, "aria-autocomplete", "list");
    set(&control, "aria-controls", &format!("{id}-suggestions"));
    // The browser's own list would lie over this one.
    set(&control, "autocomplete", "off");
    match open.and_then(|open| open.active) {
        Some(active) => {
            let option = format!("{id}-suggestion-{active}");
            set(&control, "aria-activedescendant", &option);
            scroll_into_view(&option);
        }
        None => {
            // There may be none to remove.
            let _ = control.remove_attribute("aria-activedescendant");
        }
    }
}

fn set(control: &Element, name: &str, value: &str) {
    // The names are good, which is all that could be wrong.
    let _ = control.set_attribute(name, value);
}
