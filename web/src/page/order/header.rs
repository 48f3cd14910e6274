//! What an order's screen begins with: its neighbours, its name, its numbers, and what is known in a sentence.

use std::sync::Arc;

use order_model::message::label;
use order_model::{Field, Locale};
use order_submit::{DeliveryStatus, Entry, OrderKey, Outcome, Refusal, ReplyCodes};
use yew::prelude::*;

use crate::browser::clock::format_time;
use crate::component::icon;
use crate::component::raw_text::CopyButton;
use crate::component::sending_list::entry_status;
use crate::component::submission_status::http_refusal;
use crate::i18n::{ChunkText, OrdersText};
use crate::route::Route;

/// The id of the screen's title.
pub(super) const TITLE: &str = "sent-order-title";

/// The orders before and after one in the list.
pub(super) type Neighbours = (Option<OrderKey>, Option<OrderKey>);

/// The way back to the list, and to the orders before and after.
pub(super) fn neighbours((previous, next): &Neighbours, locale: Locale) -> Html {
    let (text, own) = (ChunkText::of(locale), OrdersText::of(locale));
    let link = |order: &Option<OrderKey>, name: &'static str, keys: &'static str| {
        let href = Route::Order(order.clone()?).href();
        Some(html! { <a {href} aria-keyshortcuts={keys} title={keys}>{ name }</a> })
    };
    html! {
        <nav class="order-neighbours" aria-label={text.orders}>
            <a href={Route::Orders.href()}>{ text.all_orders }</a>
            { link(previous, own.previous, "Alt+PageUp").unwrap_or_default() }
            { link(next, own.next, "Alt+PageDown").unwrap_or_default() }
        </nav>
    }
}

/// What it is called, and its state.
pub(super) fn title(entry: &Entry, locale: Locale) -> Html {
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
pub(super) fn numbers(entry: &Entry, locale: Locale) -> Html {
    let text = ChunkText::of(locale);
    let numbers = [
        (label(Field::OrderNumber, locale), &entry.key.order_number),
        (text.column_warehouse_number, &entry.warehouse_number),
        (text.reply.tracking_number, &entry.tracking_number),
    ];
    let numbers = numbers.into_iter().filter(|(_, number)| !number.is_empty());
    let one = |(name, number): (&'static str, &Arc<str>)| {
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
pub(super) fn explanation(entry: &Entry, codes: &ReplyCodes, locale: Locale) -> String {
    let (text, own) = (ChunkText::of(locale), OrdersText::of(locale));
    let time = format_time(entry.sent_at(), locale);
    match entry.status {
        DeliveryStatus::Sending => (text.order_sending)(&time),
        DeliveryStatus::Accepted => (text.order_confirmed)(&time),
        DeliveryStatus::Unknown => (text.order_unknown)(&time),
        DeliveryStatus::NotArrived => (own.not_arrived)(&time),
        DeliveryStatus::Refused => {
            let answer = entry.attempts.last().and_then(|last| last.answer.as_ref());
            let outcome = answer.map(|(_, answer)| Outcome::of(answer, codes));
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
