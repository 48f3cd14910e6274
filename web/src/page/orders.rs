//! Everything that has been sent from this browser.

use std::rc::Rc;

use order_model::Locale;
use order_submit::Entry;
use yew::prelude::*;

use crate::browser::clock::format_time;
use crate::component::icon;
use crate::component::sending_list::{delivery_status, order_link};
use crate::hook::{use_kept, use_screen_focus};
use crate::i18n::ChunkText;
use crate::route::Route;
use crate::session::Session;

/// How many more are shown at a time.
const STEP: usize = 200;

/// The id of the screen's title.
const TITLE: &str = "orders-title";

#[derive(Properties, PartialEq)]
pub(crate) struct OrdersProps {
    pub(crate) session: Rc<Session>,
    pub(crate) locale: Locale,
}

#[component]
pub(crate) fn Orders(props: &OrdersProps) -> Html {
    let OrdersProps { session, locale } = props;
    let text = ChunkText::of(*locale);
    use_screen_focus(TITLE, true);
    let count = use_state(|| STEP);
    let entries = use_kept(&session.storage, (), {
        let session = Rc::clone(session);
        move || {
            let storage = session.storage.clone();
            async move { storage.entries().await.map(Rc::<[Entry]>::from) }
        }
    });
    let content = match entries {
        None => html! { <p class="loading" role="status">{ text.loading }</p> },
        Some(Err(_)) => unreadable(text),
        Some(Ok(entries)) if entries.is_empty() => html! {
            <p>{ text.no_orders }{ " " }<a href={Route::NewOrder.href()}>{ text.new_order }</a></p>
        },
        Some(Ok(entries)) => {
            let more = count.clone();
            let onclick = Callback::from(move |_: MouseEvent| more.set(*more + STEP));
            html! {
                <>
                    { table(entries.iter().take(*count), *locale) }
                    if entries.len() > *count {
                        <p><button type="button" class="button" {onclick}>{ text.show_more }</button></p>
                    }
                </>
            }
        }
    };
    html! {
        <section class="orders" aria-labelledby={TITLE}>
            <h1 id={TITLE} tabindex="-1">{ text.orders }</h1>
            { content }
        </section>
    }
}

/// The browser does not give out what it keeps.
pub(super) fn unreadable(text: &ChunkText) -> Html {
    html! { <p class="count is-error" role="alert">{ icon::error() }{ text.orders_unreadable }</p> }
}

fn table<'a>(entries: impl Iterator<Item = &'a Entry>, locale: Locale) -> Html {
    let text = ChunkText::of(locale);
    let columns = [
        text.column_order,
        text.column_receiver,
        text.column_status,
        text.column_warehouse_number,
        text.column_sent,
    ];
    let [_, receiver, status, number, sent] = columns;
    let row = |entry: &Entry| {
        html! {
            <tr role="row">
                <th scope="row" role="rowheader">{ order_link(entry) }<span class="shop">{ &entry.key.client_code }</span></th>
                <td role="cell" data-label={receiver}>{ &entry.receiver }</td>
                <td role="cell" data-label={status}>{ delivery_status(entry.status, text) }</td>
                <td role="cell" data-label={number} class="code">{ &entry.warehouse_number }</td>
                <td role="cell" data-label={sent} class="number">{ format_time(entry.sent_at(), locale) }</td>
            </tr>
        }
    };
    html! {
        <table class="orders-table" role="table">
            <thead role="rowgroup">
                <tr role="row">{ for columns.map(|column| html! { <th scope="col" role="columnheader">{ column }</th> }) }</tr>
            </thead>
            <tbody role="rowgroup">{ for entries.map(row) }</tbody>
        </table>
    }
}
