//! The page: its settings, its language, and the screen.

mod frame;

use std::rc::Rc;

use order_model::Locale;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::frame::{NAME, frame};
use crate::browser::intl;
use crate::config::{Config, ConfigError};
use crate::i18n::Text;
use crate::page::config_error::config_error;
use crate::page::new_order::NewOrder;
use crate::{api_client, storage};

#[derive(Clone, PartialEq)]
enum Settings {
    Loading,
    Failed(Rc<ConfigError>),
    Ready(Rc<Config>),
}

#[component]
pub(crate) fn App() -> Html {
    let settings = use_state(|| Settings::Loading);
    // What the person chose, if they did.
    let chosen = use_state_eq(storage::load_locale);
    let locale = locale_of(*chosen, &settings);
    {
        let settings = settings.clone();
        use_effect_with((), move |()| {
            spawn_local(async move {
                settings.set(match api_client::fetch_config().await {
                    Ok(config) => Settings::Ready(Rc::new(config)),
                    Err(error) => Settings::Failed(Rc::new(error)),
                });
            });
        });
    }
    use_effect_with(locale, |locale| {
        let title = format!("{} – {NAME}", Text::of(*locale).new_order);
        intl::set_language(*locale, &title);
    });
    let on_locale = Callback::from(move |locale| {
        storage::save_locale(locale);
        chosen.set(Some(locale));
    });
    let screen = match &*settings {
        Settings::Loading => {
            html! { <p class="loading" role="status">{ Text::of(locale).loading }</p> }
        }
        Settings::Failed(error) => config_error(error, locale),
        Settings::Ready(config) => html! { <NewOrder config={Rc::clone(config)} {locale} /> },
    };
    frame(locale, on_locale, screen)
}

/// The person's choice, else the deployment's, else the browser's first language that there is.
fn locale_of(chosen: Option<Locale>, settings: &Settings) -> Locale {
    let configured = match settings {
        Settings::Ready(config) => config.locale,
        Settings::Loading | Settings::Failed(_) => None,
    };
    let of_browser = || {
        intl::languages()
            .iter()
            .find_map(|tag| Locale::from_tag(tag))
    };
    chosen
        .or(configured)
        .or_else(of_browser)
        .unwrap_or_default()
}
