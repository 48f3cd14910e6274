//! The goods that the form knows: those that were sent from this browser, and those that the deployment lists.

use std::rc::Rc;
use std::sync::Arc;

use order_model::Locale;
use yew::prelude::*;

use super::super::choices::sku_choices;
use super::super::reducer::FormReducer;
use crate::config::Config;
use crate::hook::{Dispatcher, use_kept};
use crate::session::Session;
use crate::state::order_form::{JudgedAction, KnownGoods};
use crate::state::sku_list::{Sku, SkuList};

#[derive(Properties, PartialEq)]
pub(super) struct KnownSkusProps {
    pub(super) dispatcher: Dispatcher<FormReducer>,
    pub(super) config: Rc<Config>,
    pub(super) session: Rc<Session>,
    pub(super) is_shown: bool,
    pub(super) locale: Locale,
}

/// Tells the form of them, and of changes; it shows nothing itself.
#[component]
pub(super) fn KnownSkus(props: &KnownSkusProps) -> Html {
    let (storage, config) = (props.session.storage.clone(), Rc::clone(&props.config));
    let sent = use_kept(&props.session.storage, props.is_shown, move || {
        let (storage, config) = (storage.clone(), Rc::clone(&config));
        // What cannot be read is typed.
        async move {
            let skus = storage.skus(&config.replies.codes).await;
            Rc::<[Sku]>::from(skus.unwrap_or_default())
        }
    });
    let (config, dispatcher) = (Rc::clone(&props.config), props.dispatcher.clone());
    use_effect_with((sent, props.locale), move |(sent, locale)| {
        let Some(sent) = sent else { return };
        let listed = config.entry_aids.into_iter().flat_map(|more| &more.skus);
        let listed = listed.map(|listed| Sku {
            sku: Arc::clone(&listed.sku),
            name: listed.name.get(*locale).into(),
            unit_price: Arc::clone(&listed.unit_price),
            currency: Arc::clone(&listed.currency),
        });
        let mut list = SkuList::new(sent.iter().cloned(), listed);
        list.choices = Some(Rc::new(sku_choices(&list.skus)));
        let goods = KnownGoods(Rc::new(list));
        dispatcher.dispatch(JudgedAction::Learn(Rc::new(goods)).into());
    });
    Html::default()
}
