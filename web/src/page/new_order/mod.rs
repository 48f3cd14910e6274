//! The one screen: an order is built, checked, sent, and the answer read.

mod form;
mod submit;

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use order_model::contract::ITEMS;
use order_model::message::place;
use order_model::{Field, FieldRef, Group, Locale, OrderDraft, Reply, Severity};
use yew::prelude::*;

use self::form::{FormProps, by_item, form, head, use_lists, use_provinces};
use self::submit::use_send;
use crate::component::address_fields::party_order;
use crate::component::error_summary::{ProblemsProps, problems};
use crate::component::field::Control;
use crate::component::issue_list::{self, Shown};
use crate::component::items_table::COLUMNS;
use crate::component::order_summary::{Saved, SummaryProps, summary};
use crate::component::receipt::{ReceiptProps, receipt};
use crate::component::submission_status::{OutcomeProps, outcome};
use crate::config::Config;
use crate::i18n::Text;
use crate::state::order_form::{Action, Desk};
use crate::submission::ledger::{Fate, OrderKey};
use crate::submission::phase::{Doubt, Phase};
use crate::{browser, storage};

/// What every field's control is made from.
pub(crate) struct Controls<'a> {
    pub(crate) desk: &'a Desk,
    shown: &'a [Shown],
    locale: Locale,
}

impl Controls<'_> {
    /// The control of a field that stands once.
    pub(crate) fn of(&self, field: Field) -> Control {
        let field_ref = FieldRef::order_field(field);
        let rules = self.desk.rules();
        Control {
            field_ref,
            value: self.desk.draft.text(field_ref),
            messages: issue_list::of_leaf(self.shown, field_ref),
            optional: !self.desk.asks_for(field),
            limit: rules
                .limits
                .get(&field)
                .or_else(|| rules.print_widths.get(&field))
                .copied(),
            locale: self.locale,
        }
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct NewOrderProps {
    pub(crate) config: Rc<Config>,
    pub(crate) locale: Locale,
}

#[component]
pub(crate) fn NewOrder(props: &NewOrderProps) -> Html {
    let NewOrderProps { config, locale } = props;
    let desk = use_reducer({
        let config = Rc::clone(config);
        move || first_desk(&config)
    });
    let saved = use_saved(&desk, *locale);
    let send = use_send(&desk, config, *locale);
    use_focus(&desk);
    use_effect_with((), |()| {
        let listeners = browser::watch_presses();
        move || drop(listeners)
    });
    use_warning_before_leaving(desk.is_sending());
    let lists = use_lists(config, *locale);
    let provinces = [
        use_provinces(desk.country_of(Field::ReceiverName)),
        use_provinces(desk.country_of(Field::SenderName)),
    ];
    let unfolded = use_state_eq(|| false);

    let start_new = {
        let (dispatch, config) = (desk.dispatcher(), Rc::clone(config));
        Callback::from(move |()| {
            storage::forget_receipt();
            dispatch.dispatch(Action::Load(Rc::new(config.new_draft())));
        })
    };
    if let Phase::Accepted(envelope) = &desk.phase {
        // After a reload the order itself is gone; its receipt is not.
        let order_number = storage::receipt().map(|receipt| receipt.order_number);
        let order_number = order_number.unwrap_or_else(|| desk.key().order_number.to_string());
        return receipt(&ReceiptProps {
            envelope: Rc::clone(envelope),
            order_number: order_number.into(),
            sent_as: sent_as(&desk, *locale),
            on_new: start_new,
            on_copy: copy_as_new(&desk),
            locale: *locale,
        });
    }
    let shown = issue_list::shown(&desk, *locale);
    let order_number = desk.draft.text(FieldRef::order_field(Field::OrderNumber));
    let dispatch = desk.dispatcher();
    let outcome = outcome(&OutcomeProps {
        phase: desk.phase.clone(),
        order_number: order_number.into(),
        on_send_again: send.again,
        on_send_anyway: send.anyway,
        on_arrived: on_arrived(desk.key(), start_new),
        sent_as: sent_as(&desk, *locale),
        locale: *locale,
    });
    let problems = desk.is_checked().then(|| {
        problems(&ProblemsProps {
            issues: in_order_of_form(&shown),
            dispatch: dispatch.clone(),
            on_keep_all: send.keeping_all,
            locale: *locale,
        })
    });
    let head = head(&desk, &dispatch, config, *locale);
    let form = form(&FormProps {
        desk: &desk,
        shown,
        dispatch,
        config,
        lists: &lists,
        provinces,
        unfolded,
        locale: *locale,
    });
    html! {
        <div class="desk" onkeydown={on_shortcut(&send.once)}>
            <div class="desk-form">
                { head }
                { outcome }
                { problems.unwrap_or_default() }
                { form }
            </div>
            { overview(&desk, config, saved, send.once, *locale) }
        </div>
    }
}

/// What was not sent as it was typed, in a sentence; empty where nothing was.
fn sent_as(desk: &Desk, locale: Locale) -> AttrValue {
    let text = Text::of(locale);
    let one = |(field_ref, sent): &(FieldRef, Rc<str>)| {
        [&place(&field_ref.path(), locale), " ", sent].concat()
    };
    let all: Vec<String> = desk.sent_as.iter().map(one).collect();
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
        let _ =
            storage::change_ledger(|ledger| ledger.end(&key, browser::now(), Fate::Accepted, ""));
        start_new.emit(());
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

/// What still asks for something, from the form's top to its bottom.
fn in_order_of_form(shown: &[Shown]) -> Vec<Shown> {
    let open = || shown.iter().filter(|issue| !issue.kept);
    let of = move |field: Field| {
        open().filter(move |issue| issue.field_ref == Some(FieldRef::order_field(field)))
    };
    let head = [
        Field::OrderNumber,
        Field::CentreCode,
        Field::ClientCode,
        Field::ProcessType,
        Field::RealTimeResponse,
    ];
    let of_section = |section| open().filter(move |issue| issue.section() == Some(section));
    let rows = by_item(shown);
    let columns = move |row: &'_ Vec<Shown>| {
        let of = |field: Field| {
            row.iter().filter(move |issue| {
                issue
                    .field_ref
                    .is_some_and(|field_ref| field_ref.field == field)
            })
        };
        COLUMNS
            .into_iter()
            .flat_map(of)
            .filter(|issue| !issue.kept)
            .cloned()
            .collect::<Vec<_>>()
    };
    let items = rows.iter().flat_map(columns);
    let carrier = [
        Field::CarrierCode,
        Field::TrackingNumber,
        Field::LabelBase64,
        Field::LabelUrl,
    ];
    let party = |group, section| party_order(group).flat_map(of).chain(of_section(section));
    head.into_iter()
        .flat_map(of)
        .chain(of_section("order"))
        .chain(party(Group::Receiver, "receiver"))
        .chain(party(Group::Sender, "sender"))
        .chain(of_section(ITEMS))
        .cloned()
        .chain(items)
        .chain(carrier.into_iter().flat_map(of).cloned())
        .chain(of_section("carrier").cloned())
        .collect()
}

/// The desk as the page opens: what was typed before, and what became of it.
fn first_desk(config: &Config) -> Desk {
    let rules = config.rules.clone();
    if let Some(receipt) = storage::receipt()
        && let Reply::Accepted(envelope) = Reply::read(receipt.status, &receipt.body)
    {
        let accepted = Phase::Accepted(Rc::new(*envelope));
        let mut desk = Desk::new(config.new_draft(), rules, accepted);
        desk.sent_as = receipt.sent_as;
        return desk;
    }
    let draft = storage::draft().filter(|draft| !draft.is_empty());
    let draft = draft.unwrap_or_else(|| config.new_draft());
    let mut desk = Desk::new(draft, rules, Phase::Editing);
    let doubt = storage::ledger()
        .find(&desk.key())
        .and_then(|entry| match entry.fate {
            Fate::Sending => Some(Doubt::Interrupted { at: entry.at }),
            Fate::Unknown => Some(Doubt::Earlier { at: entry.at }),
            Fate::Accepted | Fate::Refused => None,
        });
    if let Some(doubt) = doubt {
        desk.phase = Phase::Unknown(Rc::new(doubt));
    }
    desk
}

/// Keeps the draft in the browser with every change.
#[hook]
fn use_saved(desk: &UseReducerHandle<Desk>, locale: Locale) -> Saved {
    let saved = use_state_eq(|| Some(browser::now()));
    let before = use_mut_ref(|| None::<OrderDraft>);
    let accepted = matches!(desk.phase, Phase::Accepted(_));
    {
        let saved = saved.clone();
        use_effect_with((desk.draft.clone(), accepted), move |(draft, accepted)| {
            // The draft of an accepted order has been forgotten with the answer.
            if *accepted {
                before.replace(None);
                return;
            }
            let kept = storage::keep_draft(draft, before.borrow().as_ref());
            // To the minute: a time that changes with every key would only distract.
            saved.set(kept.is_ok().then(|| browser::now() / 60_000 * 60_000));
            before.replace(kept.is_ok().then(|| draft.clone()));
        });
    }
    match *saved {
        Some(at) => Saved::At(browser::clock(at, locale).into()),
        None => Saved::Not,
    }
}

/// Moves the focus where the desk wants it, once it is on the screen.
#[hook]
fn use_focus(desk: &UseReducerHandle<Desk>) {
    use_effect_with(desk.focus.clone(), |focus| {
        if let Some(focus) = focus {
            browser::focus(&focus.id);
        }
    });
}

/// While an order is on its way, the browser asks before it closes the page.
#[hook]
fn use_warning_before_leaving(sending: bool) {
    use_effect_with(sending, |sending| {
        let listener = sending.then(|| {
            let window = web_sys::window()?;
            let options = EventListenerOptions::enable_prevent_default();
            Some(EventListener::new_with_options(
                &window,
                "beforeunload",
                options,
                Event::prevent_default,
            ))
        });
        move || drop(listener)
    });
}

/// The order just accepted as a new one: all of it but its number. Absent after a reload, when it is gone.
fn copy_as_new(desk: &UseReducerHandle<Desk>) -> Option<Callback<()>> {
    let number = FieldRef::order_field(Field::OrderNumber);
    if desk.draft.text(number).trim().is_empty() {
        return None;
    }
    let (dispatch, mut draft) = (desk.dispatcher(), desk.draft.clone());
    for field in [
        Field::OrderNumber,
        Field::TrackingNumber,
        Field::LabelUrl,
        Field::LabelBase64,
    ] {
        draft.set(FieldRef::order_field(field), "");
    }
    Some(Callback::from(move |()| {
        storage::forget_receipt();
        dispatch.dispatch(Action::Load(Rc::new(draft.clone())));
    }))
}

fn overview(
    desk: &Desk,
    config: &Config,
    saved: Saved,
    on_send: Callback<()>,
    locale: Locale,
) -> Html {
    let text = |field| desk.draft.text(FieldRef::order_field(field));
    let shown = desk
        .issues
        .iter()
        .filter(|issue| issue.is_error() && desk.is_shown(issue))
        .count();
    summary(&SummaryProps {
        order_number: text(Field::OrderNumber),
        codes: joined(&[text(Field::CentreCode), text(Field::ClientCode)], " / "),
        receiver: joined(
            &[
                Field::ReceiverName,
                Field::ReceiverCity,
                Field::ReceiverCountryCode,
            ]
            .map(text),
            ", ",
        ),
        item_count: desk.draft.items.len(),
        pieces: desk.pieces,
        totals: Rc::clone(&desk.totals),
        unit: desk.rules().price_unit,
        errors: shown,
        to_fill: desk.open(Severity::Error) - shown,
        warnings: desk.open(Severity::Warning),
        asked: matches!(desk.phase, Phase::Again(_) | Phase::Unknown(_)),
        saved,
        sending: desk.is_sending(),
        timeout_seconds: config.timeout_seconds,
        on_send,
        locale,
    })
}

/// What there is of several texts, with something between them.
pub(crate) fn joined(parts: &[Rc<str>], between: &str) -> String {
    let there = parts
        .iter()
        .filter(|part| !part.is_empty())
        .map(|part| &**part);
    there.collect::<Vec<_>>().join(between)
}
