//! What has been sent before, beside the form and above it.

use std::rc::Rc;

use order_model::Locale;
use order_submit::Entry;
use yew::prelude::*;

use super::reducer::FormHandle;
use crate::component::icon;
use crate::component::sending_list::sending_list;
use crate::hook::use_kept;
use crate::i18n::Text;
use crate::route::Route;
use crate::session::Session;
use crate::state::order_form::OrderForm;

/// How many of the last sendings are listed beside the form.
const RECENT: usize = 5;

/// What has been sent last, by any tab.
#[hook]
pub(super) fn use_recent(session: &Rc<Session>, form: &FormHandle, is_shown: bool) -> Vec<Entry> {
    let trigger = (form.phase.clone(), is_shown);
    let recent = use_kept(trigger, {
        let session = Rc::clone(session);
        move || {
            let storage = session.storage.clone();
            // What cannot be read is not listed; sending reads it again, and says so.
            async move { storage.latest_entries(RECENT).await.unwrap_or_default() }
        }
    });
    recent.unwrap_or_default()
}

/// The orders that were on their way when their page was closed and of which nobody knows more yet.
#[hook]
pub(super) fn use_interrupted(
    session: &Rc<Session>,
    form: &FormHandle,
    is_shown: bool,
) -> Vec<Entry> {
    let interrupted = use_kept((form.phase.clone(), is_shown), {
        let session = Rc::clone(session);
        move || {
            let session = Rc::clone(&session);
            async move { session.still_unknown().await }
        }
    });
    interrupted.unwrap_or_default()
}

/// What [`use_interrupted`] gives, but for the order in the form, which has a panel of its own.
pub(super) fn interrupted_sendings(entries: &[Entry], form: &OrderForm, locale: Locale) -> Html {
    let text = Text::of(locale);
    let is_elsewhere = |entry: &&Entry| entry.key != form.key();
    let entries: Vec<Entry> = entries.iter().filter(is_elsewhere).cloned().collect();
    if entries.is_empty() {
        return Html::default();
    }
    html! {
        <section class="panel is-warning" aria-labelledby="interrupted-title">
            <h2 id="interrupted-title">{ icon::warning() }{ text.interrupted_title }</h2>
            <p>{ text.interrupted_advice }</p>
            { sending_list(&entries, locale) }
        </section>
    }
}

pub(super) fn recent_sendings(entries: &[Entry], locale: Locale) -> Html {
    let text = Text::of(locale);
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
