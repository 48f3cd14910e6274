//! The shop and the warehouse that a person chooses in the bar, in the form.

use std::rc::Rc;

use yew::prelude::*;

use crate::config::Config;
use crate::hook::Dispatcher;
use crate::page::new_order::reducer::FormReducer;
use crate::session::Session;
use crate::state::order_form::JudgedAction;

#[derive(Properties)]
pub(super) struct PlaceOfOrdersProps {
    pub(super) config: Rc<Config>,
    pub(super) session: Rc<Session>,
    pub(super) dispatcher: Dispatcher<FormReducer>,
}

impl PartialEq for PlaceOfOrdersProps {
    /// There is one of each.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Shows nothing.
#[component]
pub(super) fn PlaceOfOrders(props: &PlaceOfOrdersProps) -> Html {
    use_effect_with((), {
        let PlaceOfOrdersProps {
            config,
            session,
            dispatcher,
        } = props;
        let (config, session) = (Rc::clone(config), Rc::clone(session));
        let dispatcher = dispatcher.clone();
        move |()| {
            let watched = Rc::clone(&session);
            watched.watch_place(&Callback::from(move |place| {
                let blank = Rc::new(session.blank(&config));
                dispatcher.dispatch(JudgedAction::BeginIn(place, blank).into());
            }));
        }
    });
    Html::default()
}
