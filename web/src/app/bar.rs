//! What the bar has beside the screens, the connection and the language: it comes after the form.

use std::rc::Rc;

use order_model::Locale;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::place::Place;
use super::shortcuts::Shortcuts;
use super::startup::Startup;
use super::tools::TOOLS;
use crate::browser::theme::{set_density, set_theme};
use crate::browser::visit::begin_anew;
use crate::chunk::Chunk;
use crate::component::theme_menu::{ThemeMenuProps, theme_menu};
use crate::hook::{use_chunk, use_kept};
use crate::i18n::Text;
use crate::route::{Route, use_route};
use crate::storage::{Chosen, Limit, Storage, forget_texts};

pub(super) static BAR: Chunk<Bar> = Chunk::new();

/// The rest of the bar.
pub(super) struct Bar {
    /// The warehouse and the shop that every order starts with.
    pub(super) place: fn(&Startup, Locale) -> Html,
    /// The theme and the help.
    pub(super) tools: fn(&Startup, Locale) -> Html,
}

/// Named where the code is taken apart, and nowhere else.
pub(super) static BAR_CONTENT: Bar = Bar { place, tools };

fn place(startup: &Startup, locale: Locale) -> Html {
    let Startup::Ready(config, session) = startup else {
        return Html::default();
    };
    let (config, session) = (Rc::clone(config), Rc::clone(session));
    html! { <Place {config} {session} {locale} /> }
}

#[derive(Properties, PartialEq)]
struct ToolsProps {
    storage: Option<Storage>,
    locale: Locale,
}

#[component]
fn Tools(props: &ToolsProps) -> Html {
    let theme = use_state_eq(AttrValue::default);
    use_effect_with((), {
        let (storage, theme) = (props.storage.clone(), theme.setter());
        move |()| {
            spawn_local(async move {
                let Some(storage) = storage else {
                    return;
                };
                if let Some(chosen) = storage.theme().await {
                    set_theme(&chosen);
                    theme.set(chosen.into());
                }
                if let Some(density) = storage.chosen(Chosen::Density).await {
                    set_density(&density);
                }
            });
        }
    });
    use_forgetting(&props.storage);
    let on_change = {
        let (storage, theme) = (props.storage.clone(), theme.setter());
        Callback::from(move |chosen: String| {
            set_theme(&chosen);
            theme.set(chosen.clone().into());
            if let Some(storage) = storage.clone() {
                // Losing it costs a click, so a failure is no news.
                spawn_local(async move { drop(storage.save_theme(&chosen).await) });
            }
        })
    };
    let menu = ThemeMenuProps {
        theme: (*theme).clone(),
        on_change,
        locale: props.locale,
    };
    html! {
        <>
            { theme_menu(&menu) }
            <a class="help" href={Route::Settings.href()}>{ Text::of(props.locale).settings }</a>
            <a class="help" href={Route::Help.href()}>{ Text::of(props.locale).help }</a>
            <Shortcuts locale={props.locale} />
            if let Some(storage) = props.storage.clone() {
                <Idle {storage} locale={props.locale} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct IdleProps {
    storage: Storage,
    locale: Locale,
}

/// Hides the screen when nobody uses it, where the person wants that. It is asked whenever another screen is shown, since that is how the
/// settings are left.
#[component]
fn Idle(props: &IdleProps) -> Html {
    let storage = props.storage.clone();
    let route = use_route();
    let minutes = use_kept(&props.storage, route, move || {
        let storage = storage.clone();
        async move { storage.limit(Limit::IdleMinutes).await }
    });
    let minutes = minutes.flatten();
    let tools = use_chunk(&TOOLS, minutes.is_some());
    match (minutes, tools.ready()) {
        (Some(minutes), Some(tools)) => (tools.idle)(minutes, props.locale),
        _ => Html::default(),
    }
}

/// Begins anew when another tab has forgotten everything.
#[hook]
fn use_forgetting(storage: &Option<Storage>) {
    let storage = storage.clone();
    use_effect_with((), move |()| {
        let listener =
            storage.and_then(|storage| storage.on_forgotten(|| begin_anew(forget_texts)));
        move || drop(listener)
    });
}

fn tools(startup: &Startup, locale: Locale) -> Html {
    let storage = match startup {
        Startup::Ready(_, session) => Some(session.storage.clone()),
        Startup::Failed(_) => None,
    };
    html! { <Tools {storage} {locale} /> }
}
