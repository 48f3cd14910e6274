//! What stands beside the form when there is something to say: what became of sendings, and what keeps the order from being
//! sent.

use std::rc::Rc;

use order_model::Locale;
use order_submit::OrderKey;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::issues::unresolved_in_form_order;
use super::reducer::FormHandle;
use super::sendings::{Interrupted, SendingsProps};
use super::summary::ORDER_NUMBER;
use crate::browser::clock::now;
use crate::component::error_summary::{ErrorSummaryProps, error_summary};
use crate::component::field_event::OnFieldEvent;
use crate::component::not_kept::not_kept;
use crate::component::sent_as::sent_as;
use crate::component::submission_status::{SubmissionStatusProps, submission_status};
use crate::config::Config;
use crate::session::Session;
use crate::state::order_form::{Action, OrderForm};
use crate::state::phase::Phase;
use crate::state::visible_issue::VisibleIssue;

/// The ways to send.
#[derive(Clone)]
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

/// What the panels are made from.
pub(super) struct PanelProps<'a> {
    pub(super) form: &'a FormHandle,
    /// The issues that show.
    pub(super) issues: &'a [VisibleIssue],
    pub(super) on_field: &'a OnFieldEvent,
    pub(super) submit: &'a Submit,
    pub(super) session: &'a Rc<Session>,
    pub(super) config: &'a Rc<Config>,
    pub(super) sendings: &'a SendingsProps,
    pub(super) locale: Locale,
}

/// Above the form.
pub(super) fn panels(props: &PanelProps<'_>) -> Html {
    let PanelProps {
        form,
        issues,
        on_field,
        submit,
        session,
        config,
        sendings,
        locale,
    } = *props;
    html! {
        <>
            <Interrupted ..sendings.clone() />
            { status(form, submit, session, config, locale) }
            { answer_not_kept(form, session, locale) }
            { errors(form, issues, on_field, submit, locale) }
        </>
    }
}

/// What became of a sending that did not end with an accepted order.
fn status(
    form: &FormHandle,
    submit: &Submit,
    session: &Rc<Session>,
    config: &Rc<Config>,
    locale: Locale,
) -> Html {
    submission_status(&SubmissionStatusProps {
        phase: form.phase.clone(),
        order_number: form.draft.text(ORDER_NUMBER).to_string().into(),
        on_send_again: submit.again.clone(),
        on_send_anyway: submit.anyway.clone(),
        on_arrived: on_arrived(form, session, config),
        sent_as: sent_as(&form.sent_as, locale),
        paused_until: Some(session.paused_until()).filter(|until| *until > now()),
        locale,
    })
}

/// What the browser has not written down of the last sending.
fn answer_not_kept(form: &OrderForm, session: &Session, locale: Locale) -> Html {
    let is_answered = matches!(form.phase, Phase::Refused(..) | Phase::Unknown(..));
    not_kept(
        !is_answered || session.storage.is_written(&form.key()),
        locale,
    )
}

/// The person has asked the warehouse, and it has the order.
fn on_arrived(form: &FormHandle, session: &Rc<Session>, config: &Rc<Config>) -> Callback<()> {
    let (key, dispatcher): (OrderKey, _) = (form.key(), form.dispatcher());
    let (session, config, draft) = (Rc::clone(session), Rc::clone(config), form.draft.clone());
    Callback::from(move |()| {
        let next = Rc::new(session.next_order(&draft, &config));
        let (session, key, dispatcher) = (Rc::clone(&session), key.clone(), dispatcher.clone());
        spawn_local(async move {
            session.storage.mark_arrival(&key, true, "").await;
            dispatcher.dispatch(Action::Finish(key, next));
        });
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
