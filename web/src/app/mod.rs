//! The page's frame: settings, language, header, the one screen.

use std::rc::Rc;

use order_model::Locale;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::component::language_menu::{LanguageSwitchProps, language_switch};
use crate::config::{Config, ConfigError};
use crate::i18n::Text;
use crate::page::config_error::config_failure;
use crate::page::new_order::NewOrder;
use crate::{api_client, browser, storage};

const NAME: &str = "Order Desk";

#[derive(Clone, PartialEq)]
enum Settings {
    Loading,
    Wrong(Rc<ConfigError>),
    Ready(Rc<Config>),
}

#[component]
pub(crate) fn App() -> Html {
    let settings = use_state(|| Settings::Loading);
    // What the person chose, if they did.
    let chosen = use_state_eq(storage::locale);
    let locale = locale_of(*chosen, &settings);
    let text = Text::of(locale);
    {
        let settings = settings.clone();
        use_effect_with((), move |()| {
            spawn_local(async move {
                settings.set(match api_client::fetch_config().await {
                    Ok(config) => Settings::Ready(Rc::new(config)),
                    Err(error) => Settings::Wrong(Rc::new(error)),
                });
            });
        });
    }
    use_effect_with(locale, |locale| {
        browser::set_language(
            *locale,
            &format!("{} – {NAME}", Text::of(*locale).new_order),
        );
    });
    let on_locale = Callback::from(move |locale| {
        storage::keep_locale(locale);
        chosen.set(Some(locale));
    });
    html! {
        <>
            <a class="skip" href="#main">{ text.skip_to_form }</a>
            <header class="bar">
                <p class="brand">{ NAME }</p>
                { language_switch(&LanguageSwitchProps { locale, on_change: on_locale }) }
            </header>
            <main id="main" tabindex="-1">
                { match &*settings {
                    Settings::Loading => html! { <p class="loading" role="status">{ text.loading }</p> },
                    Settings::Wrong(error) => config_failure(error, locale),
                    Settings::Ready(config) => html! { <NewOrder config={Rc::clone(config)} {locale} /> },
                } }
            </main>
        </>
    }
}

/// The person's choice, else the deployment's, else the browser's first language that there is.
fn locale_of(chosen: Option<Locale>, settings: &Settings) -> Locale {
    let configured = match settings {
        Settings::Ready(config) => config.locale,
        Settings::Loading | Settings::Wrong(_) => None,
    };
    let of_browser = || {
        browser::languages()
            .iter()
            .find_map(|tag| Locale::from_tag(tag))
    };
    chosen
        .or(configured)
        .or_else(of_browser)
        .unwrap_or_default()
}
