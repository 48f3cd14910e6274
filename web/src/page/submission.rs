//! An order is sent once, and written down before it leaves.

use std::rc::Rc;

use order_model::Locale;
use order_submit::{Consent, Entry, Outcome};

use crate::api_client;
use crate::browser::clock::now;
use crate::config::Config;
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

/// Sends an order, if no other tab is sending it and none has, or the person has agreed to a repeat; also where the browser keeps no
/// record, if the person has agreed to that.
pub(super) async fn submit(
    outgoing: &OutgoingOrder,
    (consent, unrecorded): (Consent, bool),
    (config, session, locale): (&Rc<Config>, &Rc<Session>, Locale),
) -> Submitted {
    let (key, storage) = (&outgoing.key, &session.storage);
    let Some(_lock) = lock_order(key).await else {
        let earlier = storage.entry(key).await.ok().flatten();
        let earlier = earlier.unwrap_or_else(|| Entry::new(key, now()));
        return Submitted::Asked(Box::new(earlier));
    };
    let sent_at = now();
    let earlier = match storage
        .begin_sending(outgoing, consent, unrecorded, sent_at)
        .await
    {
        Begun::Recorded(earlier) => earlier,
        Begun::AskFirst(earlier) => return Submitted::Asked(earlier),
        Begun::NotRecorded => return Submitted::NotRecorded,
    };
    let answer = api_client::send_order(config, locale, &outgoing.sent.body).await;
    session.pause(now(), answer.pause());
    let draft = outgoing.draft.as_ref().map(|(id, _)| id);
    let (entry, outcome) = storage
        .end_sending(key, sent_at, now(), (&answer, &config.replies.codes), draft)
        .await;
    Submitted::Ended(earlier, Box::new(entry), outcome)
}
