//! An order is built, checked and sent.

mod autosave;
mod choices;
mod drafts;
mod form;
mod header;
mod issues;
mod reducer;
mod sendings;
mod shortcut;
mod submit;
mod summary;

use std::rc::Rc;

use order_model::{Field, FieldRef, Locale};
use order_submit::OrderKey;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::autosave::use_autosave;
use self::choices::{use_choices, use_province_choices};
use self::drafts::drafts;
use self::form::{FormProps, order_form};
use self::header::header;
use self::issues::{unresolved_in_form_order, visible_issues};
use self::reducer::{FormHandle, FormReducer, use_callbacks};
use self::sendings::{interrupted_sendings, recent_sendings, use_interrupted, use_recent};
use self::shortcut::use_send_shortcut;
use self::submit::{Sender, Submit, use_submit};
use self::summary::summary;
use crate::browser::nfc::nfc;
use crate::component::error_summary::{ErrorSummaryProps, error_summary};
use crate::component::field_event::OnFieldEvent;
use crate::component::issue_list::VisibleIssue;
use crate::component::sent_as::sent_as;
use crate::component::submission_status::{SubmissionStatusProps, submission_status};
use crate::config::Config;
use crate::hook::{use_focus, use_kept, use_leave_warning, use_online, use_pointer};
use crate::route::{Route, navigate};
use crate::session::Session;
use crate::state::element_id::control_id;
use crate::state::load_request::LoadRequest;
use crate::state::order_form::{Action, OrderForm};
use crate::state::phase::{NotSent, Phase};

const ORDER_NUMBER: FieldRef = FieldRef::order_field(Field::OrderNumber);

#[derive(Properties, PartialEq)]
pub(crate) struct NewOrderProps {
    pub(crate) config: Rc<Config>,
    pub(crate) session: Rc<Session>,
    /// What another screen has asked for last.
    pub(crate) load_request: Option<LoadRequest>,
    /// Whether this is the screen that is looked at.
    pub(crate) is_shown: bool,
    pub(crate) locale: Locale,
}

#[component]
pub(crate) fn NewOrder(props: &NewOrderProps) -> Html {
    let NewOrderProps {
        config,
        session,
        is_shown,
        locale,
        ..
    } = props;
    let form = use_reducer({
        let (config, session) = (Rc::clone(config), Rc::clone(session));
        move || FormReducer::new(initial_form(&config, &session))
    });
    let callbacks = use_callbacks(&form);
    let blank = config.new_draft();
    let saved = use_autosave(&form, session, &blank);
    let submit = use_submit(
        &form,
        Sender {
            config: Rc::clone(config),
            session: Rc::clone(session),
            locale: *locale,
            on_accepted: Callback::from(show_receipt),
        },
    );
    use_load_request(&form, props.load_request.as_ref());
    use_first_focus(&form, *is_shown);
    use_focus(form.focus.clone());
    use_pointer();
    use_leave_warning(form.is_sending());
    use_return_of_connection(&form);
    use_send_shortcut(&submit, &form, *is_shown);
    let choices = use_choices(config, *locale);
    let provinces = [
        use_province_choices(form.country_of(Field::ReceiverName)),
        use_province_choices(form.country_of(Field::SenderName)),
    ];
    let sender_open = use_state_eq(|| false);
    let recent = use_recent(session, &form, *is_shown);
    let interrupted = use_interrupted(session, &form, *is_shown);
    let drafts = drafts(
        &use_other_drafts(session, *is_shown),
        session,
        &form,
        &blank,
        *locale,
    );

    let issues = visible_issues(&form, *locale);
    let header = header(&form, &callbacks.on_undo, config, drafts, *locale);
    let status = status(&form, &submit, session, config, *locale);
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
        <div class="layout">
            <div class="layout-main">
                { header }
                { interrupted_sendings(&interrupted, &form, *locale) }
                { status }
                { errors }
                { fields }
            </div>
            <div class="layout-side">
                { summary(&form, config, saved, submit.once, *locale) }
                { recent_sendings(&recent, *locale) }
            </div>
        </div>
    }
}

/// Whoever looks at another screen by now stays there.
fn show_receipt(key: OrderKey) {
    if Route::current() == Route::NewOrder {
        navigate(&Route::Order(key));
    }
}

/// The form as the page opens: what was typed before, and what became of it.
fn initial_form(config: &Config, session: &Session) -> OrderForm {
    let (saved, phase) = match &session.resumed {
        Some(saved) => (saved.clone(), session.phase.clone()),
        None => (config.new_draft().into(), Phase::Editing),
    };
    OrderForm::new(&saved, config.rules.clone(), nfc, phase)
}

/// That there is no connection is said for as long as it is true.
#[hook]
fn use_return_of_connection(form: &FormHandle) {
    let dispatcher = form.dispatcher();
    let is_over = use_online() && matches!(form.phase, Phase::NotSent(NotSent::Offline, _));
    use_effect_with(is_over, move |is_over| {
        if *is_over {
            dispatcher.dispatch(Action::SetPhase(Phase::Editing));
        }
    });
}

/// Loads what another screen asks for.
#[hook]
fn use_load_request(form: &FormHandle, request: Option<&LoadRequest>) {
    let dispatcher = form.dispatcher();
    // While an order is on its way the form stays as it is; what is asked for waits.
    let is_ready = !form.is_sending();
    use_effect_with((request.cloned(), is_ready), move |(request, is_ready)| {
        let Some(request) = request.as_ref().filter(|_| *is_ready) else {
            return;
        };
        if let Some((draft, phase)) = request.take() {
            dispatcher.dispatch(Action::LoadFrom(Rc::new(draft), phase));
        }
    });
}

/// Where typing begins has the focus as the screen appears, unless something is asked first.
#[hook]
fn use_first_focus(form: &FormHandle, is_shown: bool) {
    let dispatcher = form.dispatcher();
    let id = match form.phase.focus() {
        Some(id) => id.to_owned(),
        None => control_id(ORDER_NUMBER),
    };
    use_effect_with(is_shown, move |is_shown| {
        if *is_shown {
            dispatcher.dispatch(Action::Focus(id));
        }
    });
}

/// The drafts that are not this tab's, and whether another tab has each.
#[hook]
fn use_other_drafts(
    session: &Rc<Session>,
    is_shown: bool,
) -> Vec<(crate::storage::DraftSummary, bool)> {
    let others = use_kept((is_shown, session.draft_id()), {
        let session = Rc::clone(session);
        move || {
            let session = Rc::clone(&session);
            async move { session.other_drafts().await }
        }
    });
    others.unwrap_or_default()
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
        locale,
    })
}

/// The person has asked the warehouse, and it has the order.
fn on_arrived(form: &FormHandle, session: &Rc<Session>, config: &Rc<Config>) -> Callback<()> {
    let (key, dispatcher): (OrderKey, _) = (form.key(), form.dispatcher());
    let (session, config) = (Rc::clone(session), Rc::clone(config));
    Callback::from(move |()| {
        let (session, config) = (Rc::clone(&session), Rc::clone(&config));
        let (key, dispatcher) = (key.clone(), dispatcher.clone());
        spawn_local(async move {
            session.storage.confirm_arrival(&key).await;
            dispatcher.dispatch(Action::Finish(key, Rc::new(config.new_draft())));
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
