//! Sending: once, and written down before it leaves.

use std::cell::Cell;
use std::rc::Rc;

use order_model::{FieldRef, Locale, Severity};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::{self, web_lock};
use crate::config::Config;
use crate::state::order_form::{Action, Desk};
use crate::submission::ledger::{Entry, Fate, OrderKey};
use crate::submission::phase::{Answer, Phase, Refusal};
use crate::{api_client, storage};

/// The ways to send.
pub(super) struct Send {
    /// If nothing is wrong and it has not been sent before.
    pub(super) once: Callback<()>,
    /// As it is, with everything that is warned of.
    pub(super) keeping_all: Callback<()>,
    /// Though it has been sent before.
    pub(super) again: Callback<()>,
    /// Though the browser has no connection, or keeps no record.
    pub(super) anyway: Callback<()>,
}

/// What a person has agreed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Consent {
    None,
    KeepAll,
    Again,
    Anyway,
}

#[hook]
pub(super) fn use_send(desk: &UseReducerHandle<Desk>, config: &Rc<Config>, locale: Locale) -> Send {
    // Two presses may come before the first one is on the screen; this one is up at once.
    let busy = use_memo((), |()| Cell::new(false));
    // What a press asks for waits until what was being typed has arrived.
    let asked = use_state(|| None::<Asked>);
    {
        let (desk, config) = (desk.clone(), Rc::clone(config));
        use_effect_with(asked.clone(), move |asked| {
            if let Some(consent) = asked.as_ref().and_then(Asked::take) {
                start(&desk, &config, locale, &busy, consent);
            }
        });
    }
    let with = |consent| {
        let asked = asked.setter();
        Callback::from(move |()| {
            browser::leave_field();
            asked.set(Some(Asked(Rc::new(Cell::new(Some(consent))))));
        })
    };
    Send {
        once: with(Consent::None),
        keeping_all: with(Consent::KeepAll),
        again: with(Consent::Again),
        anyway: with(Consent::Anyway),
    }
}

/// A press, until it is answered.
#[derive(Clone)]
struct Asked(Rc<Cell<Option<Consent>>>);

impl Asked {
    fn take(&self) -> Option<Consent> {
        self.0.take()
    }
}

impl PartialEq for Asked {
    /// No press is another one.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

fn start(
    desk: &UseReducerHandle<Desk>,
    config: &Rc<Config>,
    locale: Locale,
    busy: &Rc<Cell<bool>>,
    consent: Consent,
) {
    if busy.get() || desk.is_sending() {
        return;
    }
    let settled = settle(desk, consent);
    let outgoing = match body_of(&settled, consent) {
        Ok(body) => Outgoing {
            key: settled.key(),
            body,
            sent_as: Rc::clone(&settled.sent_as),
        },
        Err(action) => return desk.dispatch(action),
    };
    busy.set(true);
    // From here on the form stays what is on its way.
    desk.dispatch(Action::Phase(Phase::Sending));
    let dispatch = desk.dispatcher();
    let (config, busy) = (Rc::clone(config), Rc::clone(busy));
    spawn_local(async move {
        let phase = send_alone(outgoing, consent, &config, locale).await;
        busy.set(false);
        dispatch.dispatch(Action::Phase(phase));
    });
}

/// The desk with every field left: what is on the screen only after the next rendering.
fn settle(desk: &UseReducerHandle<Desk>, consent: Consent) -> Rc<Desk> {
    let keep = (consent == Consent::KeepAll).then_some(Action::KeepAll);
    let actions = keep.into_iter().chain([Action::Settle]);
    actions.fold(Rc::new((**desk).clone()), |now, action| {
        desk.dispatch(action.clone());
        now.reduce(action)
    })
}

/// What to send, or what keeps it from being sent.
fn body_of(desk: &Desk, consent: Consent) -> Result<String, Action> {
    if desk.open(Severity::Error) + desk.open(Severity::Warning) > 0 {
        return Err(Action::Check);
    }
    let (draft, _) = desk.normalized();
    let refuse = |refusal| Action::Phase(Phase::Refused(Rc::new(refusal), None));
    let Some(order) = draft.read().0.to_order() else {
        return Err(refuse(Refusal::Unwritable));
    };
    if consent != Consent::Anyway && browser::is_offline() {
        return Err(refuse(Refusal::Offline));
    }
    Ok(order.to_json())
}

/// An order on its way.
struct Outgoing {
    key: OrderKey,
    body: String,
    /// What of it is not as it was typed.
    sent_as: Rc<[(FieldRef, Rc<str>)]>,
}

/// Sends the order, if no other tab is sending it and none has.
async fn send_alone(
    outgoing: Outgoing,
    consent: Consent,
    config: &Config,
    locale: Locale,
) -> Phase {
    let Outgoing { key, body, sent_as } = outgoing;
    let key = &key;
    let Some(_lock) = web_lock::take(&format!(
        "order-desk {} {}",
        key.client_code, key.order_number
    ))
    .await
    else {
        let earlier = storage::ledger().find(key).cloned();
        return Phase::Again(earlier.unwrap_or_else(|| Entry::sending(key, browser::now())));
    };
    // Read afresh: another tab may have sent it.
    let earlier = storage::ledger()
        .find(key)
        .filter(|entry| entry.fate != Fate::Refused)
        .cloned();
    let asks = matches!(consent, Consent::None | Consent::KeepAll);
    if let Some(earlier) = earlier.clone().filter(|_| asks) {
        return Phase::Again(earlier);
    }
    let recorded = storage::change_ledger(|ledger| ledger.begin(key, browser::now()));
    if recorded.is_err() && consent != Consent::Anyway {
        return Phase::Refused(Rc::new(Refusal::Unrecorded), earlier);
    }
    let answer = api_client::send_order(config, locale, body).await;
    finish(key, sent_as, earlier, answer)
}

fn finish(
    key: &OrderKey,
    sent_as: Rc<[(FieldRef, Rc<str>)]>,
    earlier: Option<Entry>,
    answer: Answer,
) -> Phase {
    let phase = answer.phase();
    if let Some((fate, number)) = phase.fate() {
        // What could not be written before it left was agreed to; this page still knows it.
        let _ = storage::change_ledger(|ledger| ledger.end(key, browser::now(), fate, &number));
    }
    match phase {
        Phase::Accepted(envelope) => {
            storage::keep_receipt(&storage::Receipt {
                order_number: key.order_number.to_string(),
                status: envelope.status,
                body: envelope.raw.to_string(),
                sent_as,
            });
            storage::forget_draft(key);
            Phase::Accepted(envelope)
        }
        Phase::Refused(refusal, _) => Phase::Refused(refusal, earlier),
        other => other,
    }
}
