//! The page: its settings, its language, what is kept, and the screens.

mod chunks;
mod frame;
mod screens;
mod startup;

use std::rc::Rc;

use order_model::Locale;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

pub(crate) use self::chunks::register;
use self::frame::{NAME, frame};
use self::screens::{SCREENS, screen, wrong_settings};
use self::startup::{Startup, use_startup};
use crate::browser::intl;
use crate::hook::{use_chunk, use_online};
use crate::i18n::Text;
use crate::page::new_order::{NewOrder, NewOrderProps};
use crate::route::{Route, navigate, use_route};
use crate::state::load_request::LoadRequest;

#[component]
pub(crate) fn App() -> Html {
    let startup = use_startup();
    // What the person chose in this tab.
    let chosen = use_state_eq(|| None::<Locale>);
    let route = use_route();
    let load_request = use_state(|| None::<LoadRequest>);
    let is_beside_form = route != Route::NewOrder || matches!(startup, Startup::Failed(..));
    let beside_form = use_chunk(&SCREENS, is_beside_form);
    let locale = locale_of(*chosen, &startup);
    use_effect_with((locale, route.clone()), |(locale, route)| {
        let title = format!("{} – {NAME}", title(route, Text::of(*locale)));
        intl::set_language(*locale, &title);
    });
    let on_locale = {
        let storage = startup.session().map(|session| session.storage.clone());
        Callback::from(move |locale| {
            chosen.set(Some(locale));
            if let Some(storage) = storage.clone() {
                // Losing it costs a click, so a failure is no news.
                spawn_local(async move { drop(storage.save_locale(locale).await) });
            }
        })
    };
    let screen = match &startup {
        Startup::Loading => {
            html! { <p class="loading" role="status">{ Text::of(locale).loading }</p> }
        }
        Startup::Blocked => {
            html! { <p class="loading" role="status">{ Text::of(locale).storage_blocked }</p> }
        }
        Startup::Failed(error, _) => wrong_settings(&beside_form, error, locale),
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
                Route::Orders | Route::Order(_) | Route::NotFound => {
                    screen(&beside_form, session, &route, on_load, locale)
                }
            };
            screens(new_order, other)
        }
    };
    frame(&route, use_online(), locale, on_locale, screen)
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
        Route::NotFound => text.not_found.to_owned(),
    }
}

/// The person's choice, else the deployment's, else the browser's first language that there is.
fn locale_of(chosen: Option<Locale>, startup: &Startup) -> Locale {
    let of_browser = || {
        intl::languages()
            .iter()
            .find_map(|tag| Locale::from_tag(tag))
    };
    chosen
        .or_else(|| startup.locale())
        .or_else(of_browser)
        .unwrap_or_default()
}
