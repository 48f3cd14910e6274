//! An order is built, checked, sent, and the answer read.

mod autosave;
mod choices;
mod form;
mod header;
mod issues;
mod reducer;
mod restore;
mod submit;
mod summary;

use std::rc::Rc;
use std::sync::Arc;

use order_model::message::place;
use order_model::reply::Envelope;
use order_model::{Field, FieldRef, Locale};
use yew::prelude::*;

use self::autosave::use_autosave;
use self::choices::{use_choices, use_province_choices};
use self::form::{FormProps, order_form};
use self::header::header;
use self::issues::{unresolved_in_form_order, visible_issues};
use self::reducer::{FormHandle, FormReducer, use_callbacks};
use self::restore::initial_form;
use self::submit::{Submit, use_submit};
use self::summary::summary;
use crate::browser::clock::now;
use crate::component::error_summary::{ErrorSummaryProps, error_summary};
use crate::component::field_event::OnFieldEvent;
use crate::component::issue_list::VisibleIssue;
use crate::component::receipt::{ReceiptProps, receipt};
use crate::component::submission_status::{SubmissionStatusProps, submission_status};
use crate::config::Config;
use crate::hook::{use_focus, use_leave_warning, use_pointer};
use crate::i18n::Text;
use crate::state::order_form::{Action, OrderForm};
use crate::storage;
use crate::submission::ledger::{DeliveryStatus, OrderKey};
use crate::submission::phase::Phase;

#[derive(Properties, PartialEq)]
pub(crate) struct NewOrderProps {
    pub(crate) config: Rc<Config>,
    pub(crate) locale: Locale,
}

#[component]
pub(crate) fn NewOrder(props: &NewOrderProps) -> Html {
    let NewOrderProps { config, locale } = props;
    let form = use_reducer({
        let config = Rc::clone(config);
        move || FormReducer::new(initial_form(&config))
    });
    let callbacks = use_callbacks(&form);
    let saved = use_autosave(&form, *locale);
    let submit = use_submit(&form, config, *locale);
    use_focus(form.focus.clone());
    use_pointer();
    use_leave_warning(form.is_sending());
    let choices = use_choices(config, *locale);
    let provinces = [
        use_province_choices(form.country_of(Field::ReceiverName)),
        use_province_choices(form.country_of(Field::SenderName)),
    ];
    let sender_open = use_state_eq(|| false);

    let start_new = start_new(&form, config);
    if let Phase::Accepted(envelope) = &form.phase {
        return accepted(&form, envelope, start_new, *locale);
    }
    let issues = visible_issues(&form, *locale);
    let header = header(&form, &callbacks.on_undo, config, *locale);
    let status = status(&form, &submit, start_new, *locale);
    let errors = errors(&form, &issues, &callbacks.on_field, &submit, *locale);
    let fields = order_form(&FormProps {
        form: &form,
        issues,
        callbacks,
        config,
        choices: &choices,
        provinces,
        sender_open,
        locale: *locale,
    });
    html! {
        <div class="layout" onkeydown={on_shortcut(&submit.once)}>
            <div class="layout-main">
                { header }
                { status }
                { errors }
                { fields }
            </div>
            { summary(&form, config, saved, submit.once, *locale) }
        </div>
    }
}

/// Leaves the receipt, or the order that has arrived, for a new order.
fn start_new(form: &FormHandle, config: &Rc<Config>) -> Callback<()> {
    let (dispatcher, config) = (form.dispatcher(), Rc::clone(config));
    Callback::from(move |()| {
        storage::remove_receipt();
        dispatcher.dispatch(Action::Load(Rc::new(config.new_draft())));
    })
}

/// The receipt of the order that has been sent.
fn accepted(
    form: &FormHandle,
    envelope: &Rc<Envelope>,
    on_new: Callback<()>,
    locale: Locale,
) -> Html {
    // After a reload the order itself is gone; its receipt is not.
    let order_number = storage::load_receipt().map(|receipt| receipt.order_number);
    let order_number = order_number.unwrap_or_else(|| form.key().order_number.to_string());
    receipt(&ReceiptProps {
        envelope: Rc::clone(envelope),
        order_number: order_number.into(),
        sent_as: sent_as(form, locale),
        on_new,
        on_copy: copy_as_new(form),
        locale,
    })
}

/// The order just accepted as a new one: all of it but its number. Absent after a reload, when it is gone.
fn copy_as_new(form: &FormHandle) -> Option<Callback<()>> {
    let number = FieldRef::order_field(Field::OrderNumber);
    if form.draft.text(number).trim().is_empty() {
        return None;
    }
    let (dispatcher, mut draft) = (form.dispatcher(), form.draft.clone());
    for field in [
        Field::OrderNumber,
        Field::TrackingNumber,
        Field::LabelUrl,
        Field::LabelBase64,
    ] {
        draft.set(FieldRef::order_field(field), "");
    }
    Some(Callback::from(move |()| {
        storage::remove_receipt();
        dispatcher.dispatch(Action::Load(Rc::new(draft.clone())));
    }))
}

/// What became of a sending that did not end with an accepted order.
fn status(form: &OrderForm, submit: &Submit, start_new: Callback<()>, locale: Locale) -> Html {
    let order_number = form.draft.text(FieldRef::order_field(Field::OrderNumber));
    submission_status(&SubmissionStatusProps {
        phase: form.phase.clone(),
        order_number: order_number.to_string().into(),
        on_send_again: submit.again.clone(),
        on_send_anyway: submit.anyway.clone(),
        on_arrived: on_arrived(form.key(), start_new),
        sent_as: sent_as(form, locale),
        locale,
    })
}

/// What was not sent as it was typed, in a sentence; empty where nothing was.
fn sent_as(form: &OrderForm, locale: Locale) -> AttrValue {
    let text = Text::of(locale);
    let one = |(at, sent): &(FieldRef, Arc<str>)| [&place(&at.path(), locale), " ", sent].concat();
    let all: Vec<String> = form.sent_as.iter().map(one).collect();
    if all.is_empty() {
        AttrValue::default()
    } else {
        (text.sent_as)(&all.join(text.comma)).into()
    }
}

/// The person has asked the warehouse, and it has the order.
fn on_arrived(key: OrderKey, start_new: Callback<()>) -> Callback<()> {
    Callback::from(move |()| {
        // Where the browser does not keep the ledger, this page does.
        let _ = storage::update_ledger(|ledger| {
            ledger.end(&key, now(), DeliveryStatus::Accepted, "");
        });
        start_new.emit(());
    })
}

/// After an attempt to send: what keeps the order from it.
fn errors(
    form: &OrderForm,
    issues: &[VisibleIssue],
    on_field: &OnFieldEvent,
    submit: &Submit,
    locale: Locale,
) -> Html {
    if !form.shows_all() {
        return Html::default();
    }
    error_summary(&ErrorSummaryProps {
        issues: unresolved_in_form_order(issues),
        on_event: on_field.clone(),
        on_accept_all: submit.accepting_warnings.clone(),
        locale,
    })
}

/// Ctrl + Enter sends, wherever the focus is.
fn on_shortcut(send: &Callback<()>) -> Callback<KeyboardEvent> {
    let send = send.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && !event.is_composing()
        {
            event.prevent_default();
            send.emit(());
        }
    })
}
