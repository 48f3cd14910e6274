//! The screens beside the form, whose code is fetched when one of them is wanted.

use std::rc::Rc;

use order_model::Locale;
use yew::prelude::*;

use crate::chunk::Chunk;
use crate::component::chunk_failure::chunk_failure;
use crate::config::{Config, ConfigError};
use crate::hook::ChunkState;
use crate::i18n::Text;
use crate::page::addresses::Addresses;
use crate::page::config_error::config_error;
use crate::page::help::{Help, KeySheet};
use crate::page::import::Import;
use crate::page::not_found::NotFound;
use crate::page::order::{OrderPage, OrderPageProps};
use crate::page::orders::{Orders, OrdersProps};
use crate::page::ready::Ready;
use crate::page::screen_props::ScreenProps;
use crate::route::Route;
use crate::session::Session;
use crate::state::load_request::LoadRequest;

pub(super) static SCREENS: Chunk<Screens> = Chunk::new();

/// The screens beside the form.
pub(super) struct Screens {
    orders: fn(OrdersProps) -> Html,
    order: fn(OrderPageProps) -> Html,
    ready: fn(ScreenProps) -> Html,
    import: fn(ScreenProps) -> Html,
    addresses: fn(ScreenProps) -> Html,
    help: fn(Locale) -> Html,
    /// The keys alone, for a dialog.
    pub(super) keys: fn(Callback<()>, Locale) -> Html,
    not_found: fn(Locale) -> Html,
    config_error: fn(&ConfigError, Locale) -> Html,
}

/// Named where the code is taken apart, and nowhere else.
pub(super) static CONTENT: Screens = Screens {
    orders: |props| html! { <Orders ..props /> },
    order: |props| {
        let key = Route::Order(props.order.clone()).href();
        html! { <OrderPage {key} ..props /> }
    },
    ready: |props| html! { <Ready ..props /> },
    import: |props| html! { <Import ..props /> },
    addresses: |props| html! { <Addresses ..props /> },
    help: |locale| html! { <Help {locale} /> },
    keys: |on_close, locale| html! { <KeySheet {on_close} {locale} /> },
    not_found: |locale| html! { <NotFound {locale} /> },
    config_error,
};

/// What is wrong with the deployment's settings.
pub(super) fn wrong_settings(
    chunk: &ChunkState<Screens>,
    error: &ConfigError,
    locale: Locale,
) -> Html {
    match chunk {
        ChunkState::Loading => loading(Text::of(locale)),
        ChunkState::Failed => chunk_failure(Text::of(locale)),
        ChunkState::Ready(screens) => (screens.config_error)(error, locale),
    }
}

pub(super) fn loading(text: &Text) -> Html {
    html! { <p class="loading" role="status">{ text.loading }</p> }
}

/// The screen that the address names.
pub(super) fn screen(
    chunk: &ChunkState<Screens>,
    (config, session): (&Rc<Config>, &Rc<Session>),
    route: &Route,
    on_load: Callback<LoadRequest>,
    locale: Locale,
) -> Html {
    let text = Text::of(locale);
    let session = Rc::clone(session);
    match (chunk, route) {
        (ChunkState::Loading, _) => loading(text),
        (ChunkState::Failed, _) => chunk_failure(text),
        (ChunkState::Ready(screens), Route::Order(order)) => (screens.order)(OrderPageProps {
            order: order.clone(),
            config: Rc::clone(config),
            session,
            on_load,
            locale,
        }),
        (ChunkState::Ready(screens), Route::Addresses | Route::Ready | Route::Import) => {
            let show = match route {
                Route::Ready => screens.ready,
                Route::Import => screens.import,
                _ => screens.addresses,
            };
            show(ScreenProps {
                config: Rc::clone(config),
                session,
                on_load,
                locale,
            })
        }
        (ChunkState::Ready(screens), Route::Help) => (screens.help)(locale),
        (ChunkState::Ready(screens), Route::NotFound) => (screens.not_found)(locale),
        (ChunkState::Ready(screens), _) => (screens.orders)(OrdersProps {
            config: Rc::clone(config),
            session,
            locale,
        }),
    }
}
