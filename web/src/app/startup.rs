//! The page starts: its settings are fetched while what is kept is opened. Until then, what is in `index.html` stays.

use std::rc::Rc;

use futures_util::future::join3;
use order_model::Locale;

use super::language;
use crate::api_client;
use crate::browser::{hide_notice, show_notice};
use crate::config::{Config, ConfigError};
use crate::session::Session;
use crate::storage::Storage;

/// Says, in `index.html`, that a newer version of the page has taken over what is kept.
const OUTDATED: &str = "outdated";

/// Says, in `index.html`, that a tab with an older version of the page has to be closed first.
const BLOCKED: &str = "blocked";

/// What the page has started with.
#[derive(Clone)]
pub(super) enum Startup {
    /// The settings cannot be used.
    Failed(Rc<ConfigError>),
    Ready(Rc<Config>, Rc<Session>),
}

impl PartialEq for Startup {
    /// It is the very same one, or another.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Failed(one), Self::Failed(other)) => Rc::ptr_eq(one, other),
            (Self::Ready(config, _), Self::Ready(other, _)) => Rc::ptr_eq(config, other),
            _ => false,
        }
    }
}

/// What the page starts with, and the language that it begins with.
pub(super) async fn start() -> (Startup, Locale) {
    let open = async {
        let on_blocked = || show_notice(BLOCKED);
        let storage = Storage::open(on_blocked, || show_notice(OUTDATED)).await;
        Session::start(storage).await
    };
    let words = language::prefetch(language::of_browser());
    let (config, session, ()) = join3(api_client::fetch_config(), open, words).await;
    hide_notice(BLOCKED);
    let of_deployment = || config.as_ref().ok().and_then(|config| config.locale);
    let locale = session.locale.or_else(of_deployment);
    let locale = locale.unwrap_or_else(language::of_browser);
    language::fetch_at_start(locale).await;
    let startup = match config {
        Ok(config) => Startup::Ready(Rc::new(config), Rc::new(session)),
        Err(error) => Startup::Failed(Rc::new(error)),
    };
    (startup, locale)
}
