//! One order that has been sent: what became of it, and what was sent.

use std::rc::Rc;

use order_model::{Locale, OrderDraft};
use order_submit::{Answer, DeliveryStatus, Entry, OrderKey, Outcome};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::clock::format_time;
use crate::component::not_kept::not_kept;
use crate::component::raw_text::RawText;
use crate::component::receipt::{ReceiptProps, receipt};
use crate::component::sending_list::delivery_status;
use crate::component::sent_as::sent_as;
use crate::hook::{use_kept, use_screen_focus};
use crate::i18n::ChunkText;
use crate::page::not_found::NotFound;
use crate::page::orders::unreadable;
use crate::session::Session;
use crate::state::load_request::LoadRequest;
use crate::state::next_order::{same_again, same_goods, same_receiver};
use crate::state::phase::Phase;
use crate::storage::{SentOrder, StorageError};

/// The id of the screen's title.
const TITLE: &str = "sent-order-title";

#[derive(Properties, PartialEq)]
pub(crate) struct OrderPageProps {
    pub(crate) order: OrderKey,
    pub(crate) session: Rc<Session>,
    pub(crate) on_load: Callback<LoadRequest>,
    pub(crate) locale: Locale,
}

#[component]
pub(crate) fn OrderPage(props: &OrderPageProps) -> Html {
    let OrderPageProps {
        order,
        session,
        locale,
        ..
    } = props;
    let text = ChunkText::of(*locale);
    let changes = use_state(|| 0_u32);
    let kept = use_kept(&session.storage, *changes, {
        let (order, session) = (order.clone(), Rc::clone(session));
        move || read(Rc::clone(&session), order.clone())
    });
    use_screen_focus(TITLE, kept.is_some());
    match kept {
        None => html! { <p class="loading" role="status">{ text.loading }</p> },
        Some(Err(_)) => unreadable(text),
        Some(Ok(None)) => html! { <NotFound locale={*locale} /> },
        Some(Ok(Some((entry, sent)))) => {
            let on_change = Callback::from(move |()| changes.set(*changes + 1));
            let is_written = session.storage.is_written(order);
            html! { <>{ not_kept(is_written, *locale) }{ screen(props, &entry, &sent, on_change) }</> }
        }
    }
}

async fn read(
    session: Rc<Session>,
    key: OrderKey,
) -> Result<Option<(Entry, SentOrder)>, StorageError> {
    let Some(entry) = session.storage.entry(&key).await? else {
        return Ok(None);
    };
    // What an earlier version of the page has kept of it has no body.
    let sent = session.storage.sent_order(&entry).await?;
    Ok(Some((entry, sent.unwrap_or_default())))
}

fn screen(
    props: &OrderPageProps,
    entry: &Entry,
    sent: &SentOrder,
    on_change: Callback<()>,
) -> Html {
    let locale = props.locale;
    let new = props.on_load.reform(|()| LoadRequest::nothing());
    let again = draft_of(sent).map(Rc::new);
    let copy = |which: fn(&OrderDraft) -> OrderDraft| {
        let load = |sent: &Rc<OrderDraft>| {
            let sent = Rc::clone(sent);
            let load = move |()| LoadRequest::new(which(&sent), Phase::Editing);
            props.on_load.reform(load)
        };
        again.as_ref().map(load)
    };
    if let Some(Outcome::Accepted(envelope)) = entry.acceptance().map(|(_, outcome)| outcome) {
        return receipt(&ReceiptProps {
            envelope: (*envelope).into(),
            order_number: entry.key.order_number.to_string().into(),
            sent_as: sent_as(&sent.sent_as, locale),
            sent: sent.body.to_string().into(),
            on_new: new,
            on_copy: copy(same_again),
            on_same_receiver: copy(same_receiver),
            on_same_goods: copy(same_goods),
            locale,
        });
    }
    let text = ChunkText::of(locale);
    let title = (text.order_title)(&entry.key.order_number);
    html! {
        <section class="receipt" aria-labelledby={TITLE}>
            <h1 id={TITLE} tabindex="-1">{ title }</h1>
            <p>{ delivery_status(entry.status, text) }</p>
            <p>{ explanation(entry, locale) }</p>
            { actions(props, entry, sent, on_change) }
            if entry.status == DeliveryStatus::Accepted {
                { copies([(text.same_receiver, copy(same_receiver)), (text.same_goods, copy(same_goods))]) }
            }
            if let Some(raw) = last_body(entry) {
                <RawText title={text.raw_reply} raw={raw} {locale} />
            }
            if !sent.body.is_empty() {
                <RawText title={text.what_was_sent} raw={sent.body.to_string()} {locale} />
            }
        </section>
    }
}

/// What is known, in a sentence.
fn explanation(entry: &Entry, locale: Locale) -> String {
    let text = ChunkText::of(locale);
    let time = format_time(entry.sent_at(), locale);
    match entry.status {
        DeliveryStatus::Sending => (text.order_sending)(&time),
        DeliveryStatus::Accepted => (text.order_confirmed)(&time),
        DeliveryStatus::Refused => (text.order_refused)(&time),
        DeliveryStatus::Unknown => (text.order_unknown)(&time),
    }
}

fn actions(
    props: &OrderPageProps,
    entry: &Entry,
    sent: &SentOrder,
    on_change: Callback<()>,
) -> Html {
    let text = ChunkText::of(props.locale);
    let open = draft_of(sent).map(|draft| {
        let request = LoadRequest::new(draft, Phase::of_entry(entry));
        props.on_load.reform(move |_: MouseEvent| request.clone())
    });
    let confirm = (entry.status == DeliveryStatus::Unknown).then(|| {
        let (session, key) = (Rc::clone(&props.session), entry.key.clone());
        Callback::from(move |_: MouseEvent| {
            let (session, key, on_change) = (Rc::clone(&session), key.clone(), on_change.clone());
            spawn_local(async move {
                session.storage.confirm_arrival(&key).await;
                on_change.emit(());
            });
        })
    });
    html! {
        <p class="panel-actions">
            if let Some(onclick) = confirm {
                <button type="button" class="button" {onclick}>{ text.mark_arrived }</button>
            }
            if let Some(onclick) = open {
                <button type="button" class="button" {onclick}>{ text.open_in_form }</button>
            }
        </p>
    }
}

/// The ways to begin another order with a part of this one, where it is known what was sent.
fn copies(ways: [(&'static str, Option<Callback<()>>); 2]) -> Html {
    let button = |(label, copy): (&'static str, Option<Callback<()>>)| {
        let onclick = copy?.reform(|_: MouseEvent| ());
        Some(html! { <button type="button" class="button" {onclick}>{ label }</button> })
    };
    html! { <p class="panel-actions">{ for ways.into_iter().filter_map(button) }</p> }
}

/// The body of the latest answer.
fn last_body(entry: &Entry) -> Option<String> {
    match &entry.attempts.last()?.answer {
        Some((_, Answer::Reply { body, .. })) => Some(body.to_string()),
        _ => None,
    }
}

fn draft_of(sent: &SentOrder) -> Option<OrderDraft> {
    OrderDraft::from_json(sent.body.as_bytes()).ok()
}
