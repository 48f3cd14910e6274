//! An order is sent once, and written down before it leaves.

use std::rc::Rc;

use order_model::Locale;
use order_submit::{Consent, Entry, Outcome};

use super::connection::connection;
use crate::api_client::{Requester, send_order};
use crate::browser::clock::now;
use crate::browser::web_lock::Lock;
use crate::config::{Config, Connection};
use crate::session::{Session, lock_order};
use crate::storage::{Begun, OutgoingOrder};

/// What came of sending an order.
pub(super) enum Submitted {
    /// It has not left: it has been sent before, or another tab is sending it, and a person decides.
    Asked(Box<Entry>),
    /// It has not left: the browser keeps no record of it.
    NotRecorded,
    /// It has: what was known before, what is known now, and what the answer says.
    Ended(Option<Box<Entry>>, Box<Entry>, Outcome),
}

/// An order that is written down as on its way. The order's lock is held until its answer is written down too.
pub(super) struct Departure {
    sent_at: i64,
    earlier: Option<Box<Entry>>,
    connection: Connection,
    _lock: Lock,
}

/// What sending takes: the settings, this tab and the page's language.
pub(super) type Way<'a> = (&'a Rc<Config>, &'a Rc<Session>, Locale);

/// Sends an order, if no other tab is sending it and none has, or the person has agreed to a repeat; also where the browser keeps no
/// record, if the person has agreed to that.
pub(super) async fn submit(
    outgoing: &OutgoingOrder,
    consent: (Consent, bool),
    way: Way<'_>,
) -> Submitted {
    match Departure::begin(outgoing, consent, (way.0, way.1)).await {
        Ok(departure) => departure.end(outgoing, way).await,
        Err(held) => held,
    }
}

impl Departure {
    /// Writes down that an order is about to leave: see [`submit`].
    pub(super) async fn begin(
        outgoing: &OutgoingOrder,
        (consent, unrecorded): (Consent, bool),
        (config, session): (&Rc<Config>, &Rc<Session>),
    ) -> Result<Self, Submitted> {
        let (key, storage) = (&outgoing.key, &session.storage);
        let Some(lock) = lock_order(key).await else {
            let earlier = storage.entry(key).await.ok().flatten();
            let earlier = earlier.unwrap_or_else(|| Entry::new(key, now()));
            return Err(Submitted::Asked(Box::new(earlier)));
        };
        // What nobody can read leads to no address.
        let Ok(connection) = connection(config, session).await else {
            return Err(Submitted::NotRecorded);
        };
        let sent_at = now();
        let begun = storage
            .begin_sending(outgoing, consent, unrecorded, sent_at)
            .await;
        match begun {
            Begun::Recorded(earlier) => Ok(Self {
                sent_at,
                earlier,
                connection,
                _lock: lock,
            }),
            Begun::AskFirst(earlier) => Err(Submitted::Asked(earlier)),
            Begun::NotRecorded => Err(Submitted::NotRecorded),
        }
    }

    /// Sends the order, waits for the answer and writes it down.
    pub(super) async fn end(
        self,
        outgoing: &OutgoingOrder,
        (config, session, locale): Way<'_>,
    ) -> Submitted {
        let with = Requester {
            config,
            connection: &self.connection,
            locale,
        };
        let answer = send_order(&with, &outgoing.sent.body).await;
        session.pause(now(), answer.pause());
        let draft = outgoing.draft.as_ref().map(|(id, _)| id);
        let codes = &config.replies.codes;
        let (entry, outcome) = session
            .storage
            .end_sending(&outgoing.key, self.sent_at, now(), (&answer, codes), draft)
            .await;
        Submitted::Ended(self.earlier, Box::new(entry), outcome)
    }
}
