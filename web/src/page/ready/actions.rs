//! What is done with many drafts, and how far it is.

use std::rc::Rc;

use order_model::Locale;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::sender::BatchSender;
use crate::browser::focus::{focus, is_focus_lost};
use crate::component::icon;
use crate::i18n::{ChunkText, OrdersText, ReadyText};
use crate::page::batch_progress::{halted, progress};
use crate::state::batch::Halt;
use crate::state::ended::Ended;
use crate::state::ready::ReadyList;

/// The id of the screen's title.
pub(super) const TITLE: &str = "ready-title";

pub(super) struct ActionsProps<'a> {
    pub(super) list: &'a Rc<ReadyList>,
    pub(super) sender: &'a BatchSender,
    pub(super) is_online: bool,
    pub(super) locale: Locale,
}

/// What a button does to the list.
type Change = fn(&mut ReadyList);

/// The button that stops goes when all is done: whoever has pressed it is not left without a place.
#[hook]
pub(super) fn use_focus_after(is_running: bool) {
    use_effect_with(is_running, |is_running| {
        if !is_running && is_focus_lost() {
            focus(TITLE);
        }
    });
}

pub(super) fn actions(props: &ActionsProps<'_>) -> Html {
    html! {
        <>
            <div class="sent-actions ready-actions">
                { select_all(props) }
                { send(props) }
                { stop_or_go_on(props) }
                if props.list.batch.ended_count(Ended::is_accepted) > 0 {
                    { button(props, ReadyText::of(props.locale).take_off, ReadyList::take_off_accepted) }
                }
            </div>
            <div class="ready-progress" role="status">
                { connection(props) }
                { progress(&props.list.batch, 0, props.locale) }
                { halted(&props.list.batch, props.sender.judge.session.paused_until(), props.locale) }
            </div>
        </>
    }
}

fn select_all(props: &ActionsProps<'_>) -> Html {
    let (list, text) = (props.list, OrdersText::of(props.locale));
    let selected = list.selected_count();
    let is_all = selected > 0 && selected == list.sendable_count();
    let sender = props.sender.clone();
    let onchange = Callback::from(move |event: Event| {
        let is_checked = event.target_unchecked_into::<HtmlInputElement>().checked();
        sender.store.change(|list| list.select_all(is_checked));
    });
    html! {
        <label class="sent-all">
            <input type="checkbox" checked={is_all} {onchange} />
            { if selected > 0 { (text.selected)(selected) } else { ReadyText::of(props.locale).select_all.to_owned() } }
        </label>
    }
}

/// Not disabled where there is nothing to send: a disabled button loses the focus.
fn send(props: &ActionsProps<'_>) -> Html {
    let (list, text) = (props.list, ReadyText::of(props.locale));
    let (selected, all) = (list.selected_count(), list.sendable_count());
    let is_sending = all == 0 && list.batch.is_running();
    let label = match selected {
        _ if is_sending => ChunkText::of(props.locale).sending.to_owned(),
        0 => (text.send_all)(all),
        _ => (text.send_selected)(selected),
    };
    let sender = props.sender.clone();
    let onclick = Callback::from(move |_: MouseEvent| sender.start(ReadyList::send_chosen));
    html! {
        <button type="button" class="button is-primary" {onclick} aria-disabled={(all == 0).then_some("true")}>
            if is_sending {
                <span class="spinner" aria-hidden="true"></span>
            }
            { label }
        </button>
    }
}

fn button(props: &ActionsProps<'_>, label: impl Into<AttrValue>, change: Change) -> Html {
    let sender = props.sender.clone();
    let onclick = Callback::from(move |_: MouseEvent| sender.start(change));
    html! { <button type="button" class="button" {onclick}>{ label.into() }</button> }
}

fn stop_or_go_on(props: &ActionsProps<'_>) -> Html {
    let (batch, text) = (&props.list.batch, ReadyText::of(props.locale));
    let waiting = batch.waiting_count();
    match batch.halted() {
        _ if waiting == 0 => Html::default(),
        None => button(props, text.stop, |list| list.batch.halt(Halt::Stopped)),
        Some(_) => html! {
            <>
                { button(props, (text.go_on)(waiting), |list| list.batch.go_on()) }
                { button(props, text.give_up, |list| list.batch.give_up()) }
            </>
        },
    }
}

/// Said before anything is pressed.
fn connection(props: &ActionsProps<'_>) -> Html {
    if props.is_online {
        return Html::default();
    }
    let text = ReadyText::of(props.locale);
    html! { <p class="count is-warning">{ icon::warning() }{ text.offline }</p> }
}
