//! An order is built, checked and sent.

mod alt_key;
mod assist;
mod autosave;
mod book;
mod choices;
mod drafts;
mod form;
mod form_order;
mod header;
mod issues;
mod late_fields;
mod mender;
mod mender_panel;
mod panels;
mod pasting;
mod preview;
mod preview_request;
mod put_aside;
mod reducer;
mod send;
mod sendings;
mod shortcut;
mod submit;
mod summary;
mod typing;

use std::rc::Rc;

use order_model::{Field, Locale};
use order_submit::OrderKey;
use yew::prelude::*;

pub(crate) use self::assist::{ASSIST, ASSIST_CONTENT};
use self::autosave::{Autosave, use_autosave};
use self::book::BookProps;
use self::drafts::OtherDraftsProps;
use self::form::{FormProps, order_form};
use self::header::header;
pub(crate) use self::late_fields::{LATE_FIELDS, LATE_FIELDS_CONTENT};
use self::late_fields::{use_choices, use_late_codes};
use self::panels::PanelProps;
use self::reducer::{FormHandle, FormReducer, use_callbacks};
use self::send::Sender;
use self::sendings::SendingsProps;
use self::shortcut::use_send_shortcut;
use self::submit::use_submit;
use self::summary::{ORDER_NUMBER, summary};
pub(crate) use self::typing::TYPING_CONTENT;
use self::typing::{Typing, use_province_choices};
use crate::chunk::{JUDGING, Judging, WHOLE_RULES};
use crate::component::chunk_failure::chunk_failure;
use crate::component::combobox::{Choices, ListKind};
use crate::config::Config;
use crate::hook::{
    ChunkState, use_chunk, use_first_press, use_focus, use_late_reducer, use_online,
};
use crate::i18n::Text;
use crate::route::{Route, navigate};
use crate::session::Session;
use crate::state::element_id::control_id;
use crate::state::load_request::LoadRequest;
use crate::state::order_form::{Action, OrderForm, RuleBook};
use crate::state::phase::{NotSent, Phase};

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
    let autosave = use_autosave(session);
    let form = use_late_reducer(|| FormReducer::new(initial_form(config, session)), {
        let (config, session) = (Rc::clone(config), Rc::clone(session));
        let autosave = Rc::clone(&autosave);
        move |form: &FormReducer| {
            // What is on its way has been written with it; what comes of it is told of too.
            if !form.is_sending() {
                Autosave::change(&autosave, form.kept(&session.blank(&config)));
            }
        }
    });
    let callbacks = use_callbacks(&form);
    let blank = Rc::new(session.blank(config));
    let kept = form.kept(&blank);
    let is_said = form.draft != *blank || form.phase != Phase::Editing;
    // Other tabs may have kept something by then.
    let has_changed = use_state_eq(|| false);
    let _listeners = use_memo((), |()| {
        let has_changed = has_changed.setter();
        session.storage.on_change(move || has_changed.set(true))
    });
    // What a deployment gives those who type is in the form at once.
    let is_kept = !session.is_first || *has_changed || config.entry_aids.is_some();
    let (submit, is_waiting) = use_submit(
        &form,
        Sender {
            config: Rc::clone(config),
            session: Rc::clone(session),
            locale: *locale,
            on_accepted: Callback::from(show_receipt),
        },
    );
    let is_used = use_first_press() || is_said || is_kept || is_waiting || form.is_waiting();
    let judging = use_judging(&form, is_used);
    let typing = Typing::get();
    use_load_request(&form, props.load_request.as_ref());
    use_first_focus(&form, *is_shown);
    use_focus(form.focus.clone());
    use_return_of_connection(&form);
    use_send_shortcut(&submit, &form, *is_shown);
    let late_fields = use_chunk(&LATE_FIELDS, true).ready();
    let choices = use_choices(late_fields, config, &form, *locale);
    let provinces = [
        use_province_choices(typing, form.country_of(Field::ReceiverName)),
        use_province_choices(typing, form.country_of(Field::SenderName)),
    ];
    use_late_codes(late_fields, &form, &choices);
    let tools = typing.map(|typing| {
        (typing.tools)(&BookProps {
            form: &form,
            config,
            session,
            blank: &blank,
            is_shown: *is_shown,
            locale: *locale,
        })
    });
    let tools = tools.unwrap_or_default();
    let skus = tools.skus.clone();
    let skus = skus.unwrap_or_else(|| Choices::to_come(ListKind::Suggestions));
    let sender_open = use_state_eq(|| false);
    let issues = form.visible_issues(*locale);
    let drafts = typing
        .map(|typing| {
            (typing.drafts)(OtherDraftsProps {
                session: Rc::clone(session),
                dispatcher: form.dispatcher(),
                draft_id: session.draft_id(),
                own: kept.clone(),
                blank: Rc::clone(&blank),
                load_request: props.load_request.clone(),
                is_sending: form.is_sending(),
                is_shown: *is_shown,
                locale: *locale,
            })
        })
        .unwrap_or_default();
    let drafts = html! { <>{ tools.head.clone() }{ drafts }</> };
    let header = header(
        &form,
        config,
        &callbacks.on_undo,
        &blank,
        [drafts, tools.notice.clone()],
        *locale,
    );
    let sendings = SendingsProps {
        session: Rc::clone(session),
        config: Rc::clone(config),
        order: form.key(),
        phase: form.phase.clone(),
        is_shown: *is_shown,
        locale: *locale,
    };
    let panels = typing.map(|typing| {
        (typing.panels)(&PanelProps {
            form: &form,
            issues: &issues,
            on_field: &callbacks.on_field,
            submit: &submit,
            session,
            config,
            sendings: &sendings,
            locale: *locale,
        })
    });
    let recent = typing.map(|typing| (typing.recent)(&form, sendings.clone()));
    let fields = order_form(&FormProps {
        form: &form,
        issues,
        callbacks,
        choices: &choices,
        judging: judging.ready(),
        blank: &blank,
        late_fields,
        tools,
        skus,
        provinces,
        sender_open,
        locale: *locale,
    });
    html! {
        <div class="layout">
            <div class="layout-main">
                { header }
                if judging.has_failed() {
                    { chunk_failure(Text::of(*locale)) }
                }
                { panels.unwrap_or_default() }
                { fields }
            </div>
            <div class="layout-side">
                { summary(&form, config, &autosave, submit.once, is_waiting, *locale) }
                { recent.unwrap_or_default() }
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
        None => (session.blank(config).into(), Phase::Editing),
    };
    OrderForm::new(&saved, config.rules.clone(), rule_book(), phase)
}

/// What of the rule book is there; nothing before there is what shows its issues.
fn rule_book() -> Option<&'static RuleBook> {
    let core = &JUDGING.get()?.rule_book;
    Some(WHOLE_RULES.get().unwrap_or(core))
}

/// The rules, which the form does not wait for; the whole of them is fetched when the form is used.
#[hook]
fn use_judging(form: &FormHandle, is_used: bool) -> ChunkState<Judging> {
    let judging = use_chunk(&JUDGING, true);
    let whole = use_chunk(&WHOLE_RULES, is_used);
    let dispatcher = form.dispatcher();
    let is_there = (judging.ready().is_some(), whole.ready().is_some());
    use_effect_with(is_there, move |_| {
        if let Some(rule_book) = rule_book() {
            dispatcher.dispatch(Action::Judge(rule_book));
        }
    });
    if whole.has_failed() {
        ChunkState::Failed
    } else {
        judging
    }
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
