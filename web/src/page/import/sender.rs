//! Orders of the file leave, each as the form would send it.

use std::sync::Arc;

use gloo_timers::future::TimeoutFuture;
use order_import_session::message::{
    KnownOrder, KnownState, Outgoing, OutgoingOrder, Reply, Request,
};
use order_model::{Field, FieldRef, Group, OrderDraft};
use order_submit::{Consent, OrderKey, Outcome, Refusal};
use wasm_bindgen_futures::spawn_local;

use super::importer::Importer;
use crate::browser::clock::now;
use crate::browser::is_offline;
use crate::component::submission_status::{http_refusal, shortened, why_unknown};
use crate::i18n::ChunkText;
use crate::page::dispatch::{dispatch, ended_of};
use crate::page::judge::Known;
use crate::page::outgoing::{note_choices, outgoing_order};
use crate::page::submission::Departure;
use crate::state::batch::Halt;
use crate::state::ended::Ended;
use crate::state::import::{ImportState, known_state};
use crate::state::order_form::JudgedAction;
use crate::state::orders::RowStatus;
use crate::state::saved_draft::SavedDraft;
use crate::storage::OutgoingOrder as Leaving;

/// So many orders are asked for together.
const AT_A_TIME: usize = 16;

/// What has become of orders is told so many milliseconds after another time.
const PAUSE: u32 = 400;

/// An order that is written down as on its way.
struct Left {
    departure: Departure,
    leaving: Leaving,
    draft: OrderDraft,
}

impl Importer {
    /// All that may go leaves, four at a time, in the file's order.
    pub(super) async fn send_all(self) {
        self.store.change(ImportState::begin_sending);
        self.ask_for_more().await;
        self.advance();
    }

    /// Changes what is to be sent, and lets it leave.
    pub(super) fn start(&self, change: impl FnOnce(&mut ImportState)) {
        self.store.change(change);
        self.advance();
    }

    /// Those that wait are not sent.
    pub(super) async fn give_up(self) {
        let waited = self.store.change(ImportState::give_up);
        let known = waited.iter().map(|key| known(key, KnownState::Nothing, ""));
        self.tell(known.collect()).await;
    }

    /// Takes the next orders that may go among those that wait; nobody changes them from then on.
    async fn ask_for_more(&self) {
        let after = {
            let state = self.store.state();
            if !state.wants_more() {
                return;
            }
            state.sent_up_to
        };
        let request = Request::Outgoing(Outgoing {
            after,
            count: AT_A_TIME,
        });
        let Ok(Reply::Outgoing(orders)) = self.ask(request).await else {
            return self.store.change(|state| state.to_come = 0);
        };
        let keys = self.store.change(|state| state.queue(orders));
        let known = keys.iter().map(|key| known(key, KnownState::Sending, ""));
        self.tell(known.collect()).await;
    }

    fn advance(&self) {
        if !self.store.is_dispatching.replace(true) {
            self.spawn(|importer| async move { importer.dispatch().await });
        }
    }

    /// Lets those that wait leave. The next one does when the one before is written down, so that they keep their order.
    async fn dispatch(&self) {
        let turn = || {
            if is_offline() {
                self.store.change(|state| state.batch.halt(Halt::Offline));
            }
            let paused_until = self.judge.session.paused_until();
            self.store
                .change(|state| state.batch.turn(now(), paused_until))
        };
        dispatch(turn, |key, consent| self.send(key, consent)).await;
        self.store.is_dispatching.set(false);
    }

    /// Sends one; returns when it has left, or will not.
    async fn send(&self, key: OrderKey, consent: Consent) {
        match self.begin(&key, consent).await {
            Ok(left) => {
                let importer = self.clone();
                spawn_local(async move {
                    let ended = importer.end(left).await;
                    importer.start(|state| state.end(&key, ended));
                    importer.tell_of_ended();
                });
            }
            Err(ended) => {
                self.store.change(|state| state.end(&key, ended));
                self.tell_of_ended();
            }
        }
        self.ask_for_more().await;
    }

    async fn begin(&self, key: &OrderKey, consent: Consent) -> Result<Left, Ended> {
        let order = self.store.state().outgoing.get(key).cloned();
        let order = order.ok_or(Ended::Gone)?;
        let draft = OrderDraft::from_json(order.body.as_bytes()).map_err(|_| Ended::Unwritable)?;
        let known = self.judge.known_rules().await;
        let leaving = self.leaving(&draft, &order, &known)?;
        let way = (&self.judge.config, &self.judge.session);
        let departure = Departure::begin(&leaving, (consent, false), way).await;
        Ok(Left {
            departure: departure.map_err(ended_of)?,
            leaving,
            draft,
        })
    }

    /// What is sent of an order of the file: the form judges it once more. What it warns of, a person has seen here.
    fn leaving(
        &self,
        draft: &OrderDraft,
        order: &OutgoingOrder,
        known: &Known,
    ) -> Result<Leaving, Ended> {
        let saved = SavedDraft::from(draft.clone());
        let form = self.judge.form(&saved, known).ok_or(Ended::Gone)?;
        let form = form.reduce(JudgedAction::AcceptAllWarnings.into());
        let mut leaving = outgoing_order(&form, None, self.judge.locale).map_err(Ended::from)?;
        let accepted = order.accepted.iter().map(|words| Arc::from(words.as_str()));
        leaving.sent.accepted = accepted.collect();
        let sent_as = order.sent_as.iter();
        let sent_as = sent_as.filter_map(|(at, text)| Some((field_ref(at)?, text.as_str().into())));
        leaving.sent.sent_as = sent_as.collect();
        Ok(leaving)
    }

    async fn end(&self, left: Left) -> Ended {
        let judge = &self.judge;
        let way = (&judge.config, &judge.session, judge.locale);
        let ended = ended_of(left.departure.end(&left.leaving, way).await);
        if ended.is_accepted() {
            note_choices(&judge.session.storage, &left.draft).await;
        }
        ended
    }

    /// Tells what has become of orders, those of a moment together.
    fn tell_of_ended(&self) {
        if !self.store.is_telling.replace(true) {
            self.spawn(|importer| async move {
                TimeoutFuture::new(PAUSE).await;
                importer.store.is_telling.set(false);
                let text = ChunkText::of(importer.judge.locale);
                let ended = importer.store.change(ImportState::take_ended);
                let known = ended.iter().map(|(key, ended)| known_of(key, ended, text));
                importer.tell(known.collect()).await;
            });
        }
    }
}

/// The field that a JSON Pointer leads to.
fn field_ref(pointer: &str) -> Option<FieldRef> {
    let item = pointer.split('/').nth(2).and_then(|it| it.parse().ok());
    let mut all = Field::ALL
        .into_iter()
        .filter_map(|field| match field.group() {
            Group::Item => Some(FieldRef::item_field(item?, field)),
            _ => Some(FieldRef::order_field(field)),
        });
    all.find(|at| at.path().pointer() == pointer)
}

fn known(key: &OrderKey, state: KnownState, text: &str) -> KnownOrder {
    KnownOrder {
        client_code: key.client_code.to_string(),
        order_number: key.order_number.to_string(),
        state,
        text: text.to_owned(),
    }
}

/// What is known of an order now.
fn known_of(key: &OrderKey, ended: &Ended, text: &'static ChunkText) -> KnownOrder {
    match ended {
        Ended::Answered(entry, outcome) => match &**outcome {
            Outcome::Accepted(_) => known(key, KnownState::Accepted, &entry.warehouse_number),
            Outcome::Refused(Refusal::Warehouse(envelope)) => known(
                key,
                KnownState::Refused,
                &shortened(envelope.message.trim()),
            ),
            Outcome::Refused(Refusal::Http(answer)) => {
                known(key, KnownState::Refused, &http_refusal(answer.status, text))
            }
            Outcome::Unknown(reason) => {
                let why = why_unknown(reason, text);
                known(key, KnownState::Unknown, &why)
            }
        },
        Ended::Asked(entry) => {
            let status = RowStatus::of(entry.status, entry.progress);
            let state = known_state(status);
            known(key, state, &entry.warehouse_number)
        }
        Ended::NotRecorded => known(key, KnownState::Nothing, text.not_recorded),
        Ended::Unwritable | Ended::HasIssues | Ended::Elsewhere | Ended::Gone => {
            known(key, KnownState::Refused, text.unwritable)
        }
    }
}
