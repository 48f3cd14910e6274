//! What is done with an order: made into a new one, deleted, brought back.

use std::rc::Rc;

use order_model::{Locale, OrderDraft};
use order_submit::{DeliveryStatus, Entry, OrderKey};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::header::TITLE;
use crate::component::icon;
use crate::i18n::{ChunkText, OrdersText, Text};
use crate::page::print::print_orders;
use crate::route::Route;
use crate::session::Session;
use crate::state::load_request::LoadRequest;
use crate::state::next_order::{same_again, same_goods, same_receiver};
use crate::state::phase::Phase;
use crate::storage::Removed;

/// What the actions need.
pub(super) struct ActionsProps {
    pub(super) order: OrderKey,
    pub(super) session: Rc<Session>,
    pub(super) on_load: Callback<LoadRequest>,
    /// What is kept has changed.
    pub(super) on_change: Callback<()>,
    pub(super) removed: UseStateSetter<Option<Removed>>,
    pub(super) locale: Locale,
}

/// What a new order begins with that is made from this one.
type CopyOf = fn(&OrderDraft) -> OrderDraft;

pub(super) fn actions(props: &ActionsProps, entry: &Entry, draft: Option<&Rc<OrderDraft>>) -> Html {
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
    let delete = delete(props);
    let print = {
        let order = props.order.clone();
        Callback::from(move |_: MouseEvent| print_orders(vec![order.clone()]))
    };
    let button = |(name, onclick): (&'static str, Callback<MouseEvent>)| {
        html! { <button type="button" class="button" {onclick}>{ name }</button> }
    };
    html! {
        <p class="panel-actions">
            if is_accepted {
                <button type="button" class="button is-primary" aria-keyshortcuts="Alt+N" onclick={new}>{ text.another }</button>
            }
            { for open.into_iter().chain(copies).map(button) }
            <button type="button" class="button" onclick={print}>{ Text::of(props.locale).print }</button>
            if entry.status != DeliveryStatus::Sending {
                <button type="button" class="button is-quiet" onclick={delete}>{ icon::remove() }{ own.delete }</button>
            }
        </p>
    }
}

fn delete(props: &ActionsProps) -> Callback<MouseEvent> {
    let (session, key) = (Rc::clone(&props.session), props.order.clone());
    let (removed, on_change) = (props.removed.clone(), props.on_change.clone());
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
pub(super) fn deleted(props: &ActionsProps, order: &Removed) -> Html {
    let (text, own) = (ChunkText::of(props.locale), OrdersText::of(props.locale));
    let undo = {
        let (session, order) = (Rc::clone(&props.session), order.clone());
        let (removed, on_change) = (props.removed.clone(), props.on_change.clone());
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
