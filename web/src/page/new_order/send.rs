//! Sending: once, and written down before it leaves.

use std::cell::Cell;
use std::rc::Rc;

use order_model::{Locale, Severity, validate_draft};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::state::config::Config;
use crate::state::desk::{Action, Desk};
use crate::state::ledger::{Entry, Fate, OrderKey};
use crate::state::sending::{Answer, Phase, Refusal};
use crate::{browser, client, lock, store};

/// The ways to send.
pub(super) struct Send {
    /// If nothing is wrong and it has not been sent before.
    pub(super) once: Callback<()>,
    /// As it is, with everything that is warned of.
    pub(super) keeping_all: Callback<()>,
    /// Though it has been sent before.
    pub(super) again: Callback<()>,
}

/// How much a person has agreed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Consent {
    None,
    KeepAll,
    Again,
}

#[hook]
pub(super) fn use_send(desk: &UseReducerHandle<Desk>, config: &Rc<Config>, locale: Locale) -> Send {
    // Two presses may come before the first one is on the screen; this one is up at once.
    let busy = use_memo((), |()| Cell::new(false));
    let with = |consent| {
        let (desk, config, busy) = (desk.clone(), Rc::clone(config), Rc::clone(&busy));
        Callback::from(move |()| start(&desk, &config, locale, &busy, consent))
    };
    Send {
        once: with(Consent::None),
        keeping_all: with(Consent::KeepAll),
        again: with(Consent::Again),
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
    if consent == Consent::KeepAll {
        desk.dispatch(Action::KeepAll);
    }
    let asks = desk.open(Severity::Error)
        + if consent == Consent::KeepAll {
            0
        } else {
            desk.open(Severity::Warning)
        };
    if asks > 0 {
        desk.dispatch(Action::Check);
        return;
    }
    let Some(body) = validate_draft(&desk.draft, &desk.rules)
        .order()
        .map(|order| order.to_json())
    else {
        desk.dispatch(Action::Phase(Phase::Refused(Rc::new(Refusal::Unwritable))));
        return;
    };
    if browser::is_offline() {
        desk.dispatch(Action::Phase(Phase::Refused(Rc::new(Refusal::Offline))));
        return;
    }
    busy.set(true);
    // From here on the form stays what is on its way.
    desk.dispatch(Action::Phase(Phase::Sending));
    let (key, dispatch) = (desk.key(), desk.dispatcher());
    let (config, busy) = (Rc::clone(config), Rc::clone(busy));
    spawn_local(async move {
        let phase = send_alone(&key, consent, &config, locale, body).await;
        busy.set(false);
        dispatch.dispatch(Action::Phase(phase));
    });
}

/// Sends the order, if no other tab is sending it and none has.
async fn send_alone(
    key: &OrderKey,
    consent: Consent,
    config: &Config,
    locale: Locale,
    body: String,
) -> Phase {
    let Some(_lock) = lock::take(&format!(
        "order-desk {} {}",
        key.client_code, key.order_number
    ))
    .await
    else {
        return Phase::Again(entry(key, Fate::Sending, String::new()));
    };
    if let Some(earlier) = sent_before(key).filter(|_| consent != Consent::Again) {
        return Phase::Again(earlier);
    }
    write_down(key, Fate::Sending, String::new());
    finish(key, client::send_order(config, locale, body).await)
}

/// An earlier sending of the same order that was not refused: read afresh, since another tab may have sent it.
fn sent_before(key: &OrderKey) -> Option<Entry> {
    store::ledger()
        .find(key)
        .filter(|entry| entry.fate != Fate::Refused)
        .cloned()
}

fn finish(key: &OrderKey, answer: Answer) -> Phase {
    let phase = answer.phase();
    if let Some((fate, warehouse_number)) = phase.fate() {
        write_down(key, fate, warehouse_number);
    }
    if let Phase::Accepted(envelope) = &phase {
        store::keep_receipt(envelope.status, &envelope.raw);
    }
    phase
}

/// Writes a sending into the ledger. Where the browser keeps nothing, the summary says so all along, and the
/// person decides; within this page the phase still guards.
fn write_down(key: &OrderKey, fate: Fate, warehouse_number: String) {
    let mut ledger = store::ledger();
    ledger.put(entry(key, fate, warehouse_number));
    let _ = store::keep_ledger(&ledger);
}

fn entry(key: &OrderKey, fate: Fate, warehouse_number: String) -> Entry {
    Entry {
        client_code: key.client_code.to_string(),
        order_number: key.order_number.to_string(),
        at: browser::now(),
        fate,
        warehouse_number,
    }
}
