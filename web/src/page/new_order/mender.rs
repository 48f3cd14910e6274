//! The smallest change that would mend what is wrong with the order, beside the form: found while nobody types, made with one key.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use order_model::{Locale, OrderDraft};
use yew::prelude::*;

use super::alt_key::use_alt_key;
use super::assist::ASSIST;
use super::mender_panel::MenderPanelProps;
use super::reducer::FormReducer;
use crate::hook::{Dispatcher, use_chunk};
use crate::state::order_form::{Action, JudgedAction, Mending, OrderForm};
use crate::state::visible_issue::Edits;

/// So long after the last change of the order what would mend it is looked for, in milliseconds: not while a person types.
const PAUSE: u32 = 300;

#[derive(Clone, Properties)]
pub(super) struct MenderProps {
    pub(super) form: Rc<OrderForm>,
    pub(super) dispatcher: Dispatcher<FormReducer>,
    pub(super) locale: Locale,
}

impl PartialEq for MenderProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.form, &other.form) && self.locale == other.locale
    }
}

/// Looks for it, and hears of the keys that make it and undo it.
#[component]
pub(super) fn Mender(props: &MenderProps) -> Html {
    let place = use_node_ref();
    let is_made = use_state_eq(|| false);
    let mending = use_mending(&props.form);
    let can_undo = props.form.is_filled_in_last();
    {
        let is_made = is_made.setter();
        use_effect_with(can_undo, move |can_undo| {
            if !can_undo {
                is_made.set(false);
            }
        });
    }
    let on_make = {
        let (dispatcher, is_made) = (props.dispatcher.clone(), is_made.setter());
        Callback::from(move |edits: Edits| {
            dispatcher.dispatch(JudgedAction::FillIn(edits).into());
            is_made.set(true);
        })
    };
    let on_undo = {
        let dispatcher = props.dispatcher.clone();
        Callback::from(move |()| dispatcher.dispatch(Action::Undo))
    };
    let edits = mending.as_ref().map(|mending| mending.edits());
    let make = on_make.clone();
    let make = Callback::from(move |()| {
        let edits = edits.clone();
        edits.map(|edits| make.emit(edits)).is_some()
    });
    use_alt_key("KeyM", &place, make);
    let undo = on_undo.clone();
    let undo = Callback::from(move |()| {
        undo.emit(());
        true
    });
    use_alt_key("KeyZ", &place, undo);
    let panel = ASSIST.get().map(|assist| {
        (assist.mender)(&MenderPanelProps {
            mending,
            form: Rc::clone(&props.form),
            is_made: *is_made && can_undo,
            on_make,
            on_undo,
            locale: props.locale,
        })
    });
    html! { <div ref={place} class="mender-place">{ panel.unwrap_or_default() }</div> }
}

/// What would mend the order as it is now, once that is found.
#[hook]
fn use_mending(form: &Rc<OrderForm>) -> Option<Rc<Mending>> {
    let shown = form.shown_unresolved();
    let assist = use_chunk(&ASSIST, shown > 0).ready();
    let found = use_state(|| None::<(OrderDraft, usize, Option<Rc<Mending>>)>);
    let set = found.setter();
    let form = Rc::clone(form);
    let key = (form.draft.clone(), shown, assist.is_some());
    let (draft, now) = (form.draft.clone(), shown);
    use_effect_with(key, move |_| {
        let looking = assist.filter(|_| shown > 0).map(|assist| {
            Timeout::new(PAUSE, move || {
                let mending = (assist.mending)(&form).map(Rc::new);
                set.set(Some((form.draft.clone(), shown, mending)));
            })
        });
        move || drop(looking)
    });
    let (of, when, mending) = found.as_ref()?;
    mending.clone().filter(|_| *of == draft && *when == now)
}
