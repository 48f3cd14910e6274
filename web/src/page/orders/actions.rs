//! What is done with many orders: asked about, exported, imported, deleted and brought back.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Interval;
use order_model::Locale;
use order_submit::OrderKey;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::files::FileTools;
use crate::browser::clock::{format_time, now};
use crate::browser::focus::focus;
use crate::browser::{is_hidden, is_offline};
use crate::component::icon;
use crate::config::Config;
use crate::i18n::{ChunkText, OrdersText, Text};
use crate::page::lookup::Asker;
use crate::page::print::print_orders;
use crate::session::Session;
use crate::state::orders::{EVERY, ListAction, Moment, OrderList, Refresh};
use crate::storage::Removed;

/// The id of the screen's title.
pub(super) const TITLE: &str = "orders-title";

/// The id of the button that brings back what was deleted.
const UNDO: &str = "orders-undo";

/// The warehouse is asked about so many at most by itself, and about so many when a person asks.
const ASKED_BY_ITSELF: usize = 20;
const ASKED_BY_HAND: usize = 100;

/// What the warehouse was asked about since, in milliseconds, it is not asked about again when the list is opened.
const REST: i64 = 60_000;

/// How often it is looked whether the warehouse should be asked by itself, in milliseconds.
const STEP: u32 = 15_000;

#[derive(Properties, PartialEq)]
pub(super) struct ActionsProps {
    pub(super) list: Rc<OrderList>,
    pub(super) on_action: Callback<ListAction>,
    /// What is kept has changed.
    pub(super) on_change: Callback<()>,
    pub(super) config: Rc<Config>,
    pub(super) session: Rc<Session>,
    pub(super) locale: Locale,
}

/// What was done last.
#[derive(Clone, PartialEq)]
enum Done {
    Asking(usize, usize),
    /// How many were asked about, and whether all were answered.
    Asked(usize, bool),
    /// It was not asked, or no more: until then the server asks to be left alone.
    Paused(i64),
    /// What was deleted, and how many were not.
    Deleted(Rc<[Removed]>, usize),
    Restored(usize),
}

/// What the screen remembers of what was done.
#[derive(Clone)]
struct Work {
    asker: Asker,
    refresh: Rc<RefCell<Refresh>>,
    done: UseStateSetter<Option<Done>>,
    on_change: Callback<()>,
}

impl Work {
    /// Asks about orders, and says how far that is.
    fn ask(&self, keys: Vec<OrderKey>) {
        let (done, all) = (self.done.clone(), keys.len());
        let work = self.clone();
        spawn_local(async move {
            let on_progress = |asked| done.set(Some(Done::Asking(asked, all)));
            let is_answered = work.ask_about(&keys, on_progress).await;
            work.said(all, is_answered);
        });
    }

    /// Asks by itself, when it is time. That it does is not said, and what comes of it where there is no answer.
    fn ask_when_due(&self, list: &OrderList) {
        let moment = Moment {
            now: now(),
            is_seen: !is_hidden(),
            is_online: !is_offline(),
            paused_until: self.asker.session.paused_until(),
        };
        if !self.refresh.borrow().is_due(moment) {
            return;
        }
        let (work, keys) = (self.clone(), to_ask_by_itself(list, moment.now - EVERY));
        spawn_local(async move {
            if !work.ask_about(&keys, |_| {}).await {
                work.said(keys.len(), false);
            }
        });
    }

    async fn ask_about(&self, keys: &[OrderKey], on_progress: impl Fn(usize)) -> bool {
        self.refresh.borrow_mut().begin();
        let is_answered = self.asker.ask_all(keys, on_progress).await;
        self.refresh.borrow_mut().end(now(), is_answered);
        if !keys.is_empty() {
            self.on_change.emit(());
        }
        is_answered
    }

    /// Says what came of asking.
    fn said(&self, count: usize, is_answered: bool) {
        let paused_until = self.asker.session.paused_until();
        self.done.set(Some(match is_answered {
            false if paused_until > now() => Done::Paused(paused_until),
            _ => Done::Asked(count, is_answered),
        }));
    }

    fn delete(&self, keys: Vec<OrderKey>) {
        let work = self.clone();
        spawn_local(async move {
            let storage = &work.asker.session.storage;
            let (mut removed, mut kept) = (Vec::new(), 0);
            for key in &keys {
                match storage.remove_order(key).await {
                    Ok(Some(order)) => removed.push(order),
                    Ok(None) | Err(_) => kept += 1,
                }
            }
            work.done.set(Some(Done::Deleted(removed.into(), kept)));
            work.on_change.emit(());
        });
    }

    fn restore(&self, removed: Rc<[Removed]>) {
        let work = self.clone();
        spawn_local(async move {
            for order in &*removed {
                work.asker.session.storage.restore_order(order).await;
            }
            work.done.set(Some(Done::Restored(removed.len())));
            work.on_change.emit(());
        });
    }
}

#[component]
pub(super) fn Actions(props: &ActionsProps) -> Html {
    let done = use_state(|| None::<Done>);
    let refresh = use_mut_ref(|| Refresh::new(now()));
    let work = Work {
        refresh,
        asker: Asker {
            config: Rc::clone(&props.config),
            session: Rc::clone(&props.session),
            locale: props.locale,
        },
        done: done.setter(),
        on_change: props.on_change.clone(),
    };
    use_states_on_opening(props, &work);
    use_states_when_due(props, &work);
    let is_deleted = matches!(&*done, Some(Done::Deleted(..)));
    use_effect_with(is_deleted, |is_deleted| {
        if *is_deleted {
            focus(UNDO);
        }
    });
    let is_asking = matches!(&*done, Some(Done::Asking(..)));
    html! {
        <>
            { bar(props, &work, is_asking) }
            <p class="sent-done" role="status">
                { done.as_ref().map(|done| said(done, &work)).unwrap_or_default() }
            </p>
        </>
    }
}

/// What may have changed is asked about once the list is there.
#[hook]
fn use_states_on_opening(props: &ActionsProps, work: &Work) {
    let (list, work) = (Rc::clone(&props.list), work.clone());
    let has_lookup = props.config.has_lookup();
    use_effect_with((), move |()| {
        let keys = to_ask_by_itself(&list, now() - REST);
        if has_lookup && !keys.is_empty() && !is_offline() {
            work.ask(keys);
        }
    });
}

/// The orders that it is asked about by itself: those that it is not done with, and was not asked about since.
fn to_ask_by_itself(list: &OrderList, before: i64) -> Vec<OrderKey> {
    let all: Vec<OrderKey> = list.rows().iter().map(|row| row.key.clone()).collect();
    let mut keys = list.askable(&all, before);
    keys.truncate(ASKED_BY_ITSELF);
    keys
}

/// While the list is on the screen, it is asked every few minutes.
#[hook]
fn use_states_when_due(props: &ActionsProps, work: &Work) {
    // What the timer, which is there once, looks at.
    let current = use_mut_ref(|| None::<(Rc<OrderList>, Work)>);
    current.replace(Some((Rc::clone(&props.list), work.clone())));
    let has_lookup = props.config.has_lookup();
    use_effect_with((), move |()| {
        let look = move || {
            let current = current.borrow().clone();
            if let Some((list, work)) = current {
                work.ask_when_due(&list);
            }
        };
        let timer = has_lookup.then(|| Interval::new(STEP, look));
        move || drop(timer)
    });
}

fn bar(props: &ActionsProps, work: &Work, is_asking: bool) -> Html {
    let text = OrdersText::of(props.locale);
    let list = &props.list;
    let selected = list.selected_count();
    let is_all = selected > 0 && selected >= list.shown_count();
    let on_select = props.on_action.reform(|event: Event| {
        ListAction::SelectShown(event.target_unchecked_into::<HtmlInputElement>().checked())
    });
    let ask = {
        let (work, list) = (work.clone(), Rc::clone(list));
        Callback::from(move |_: MouseEvent| {
            let mut keys = list.askable(&list.chosen(), i64::MAX);
            keys.truncate(ASKED_BY_HAND);
            if !is_asking {
                work.ask(keys);
            }
        })
    };
    let delete = {
        let (work, list) = (work.clone(), Rc::clone(list));
        Callback::from(move |_: MouseEvent| work.delete(list.chosen()))
    };
    let print = {
        let list = Rc::clone(list);
        Callback::from(move |_: MouseEvent| print_orders(list.chosen()))
    };
    html! {
        <div class="sent-actions">
            if !list.rows().is_empty() {
                <label class="sent-all">
                    <input type="checkbox" checked={is_all} onchange={on_select} />
                    { if selected > 0 { (text.selected)(selected) } else { text.select_shown.to_owned() } }
                </label>
                if props.config.has_lookup() {
                    <button type="button" class="button is-quiet" aria-disabled={is_asking.then_some("true")} onclick={ask}>{ text.refresh }</button>
                }
            }
            <FileTools list={list.clone()} session={props.session.clone()} on_change={props.on_change.clone()} locale={props.locale} />
            if list.shown_count() > 0 {
                <button type="button" class="button is-quiet" onclick={print}>{ Text::of(props.locale).print }</button>
            }
            if selected > 0 {
                <button type="button" class="button is-quiet" onclick={delete}>{ icon::remove() }{ text.delete }</button>
            }
        </div>
    }
}

/// What was done last, with a way back where there is one.
fn said(done: &Done, work: &Work) -> Html {
    let locale = work.asker.locale;
    let text = OrdersText::of(locale);
    match done {
        Done::Asking(asked, all) => html! { (text.refreshing)(*asked, *all) },
        Done::Asked(count, true) => html! { <>{ icon::done() }{ (text.refreshed)(*count) }</> },
        Done::Asked(_, false) => html! { <>{ icon::warning() }{ text.refresh_stopped }</> },
        Done::Paused(until) => {
            let until = format_time(*until, locale);
            html! { <>{ icon::warning() }{ (ChunkText::of(locale).wait_until)(&until) }</> }
        }
        Done::Restored(count) => html! { (text.restored)(*count) },
        Done::Deleted(removed, kept) => {
            let (work, removed_now) = (work.clone(), Rc::clone(removed));
            let undo = Callback::from(move |_: MouseEvent| {
                work.restore(Rc::clone(&removed_now));
                focus(TITLE);
            });
            html! {
                <>
                    { (text.deleted)(removed.len(), *kept) }{ " " }
                    if !removed.is_empty() {
                        <button type="button" id={UNDO} class="button is-quiet is-small" onclick={undo}>{ Text::of(locale).undo }</button>
                    }
                </>
            }
        }
    }
}
