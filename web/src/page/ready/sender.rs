//! Drafts leave, each as the form would send it, four at a time and one after the other.

use std::rc::Rc;

use order_model::OrderDraft;
use order_submit::Consent;
use wasm_bindgen_futures::spawn_local;

use super::store::ReadyStore;
use crate::browser::clock::now;
use crate::browser::is_offline;
use crate::page::dispatch::{dispatch, ended_of};
use crate::page::judge::Judge;
use crate::page::outgoing::{note_choices, outgoing_order};
use crate::page::submission::Departure;
use crate::state::batch::Halt;
use crate::state::draft_id::DraftId;
use crate::state::ended::Ended;
use crate::state::ready::ReadyList;
use crate::storage::{DraftLease, OutgoingOrder};

/// Sends what is chosen on the list.
#[derive(Clone)]
pub(super) struct BatchSender {
    pub(super) judge: Judge,
    pub(super) store: Rc<ReadyStore>,
}

/// An order that is written down as on its way.
struct Left {
    departure: Departure,
    outgoing: OutgoingOrder,
    draft: OrderDraft,
    /// No tab opens the draft meanwhile.
    _lease: DraftLease,
}

impl BatchSender {
    /// Changes what is to be sent, and lets it leave.
    pub(super) fn start(&self, change: impl FnOnce(&mut ReadyList)) {
        self.store.change(change);
        self.advance();
    }

    fn advance(&self) {
        if !self.store.is_dispatching.replace(true) {
            let sender = self.clone();
            spawn_local(async move { sender.dispatch().await });
        }
    }

    /// Lets those that wait leave. The next one does when the one before is written down, so that they keep their order.
    async fn dispatch(&self) {
        let turn = || {
            if is_offline() {
                self.store.change(|list| list.batch.halt(Halt::Offline));
            }
            let paused_until = self.judge.session.paused_until();
            self.store
                .change(|list| list.batch.turn(now(), paused_until))
        };
        dispatch(turn, |id, consent| self.send(id, consent)).await;
        self.store.is_dispatching.set(false);
    }

    /// Sends one; returns when it has left, or will not.
    async fn send(&self, id: DraftId, consent: Consent) {
        match self.begin(&id, consent).await {
            Ok(left) => {
                let sender = self.clone();
                spawn_local(async move {
                    let ended = sender.end(left).await;
                    sender.start(|list| list.batch.end(&id, ended));
                });
            }
            Err(ended) => self.store.change(|list| list.batch.end(&id, ended)),
        }
    }

    async fn begin(&self, id: &DraftId, consent: Consent) -> Result<Left, Ended> {
        let session = &self.judge.session;
        let lease = DraftLease::acquire(id).await.ok_or(Ended::Elsewhere)?;
        // Where the browser has no locks, the form has its draft all the same.
        if session.draft_id() == *id {
            return Err(Ended::Elsewhere);
        }
        session.storage.take_over_left().await;
        let saved = session.storage.load_draft(id).await;
        let saved = saved.ok().flatten().ok_or(Ended::Gone)?;
        let known = self.judge.known().await;
        let form = self.judge.form(&saved, &known).ok_or(Ended::Gone)?;
        let outgoing =
            outgoing_order(&form, Some(id.clone()), self.judge.locale).map_err(Ended::from)?;
        let departure =
            Departure::begin(&outgoing, (consent, false), (&self.judge.config, session)).await;
        Ok(Left {
            departure: departure.map_err(ended_of)?,
            outgoing,
            draft: form.draft.clone(),
            _lease: lease,
        })
    }

    async fn end(&self, left: Left) -> Ended {
        let Judge {
            config,
            session,
            locale,
        } = &self.judge;
        let way = (config, session, *locale);
        let submitted = left.departure.end(&left.outgoing, way).await;
        let ended = ended_of(submitted);
        if ended.is_accepted() {
            note_choices(&session.storage, &left.draft).await;
        }
        ended
    }
}
