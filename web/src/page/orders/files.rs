//! Orders to and from files.

use std::rc::Rc;

use order_model::Locale;
use order_submit::OrderKey;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::workbook::WORKBOOK;
use crate::browser::file::{read_text, save_bytes, save_text, take_chosen};
use crate::component::icon;
use crate::i18n::{ChunkText, LateText, OrdersText, Text};
use crate::session::Session;
use crate::state::day::iso_time;
use crate::state::orders::{OrderList, read_json, write_csv, write_json};
use crate::storage::{Import, StorageError};

#[derive(Properties, PartialEq)]
pub(super) struct FileToolsProps {
    pub(super) list: Rc<OrderList>,
    pub(super) session: Rc<Session>,
    pub(super) on_change: Callback<()>,
    pub(super) locale: Locale,
}

/// What came of an import, or of an export that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Done {
    /// How many were new, completed, and known before.
    Imported(usize, usize, usize),
    NotOurs,
    FileUnreadable,
    Unreadable,
    NotLoaded,
}

/// A file to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Csv,
    Xlsx,
    Json,
}

#[component]
pub(super) fn FileTools(props: &FileToolsProps) -> Html {
    let text = OrdersText::of(props.locale);
    let done = use_state_eq(|| None::<Done>);
    let onchange = {
        let done = done.setter();
        let (session, on_change) = (Rc::clone(&props.session), props.on_change.clone());
        Callback::from(move |event: Event| {
            let Some(file) = take_chosen(&event) else {
                return;
            };
            let (done, session, on_change) = (done.clone(), Rc::clone(&session), on_change.clone());
            read_text(&file, move |text| {
                let Some(text) = text else {
                    return done.set(Some(Done::FileUnreadable));
                };
                let (done, session, on_change) =
                    (done.clone(), Rc::clone(&session), on_change.clone());
                spawn_local(async move {
                    let imported = import(&session, &text).await;
                    done.set(Some(imported.unwrap_or(Done::Unreadable)));
                    on_change.emit(());
                });
            });
        })
    };
    let locale = props.locale;
    let export = |label: &'static str, format: Format| {
        let (session, list, done) = (
            Rc::clone(&props.session),
            Rc::clone(&props.list),
            done.setter(),
        );
        let onclick = Callback::from(move |_: MouseEvent| {
            let (session, keys, done) = (Rc::clone(&session), list.chosen(), done.clone());
            spawn_local(async move {
                done.set(export(&session, &keys, format, locale).await);
            });
        });
        html! { <button type="button" class="button is-quiet" {onclick}>{ label }</button> }
    };
    html! {
        <>
            if props.list.shown_count() > 0 {
                { export(text.export_csv, Format::Csv) }
                { export(text.export_xlsx, Format::Xlsx) }
                { export(text.export_json, Format::Json) }
            }
            <label class="button is-quiet" for="orders-import">{ text.import }</label>
            <input class="visually-hidden" id="orders-import" type="file" accept=".json" {onchange} />
            <span role="status">{ done.map(|done| said(done, props.locale)).unwrap_or_default() }</span>
        </>
    }
}

/// What there is to say of it, if it failed.
async fn export(
    session: &Session,
    keys: &[OrderKey],
    format: Format,
    locale: Locale,
) -> Option<Done> {
    let mut orders = Vec::new();
    for key in keys {
        match session.storage.order_file(key).await {
            Ok(order) => orders.extend(order),
            Err(_) => return Some(Done::Unreadable),
        }
    }
    match format {
        Format::Xlsx => {
            // Where it cannot be fetched, pressing again tries again.
            let (Ok(()), Some(workbook)) = (WORKBOOK.load().await, WORKBOOK.get()) else {
                return Some(Done::NotLoaded);
            };
            let name = ChunkText::of(locale).orders;
            save_bytes("orders.xlsx", &(workbook.write)(name, &orders));
        }
        Format::Csv => save_text("orders.csv", &write_csv(&orders, &iso_time)),
        Format::Json => save_text("orders.json", &write_json(&orders)),
    }
    None
}

async fn import(session: &Session, text: &str) -> Result<Done, StorageError> {
    let Some(orders) = read_json(text.trim_start_matches('\u{FEFF}')) else {
        return Ok(Done::NotOurs);
    };
    let (mut new, mut completed, mut known) = (0, 0, 0);
    for order in &orders {
        match session.storage.import_order(order).await? {
            Import::New => new += 1,
            Import::Completed => completed += 1,
            Import::Known => known += 1,
        }
    }
    Ok(Done::Imported(new, completed, known))
}

fn said(done: Done, locale: Locale) -> Html {
    let text = OrdersText::of(locale);
    match done {
        Done::Imported(new, completed, known) => {
            html! { <>{ icon::done() }{ " " }{ (text.imported)(new, completed, known) }</> }
        }
        Done::NotOurs => failed(text.import_failed),
        Done::FileUnreadable => failed(LateText::of(locale).file_unreadable),
        Done::NotLoaded => failed(Text::of(locale).chunk_failed),
        Done::Unreadable => failed(ChunkText::of(locale).orders_unreadable),
    }
}

fn failed(why: &'static str) -> Html {
    html! { <span class="count is-error">{ icon::error() }{ why }</span> }
}
