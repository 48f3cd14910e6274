//! The page: its settings, its language, what is kept, and the screens.

mod frame;
mod startup;

use std::rc::Rc;

use order_model::Locale;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::frame::{NAME, frame};
use self::startup::{Startup, use_startup};
use crate::browser::focus::focus;
use crate::browser::intl;
use crate::config::Config;
use crate::hook::use_online;
use crate::i18n::Text;
use crate::page::config_error::config_error;
use crate::page::new_order::NewOrder;
use crate::page::not_found::{self, not_found};
use crate::page::order::OrderPage;
use crate::page::orders::{self, Orders};
use crate::route::{Route, navigate, use_route};
use crate::session::Session;
use crate::state::load_request::LoadRequest;

#[component]
pub(crate) fn App() -> Html {
    let startup = use_startup();
    // What the person chose in this tab.
    let chosen = use_state_eq(|| None::<Locale>);
    let route = use_route();
    let load_request = use_state(|| None::<LoadRequest>);
    let locale = locale_of(*chosen, &startup);
    use_effect_with((locale, route.clone()), |(locale, route)| {
        let title = format!("{} – {NAME}", title(route, Text::of(*locale)));
        intl::set_language(*locale, &title);
    });
    let is_ready = startup.session().is_some();
    use_effect_with((route.clone(), is_ready), |(route, _)| match route {
        // They take the focus themselves, once what they show is there.
        Route::NewOrder | Route::Order(_) => {}
        Route::Orders => focus(orders::TITLE),
        Route::NotFound => focus(not_found::TITLE),
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
        Startup::Failed(error, _) => config_error(error, locale),
        Startup::Ready(config, session) => {
            let requested = load_request.setter();
            let on_load = Callback::from(move |request: LoadRequest| {
                navigate(&Route::NewOrder);
                requested.set(Some(request));
            });
            let load_request = (*load_request).clone();
            screens(config, session, &route, load_request, on_load, locale)
        }
    };
    frame(&route, use_online(), locale, on_locale, screen)
}

fn screens(
    config: &Rc<Config>,
    session: &Rc<Session>,
    route: &Route,
    load_request: Option<LoadRequest>,
    on_load: Callback<LoadRequest>,
    locale: Locale,
) -> Html {
    let is_new_order = *route == Route::NewOrder;
    let other = match route {
        Route::NewOrder => Html::default(),
        Route::Orders => html! { <Orders session={Rc::clone(session)} {locale} /> },
        Route::Order(key) => html! {
            <OrderPage key={route.href()} order={key.clone()} session={Rc::clone(session)} {on_load} {locale} />
        },
        Route::NotFound => not_found(Text::of(locale)),
    };
    html! {
        <>
            // It stays while another screen is looked at: what is on its way must be answered.
            <div hidden={!is_new_order}>
                <NewOrder config={Rc::clone(config)} session={Rc::clone(session)} {load_request} is_shown={is_new_order} {locale} />
            </div>
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
