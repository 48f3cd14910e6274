//! The rules that the order is judged by: those that the person has chosen, with what the order's carrier prints.

use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::super::reducer::FormReducer;
use crate::config::Config;
use crate::hook::{Dispatcher, use_kept};
use crate::session::Session;
use crate::state::order_form::{self, JudgedAction};

#[derive(Properties, PartialEq)]
pub(super) struct RulesInUseProps {
    pub(super) carrier: Arc<str>,
    pub(super) dispatcher: Dispatcher<FormReducer>,
    pub(super) config: Rc<Config>,
    pub(super) session: Rc<Session>,
    /// Whoever comes back from the settings may have chosen others.
    pub(super) is_shown: bool,
}

/// Tells the form of them; it shows nothing itself.
#[component]
pub(super) fn RulesInUse(props: &RulesInUseProps) -> Html {
    let profile = use_kept(&props.session.storage, props.is_shown, {
        let session = Rc::clone(&props.session);
        move || {
            let storage = session.storage.clone();
            async move { storage.rules_profile().await }
        }
    });
    let (config, dispatcher) = (Rc::clone(&props.config), props.dispatcher.clone());
    let key = (profile, Arc::clone(&props.carrier));
    use_effect_with(key, move |(profile, carrier)| {
        if let Some(profile) = profile {
            let rules = order_form::RulesInUse(config.rules_for(profile, carrier));
            dispatcher.dispatch(JudgedAction::Learn(Rc::new(rules)).into());
        }
    });
    Html::default()
}
