//! Sending: once, and written down before it leaves.

use std::rc::Rc;

use order_model::{Field, FieldRef, Locale, Severity};
use order_submit::{Consent, Entry, OrderKey, Outcome};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::reducer::FormHandle;
use super::sendings::note_choices;
use crate::api_client;
use crate::browser::clock::now;
use crate::browser::is_offline;
use crate::config::Config;
use crate::session::{Session, lock_order};
use crate::state::next_order::next_order;
use crate::state::order_form::{Action, JudgedAction, OrderForm};
use crate::state::phase::{Doubt, NotSent, Phase};
use crate::storage::{Begun, DraftId, OutgoingOrder, SentOrder};

/// What a press asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Press {
    Once,
    AcceptingWarnings,
    Again,
    Anyway,
}

/// What sending needs, for as long as it takes.
#[derive(Clone)]
pub(super) struct Sender {
    pub(super) config: Rc<Config>,
    pub(super) session: Rc<Session>,
    pub(super) locale: Locale,
    /// The warehouse has taken an order.
    pub(super) on_accepted: Callback<OrderKey>,
}

pub(super) fn start(form: &FormHandle, sender: Sender, press: Press) {
    // Two presses may come before the first one is on the screen; the session knows at once.
    if sender.session.is_sending() || form.is_sending() {
        return;
    }
    let permission = Permission::of(press, &form.phase);
    let left = leave_all_fields(form, press);
    let outgoing = match outgoing(&left, permission, sender.session.draft_id()) {
        Ok(outgoing) => outgoing,
        Err(action) => return form.dispatch(action),
    };
    sender.session.set_sending(true);
    // From here on the form stays what is on its way.
    form.dispatch(Action::SetPhase(Phase::Sending));
    let dispatcher = form.dispatcher();
    spawn_local(async move {
        let phase = send_exclusively(&outgoing, permission, &sender).await;
        sender.session.set_sending(false);
        match phase {
            Some(phase) => dispatcher.dispatch(Action::SetPhase(phase)),
            None => {
                let (_, saved) = &outgoing.draft;
                note_choices(&sender.session.storage, &saved.draft).await;
                let next = Rc::new(next_order(
                    &saved.draft,
                    &sender.session.blank(&sender.config),
                ));
                dispatcher.dispatch(Action::Finish(outgoing.key.clone(), next));
                sender.on_accepted.emit(outgoing.key);
            }
        }
    });
}

/// What a person has agreed to.
#[derive(Debug, Clone, Copy)]
struct Permission {
    consent: Consent,
    /// Though the browser has no connection.
    offline: bool,
    /// Though the browser keeps no record.
    unrecorded: bool,
}

impl Permission {
    /// A press answers what is asked on the screen, and nothing else.
    fn of(press: Press, phase: &Phase) -> Self {
        let (consent, asked) = match (press, phase) {
            (Press::Anyway, Phase::NotSent(why, consent)) => (*consent, Some(*why)),
            (Press::Again, Phase::Duplicate(entry) | Phase::Unknown(_, entry)) => {
                (Consent::Again(entry.seen()), None)
            }
            _ => (Consent::Once, None),
        };
        Self {
            consent,
            offline: asked.is_some(),
            unrecorded: asked == Some(NotSent::NotRecorded),
        }
    }
}

/// The form with every field left: what is on the screen only after the next rendering.
fn leave_all_fields(form: &FormHandle, press: Press) -> Rc<OrderForm> {
    let accepts = press == Press::AcceptingWarnings;
    let accept = accepts.then_some(JudgedAction::AcceptAllWarnings);
    let actions = accept.into_iter().chain([JudgedAction::LeaveAll]);
    actions.map(Action::from).fold(form.form(), |now, action| {
        form.dispatch(action.clone());
        now.reduce(action)
    })
}

/// What to send, or what keeps it from being sent.
fn outgoing(
    form: &OrderForm,
    permission: Permission,
    draft_id: DraftId,
) -> Result<OutgoingOrder, Action> {
    if form.unresolved(Severity::Error) + form.unresolved(Severity::Warning) > 0 {
        return Err(JudgedAction::ShowAll.into());
    }
    let (draft, _) = form.normalized();
    let refuse = |why| Action::SetPhase(Phase::NotSent(why, permission.consent));
    let Some(order) = form.order_of(&draft) else {
        return Err(refuse(NotSent::Unwritable));
    };
    if !permission.offline && is_offline() {
        return Err(refuse(NotSent::Offline));
    }
    Ok(OutgoingOrder {
        key: form.key(),
        receiver: draft.text(FieldRef::order_field(Field::ReceiverName)),
        sent: SentOrder {
            body: order.to_json().into(),
            sent_as: form.sent_as.iter().cloned().collect(),
        },
        draft: (draft_id, form.saved()),
    })
}

/// Sends the order, if no other tab is sending it and none has. `None` where the warehouse has taken it.
async fn send_exclusively(
    outgoing: &OutgoingOrder,
    permission: Permission,
    sender: &Sender,
) -> Option<Phase> {
    let (key, storage) = (&outgoing.key, &sender.session.storage);
    let Some(_lock) = lock_order(key).await else {
        let earlier = storage.entry(key).await.ok().flatten();
        let earlier = earlier.unwrap_or_else(|| Entry::new(key, now()));
        return Some(Phase::Duplicate(earlier.into()));
    };
    let sent_at = now();
    let earlier = match storage
        .begin_sending(outgoing, permission.consent, permission.unrecorded, sent_at)
        .await
    {
        Begun::Recorded(earlier) => earlier,
        Begun::AskFirst(earlier) => return Some(Phase::Duplicate(Rc::from(earlier))),
        Begun::NotRecorded => {
            return Some(Phase::NotSent(NotSent::NotRecorded, permission.consent));
        }
    };
    let answer = api_client::send_order(&sender.config, sender.locale, &outgoing.sent.body).await;
    let (entry, outcome) = storage
        .end_sending(key, sent_at, now(), &answer, &outgoing.draft.0)
        .await;
    match outcome {
        Outcome::Accepted(_) => None,
        Outcome::Refused(refusal) => {
            let earlier = earlier.filter(|earlier| earlier.asks_first());
            Some(Phase::Refused(Rc::new(refusal), earlier.map(Rc::from)))
        }
        Outcome::Unknown(reason) => {
            let doubt = Rc::new(Doubt::Answer(reason));
            Some(Phase::Unknown(doubt, Rc::new(entry)))
        }
    }
}
