//! One order that has been sent: what became of it, and what was sent.

mod history;
mod request;
mod resolve;
mod sent;

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use order_model::message::label;
use order_model::{Field, Locale, OrderDraft};
use order_submit::{DeliveryStatus, Entry, OrderKey, Outcome, Refusal};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::history::history;
use self::request::request;
use self::resolve::{Resolve, ResolveProps};
use self::sent::sent_sections;
use crate::browser::clock::format_time;
use crate::component::icon;
use crate::component::not_kept::not_kept;
use crate::component::raw_text::CopyButton;
use crate::component::receipt::{details, timeline};
use crate::component::sending_list::entry_status;
use crate::component::sent_as::sent_as;
use crate::component::submission_status::http_refusal;
use crate::config::Config;
use crate::hook::{use_kept, use_screen_focus};
use crate::i18n::{ChunkText, OrdersText, Text};
use crate::page::not_found::NotFound;
use crate::page::orders::{change_list, last_list, unreadable};
use crate::route::{Route, navigate};
use crate::session::Session;
use crate::state::load_request::LoadRequest;
use crate::state::next_order::{same_again, same_goods, same_receiver};
use crate::state::orders::ListAction;
use crate::state::phase::Phase;
use crate::storage::{Removed, SentOrder, StorageError};

/// The id of the screen's title.
const TITLE: &str = "sent-order-title";

#[derive(Properties, PartialEq)]
pub(crate) struct OrderPageProps {
    pub(crate) order: OrderKey,
    pub(crate) config: Rc<Config>,
    pub(crate) session: Rc<Session>,
    pub(crate) on_load: Callback<LoadRequest>,
    pub(crate) locale: Locale,
}

/// What a new order begins with that is made from this one.
type CopyOf = fn(&OrderDraft) -> OrderDraft;

/// What is kept of the order, and what stands before and after it in the list.
#[derive(Clone, PartialEq)]
struct Kept {
    entry: Entry,
    sent: SentOrder,
    neighbours: (Option<OrderKey>, Option<OrderKey>),
}

#[component]
pub(crate) fn OrderPage(props: &OrderPageProps) -> Html {
    let OrderPageProps {
        order,
        session,
        config,
        locale,
        ..
    } = props;
    let text = ChunkText::of(*locale);
    let changes = use_state(|| 0_u32);
    let removed = use_state(|| None::<Removed>);
    let kept = use_kept(&session.storage, *changes, {
        let (order, session, config) = (order.clone(), Rc::clone(session), Rc::clone(config));
        move || read(Rc::clone(&session), Rc::clone(&config), order.clone())
    });
    use_screen_focus(TITLE, kept.is_some());
    let neighbours = match &kept {
        Some(Ok(Some(kept))) => kept.neighbours.clone(),
        _ => (None, None),
    };
    use_neighbour_keys(neighbours);
    let on_change = {
        let (changes, count) = (changes.setter(), *changes);
        Callback::from(move |()| changes.set(count.wrapping_add(1)))
    };
    if let Some(order) = &*removed {
        return deleted(props, order, removed.setter(), on_change);
    }
    match kept {
        None => html! { <p class="loading" role="status">{ text.loading }</p> },
        Some(Err(_)) => unreadable(text),
        Some(Ok(None)) => html! { <NotFound locale={*locale} /> },
        Some(Ok(Some(kept))) => {
            let is_written = session.storage.is_written(order);
            let screen = screen(props, &kept, on_change, removed.setter());
            html! { <>{ not_kept(is_written, *locale) }{ screen }</> }
        }
    }
}

async fn read(
    session: Rc<Session>,
    config: Rc<Config>,
    key: OrderKey,
) -> Result<Option<Kept>, StorageError> {
    let Some(entry) = session.storage.entry(&key).await? else {
        return Ok(None);
    };
    // What an earlier version of the page has kept of it has no body.
    let sent = session.storage.sent_order(&entry, &config.codes).await?;
    let mut list = last_list();
    if !list.is_read() {
        let rows = session.storage.order_rows().await?;
        list = change_list(ListAction::Use(rows.into()));
    }
    Ok(Some(Kept {
        neighbours: list.neighbours(&key),
        entry,
        sent: sent.unwrap_or_default(),
    }))
}

/// Alt with Page Up and Page Down leads to the order before and after.
#[hook]
fn use_neighbour_keys(neighbours: (Option<OrderKey>, Option<OrderKey>)) {
    use_effect_with(neighbours, |(previous, next)| {
        let (previous, next) = (previous.clone(), next.clone());
        let listener = web_sys::window().map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                    return;
                };
                let key = event.key();
                let target = match &*key {
                    "PageUp" if event.alt_key() => &previous,
                    "PageDown" if event.alt_key() => &next,
                    _ => return,
                };
                event.prevent_default();
                if let Some(order) = target {
                    navigate(&Route::Order(order.clone()));
                }
            })
        });
        move || drop(listener)
    });
}

fn screen(
    props: &OrderPageProps,
    kept: &Kept,
    on_change: Callback<()>,
    removed: UseStateSetter<Option<Removed>>,
) -> Html {
    let (locale, codes) = (props.locale, &props.config.codes);
    let (entry, sent) = (&kept.entry, &kept.sent);
    let text = ChunkText::of(locale);
    let word = entry.last_word(codes).map(|(_, envelope)| envelope);
    let state = word.as_ref().and_then(|envelope| envelope.state.as_ref());
    let draft = draft_of(sent).map(Rc::new);
    let resolve = ResolveProps {
        entry: Rc::new(entry.clone()),
        sent: Rc::new(sent.clone()),
        config: Rc::clone(&props.config),
        session: Rc::clone(&props.session),
        on_change: on_change.clone(),
        locale,
    };
    html! {
        <section class="receipt" aria-labelledby={TITLE}>
            { neighbours(kept, locale) }
            { title(entry, locale) }
            { numbers(entry, locale) }
            if entry.status != DeliveryStatus::Accepted || word.is_none() {
                <p>{ explanation(props, entry) }</p>
            }
            if !sent.sent_as.is_empty() {
                <p class="hint">{ sent_as(&sent.sent_as, locale) }</p>
            }
            <Resolve ..resolve />
            { actions(props, entry, draft.as_ref(), on_change, removed) }
            if let Some(state) = state {
                { timeline(state, text) }
            }
            if let Some(envelope) = &word {
                { details(envelope, text) }
            }
            if let Some(draft) = &draft {
                { sent_sections(draft, sent, locale) }
            }
            { history(entry, codes, locale) }
            if !sent.body.is_empty() {
                { request(&props.config, &sent.body, locale) }
            }
        </section>
    }
}

/// The way back to the list, and to the orders before and after.
fn neighbours(kept: &Kept, locale: Locale) -> Html {
    let (text, own) = (ChunkText::of(locale), OrdersText::of(locale));
    let link = |order: &Option<OrderKey>, name: &'static str, keys: &'static str| {
        let href = Route::Order(order.clone()?).href();
        Some(html! { <a {href} aria-keyshortcuts={keys} title={keys}>{ name }</a> })
    };
    let (previous, next) = &kept.neighbours;
    html! {
        <nav class="order-neighbours" aria-label={text.orders}>
            <a href={Route::Orders.href()}>{ text.all_orders }</a>
            { link(previous, own.previous, "Alt+PageUp").unwrap_or_default() }
            { link(next, own.next, "Alt+PageDown").unwrap_or_default() }
        </nav>
    }
}

fn title(entry: &Entry, locale: Locale) -> Html {
    let text = ChunkText::of(locale);
    let is_done = entry.status == DeliveryStatus::Accepted && !entry.warehouse_number.is_empty();
    let title = match is_done {
        true => (text.accepted_as)(&entry.warehouse_number),
        false => (text.order_title)(&entry.key.order_number),
    };
    html! {
        <>
            <h1 id={TITLE} tabindex="-1" class="receipt-title">
                if is_done {
                    { icon::done() }
                }
                { title }
            </h1>
            <p>{ entry_status(entry, text) }</p>
        </>
    }
}

/// The numbers that people pass on, each to be copied with a click.
fn numbers(entry: &Entry, locale: Locale) -> Html {
    let text = ChunkText::of(locale);
    let numbers = [
        (label(Field::OrderNumber, locale), &entry.key.order_number),
        (text.column_warehouse_number, &entry.warehouse_number),
        (text.reply.tracking_number, &entry.tracking_number),
    ];
    let numbers = numbers.into_iter().filter(|(_, number)| !number.is_empty());
    let one = |(name, number): (&'static str, &std::sync::Arc<str>)| {
        let copy = (OrdersText::of(locale).copy_of)(number);
        html! {
            <div>
                <dt>{ name }</dt>
                <dd><span class="code">{ number }</span><CopyButton text={number.to_string()} label={copy} {locale} /></dd>
            </div>
        }
    };
    html! { <dl class="order-numbers">{ for numbers.map(one) }</dl> }
}

/// What is known, in a sentence.
fn explanation(props: &OrderPageProps, entry: &Entry) -> String {
    let (text, own) = (ChunkText::of(props.locale), OrdersText::of(props.locale));
    let time = format_time(entry.sent_at(), props.locale);
    match entry.status {
        DeliveryStatus::Sending => (text.order_sending)(&time),
        DeliveryStatus::Accepted => (text.order_confirmed)(&time),
        DeliveryStatus::Unknown => (text.order_unknown)(&time),
        DeliveryStatus::NotArrived => (own.not_arrived)(&time),
        DeliveryStatus::Refused => {
            let answer = entry.attempts.last().and_then(|last| last.answer.as_ref());
            let outcome = answer.map(|(_, answer)| Outcome::of(answer, &props.config.codes));
            match outcome {
                Some(Outcome::Refused(Refusal::Http(answer))) => http_refusal(answer.status, text),
                Some(Outcome::Refused(Refusal::Warehouse(envelope))) => {
                    let said = match envelope.message.trim() {
                        "" => text.refused_no_message,
                        message => message,
                    };
                    [
                        &(text.order_refused)(&time),
                        " ",
                        &(text.refused_says)(envelope.code),
                        " ",
                        said,
                    ]
                    .concat()
                }
                _ => (text.order_refused)(&time),
            }
        }
    }
}

fn actions(
    props: &OrderPageProps,
    entry: &Entry,
    draft: Option<&Rc<OrderDraft>>,
    on_change: Callback<()>,
    removed: UseStateSetter<Option<Removed>>,
) -> Html {
    let (text, own) = (ChunkText::of(props.locale), OrdersText::of(props.locale));
    let is_accepted = entry.status == DeliveryStatus::Accepted;
    let new = props.on_load.reform(|_: MouseEvent| LoadRequest::nothing());
    let open = draft.filter(|_| !is_accepted).map(|draft| {
        let (draft, phase) = (Rc::clone(draft), Phase::of_entry(entry));
        let load = move |_: MouseEvent| LoadRequest::new((*draft).clone(), phase.clone());
        (text.open_in_form, props.on_load.reform(load))
    });
    let copies: [(&'static str, CopyOf); 3] = [
        (text.copy_as_new, same_again),
        (text.same_receiver, same_receiver),
        (text.same_goods, same_goods),
    ];
    let copies = copies.into_iter().filter_map(|(name, which)| {
        let draft = Rc::clone(draft?);
        let load = move |_: MouseEvent| LoadRequest::new(which(&draft), Phase::Editing);
        Some((name, props.on_load.reform(load)))
    });
    let delete = delete(props, on_change, removed);
    let button = |(name, onclick): (&'static str, Callback<MouseEvent>)| {
        html! { <button type="button" class="button" {onclick}>{ name }</button> }
    };
    html! {
        <p class="panel-actions">
            if is_accepted {
                <button type="button" class="button is-primary" aria-keyshortcuts="Alt+N" onclick={new}>{ text.another }</button>
            }
            { for open.into_iter().chain(copies).map(button) }
            if entry.status != DeliveryStatus::Sending {
                <button type="button" class="button is-quiet" onclick={delete}>{ icon::remove() }{ own.delete }</button>
            }
        </p>
    }
}

fn delete(
    props: &OrderPageProps,
    on_change: Callback<()>,
    removed: UseStateSetter<Option<Removed>>,
) -> Callback<MouseEvent> {
    let (session, key) = (Rc::clone(&props.session), props.order.clone());
    Callback::from(move |_| {
        let (session, key) = (Rc::clone(&session), key.clone());
        let (removed, on_change) = (removed.clone(), on_change.clone());
        spawn_local(async move {
            // What is on its way by now stays, and is shown so.
            if let Ok(Some(order)) = session.storage.remove_order(&key).await {
                removed.set(Some(order));
            }
            on_change.emit(());
        });
    })
}

/// What is said of an order that has just been deleted, with a way back.
fn deleted(
    props: &OrderPageProps,
    order: &Removed,
    removed: UseStateSetter<Option<Removed>>,
    on_change: Callback<()>,
) -> Html {
    let (text, own) = (ChunkText::of(props.locale), OrdersText::of(props.locale));
    let undo = {
        let (session, order) = (Rc::clone(&props.session), order.clone());
        Callback::from(move |_: MouseEvent| {
            let (session, order) = (Rc::clone(&session), order.clone());
            let (removed, on_change) = (removed.clone(), on_change.clone());
            spawn_local(async move {
                session.storage.restore_order(&order).await;
                removed.set(None);
                on_change.emit(());
            });
        })
    };
    html! {
        <section class="receipt" aria-labelledby={TITLE}>
            <h1 id={TITLE} tabindex="-1">{ (text.order_title)(&props.order.order_number) }</h1>
            <p role="status">{ (own.deleted)(1, 0) }</p>
            <p class="panel-actions">
                <button type="button" class="button" onclick={undo}>{ Text::of(props.locale).undo }</button>
                <a class="button" href={Route::Orders.href()}>{ text.all_orders }</a>
            </p>
        </section>
    }
}

fn draft_of(sent: &SentOrder) -> Option<OrderDraft> {
    OrderDraft::from_json(sent.body.as_bytes()).ok()
}
