//! What the carrier of the order prints.

use std::rc::Rc;
use std::sync::Arc;

use order_model::{Field, VecMap};
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
        if config
            .entry_aids
            .is_some_and(|aids| !aids.carrier_print_widths.is_empty())
        {
            let widths = print_widths(&config, carrier);
            let widths = order_form::PrintWidths(widths);
            dispatcher.dispatch(JudgedAction::Learn(Rc::new(widths)).into());
        }
    });
    Html::default()
}

/// What is printed of each field: what the carrier says, else what the rules do.
fn print_widths(config: &Config, carrier: &str) -> VecMap<Field, u32> {
    let mut widths = config.rules.print_widths.clone();
    let aids = config.entry_aids;
    let own = aids.and_then(|aids| aids.carrier_print_widths.get_by(|code| code == carrier));
    for (field, width) in own.into_iter().flat_map(VecMap::iter) {
        widths.insert(*field, *width);
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::PartReader;

    #[test]
    fn a_carrier_says_what_it_prints_and_the_rules_say_the_rest() {
        let json = r#"{"rules":{"print_widths":{"receiver.name":35,"receiver.city":30}},"carrier_print_widths":{"DHL":{"receiver.name":40}}}"#;
        let config = Config::parse(json, &PartReader::FULL).unwrap();
        for (carrier, name) in [("DHL", 40), ("UPS", 35), ("", 35)] {
            let widths = print_widths(&config, carrier);
            assert_eq!(widths.get(&Field::ReceiverName), Some(&name), "{carrier}");
            assert_eq!(widths.get(&Field::ReceiverCity), Some(&30), "{carrier}");
        }
    }
}
