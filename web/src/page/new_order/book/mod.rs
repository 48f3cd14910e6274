//! What the form has of the address book, which comes with the rules.

mod address_tools;
mod host;
mod suggestion_list;
mod suggestions;

use std::rc::Rc;

use order_model::{Group, Locale};
use yew::prelude::*;

use self::address_tools::{AddressTools, AddressToolsProps};
use super::reducer::FormHandle;
use crate::session::Session;
use crate::state::address::AddressTexts;

pub(super) struct BookProps<'a> {
    pub(super) form: &'a FormHandle,
    pub(super) session: &'a Rc<Session>,
    pub(super) is_shown: bool,
    pub(super) locale: Locale,
}

/// What there is for the receiver and for the sender.
pub(super) fn address_tools(props: &BookProps<'_>) -> [Html; 2] {
    Group::PARTIES.map(|party| {
        let tools = AddressToolsProps {
            party,
            texts: AddressTexts::of_draft(&props.form.draft, party),
            is_filled_in: props.form.is_filled_in(party),
            dispatcher: props.form.dispatcher(),
            session: Rc::clone(props.session),
            is_shown: props.is_shown,
            locale: props.locale,
        };
        html! { <AddressTools ..tools /> }
    })
}
