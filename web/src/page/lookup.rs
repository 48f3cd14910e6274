//! The warehouse is asked where orders are, one after the other.

use std::rc::Rc;

use order_model::Locale;
use order_submit::{Lookup, OrderKey};

use super::connection::connection;
use crate::api_client::{Requester, look_up};
use crate::browser::clock::now;
use crate::config::Config;
use crate::session::Session;

/// What asking needs.
#[derive(Clone)]
pub(super) struct Asker {
    pub(super) config: Rc<Config>,
    pub(super) session: Rc<Session>,
    pub(super) locale: Locale,
}

impl Asker {
    /// Asks about one order, and writes down what is said.
    pub(super) async fn ask(&self, key: &OrderKey) -> Lookup {
        let Ok(connection) = connection(&self.config, &self.session).await else {
            return Lookup::Unclear;
        };
        let with = Requester {
            config: &self.config,
            connection: &connection,
            locale: self.locale,
        };
        let answer = look_up(&with, key).await;
        self.session.pause(now(), answer.pause());
        let storage = &self.session.storage;
        storage
            .note_lookup(key, &answer, &self.config.replies.codes)
            .await
    }

    /// Asks about several, one after the other, and says how many it has asked about. After the first answer that says nothing it asks
    /// no more: a server that fails, or wants to be left alone, is left alone. Whether all of them were answered.
    pub(super) async fn ask_all(&self, keys: &[OrderKey], on_progress: impl Fn(usize)) -> bool {
        for (done, key) in keys.iter().enumerate() {
            on_progress(done);
            let wants_pause = self.session.paused_until() > now();
            if wants_pause || self.ask(key).await == Lookup::Unclear {
                return false;
            }
        }
        true
    }
}
