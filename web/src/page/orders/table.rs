//! The list itself: a table of which only the rows in view are rendered.

use order_model::Locale;
use order_submit::OrderKey;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::clock::{minutes_behind_utc, now};
use crate::browser::times::Times;
use crate::component::sending_list::{order_link, order_status};
use crate::hook::{use_focus_of_row, use_row_slots, use_row_window};
use crate::i18n::{ChunkText, OrdersText};
use crate::state::day::start_of_day;
use crate::state::orders::{Column, ListAction, OrderList, OrderRow};

#[derive(Properties, PartialEq)]
pub(super) struct TableProps {
    pub(super) list: std::rc::Rc<OrderList>,
    pub(super) on_action: Callback<ListAction>,
    pub(super) locale: Locale,
}

/// The names of the columns after the one to select by, and by what each is sorted.
pub(super) fn columns(locale: Locale) -> [(&'static str, Option<Column>); 7] {
    let (text, own) = (ChunkText::of(locale), OrdersText::of(locale));
    [
        (text.column_order, Some(Column::Order)),
        (text.column_receiver, Some(Column::Receiver)),
        (own.column_goods, None),
        (text.column_status, Some(Column::Status)),
        (text.column_warehouse_number, Some(Column::WarehouseNumber)),
        (text.reply.tracking_number, None),
        (text.column_sent, Some(Column::Sent)),
    ]
}

#[component]
pub(super) fn OrdersTable(props: &TableProps) -> Html {
    let (list, locale) = (&props.list, props.locale);
    let table = use_node_ref();
    let count = list.shown_count();
    let window = use_row_window(&table, count);
    let rows: Vec<(usize, &OrderRow)> = list
        .shown()
        .enumerate()
        .skip(window.rows.start)
        .take(window.rows.len())
        .collect();
    let keys: Vec<OrderKey> = rows.iter().map(|(_, row)| row.key.clone()).collect();
    let slots = use_row_slots(&keys);
    let days = [-1, 0, 1].map(|later| start_of_day(now(), later, minutes_behind_utc));
    let times = Times::new(locale, days);
    let row = |((index, row), slot): ((usize, &OrderRow), usize)| {
        let is_selected = list.is_selected(&row.key);
        let sent = times.format(row.state.sent_at);
        html! {
            <Row key={slot} {index} row={row.clone()} {is_selected} {sent} on_action={props.on_action.clone()} {locale} />
        }
    };
    html! {
        <table class="sent-table" role="table" ref={table} aria-rowcount={(count + 1).to_string()}>
            <thead role="rowgroup">
                <tr role="row" aria-rowindex="1">
                    <td role="cell"></td>
                    { for columns(locale).into_iter().map(|column| head(props, column)) }
                </tr>
            </thead>
            { room(window.room(count).0) }
            <tbody role="rowgroup">{ for rows.into_iter().zip(slots).map(row) }</tbody>
            { room(window.room(count).1) }
        </table>
    }
}

fn head(props: &TableProps, (name, column): (&'static str, Option<Column>)) -> Html {
    let Some(column) = column else {
        return html! { <th scope="col" role="columnheader">{ name }</th> };
    };
    let is_sorted = props.list.sorted_by == column;
    let direction = match (is_sorted, props.list.is_descending) {
        (false, _) => "none",
        (true, true) => "descending",
        (true, false) => "ascending",
    };
    let onclick = props
        .on_action
        .reform(move |_: MouseEvent| ListAction::SortBy(column));
    html! {
        <th scope="col" role="columnheader" aria-sort={direction}>
            <button type="button" class="sort" {onclick}>{ name }</button>
        </th>
    }
}

/// What stands in the place of rows that are not rendered.
fn room(height: usize) -> Html {
    if height == 0 {
        return Html::default();
    }
    html! { <tbody aria-hidden="true" class="room"><tr><td height={height.to_string()}></td></tr></tbody> }
}

#[derive(Properties, PartialEq)]
struct RowProps {
    /// Its place in what is listed.
    index: usize,
    row: OrderRow,
    is_selected: bool,
    /// When it was sent, in words.
    sent: String,
    on_action: Callback<ListAction>,
    locale: Locale,
}

/// A line, which is rendered again where it has changed.
#[component]
fn Row(props: &RowProps) -> Html {
    let element = use_node_ref();
    use_focus_of_row(&element, &props.row.key);
    let text = ChunkText::of(props.locale);
    let [_, receiver, goods, status, number, tracking, sent] =
        columns(props.locale).map(|(name, _)| name);
    let OrderRow {
        key,
        summary,
        state,
        ..
    } = &props.row;
    let selected = props.is_selected.then_some("true");
    html! {
        <tr ref={element} role="row" data-selected={selected} aria-rowindex={(props.index + 2).to_string()}>
            <td role="cell" class="select">{ select(props) }</td>
            <th scope="row" role="rowheader" title={key.client_code.to_string()}>{ order_link(key) }</th>
            <td role="cell" data-label={receiver} title={format!("{}, {}", summary.receiver, summary.place)}>
                { &summary.receiver }{ " " }<span class="soft">{ &summary.place }</span>
            </td>
            <td role="cell" data-label={goods} class="number">{ &summary.goods }</td>
            <td role="cell" data-label={status} title={state.reason.to_string()}>
                { order_status(props.row.status(), text) }
                if !state.reason.is_empty() {
                    { " " }<span class="soft">{ &state.reason }</span>
                }
            </td>
            <td role="cell" data-label={number} class="code">{ &state.warehouse_number }</td>
            <td role="cell" data-label={tracking} class="code">{ &state.tracking_number }</td>
            <td role="cell" data-label={sent} class="number when">{ &props.sent }</td>
        </tr>
    }
}

fn select(props: &RowProps) -> Html {
    let key = &props.row.key;
    let label = (OrdersText::of(props.locale).select)(&key.order_number);
    let onchange = {
        let (on_action, key) = (props.on_action.clone(), key.clone());
        Callback::from(move |event: Event| {
            let is_selected = event.target_unchecked_into::<HtmlInputElement>().checked();
            on_action.emit(ListAction::Select(key.clone(), is_selected));
        })
    };
    html! { <input type="checkbox" aria-label={label} checked={props.is_selected} {onchange} /> }
}
