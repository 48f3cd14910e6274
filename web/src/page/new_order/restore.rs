//! The form as the page opens: what was typed before, and what became of it.

use std::rc::Rc;

use order_model::Reply;

use crate::browser::nfc::nfc;
use crate::config::Config;
use crate::state::order_form::OrderForm;
use crate::storage;
use crate::submission::ledger::DeliveryStatus;
use crate::submission::phase::{Phase, UnknownReason};

pub(super) fn initial_form(config: &Config) -> OrderForm {
    if let Some(form) = accepted_form(config) {
        return form;
    }
    let draft = storage::load_draft().filter(|draft| !draft.is_empty());
    let draft = draft.unwrap_or_else(|| config.new_draft());
    let mut form = OrderForm::new(draft, config.rules.clone(), nfc, Phase::Editing);
    if let Some(reason) = unknown_reason(&form) {
        form.phase = Phase::Unknown(Rc::new(reason));
    }
    form
}

/// The form under a receipt that was on the screen when the page was loaded again.
fn accepted_form(config: &Config) -> Option<OrderForm> {
    let receipt = storage::load_receipt()?;
    let Reply::Accepted(envelope) = Reply::read(receipt.status, &receipt.body) else {
        return None;
    };
    let accepted = Phase::Accepted(Rc::new(*envelope));
    let mut form = OrderForm::new(config.new_draft(), config.rules.clone(), nfc, accepted);
    form.sent_as = receipt.sent_as;
    Some(form)
}

/// Why it is not known whether the order in the form has arrived, if it has been sent at all.
fn unknown_reason(form: &OrderForm) -> Option<UnknownReason> {
    let ledger = storage::load_ledger();
    let entry = ledger.find(&form.key())?;
    match entry.status {
        DeliveryStatus::Sending => Some(UnknownReason::Interrupted { at: entry.at }),
        DeliveryStatus::Unknown => Some(UnknownReason::Earlier { at: entry.at }),
        DeliveryStatus::Accepted | DeliveryStatus::Refused => None,
    }
}
