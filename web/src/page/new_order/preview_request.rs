//! What would leave of the form as it is.

use std::rc::Rc;

use order_model::Locale;
use yew::prelude::*;

use super::reducer::FormReducer;
use crate::config::Config;
use crate::hook::Dispatcher;
use crate::i18n::{ChunkText, PasteText};
use crate::page::request_texts::RequestTexts;
use crate::session::Session;
use crate::state::order_form::{JudgedAction, OrderForm};

#[derive(Clone, Properties)]
pub(super) struct PreviewProps {
    pub(super) form: Rc<OrderForm>,
    pub(super) dispatcher: Dispatcher<FormReducer>,
    pub(super) config: Rc<Config>,
    pub(super) session: Rc<Session>,
    pub(super) locale: Locale,
}

impl PartialEq for PreviewProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.form, &other.form) && self.locale == other.locale
    }
}

/// The request as it would leave when Send is pressed now; where something is missing without which there is none, that is said. Another
/// one can be pasted.
pub(super) fn preview_request(props: &PreviewProps, on_paste: Callback<MouseEvent>) -> Html {
    html! {
        <>
            { request_now(props) }
            <p>
                <button type="button" class="button is-quiet is-small" onclick={on_paste}>{ PasteText::of(props.locale).order_paste }</button>
            </p>
        </>
    }
}

fn request_now(props: &PreviewProps) -> Html {
    let left = Rc::clone(&props.form).reduce(JudgedAction::LeaveAll.into());
    let (draft, _) = left.normalized();
    let (config, session) = (Rc::clone(&props.config), Rc::clone(&props.session));
    match left.order_of(&draft) {
        Some(order) => html! {
            <RequestTexts {config} {session} body={order.to_json()} locale={props.locale} />
        },
        None => html! { <p class="hint">{ ChunkText::of(props.locale).request_later }</p> },
    }
}
