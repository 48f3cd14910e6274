//! What is pasted. An address that is pasted into one of its fields: where it may be several of them, it is not put into one, but offered to all.

pub(super) mod address_dialog;
mod moving;
mod notice;
pub(super) mod order;
pub(super) mod order_dialog;
pub(super) mod rows;
pub(super) mod rows_dialog;

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use order_model::{Field, Group, Locale};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use self::address_dialog::AddressDialogProps;
use self::notice::notice;
use super::alt_key::use_alt_key;
use super::assist::{ASSIST, Assist};
use super::book::host::id_of;
use super::reducer::FormReducer;
use crate::browser::clipboard::{insert_text, pasted_text};
use crate::browser::document;
use crate::component::chunk_failure::chunk_failure;
use crate::hook::{Dispatcher, use_chunk};
use crate::i18n::{BookText, Text};
use crate::state::address::{ADDRESS_FIELDS, AddressTexts};
use crate::state::order_form::JudgedAction;
use crate::state::pasted_text::{may_be_address, on_one_line};
use crate::state::visible_issue::Edits;

#[derive(Clone, Properties, PartialEq)]
pub(super) struct PasteAddressProps {
    pub(super) party: Group,
    /// What the party's fields say.
    pub(super) texts: AddressTexts,
    /// The codes of countries that an address is in rather than in others.
    pub(super) likely: Rc<[String]>,
    pub(super) dispatcher: Dispatcher<FormReducer>,
    pub(super) locale: Locale,
}

/// What is asked about.
#[derive(Clone)]
struct Asked {
    text: Rc<str>,
    /// Where it was pasted; `None` where a box was asked for.
    target: Option<(HtmlElement, Field)>,
}

/// The button that opens a box for an address; where one is pasted into a field, it is offered without.
#[component]
pub(super) fn PasteAddress(props: &PasteAddressProps) -> Html {
    let place = use_node_ref();
    let asked = use_state(|| None::<Asked>);
    let assist = use_chunk(&ASSIST, asked.is_some());
    // What the listeners, which are there once, look at.
    let current = use_mut_ref(|| None::<Listening>);
    let listening = Listening {
        props: props.clone(),
        asked: asked.setter(),
    };
    current.replace(Some(listening.clone()));
    use_effect_with(place.clone(), move |place| {
        let button = place.cast::<Element>();
        let section = button.and_then(|it| it.closest("section").ok().flatten());
        let listener = section.map(|section| listen(&section, &current));
        move || drop(listener)
    });
    let dialog = match (&*asked, assist.ready()) {
        (Some(asked), Some(assist)) => dialog(&listening, asked, assist),
        _ => Html::default(),
    };
    let (by_key, party) = (listening.clone(), props.party);
    let on_key = Callback::from(move |()| {
        let is_meant = has_focus_for(party);
        if is_meant {
            by_key.open_box();
        }
        is_meant
    });
    use_alt_key("KeyV", &place, on_key);
    let onclick = Callback::from(move |_: MouseEvent| listening.open_box());
    html! {
        <>
            // Tab passes it by: its key opens the box from any field.
            <button type="button" class="button is-quiet is-small" ref={place} {onclick} tabindex="-1" title="Alt + V"
                aria-keyshortcuts="Alt+V">
                { BookText::of(props.locale).paste_address }
            </button>
            { dialog }
            if assist.has_failed() {
                { chunk_failure(Text::of(props.locale)) }
            }
        </>
    }
}

fn dialog(listening: &Listening, asked: &Asked, assist: &Assist) -> Html {
    let Listening { props, asked: set } = listening;
    let on_fill = {
        let dispatcher = props.dispatcher.clone();
        Callback::from(move |edits: Edits| dispatcher.dispatch(JudgedAction::FillIn(edits).into()))
    };
    let on_close = {
        let set = set.clone();
        Callback::from(move |()| set.set(None))
    };
    let as_it_is = asked.target.clone().map(|(control, field)| {
        let text = Rc::clone(&asked.text);
        let insert = Callback::from(move |()| {
            let (control, text) = (control.clone(), on_one_line(&text));
            // What the browser says of it would not be heard while something else is.
            spawn_local(async move { insert_text(&control, &text) });
        });
        (field, insert)
    });
    (assist.address)(AddressDialogProps {
        party: props.party,
        text: Rc::clone(&asked.text),
        before: props.texts.clone(),
        likely: Rc::clone(&props.likely),
        as_it_is,
        on_fill,
        on_close,
        locale: props.locale,
    })
}

/// What hears of what is pasted.
#[derive(Clone)]
struct Listening {
    props: PasteAddressProps,
    asked: UseStateSetter<Option<Asked>>,
}

fn listen(section: &Element, current: &Rc<RefCell<Option<Listening>>>) -> EventListener {
    let (current, options) = (
        Rc::clone(current),
        EventListenerOptions::enable_prevent_default(),
    );
    EventListener::new_with_options(section, "paste", options, move |event| {
        let listening = current.borrow().clone();
        if let Some(listening) = listening {
            listening.hear_paste(event);
        }
    })
}

/// Whether the box is asked for of this party: of the sender where the focus is in its section.
fn has_focus_for(party: Group) -> bool {
    let active = document().and_then(|document| document.active_element());
    let section = active.and_then(|active| active.closest("#sender-section").ok().flatten());
    section.is_some() == (party == Group::Sender)
}

impl Listening {
    fn open_box(&self) {
        self.asked.set(Some(Asked {
            text: Rc::from(""),
            target: None,
        }));
    }

    fn hear_paste(&self, event: &Event) {
        let Some(target) = self.target_of(event) else {
            return;
        };
        let control = target.0.clone();
        let Some(text) = pasted_text(event).filter(|text| may_be_address(text)) else {
            return;
        };
        let (listening, asked) = (self.clone(), self.asked.clone());
        let read = move |assist: &Assist, text: &str| {
            let props = &listening.props;
            let is_address = (assist.is_address)(props.party, text, &props.texts, &props.likely);
            is_address.then(|| Asked {
                text: text.into(),
                target: Some(target.clone()),
            })
        };
        notice(event, control, text, read, move |found| {
            asked.set(Some(found));
        });
    }

    /// The control that an event is about, and its field, if it is one of the party's.
    fn target_of(&self, event: &Event) -> Option<(HtmlElement, Field)> {
        let control: HtmlElement = event.target()?.dyn_into().ok()?;
        let (id, party) = (control.id(), self.props.party);
        let mut fields = ADDRESS_FIELDS.into_iter();
        let field = fields.find(|field| id_of(*field, party) == id)?;
        Some((control, field.counterpart_in(party)))
    }
}
