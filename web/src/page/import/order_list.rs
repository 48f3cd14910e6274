//! What became of each order, a line an order: the result of sending, and what a phone shows of the file.

use std::rc::Rc;

use order_import_session::message::{Row, Standing};
use order_model::{Field, Locale};
use order_submit::{DeliveryStatus, OrderKey, Progress};
use yew::prelude::*;

use super::importer::Importer;
use crate::component::icon;
use crate::component::sending_list::{order_link, order_status};
use crate::hook::use_row_window;
use crate::i18n::{ChunkText, ImportText, ReadyText};
use crate::state::orders::RowStatus;

#[derive(Properties, PartialEq)]
pub(super) struct OrderListProps {
    pub(super) importer: Importer,
    pub(super) version: u32,
    /// Whether the screen is too narrow for the grid.
    pub(super) is_narrow: bool,
}

#[component]
pub(super) fn OrderList(props: &OrderListProps) -> Html {
    let importer = &props.importer;
    let locale = importer.judge.locale;
    let (text, own) = (ChunkText::of(locale), ImportText::of(locale));
    let table = use_node_ref();
    let (total, edition) = {
        let state = importer.store.state();
        (state.orders.total, state.edition)
    };
    let window = use_row_window(&table, total);
    let wanted = window.rows.start..window.rows.end.max(window.rows.start + 40);
    use_effect_with((wanted, edition), {
        let importer = importer.clone();
        move |(wanted, _)| {
            let wanted = wanted.clone();
            importer.spawn(|importer| importer.show_rows(wanted, true));
        }
    });
    let (before, after) = window.room(total);
    let line = |index: usize| {
        let row = importer.store.state().orders.get(index).cloned();
        line(index, row.as_ref(), importer, locale)
    };
    html! {
        <div class="import-orders">
            if props.is_narrow {
                <p class="hint">{ own.wider }</p>
            }
            <table class="orders-table ready-table" role="table" ref={table} aria-label={own.results} aria-rowcount={(total + 1).to_string()}>
                <thead role="rowgroup">
                    <tr role="row" aria-rowindex="1">
                        <th scope="col" role="columnheader">{ own.row }</th>
                        <th scope="col" role="columnheader">{ text.column_order }</th>
                        <th scope="col" role="columnheader">{ text.column_receiver }</th>
                        <th scope="col" role="columnheader">{ text.column_status }</th>
                    </tr>
                </thead>
                { room(before) }
                <tbody role="rowgroup">{ for window.rows.clone().map(line) }</tbody>
                { room(after) }
            </table>
        </div>
    }
}

fn room(height: usize) -> Html {
    if height == 0 {
        return Html::default();
    }
    html! { <tbody aria-hidden="true" class="room"><tr><td height={height.to_string()}></td></tr></tbody> }
}

fn line(index: usize, row: Option<&Rc<Row>>, importer: &Importer, locale: Locale) -> Html {
    let place = (index + 2).to_string();
    let (text, own) = (ChunkText::of(locale), ImportText::of(locale));
    let Some(row) = row else {
        return html! { <tr role="row" aria-rowindex={place}><td role="cell">{ "…" }</td></tr> };
    };
    let cell = |field: Field| {
        let state = importer.store.state();
        let column = state.fields().iter().position(|it| *it == field);
        let cell = column.and_then(|column| row.cells.get(column));
        cell.map(|cell| cell.text.clone()).unwrap_or_default()
    };
    let number = cell(Field::OrderNumber);
    let has_left = matches!(
        row.standing,
        Standing::Accepted | Standing::Unknown | Standing::Refused
    );
    let shop = match cell(Field::ClientCode) {
        shop if shop.is_empty() => importer.store.state().fixed(Field::ClientCode).to_owned(),
        shop => shop,
    };
    let name = match has_left {
        true => order_link(&OrderKey::new(&shop, &number)),
        false => html! { <bdi class="code">{ number }</bdi> },
    };
    html! {
        <tr role="row" aria-rowindex={place} key={row.row}>
            <td role="cell" data-label={own.row} class="number">{ row.number }</td>
            <th scope="row" role="rowheader">{ name }</th>
            <td role="cell" data-label={text.column_receiver}><bdi>{ cell(Field::ReceiverName) }</bdi></td>
            <td role="cell" data-label={text.column_status} class="ready-state">
                { status(row.standing, locale) }
                { words(row) }
            </td>
        </tr>
    }
}

/// How an order stands, in a word.
fn status(standing: Standing, locale: Locale) -> Html {
    let (text, own, ready) = (
        ChunkText::of(locale),
        ImportText::of(locale),
        ReadyText::of(locale),
    );
    let known = |status| order_status(RowStatus::of(status, Progress::Taken), text);
    let status = |tone: &'static str, symbol: Html, word: &str| {
        html! { <span class="status" data-tone={tone}>{ symbol }{ word }</span> }
    };
    match standing {
        Standing::ToMend => status("error", icon::error(), own.to_mend),
        Standing::ToCheck => status("warning", icon::warning(), own.to_check),
        Standing::Good => status("done", icon::done(), ready.can_be_sent),
        Standing::Sending => known(DeliveryStatus::Sending),
        Standing::Accepted => known(DeliveryStatus::Accepted),
        Standing::Unknown => known(DeliveryStatus::Unknown),
        Standing::Refused => known(DeliveryStatus::Refused),
        Standing::LeftOut => status("open", icon::open_circle(), own.left_out),
    }
}

/// What there is to say of an order: what has become of it, else what is wrong first.
fn words(row: &Row) -> Html {
    match row.issues.first() {
        _ if !row.known.is_empty() => html! { <p class="hint"><bdi>{ &row.known }</bdi></p> },
        Some(issue) => html! { <p class="hint">{ &issue.words }</p> },
        None => Html::default(),
    }
}
