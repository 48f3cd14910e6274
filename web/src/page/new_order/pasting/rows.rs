//! Rows of a spreadsheet that are pasted into a field of an item: they are not put into it, but offered as items.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use order_model::contract::ITEMS;
use order_model::{Group, Locale};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::super::assist::ASSIST;
use super::super::reducer::FormReducer;
use super::notice::notice;
use super::rows_dialog::RowsDialogProps;
use crate::browser::clipboard::pasted_text;
use crate::component::undo_bar::undo_bar;
use crate::hook::Dispatcher;
use crate::i18n::{BookText, Text};
use crate::state::order_form::{Action, JudgedAction, OrderForm};
use crate::state::pasted_text::may_be_rows;
use crate::state::pasting::RowsOffer;
use crate::state::visible_issue::Edits;

#[derive(Clone, Properties)]
pub(in super::super) struct PasteRowsProps {
    pub(in super::super) form: Rc<OrderForm>,
    pub(in super::super) dispatcher: Dispatcher<FormReducer>,
    pub(in super::super) locale: Locale,
}

impl PartialEq for PasteRowsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.form, &other.form) && self.locale == other.locale
    }
}

/// Hears of rows that are pasted, and says that some have been filled in.
#[component]
pub(in super::super) fn PasteRows(props: &PasteRowsProps) -> Html {
    let place = use_node_ref();
    let asked = use_state(|| None::<RowsOffer>);
    let setter = asked.setter();
    use_effect_with(place.clone(), move |place| {
        let place = place.cast::<Element>();
        let section = place.and_then(|it| it.closest("section").ok().flatten());
        let listener = section.map(|section| listen(&section, setter));
        move || drop(listener)
    });
    let on_undo = {
        let dispatcher = props.dispatcher.clone();
        Callback::from(move |()| dispatcher.dispatch(Action::Undo))
    };
    let is_filled_in = props.form.is_filled_in(Group::Item);
    let said = is_filled_in.then_some(BookText::of(props.locale).filled_in);
    html! {
        <div ref={place}>
            { undo_bar(said, &on_undo, Text::of(props.locale)) }
            { dialog(props, &asked) }
        </div>
    }
}

fn dialog(props: &PasteRowsProps, asked: &UseStateHandle<Option<RowsOffer>>) -> Html {
    let (Some(offer), Some(assist)) = (&**asked, ASSIST.get()) else {
        return Html::default();
    };
    let (dispatcher, set) = (props.dispatcher.clone(), asked.setter());
    let on_fill =
        Callback::from(move |edits: Edits| dispatcher.dispatch(JudgedAction::FillIn(edits).into()));
    (assist.rows)(RowsDialogProps {
        offer: offer.clone(),
        form: Rc::clone(&props.form),
        on_fill,
        on_close: Callback::from(move |()| set.set(None)),
        locale: props.locale,
    })
}

fn listen(section: &Element, asked: UseStateSetter<Option<RowsOffer>>) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(section, "paste", options, move |event| {
        let control = event
            .target()
            .and_then(|it| it.dyn_into::<HtmlElement>().ok());
        let is_of_item = |control: &HtmlElement| control.id().starts_with(ITEMS);
        let text = pasted_text(event).filter(|text| may_be_rows(text));
        if let (Some(control), Some(text)) = (control.filter(is_of_item), text) {
            let asked = asked.clone();
            let ask = move |offer| asked.set(Some(offer));
            notice(
                event,
                control,
                text,
                |assist, text| (assist.read_rows)(text),
                ask,
            );
        }
    })
}
