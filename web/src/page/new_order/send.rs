//! Sending: once, and written down before it leaves.

use std::rc::Rc;

use order_model::Locale;
use order_submit::{Consent, OrderKey, Outcome};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::reducer::FormHandle;
use crate::browser::clock::now;
use crate::browser::is_offline;
use crate::config::Config;
use crate::page::outgoing::{Held, note_choices, outgoing_order};
use crate::page::submission::{Submitted, submit};
use crate::session::Session;
use crate::state::order_form::{Action, JudgedAction, OrderForm};
use crate::state::phase::{Doubt, NotSent, Phase};
use crate::storage::OutgoingOrder;

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
    let outgoing = match outgoing(&left, permission, &sender) {
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
                note_choices(&sender.session.storage, &left.draft).await;
                let next = Rc::new(sender.session.next_order(&left.draft, &sender.config));
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
    sender: &Sender,
) -> Result<OutgoingOrder, Action> {
    let refuse = |why| Action::SetPhase(Phase::NotSent(why, permission.consent));
    let order =
        outgoing_order(form, Some(sender.session.draft_id()), sender.locale).map_err(|held| {
            match held {
                Held::HasIssues => JudgedAction::ShowAll.into(),
                Held::Unwritable => refuse(NotSent::Unwritable),
            }
        })?;
    if !permission.offline && is_offline() {
        return Err(refuse(NotSent::Offline));
    }
    if !permission.offline && sender.session.paused_until() > now() {
        return Err(refuse(NotSent::Paused));
    }
    Ok(order)
}

/// Sends the order, if no other tab is sending it and none has. `None` where the warehouse has taken it.
async fn send_exclusively(
    outgoing: &OutgoingOrder,
    permission: Permission,
    sender: &Sender,
) -> Option<Phase> {
    let consent = (permission.consent, permission.unrecorded);
    let Sender {
        config,
        session,
        locale,
        ..
    } = sender;
    match submit(outgoing, consent, (config, session, *locale)).await {
        Submitted::Asked(earlier) => Some(Phase::Duplicate(Rc::from(earlier))),
        Submitted::NotRecorded => Some(Phase::NotSent(NotSent::NotRecorded, permission.consent)),
        Submitted::Ended(_, _, Outcome::Accepted(_)) => None,
        Submitted::Ended(earlier, _, Outcome::Refused(refusal)) => {
            let earlier = earlier.filter(|earlier| earlier.asks_first());
            Some(Phase::Refused(Rc::new(refusal), earlier.map(Rc::from)))
        }
        Submitted::Ended(_, entry, Outcome::Unknown(reason)) => {
            let doubt = Rc::new(Doubt::Answer(reason));
            Some(Phase::Unknown(doubt, Rc::from(entry)))
        }
    }
}
