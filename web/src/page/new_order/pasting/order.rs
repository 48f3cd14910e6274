//! An order as JSON that is pasted into a field of the form, or into the box for one: it is offered in the place of what is typed.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use order_model::{Locale, OrderDraft};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::super::assist::Assist;
use super::super::reducer::FormReducer;
use super::notice::notice;
use super::order_dialog::OrderDialogProps;
use crate::browser::clipboard::pasted_text;
use crate::browser::document;
use crate::config::Config;
use crate::hook::Dispatcher;
use crate::state::order_form::Action;
use crate::state::pasted_text::may_be_order;

/// What was pasted, while it is asked about; an empty text where a box was asked for.
pub(in super::super) type Asked = UseStateHandle<Option<Rc<str>>>;

/// Hears of orders that are pasted into the form, before their fields do.
#[hook]
pub(in super::super) fn use_pasted_order(asked: &Asked) {
    let asked = asked.setter();
    use_effect_with((), move |()| {
        let form = document().and_then(|document| document.get_element_by_id("form"));
        let listener = form.map(|form| listen(&form, asked));
        move || drop(listener)
    });
}

fn listen(form: &Element, asked: UseStateSetter<Option<Rc<str>>>) -> EventListener {
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: false,
    };
    EventListener::new_with_options(form, "paste", options, move |event| {
        let target = event.target();
        let control = target.and_then(|it| it.dyn_into::<HtmlElement>().ok());
        let text = pasted_text(event).filter(|text| may_be_order(text));
        if let (Some(control), Some(text)) = (control, text) {
            event.stop_propagation();
            let read = |assist: &Assist, text: &str| {
                (assist.is_order)(text).then(|| Rc::<str>::from(text))
            };
            let asked = asked.clone();
            notice(event, control, text, read, move |text| {
                asked.set(Some(text));
            });
        }
    })
}

/// The order that was pasted, or the box for one.
pub(in super::super) fn order_dialog(
    asked: &Asked,
    assist: &Assist,
    config: &Rc<Config>,
    dispatcher: &Dispatcher<FormReducer>,
    locale: Locale,
) -> Html {
    let Some(text) = &**asked else {
        return Html::default();
    };
    let (dispatcher, set) = (dispatcher.clone(), asked.setter());
    (assist.order)(OrderDialogProps {
        text: Rc::clone(text),
        config: Rc::clone(config),
        on_load: Callback::from(move |draft: OrderDraft| {
            dispatcher.dispatch(Action::Load(Rc::new(draft)));
        }),
        on_close: Callback::from(move |()| set.set(None)),
        locale,
    })
}
