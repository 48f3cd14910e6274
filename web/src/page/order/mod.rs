//! One order that has been sent: what became of it, and what was sent.

mod actions;
mod hand_over;
mod header;
mod history;
mod request;
mod resolve;
mod sent;

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use order_model::{Locale, OrderDraft};
use order_submit::{DeliveryStatus, Entry, OrderKey};
use wasm_bindgen::JsCast as _;
use yew::prelude::*;

use self::actions::{ActionsProps, actions, deleted};
use self::hand_over::HandOver;
use self::header::{Neighbours, TITLE, explanation, neighbours, numbers, title};
use self::history::history;
use self::request::request;
use self::resolve::{Resolve, ResolveProps};
use self::sent::sent_sections;
use crate::component::not_kept::not_kept;
use crate::component::receipt::{details, timeline};
use crate::component::sent_as::sent_as;
use crate::config::Config;
use crate::hook::{use_kept, use_screen_focus};
use crate::i18n::ChunkText;
use crate::page::not_found::NotFound;
use crate::page::orders::{change_list, last_list, unreadable};
use crate::page::request_texts::RequestTextsProps;
use crate::route::{Route, navigate};
use crate::session::Session;
use crate::state::load_request::LoadRequest;
use crate::state::orders::ListAction;
use crate::storage::{Removed, SentOrder, StorageError};

#[derive(Properties, PartialEq)]
pub(crate) struct OrderPageProps {
    pub(crate) order: OrderKey,
    pub(crate) config: Rc<Config>,
    pub(crate) session: Rc<Session>,
    pub(crate) on_load: Callback<LoadRequest>,
    pub(crate) locale: Locale,
}

/// What is kept of the order.
#[derive(Clone, PartialEq)]
struct Kept {
    entry: Entry,
    sent: SentOrder,
}

#[component]
pub(crate) fn OrderPage(props: &OrderPageProps) -> Html {
    let OrderPageProps {
        order,
        session,
        config,
        locale,
        ..
    } = props;
    let text = ChunkText::of(*locale);
    let changes = use_state(|| 0_u32);
    let removed = use_state(|| None::<Removed>);
    let kept = use_kept(&session.storage, *changes, {
        let (order, session, config) = (order.clone(), Rc::clone(session), Rc::clone(config));
        move || read(Rc::clone(&session), Rc::clone(&config), order.clone())
    });
    use_screen_focus(TITLE, kept.is_some());
    // The order does not wait for the list that it stands in.
    let around = use_kept(&session.storage, *changes, {
        let (order, session) = (order.clone(), Rc::clone(session));
        move || find_neighbours(Rc::clone(&session), order.clone())
    });
    let around = around.unwrap_or_default();
    use_neighbour_keys(around.clone());
    let on_change = {
        let (changes, count) = (changes.setter(), *changes);
        Callback::from(move |()| changes.set(count.wrapping_add(1)))
    };
    let actions = ActionsProps {
        order: order.clone(),
        session: Rc::clone(session),
        on_load: props.on_load.clone(),
        on_change,
        removed: removed.setter(),
        locale: *locale,
    };
    if let Some(order) = &*removed {
        return deleted(&actions, order);
    }
    match kept {
        None => html! { <p class="loading" role="status">{ text.loading }</p> },
        Some(Err(_)) => unreadable(text),
        Some(Ok(None)) => html! { <NotFound locale={*locale} /> },
        Some(Ok(Some(kept))) => {
            let is_written = session.storage.is_written(order);
            let screen = screen(props, &kept, &around, &actions);
            html! { <>{ not_kept(is_written, *locale) }{ screen }</> }
        }
    }
}

async fn read(
    session: Rc<Session>,
    config: Rc<Config>,
    key: OrderKey,
) -> Result<Option<Kept>, StorageError> {
    let Some(entry) = session.storage.entry(&key).await? else {
        return Ok(None);
    };
    // What an earlier version of the page has kept of it has no body.
    let sent = session
        .storage
        .sent_order(&entry, &config.replies.codes)
        .await?;
    Ok(Some(Kept {
        entry,
        sent: sent.unwrap_or_default(),
    }))
}

/// What stands before and after an order in the list. Where that cannot be read, its own screen says so.
async fn find_neighbours(session: Rc<Session>, key: OrderKey) -> Neighbours {
    let mut list = last_list();
    if !list.is_read() {
        let Ok(rows) = session.storage.order_rows().await else {
            return Neighbours::default();
        };
        list = change_list(ListAction::Use(rows.into()));
    }
    list.neighbours(&key)
}

/// Alt with Page Up and Page Down leads to the order before and after.
#[hook]
fn use_neighbour_keys(neighbours: Neighbours) {
    use_effect_with(neighbours, |(previous, next)| {
        let (previous, next) = (previous.clone(), next.clone());
        let listener = web_sys::window().map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                    return;
                };
                let key = event.key();
                let target = match &*key {
                    "PageUp" if event.alt_key() => &previous,
                    "PageDown" if event.alt_key() => &next,
                    _ => return,
                };
                event.prevent_default();
                if let Some(order) = target {
                    navigate(&Route::Order(order.clone()));
                }
            })
        });
        move || drop(listener)
    });
}

fn screen(props: &OrderPageProps, kept: &Kept, around: &Neighbours, on: &ActionsProps) -> Html {
    let (locale, codes) = (props.locale, &props.config.replies.codes);
    let (entry, sent) = (&kept.entry, &kept.sent);
    let text = ChunkText::of(locale);
    let word = entry.last_word(codes).map(|(_, envelope)| envelope);
    let state = word.as_ref().and_then(|envelope| envelope.state.as_ref());
    let draft = draft_of(sent).map(Rc::new);
    let resolve = ResolveProps {
        entry: Rc::new(entry.clone()),
        sent: Rc::new(sent.clone()),
        config: Rc::clone(&props.config),
        session: Rc::clone(&props.session),
        on_change: on.on_change.clone(),
        locale,
    };
    let texts = RequestTextsProps {
        config: Rc::clone(&props.config),
        session: Rc::clone(&props.session),
        body: sent.body.to_string().into(),
        locale,
    };
    html! {
        <section class="receipt" aria-labelledby={TITLE}>
            { neighbours(around, locale) }
            { title(entry, locale) }
            { numbers(entry, locale) }
            if entry.status != DeliveryStatus::Accepted || word.is_none() {
                <p>{ explanation(entry, codes, locale) }</p>
            }
            if !sent.sent_as.is_empty() {
                <p class="hint">{ sent_as(&sent.sent_as, locale) }</p>
            }
            <Resolve ..resolve />
            { actions(on, entry, draft.as_ref()) }
            if let Some(state) = state {
                { timeline(state, text) }
            }
            if let Some(envelope) = &word {
                { details(envelope, text) }
            }
            if let Some(draft) = &draft {
                { sent_sections(draft, sent, &props.config, locale) }
            }
            { history(entry, codes, locale) }
            if let Some(draft) = draft {
                <HandOver {draft} {locale} />
            }
            if !sent.body.is_empty() {
                { request(texts) }
            }
        </section>
    }
}

fn draft_of(sent: &SentOrder) -> Option<OrderDraft> {
    OrderDraft::from_json(sent.body.as_bytes()).ok()
}
