//! Everything that has been sent from this browser.

mod actions;
mod files;
mod table;
mod tools;
mod workbook;

use std::cell::RefCell;
use std::rc::Rc;

use order_model::Locale;
use yew::prelude::*;

use self::actions::{Actions, TITLE};
use self::table::OrdersTable;
use self::tools::Tools;
pub(crate) use self::workbook::{WORKBOOK, WORKBOOK_CONTENT};
use crate::browser::clock::{minutes_behind_utc, now};
use crate::browser::paint::after_paint;
use crate::component::icon;
use crate::config::Config;
use crate::hook::{use_kept, use_screen_focus};
use crate::i18n::{ChunkText, OrdersText};
use crate::route::Route;
use crate::session::Session;
use crate::state::day::start_of_day;
use crate::state::orders::{ListAction, OrderList, OrderRow, StateFilter};

#[derive(Properties, PartialEq)]
pub(crate) struct OrdersProps {
    pub(crate) config: Rc<Config>,
    pub(crate) session: Rc<Session>,
    pub(crate) locale: Locale,
}

thread_local! {
    /// The list as it was last on the screen: whoever comes back finds it so, and an order's screen knows its neighbours.
    static LAST: RefCell<Rc<OrderList>> = RefCell::default();
}

/// The list as it was last on the screen.
pub(super) fn last_list() -> Rc<OrderList> {
    LAST.with_borrow(Rc::clone)
}

/// The list changes, on the screen or unseen.
pub(super) fn change_list(action: ListAction) -> Rc<OrderList> {
    LAST.with_borrow_mut(|list| {
        *list = Rc::new(list.reduce(action));
        Rc::clone(list)
    })
}

#[component]
pub(crate) fn Orders(props: &OrdersProps) -> Html {
    let OrdersProps {
        session, locale, ..
    } = props;
    let text = ChunkText::of(*locale);
    use_screen_focus(TITLE, true);
    let list = use_state(last_list);
    let changes = use_state(|| 0_u32);
    let rows = use_kept(&session.storage, *changes, {
        let session = Rc::clone(session);
        move || {
            let storage = session.storage.clone();
            async move { storage.order_rows().await.map(Rc::<[OrderRow]>::from) }
        }
    });
    // It stays the same, so that lines that have not changed stay too.
    let on_action = use_callback(list.setter(), |action, list| {
        let list = list.clone();
        let is_selecting = matches!(action, ListAction::Select(..) | ListAction::SelectShown(_));
        let changed = change_list(action);
        if is_selecting {
            // What can be done with many orders depends on it.
            list.set(changed);
        } else {
            // What a person typed or pressed is painted first: with the lines of the list that would be one long task.
            after_paint(move || list.set(last_list()));
        }
    });
    let is_unreadable = matches!(rows, Some(Err(_)));
    use_effect_with(rows, {
        let on_action = on_action.clone();
        move |rows| {
            if let Some(Ok(rows)) = rows {
                on_action.emit(ListAction::Use(Rc::clone(rows)));
            }
        }
    });
    let on_change = {
        let (changes, count) = (changes.setter(), *changes);
        Callback::from(move |()| changes.set(count.wrapping_add(1)))
    };
    let content = if is_unreadable {
        unreadable(text)
    } else if !list.is_read() {
        html! { <p class="loading" role="status">{ text.loading }</p> }
    } else {
        read(props, &list, &on_action)
    };
    html! {
        <section class="orders" aria-labelledby={TITLE}>
            <div class="sent-head">
                <h1 id={TITLE} tabindex="-1">{ text.orders }</h1>
                { counts(&list, *locale) }
                <a href={Route::Ready.href()}>{ text.ready }</a>
            </div>
            if list.is_read() {
                <Actions list={(*list).clone()} on_action={on_action.clone()} {on_change} config={props.config.clone()}
                    session={session.clone()} locale={*locale} />
            }
            { content }
        </section>
    }
}

/// The browser does not give out what it keeps.
pub(super) fn unreadable(text: &ChunkText) -> Html {
    html! { <p class="count is-error" role="alert">{ icon::error() }{ text.orders_unreadable }</p> }
}

fn counts(list: &OrderList, locale: Locale) -> Html {
    if list.rows().is_empty() {
        return Html::default();
    }
    let since = |later| list.count_since(start_of_day(now(), later, minutes_behind_utc));
    let (today, week) = (since(0), since(-6));
    html! { <p class="soft">{ (OrdersText::of(locale).counts)(today, week) }</p> }
}

fn read(props: &OrdersProps, list: &Rc<OrderList>, on_action: &Callback<ListAction>) -> Html {
    let (text, own) = (ChunkText::of(props.locale), OrdersText::of(props.locale));
    if list.rows().is_empty() {
        return html! {
            <p>{ text.no_orders }{ " " }<a href={Route::NewOrder.href()}>{ text.new_order }</a></p>
        };
    }
    let show_all = {
        let on_action = on_action.clone();
        Callback::from(move |_: MouseEvent| {
            on_action.emit(ListAction::Type(String::new()));
            on_action.emit(ListAction::Filter(StateFilter::All));
            on_action.emit(ListAction::Days(None));
        })
    };
    let is_empty = list.shown_count() == 0;
    html! {
        <>
            <Tools list={list.clone()} on_action={on_action.clone()} locale={props.locale} />
            <p class="sent-count" role="status">
                { if is_empty { own.none_found.to_owned() } else { (own.found)(list.shown_count()) } }
            </p>
            if is_empty {
                <p><button type="button" class="button" onclick={show_all}>{ own.show_all }</button></p>
            } else {
                <OrdersTable list={list.clone()} on_action={on_action.clone()} locale={props.locale} />
            }
        </>
    }
}
