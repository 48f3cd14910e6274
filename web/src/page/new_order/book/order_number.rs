//! Under the order number: that it was used before, and the next one where the deployment has orders counted.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use order_model::Locale;
use order_submit::{DeliveryStatus, Entry, OrderKey};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::super::reducer::FormReducer;
use super::super::summary::ORDER_NUMBER;
use super::host::host_of;
use super::next_number::{NextNumber, next_number};
use crate::browser::clock::format_time;
use crate::browser::document;
use crate::browser::focus::has_focus;
use crate::component::icon;
use crate::config::Config;
use crate::hook::{Dispatcher, use_kept};
use crate::i18n::BookText;
use crate::route::Route;
use crate::session::Session;
use crate::state::element_id::control_id;
use crate::state::order_form::Action;

#[derive(Properties, PartialEq)]
pub(super) struct OrderNumberToolsProps {
    /// The order in the form.
    pub(super) order: OrderKey,
    /// Whether it says anything that is its own.
    pub(super) is_begun: bool,
    /// Whether it is on its way, or a panel asks about the number already.
    pub(super) is_asked_about: bool,
    pub(super) dispatcher: Dispatcher<FormReducer>,
    pub(super) config: Rc<Config>,
    pub(super) session: Rc<Session>,
    pub(super) is_shown: bool,
    pub(super) locale: Locale,
}

#[component]
pub(super) fn OrderNumberTools(props: &OrderNumberToolsProps) -> Html {
    let text = BookText::of(props.locale);
    let entry = use_entry(props);
    let next = use_next_number(props, entry.is_some());
    use_filled_in(props, next.as_ref());
    let is_free = props.order.order_number.is_empty() || entry.is_some();
    let next = next.filter(|_| is_free && !props.is_asked_about);
    let content = html! {
        <>
            <p role="status" class="number-used">{ entry.map(|entry| used(&entry, props.locale)).unwrap_or_default() }</p>
            if let Some(next) = next {
                <button type="button" class="button is-quiet is-small" onclick={take(props, next.clone())}>
                    { (text.use_number)(&next) }
                </button>
            }
        </>
    };
    let host = host_of(&control_id(ORDER_NUMBER), "field-note");
    host.map(|host| create_portal(content, host))
        .unwrap_or_default()
}

fn take(props: &OrderNumberToolsProps, number: String) -> Callback<MouseEvent> {
    let dispatcher = props.dispatcher.clone();
    Callback::from(move |_| {
        dispatcher.dispatch(Action::Type(ORDER_NUMBER, number.clone()));
        dispatcher.dispatch(Action::Focus(control_id(ORDER_NUMBER)));
    })
}

/// What became of an earlier order of this number, unless it was not taken.
#[hook]
fn use_entry(props: &OrderNumberToolsProps) -> Option<Entry> {
    let trigger = (props.order.clone(), props.is_asked_about, props.is_shown);
    let entry = use_kept(&props.session.storage, trigger, {
        let (storage, key) = (props.session.storage.clone(), props.order.clone());
        move || {
            let (storage, key) = (storage.clone(), key.clone());
            async move {
                if key.order_number.is_empty() {
                    return None;
                }
                // Sending reads it again, and says where it cannot.
                storage.entry(&key).await.ok().flatten()
            }
        }
    });
    entry.flatten().filter(|entry| {
        let is_free = matches!(
            entry.status,
            DeliveryStatus::Refused | DeliveryStatus::NotArrived
        );
        entry.key == props.order && !is_free && !props.is_asked_about
    })
}

fn used(entry: &Entry, locale: Locale) -> Html {
    let text = BookText::of(locale);
    let time = format_time(entry.sent_at(), locale);
    let says = match entry.status {
        DeliveryStatus::Sending => (text.number_sending)(&time),
        DeliveryStatus::Unknown => (text.number_unknown)(&time),
        DeliveryStatus::Accepted | DeliveryStatus::Refused | DeliveryStatus::NotArrived => {
            (text.number_accepted)(&time)
        }
    };
    let href = Route::Order(entry.key.clone()).href();
    html! {
        <span class="message is-warning">
            { icon::warning() }
            <span class="message-text">{ says }{ " " }<a {href}>{ text.see_order }</a></span>
        </span>
    }
}

/// The number that the shop's next order has, where the deployment has them counted.
#[hook]
fn use_next_number(props: &OrderNumberToolsProps, is_used: bool) -> Option<String> {
    let trigger = (
        props.order.client_code.clone(),
        is_used,
        props.is_asked_about,
        props.is_shown,
    );
    let next = use_kept(&props.session.storage, trigger, {
        let (config, session) = (Rc::clone(&props.config), Rc::clone(&props.session));
        let shop = props.order.client_code.clone();
        move || {
            let (config, session, shop) = (Rc::clone(&config), Rc::clone(&session), shop.clone());
            async move {
                find_next_number(&config, &session, &shop)
                    .await
                    .map(|next| (shop, next))
            }
        }
    });
    let (_, next) = next
        .flatten()
        .filter(|(shop, _)| *shop == props.order.client_code)?;
    Some(next)
}

async fn find_next_number(config: &Config, session: &Session, shop: &str) -> Option<String> {
    let numbering = config
        .entry_aids?
        .order_numbers
        .get_by(|code| code == shop)?;
    let storage = &session.storage;
    let own = session.draft_id();
    let drafts = storage.drafts().await.unwrap_or_default();
    let known = storage.used_numbers(shop).await;
    let is_taken = |number: &str| {
        let mut others = drafts.iter().filter(|draft| draft.id != own);
        others.any(|draft| draft.order_number == number)
    };
    let is_used = |number: String| async move {
        let key = OrderKey::new(shop, &number);
        matches!(storage.entry(&key).await, Ok(Some(_)))
    };
    let NextNumber { number, used_up_to } = next_number(numbering, known, is_taken, is_used).await;
    if known != Some(used_up_to) {
        storage.save_used_numbers(shop, used_up_to).await;
    }
    Some(number)
}

/// How often the field of the number has been left.
#[hook]
fn use_leavings() -> u32 {
    let count = use_state_eq(|| 0_u32);
    let setter = count.setter();
    use_effect_with((), move |()| {
        let control = document().and_then(|it| it.get_element_by_id(&control_id(ORDER_NUMBER)));
        let left = Cell::new(0_u32);
        let listener = control.map(|control| {
            EventListener::new(&control, "blur", move |_| {
                left.set(left.get().wrapping_add(1));
                setter.set(left.get());
            })
        });
        move || drop(listener)
    });
    *count
}

/// An order that has been begun without a number gets the next one, unless somebody is about to type it; with another shop,
/// what it got becomes that shop's.
#[hook]
fn use_filled_in(props: &OrderNumberToolsProps, next: Option<&String>) {
    let filled = use_mut_ref(|| None::<OrderKey>);
    let current = use_mut_ref(OrderKey::default);
    current.replace(props.order.clone());
    let (config, session) = (Rc::clone(&props.config), Rc::clone(&props.session));
    let dispatcher = props.dispatcher.clone();
    let is_begun = props.is_begun && !props.is_asked_about;
    let leavings = use_leavings();
    let deps = (props.order.clone(), is_begun, next.cloned(), leavings);
    use_effect_with(deps, move |(order, is_begun, next, _)| {
        let is_missing = order.order_number.is_empty() && !has_focus(&control_id(ORDER_NUMBER));
        let is_of_other_shop = filled.borrow().as_ref().is_some_and(|filled| {
            filled.order_number == order.order_number && filled.client_code != order.client_code
        });
        if !is_begun || next.is_none() || !(is_missing || is_of_other_shop) {
            return;
        }
        let order = order.clone();
        spawn_local(async move {
            // What was found before may have been used since.
            let next = find_next_number(&config, &session, &order.client_code).await;
            if let Some(next) = next
                && *current.borrow() == order
            {
                filled.replace(Some(OrderKey::new(&order.client_code, &next)));
                dispatcher.dispatch(Action::Type(ORDER_NUMBER, next));
            }
        });
    });
}
