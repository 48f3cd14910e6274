//! The page: its settings, its language, what is kept, and the screens.

mod bar;
mod chunks;
mod frame;
mod judging;
mod language;
mod place;
mod screens;
mod shortcuts;
mod startup;
mod tools;

use std::rc::Rc;

use order_model::Locale;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use self::bar::BAR;
pub(crate) use self::chunks::register;
use self::frame::{FrameProps, NAME, frame};
use self::screens::{SCREENS, screen, wrong_settings};
use self::startup::{Startup, start};
use self::tools::{TOOLS, tool};
use crate::browser::intl;
use crate::browser::pointer::watch_pointer;
use crate::component::chunk_failure::chunk_failure;
use crate::hook::{use_chunk, use_online};
use crate::i18n::Text;
use crate::page::new_order::{NewOrder, NewOrderProps};
use crate::route::{Route, navigate, use_route};
use crate::state::load_request::LoadRequest;

/// Puts the page into an element as soon as it can be used.
pub(crate) async fn render(root: Element) {
    watch_pointer();
    let (startup, locale) = start().await;
    let props = AppProps { startup, locale };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}

#[derive(Properties, PartialEq)]
pub(crate) struct AppProps {
    startup: Startup,
    /// The language to begin with.
    locale: Locale,
}

#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let startup = &props.startup;
    let locale = use_state_eq(|| props.locale);
    let language_fails = use_state_eq(|| false);
    let on_locale = on_locale(startup, locale.setter(), language_fails.setter());
    let locale = *locale;
    let route = use_route();
    let load_request = use_state(|| None::<LoadRequest>);
    let has_failed = matches!(startup, Startup::Failed(..));
    let is_beside_form = route != Route::NewOrder || has_failed;
    let is_of_tools =
        !has_failed && matches!(route, Route::Settings | Route::Print | Route::Take(_));
    let beside_form = use_chunk(&SCREENS, is_beside_form && !is_of_tools);
    let tools = use_chunk(&TOOLS, is_of_tools);
    use_effect_with((locale, route.clone()), |(locale, route)| {
        let title = format!("{} – {NAME}", title(route, Text::of(*locale)));
        intl::set_language(*locale, &title);
    });
    let screen = match startup {
        Startup::Failed(error) => wrong_settings(&beside_form, error, locale),
        Startup::Ready(config, session) => {
            let requested = load_request.setter();
            let on_load = Callback::from(move |request: LoadRequest| {
                navigate(&Route::NewOrder);
                requested.set(Some(request));
            });
            let new_order = NewOrderProps {
                config: Rc::clone(config),
                session: Rc::clone(session),
                load_request: (*load_request).clone(),
                is_shown: route == Route::NewOrder,
                locale,
            };
            let other = match route {
                Route::NewOrder => Html::default(),
                Route::Settings | Route::Print | Route::Take(_) => {
                    tool(&tools, (config, session), &route, on_load, locale)
                }
                Route::Orders
                | Route::Order(_)
                | Route::Ready
                | Route::Import
                | Route::Addresses
                | Route::Help
                | Route::NotFound => {
                    screen(&beside_form, (config, session), &route, on_load, locale)
                }
            };
            screens(new_order, other)
        }
    };
    let screen = html! {
        <>
            if *language_fails {
                { chunk_failure(Text::of(locale)) }
            }
            { screen }
        </>
    };
    let bar = use_chunk(&BAR, true);
    frame(&FrameProps {
        route: &route,
        startup,
        bar: bar.ready(),
        is_online: use_online(),
        locale,
        on_locale,
        screen,
    })
}

/// Shows the page in another language, once its words are there, and keeps the choice.
fn on_locale(
    startup: &Startup,
    shown: UseStateSetter<Locale>,
    fails: UseStateSetter<bool>,
) -> Callback<Locale> {
    let storage = match startup {
        Startup::Ready(_, session) => Some(session.storage.clone()),
        Startup::Failed(_) => None,
    };
    Callback::from(move |locale| {
        let (storage, shown, fails) = (storage.clone(), shown.clone(), fails.clone());
        spawn_local(async move {
            let failed = fails.clone();
            language::fetch(locale, move || failed.set(true)).await;
            fails.set(false);
            shown.set(locale);
            if let Some(storage) = storage {
                // Losing it costs a click, so a failure is no news.
                drop(storage.save_locale(locale).await);
            }
        });
    })
}

fn screens(new_order: NewOrderProps, other: Html) -> Html {
    html! {
        <>
            // It stays while another screen is looked at: what is on its way must be answered.
            <div hidden={!new_order.is_shown}><NewOrder ..new_order /></div>
            { other }
        </>
    }
}

fn title(route: &Route, text: &'static Text) -> String {
    match route {
        Route::NewOrder => text.new_order.to_owned(),
        Route::Orders => text.orders.to_owned(),
        Route::Order(key) => (text.order_title)(&key.order_number),
        Route::Ready => text.ready.to_owned(),
        Route::Import => text.import.to_owned(),
        Route::Addresses => text.addresses.to_owned(),
        Route::Help => text.help.to_owned(),
        Route::Settings => text.settings.to_owned(),
        Route::Print => text.print.to_owned(),
        Route::Take(_) => text.handed_over.to_owned(),
        Route::NotFound => text.not_found.to_owned(),
    }
}
