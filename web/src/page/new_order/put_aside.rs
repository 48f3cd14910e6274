//! The order in the form is put aside, to be sent with others, and the next one is begun.

use std::rc::Rc;

use order_model::{Locale, OrderDraft};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::alt_key::use_alt_key;
use super::reducer::FormReducer;
use super::summary::ORDER_NUMBER;
use crate::browser::focus::blur_active_field;
use crate::hook::Dispatcher;
use crate::i18n::ChunkText;
use crate::session::Session;
use crate::state::element_id::control_id;
use crate::state::next_order::{is_begun_only, next_order};
use crate::state::order_form::Action;
use crate::state::phase::Phase;
use crate::state::saved_draft::SavedDraft;

#[derive(Properties, PartialEq)]
pub(super) struct PutAsideProps {
    pub(super) session: Rc<Session>,
    pub(super) dispatcher: Dispatcher<FormReducer>,
    /// What is to be kept of the draft in the form.
    pub(super) own: Option<SavedDraft>,
    /// A draft with nothing in it yet.
    pub(super) blank: Rc<OrderDraft>,
    pub(super) is_sending: bool,
    pub(super) locale: Locale,
}

/// A button, and Alt + P wherever the focus is. There is none while the form says nothing of its own.
#[component]
pub(super) fn PutAside(props: &PutAsideProps) -> Html {
    let own = props.own.as_ref().filter(|_| !props.is_sending);
    let own = own.filter(|own| !is_begun_only(&own.draft, &props.blank));
    let on_press = own.map(|own| put_aside(own, props));
    let place = use_node_ref();
    let on_key = on_press.clone();
    let on_key = Callback::from(move |()| on_key.as_ref().map(|press| press.emit(())).is_some());
    use_alt_key("KeyP", &place, on_key);
    let button = on_press.map(|on_press| {
        let onclick = on_press.reform(|_: MouseEvent| ());
        html! {
            <button type="button" class="button is-quiet" aria-keyshortcuts="Alt+P" {onclick}>
                { ChunkText::of(props.locale).put_aside }
            </button>
        }
    });
    html! { <span ref={place} class="put-aside">{ button.unwrap_or_default() }</span> }
}

/// Keeps the draft where it is, and begins another one with what orders have in common. Where it cannot be kept, it stays in the
/// form, which says why.
fn put_aside(own: &SavedDraft, props: &PutAsideProps) -> Callback<()> {
    let (own, blank) = (own.clone(), Rc::clone(&props.blank));
    let (session, dispatcher) = (Rc::clone(&props.session), props.dispatcher.clone());
    Callback::from(move |()| {
        blur_active_field();
        let next = SavedDraft::from(next_order(&own.draft, &blank));
        let (own, session, dispatcher) = (own.clone(), Rc::clone(&session), dispatcher.clone());
        spawn_local(async move {
            if session.put_aside(&own).await {
                dispatcher.dispatch(Action::Open(Rc::new(next), Phase::Editing));
                dispatcher.dispatch(Action::Focus(control_id(ORDER_NUMBER)));
            }
        });
    })
}
