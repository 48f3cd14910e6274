//! Orders as a list, such as a day's.

use order_model::Field;
use order_model::Locale;
use order_model::message::label;
use yew::prelude::*;

use super::printed::Printed;
use crate::browser::clock::{format_time, now};
use crate::component::sending_list::status_word;
use crate::i18n::{ChunkText, OrdersText, PrintText};
use crate::state::orders::RowStatus;

pub(super) fn list(orders: &[Printed], locale: Locale) -> Html {
    let (text, own) = (ChunkText::of(locale), PrintText::of(locale));
    let heads = [
        label(Field::OrderNumber, locale),
        text.section_receiver,
        OrdersText::of(locale).column_goods,
        text.column_status,
        text.column_warehouse_number,
        text.column_sent,
        own.checked,
    ];
    html! {
        <article class="slip-list">
            <header class="slip-head">
                <h2>{ own.list }</h2>
                <p>{ (own.count)(orders.len()) }{ " · " }{ format_time(now(), locale) }</p>
            </header>
            <table>
                <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for orders.iter().map(|order| row(order, locale)) }</tbody>
            </table>
        </article>
    }
}

fn row(order: &Printed, locale: Locale) -> Html {
    let entry = &order.entry;
    let status = RowStatus::of(entry.status, entry.progress);
    let number = match &*entry.tracking_number {
        "" => &entry.warehouse_number,
        tracking => tracking,
    };
    html! {
        <tr>
            <th scope="row" class="code">{ &entry.key.order_number }</th>
            <td>{ &entry.summary.receiver }<br />{ &entry.summary.place }</td>
            <td>{ &entry.summary.goods }</td>
            <td>{ status_word(status, ChunkText::of(locale)) }</td>
            <td class="code">{ number }</td>
            <td>{ format_time(entry.sent_at(), locale) }</td>
            <td class="slip-box" aria-hidden="true"></td>
        </tr>
    }
}
