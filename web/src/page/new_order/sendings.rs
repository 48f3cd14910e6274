//! What has been sent before, beside the form and above it.

use std::rc::Rc;

use order_model::Locale;
use order_submit::{Entry, OrderKey};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::clock::now;
use crate::component::icon;
use crate::component::sending_list::sending_list;
use crate::config::Config;
use crate::hook::use_kept;
use crate::i18n::ChunkText;
use crate::route::Route;
use crate::session::Session;
use crate::state::phase::Phase;
use crate::storage::Limit;

/// How many of the last sendings are listed beside the form.
const RECENT: usize = 5;

/// In milliseconds.
const DAY: i64 = 86_400_000;

#[derive(Clone, Properties, PartialEq)]
pub(crate) struct SendingsProps {
    pub(super) session: Rc<Session>,
    pub(super) config: Rc<Config>,
    /// The order in the form.
    pub(super) order: OrderKey,
    /// How far it is: with it, what has been sent may change.
    pub(super) phase: Phase,
    pub(super) is_shown: bool,
    pub(super) locale: Locale,
}

/// What has been sent last, by any tab.
#[component]
pub(super) fn Recent(props: &SendingsProps) -> Html {
    use_ledger_limit(&props.session, props.config.ledger_days);
    let trigger = (props.phase.clone(), props.is_shown);
    let recent = use_kept(&props.session.storage, trigger, {
        let session = Rc::clone(&props.session);
        move || {
            let storage = session.storage.clone();
            // What cannot be read is not listed; sending reads it again, and says so.
            async move { storage.latest_entries(RECENT).await.unwrap_or_default() }
        }
    });
    recent_sendings(&recent.unwrap_or_default(), props.locale)
}

/// Takes old entries out of the ledger, where a deployment or the person wants that.
#[hook]
fn use_ledger_limit(session: &Rc<Session>, days: Option<u32>) {
    let storage = session.storage.clone();
    use_effect_with(days, move |days| {
        let of_deployment = *days;
        spawn_local(async move {
            let own = storage.limit(Limit::KeptDays).await;
            if let Some(days) = of_deployment.into_iter().chain(own).min() {
                let limit = now() - i64::from(days) * DAY;
                // What could not be taken out today is still there tomorrow.
                drop(storage.forget_sent_before(limit).await);
            }
        });
    });
}

fn recent_sendings(entries: &[Entry], locale: Locale) -> Html {
    let text = ChunkText::of(locale);
    if entries.is_empty() {
        return Html::default();
    }
    html! {
        <section class="recent" aria-labelledby="recent-title">
            <h2 id="recent-title">{ text.recent }</h2>
            { sending_list(entries, locale) }
            <p><a href={Route::Orders.href()}>{ text.all_orders }</a></p>
        </section>
    }
}

/// The orders that were on their way when their page was closed and of which nobody knows more yet, but for the order in the
/// form, which has a panel of its own.
#[component]
pub(super) fn Interrupted(props: &SendingsProps) -> Html {
    let trigger = (props.phase.clone(), props.is_shown);
    let unknown = use_kept(&props.session.storage, trigger, {
        let session = Rc::clone(&props.session);
        move || {
            let session = Rc::clone(&session);
            async move { session.still_unknown().await }
        }
    });
    let is_elsewhere = |entry: &Entry| entry.key != props.order;
    let unknown = unknown.unwrap_or_default().into_iter();
    interrupted_sendings(
        &unknown.filter(is_elsewhere).collect::<Vec<_>>(),
        props.locale,
    )
}

fn interrupted_sendings(entries: &[Entry], locale: Locale) -> Html {
    let text = ChunkText::of(locale);
    if entries.is_empty() {
        return Html::default();
    }
    html! {
        <section class="panel is-warning" aria-labelledby="interrupted-title">
            <h2 id="interrupted-title">{ icon::warning() }{ text.interrupted_title }</h2>
            <p>{ text.interrupted_advice }</p>
            { sending_list(entries, locale) }
        </section>
    }
}
