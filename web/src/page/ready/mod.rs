//! Ready to send: the drafts of this browser, sent one by one or together.

mod actions;
mod judge;
mod sender;
mod store;
mod table;

use std::rc::Rc;

use yew::prelude::*;

use self::actions::{ActionsProps, TITLE, actions, use_focus_after};
use self::sender::BatchSender;
use self::store::{ReadyStore, use_ready_list};
use self::table::{TableProps, table};
use crate::chunk::WHOLE_RULES;
use crate::component::chunk_failure::chunk_failure;
use crate::component::icon;
use crate::hook::{use_chunk, use_kept, use_online, use_screen_focus};
use crate::i18n::{ChunkText, ReadyText};
use crate::page::judge::Judge;
use crate::page::screen_props::ScreenProps;
use crate::route::Route;
use crate::state::ready::ReadyList;

#[component]
pub(crate) fn Ready(props: &ScreenProps) -> Html {
    let text = ChunkText::of(props.locale);
    let rules = use_chunk(&WHOLE_RULES, true);
    use_screen_focus(TITLE, true);
    let list = use_ready_list();
    let judge = Judge {
        config: Rc::clone(&props.config),
        session: Rc::clone(&props.session),
        locale: props.locale,
    };
    let is_unreadable = use_rows(&judge, rules.ready().is_some(), list.batch.is_running());
    use_focus_after(list.batch.is_running());
    let sender = BatchSender {
        judge,
        store: ReadyStore::get(),
    };
    let is_online = use_online();
    let content = if rules.has_failed() {
        chunk_failure(text)
    } else if is_unreadable {
        let words = ReadyText::of(props.locale).unreadable;
        html! { <p class="count is-error" role="alert">{ icon::error() }{ words }</p> }
    } else if !list.is_read() {
        html! { <p class="loading" role="status">{ text.loading }</p> }
    } else {
        read(props, &list, &sender, is_online)
    };
    html! {
        <section class="orders" aria-labelledby={TITLE}>
            <div class="sent-head">
                <h1 id={TITLE} tabindex="-1">{ text.ready }</h1>
                <p class="soft">{ ReadyText::of(props.locale).intro }</p>
            </div>
            { content }
        </section>
    }
}

/// Keeps the list up to date with what is kept; whether that cannot be read.
#[hook]
fn use_rows(judge: &Judge, is_judging: bool, is_running: bool) -> bool {
    let trigger = (judge.locale, is_judging, is_running);
    let rows = use_kept(&judge.session.storage, trigger, {
        let judge = judge.clone();
        move || {
            let judge = judge.clone();
            async move {
                match is_judging {
                    true => Some(judge.rows().await),
                    false => None,
                }
            }
        }
    });
    let rows = rows.flatten();
    let is_unreadable = matches!(rows, Some(Err(_)));
    use_effect_with(rows, |rows| {
        if let Some(Ok(rows)) = rows {
            ReadyStore::get().change(|list| list.use_rows(rows));
        }
    });
    is_unreadable
}

fn read(props: &ScreenProps, list: &Rc<ReadyList>, sender: &BatchSender, is_online: bool) -> Html {
    let locale = props.locale;
    if list.rows().is_empty() {
        return html! {
            <p>
                { ReadyText::of(locale).none }{ " " }
                <a href={Route::NewOrder.href()}>{ ChunkText::of(locale).new_order }</a>
            </p>
        };
    }
    html! {
        <>
            { actions(&ActionsProps { list, sender, is_online, locale }) }
            { table(&TableProps { list, sender, on_load: &props.on_load, locale }) }
        </>
    }
}
