//! The page starts: its settings are fetched while what is kept is opened.

use std::rc::Rc;

use futures_util::future::join;
use order_model::Locale;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::api_client;
use crate::browser::show_notice;
use crate::config::{Config, ConfigError};
use crate::session::Session;
use crate::storage::Storage;

/// Says, in `index.html`, that a newer version of the page has taken over what is kept.
const OUTDATED: &str = "outdated";

/// How far the page has started.
#[derive(Clone, PartialEq)]
pub(super) enum Startup {
    Loading,
    /// Another tab has an older version of the page open.
    Blocked,
    /// The settings cannot be used; the language that the person chose.
    Failed(Rc<ConfigError>, Option<Locale>),
    Ready(Rc<Config>, Rc<Session>),
}

impl Startup {
    pub(super) fn session(&self) -> Option<&Rc<Session>> {
        match self {
            Self::Ready(_, session) => Some(session),
            _ => None,
        }
    }

    /// The language that the person chose before, else the deployment's.
    pub(super) fn locale(&self) -> Option<Locale> {
        match self {
            Self::Loading | Self::Blocked => None,
            Self::Failed(_, chosen) => *chosen,
            Self::Ready(config, session) => session.locale.or(config.locale),
        }
    }
}

#[hook]
pub(super) fn use_startup() -> Startup {
    let startup = use_state_eq(|| Startup::Loading);
    {
        let startup = startup.clone();
        use_effect_with((), move |()| {
            spawn_local(async move {
                let on_blocked = {
                    let startup = startup.setter();
                    move || startup.set(Startup::Blocked)
                };
                let open = async {
                    let storage = Storage::open(on_blocked, || show_notice(OUTDATED)).await;
                    Session::start(storage).await
                };
                let (config, session) = join(api_client::fetch_config(), open).await;
                startup.set(match config {
                    Ok(config) => Startup::Ready(Rc::new(config), Rc::new(session)),
                    Err(error) => Startup::Failed(Rc::new(error), session.locale),
                });
            });
        });
    }
    (*startup).clone()
}
