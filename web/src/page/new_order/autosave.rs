//! The draft in the browser's storage.

use order_model::{Locale, OrderDraft};
use yew::prelude::*;

use super::reducer::FormHandle;
use crate::browser::clock::{format_time, now};
use crate::component::order_summary::Saved;
use crate::storage;
use crate::submission::phase::Phase;

const MINUTE: i64 = 60_000;

/// Saves the draft in the browser with every change.
#[hook]
pub(super) fn use_autosave(form: &FormHandle, locale: Locale) -> Saved {
    let saved_at = use_state_eq(|| Some(now()));
    let before = use_mut_ref(|| None::<OrderDraft>);
    let accepted = matches!(form.phase, Phase::Accepted(_));
    {
        let saved_at = saved_at.clone();
        use_effect_with((form.draft.clone(), accepted), move |(draft, accepted)| {
            // The draft of an accepted order has been removed with the answer.
            if *accepted {
                before.replace(None);
                return;
            }
            let saved = storage::save_draft(draft, before.borrow().as_ref());
            // To the minute: a time that changes with every key would only distract.
            saved_at.set(saved.is_ok().then(|| now() / MINUTE * MINUTE));
            before.replace(saved.is_ok().then(|| draft.clone()));
        });
    }
    match *saved_at {
        Some(at) => Saved::At(format_time(at, locale).into()),
        None => Saved::Not,
    }
}
