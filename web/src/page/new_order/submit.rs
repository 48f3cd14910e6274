//! Sending: once, and written down before it leaves.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use order_model::{FieldRef, Locale, Severity};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::reducer::FormHandle;
use crate::browser::clock::now;
use crate::browser::focus::blur_active_field;
use crate::browser::pointer::end_pointer_press;
use crate::browser::{is_offline, web_lock};
use crate::config::Config;
use crate::state::order_form::{Action, OrderForm};
use crate::submission::ledger::{DeliveryStatus, Entry, OrderKey};
use crate::submission::phase::{Answer, Phase, Refusal};
use crate::{api_client, storage};

/// The ways to send.
pub(super) struct Submit {
    /// If nothing is wrong and it has not been sent before.
    pub(super) once: Callback<()>,
    /// As it is, with every warning accepted.
    pub(super) accepting_warnings: Callback<()>,
    /// Though it has been sent before.
    pub(super) again: Callback<()>,
    /// Though the browser has no connection, or keeps no record.
    pub(super) anyway: Callback<()>,
}

/// What a person has agreed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Consent {
    None,
    AcceptWarnings,
    Again,
    Anyway,
}

#[hook]
pub(super) fn use_submit(form: &FormHandle, config: &Rc<Config>, locale: Locale) -> Submit {
    // Two presses may come before the first one is on the screen; this one is up at once.
    let busy = use_memo((), |()| Cell::new(false));
    // What a press asks for waits until what was being typed has arrived.
    let request = use_state(|| None::<Request>);
    {
        let (form, config) = (form.clone(), Rc::clone(config));
        use_effect_with(request.clone(), move |request| {
            if let Some(consent) = request.as_ref().and_then(Request::take) {
                start(&form, &config, locale, &busy, consent);
            }
        });
    }
    let with = |consent| {
        let request = request.setter();
        Callback::from(move |()| {
            blur_active_field();
            end_pointer_press();
            request.set(Some(Request(Rc::new(Cell::new(Some(consent))))));
        })
    };
    Submit {
        once: with(Consent::None),
        accepting_warnings: with(Consent::AcceptWarnings),
        again: with(Consent::Again),
        anyway: with(Consent::Anyway),
    }
}

/// A press of a button that sends, until it is answered.
#[derive(Clone)]
struct Request(Rc<Cell<Option<Consent>>>);

impl Request {
    fn take(&self) -> Option<Consent> {
        self.0.take()
    }
}

impl PartialEq for Request {
    /// No press is another one.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

fn start(
    form: &FormHandle,
    config: &Rc<Config>,
    locale: Locale,
    busy: &Rc<Cell<bool>>,
    consent: Consent,
) {
    if busy.get() || form.is_sending() {
        return;
    }
    let left = leave_all_fields(form, consent);
    let outgoing = match request_body(&left, consent) {
        Ok(body) => OutgoingOrder {
            key: left.key(),
            body,
            sent_as: Rc::clone(&left.sent_as),
        },
        Err(action) => return form.dispatch(action),
    };
    busy.set(true);
    // From here on the form stays what is on its way.
    form.dispatch(Action::SetPhase(Phase::Sending));
    let dispatcher = form.dispatcher();
    let (config, busy) = (Rc::clone(config), Rc::clone(busy));
    spawn_local(async move {
        let phase = send_exclusively(outgoing, consent, &config, locale).await;
        busy.set(false);
        dispatcher.dispatch(Action::SetPhase(phase));
    });
}

/// The form with every field left: what is on the screen only after the next rendering.
fn leave_all_fields(form: &FormHandle, consent: Consent) -> Rc<OrderForm> {
    let accept = (consent == Consent::AcceptWarnings).then_some(Action::AcceptAllWarnings);
    let actions = accept.into_iter().chain([Action::LeaveAll]);
    actions.fold(form.form(), |now, action| {
        form.dispatch(action.clone());
        now.reduce(action)
    })
}

/// What to send, or what keeps it from being sent.
fn request_body(form: &OrderForm, consent: Consent) -> Result<String, Action> {
    if form.unresolved(Severity::Error) + form.unresolved(Severity::Warning) > 0 {
        return Err(Action::ShowAll);
    }
    let (draft, _) = form.normalized();
    let refuse = |refusal| Action::SetPhase(Phase::Refused(Rc::new(refusal), None));
    let Some(order) = draft.read().0.to_order() else {
        return Err(refuse(Refusal::Unwritable));
    };
    if consent != Consent::Anyway && is_offline() {
        return Err(refuse(Refusal::Offline));
    }
    Ok(order.to_json())
}

/// An order on its way.
struct OutgoingOrder {
    key: OrderKey,
    body: String,
    /// What of it is not as it was typed.
    sent_as: Rc<[(FieldRef, Arc<str>)]>,
}

/// Sends the order, if no other tab is sending it and none has.
async fn send_exclusively(
    outgoing: OutgoingOrder,
    consent: Consent,
    config: &Config,
    locale: Locale,
) -> Phase {
    let OutgoingOrder { key, body, sent_as } = outgoing;
    let key = &key;
    let lock_name = format!("order-desk {} {}", key.client_code, key.order_number);
    let Some(_lock) = web_lock::acquire(&lock_name).await else {
        let earlier = storage::load_ledger().find(key).cloned();
        return Phase::Duplicate(earlier.unwrap_or_else(|| Entry::sending(key, now())));
    };
    // Read afresh: another tab may have sent it.
    let earlier = storage::load_ledger()
        .find(key)
        .filter(|entry| entry.status != DeliveryStatus::Refused)
        .cloned();
    let asks = matches!(consent, Consent::None | Consent::AcceptWarnings);
    if let Some(earlier) = earlier.clone().filter(|_| asks) {
        return Phase::Duplicate(earlier);
    }
    let recorded = storage::update_ledger(|ledger| ledger.begin(key, now()));
    if recorded.is_err() && consent != Consent::Anyway {
        return Phase::Refused(Rc::new(Refusal::NotRecorded), earlier);
    }
    let answer = api_client::send_order(config, locale, body).await;
    record_answer(key, sent_as, earlier, answer)
}

fn record_answer(
    key: &OrderKey,
    sent_as: Rc<[(FieldRef, Arc<str>)]>,
    earlier: Option<Entry>,
    answer: Answer,
) -> Phase {
    let phase = answer.phase();
    if let Some((status, number)) = phase.delivery_status() {
        // What could not be written before it left was agreed to; this page still knows it.
        let _ = storage::update_ledger(|ledger| ledger.end(key, now(), status, &number));
    }
    match phase {
        Phase::Accepted(envelope) => {
            storage::save_receipt(&storage::Receipt {
                order_number: key.order_number.to_string(),
                status: envelope.status,
                body: envelope.raw.to_string(),
                sent_as,
            });
            storage::remove_draft(key);
            Phase::Accepted(envelope)
        }
        Phase::Refused(refusal, _) => Phase::Refused(refusal, earlier),
        other => other,
    }
}
