//! Which screen the address names: `#/` and what follows, so that any static host at any path serves every screen.

use gloo_events::EventListener;
use js_sys::{decode_uri_component, encode_uri_component};
use order_submit::OrderKey;
use yew::prelude::*;

/// A screen's address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Route {
    NewOrder,
    Orders,
    Order(OrderKey),
    Ready,
    Import,
    Addresses,
    Help,
    Settings,
    Print,
    /// An order from another device, as the link has it.
    Take(String),
    NotFound,
}

impl Route {
    /// The address of this screen.
    pub(crate) fn href(&self) -> String {
        match self {
            Self::NewOrder | Self::NotFound => "#/".to_owned(),
            Self::Orders => "#/orders".to_owned(),
            Self::Ready => "#/ready".to_owned(),
            Self::Import => "#/import".to_owned(),
            Self::Addresses => "#/addresses".to_owned(),
            Self::Help => "#/help".to_owned(),
            Self::Settings => "#/settings".to_owned(),
            Self::Print => "#/print".to_owned(),
            Self::Take(order) => format!("#/take/{order}"),
            Self::Order(OrderKey {
                client_code,
                order_number,
            }) => {
                let [client, number] =
                    [client_code, order_number].map(|part| encode_uri_component(part));
                format!("#/orders/{client}/{number}")
            }
        }
    }

    fn of(hash: &str) -> Self {
        // Anything else that follows the # is a place on the screen.
        let Some(path) = hash.strip_prefix("#/") else {
            return Self::NewOrder;
        };
        let path = path.strip_suffix('/').unwrap_or(path);
        let parts: Vec<&str> = path.split('/').collect();
        let decoded = |part: &str| decode_uri_component(part).ok().map(String::from);
        match &*parts {
            [""] => Self::NewOrder,
            ["orders"] => Self::Orders,
            ["ready"] => Self::Ready,
            ["import"] => Self::Import,
            ["addresses"] => Self::Addresses,
            ["help"] => Self::Help,
            ["settings"] => Self::Settings,
            ["print"] => Self::Print,
            ["take", order] => Self::Take((*order).to_owned()),
            ["orders", client, number] => match (decoded(client), decoded(number)) {
                (Some(client), Some(number)) => Self::Order(OrderKey::new(&client, &number)),
                _ => Self::NotFound,
            },
            _ => Self::NotFound,
        }
    }

    /// The screen that the address names now.
    pub(crate) fn current() -> Self {
        let hash = web_sys::window().and_then(|window| window.location().hash().ok());
        Self::of(&hash.unwrap_or_default())
    }
}

/// Goes to a screen; Back leads here again.
pub(crate) fn navigate(route: &Route) {
    if let Some(window) = web_sys::window() {
        // A hash of our own making is always taken.
        let _ = window.location().set_hash(&route.href());
    }
}

/// The screen that the address names.
#[hook]
pub(crate) fn use_route() -> Route {
    let route = use_state_eq(Route::current);
    {
        let route = route.clone();
        use_effect_with((), move |()| {
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "hashchange", move |_| route.set(Route::current()))
            });
            move || drop(listener)
        });
    }
    (*route).clone()
}
