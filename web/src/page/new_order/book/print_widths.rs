//! What the carrier of the order prints.

use std::rc::Rc;
use std::sync::Arc;

use yew::prelude::*;

use super::super::reducer::FormReducer;
use crate::config::Config;
use crate::hook::Dispatcher;
use crate::state::order_form::{self, JudgedAction};

#[derive(Properties, PartialEq)]
pub(super) struct PrintWidthsProps {
    pub(super) carrier: Arc<str>,
    pub(super) dispatcher: Dispatcher<FormReducer>,
    pub(super) config: Rc<Config>,
}

/// Tells the form of it; it shows nothing itself.
#[component]
pub(super) fn PrintWidths(props: &PrintWidthsProps) -> Html {
    let (config, dispatcher) = (Rc::clone(&props.config), props.dispatcher.clone());
    use_effect_with(Arc::clone(&props.carrier), move |carrier| {
        if let Some(widths) = config.print_widths(carrier) {
            let widths = order_form::PrintWidths(widths);
            dispatcher.dispatch(JudgedAction::Learn(Rc::new(widths)).into());
        }
    });
    Html::default()
}
