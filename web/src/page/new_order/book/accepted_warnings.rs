//! The warnings that are accepted for a value, between the browser and the form.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::super::reducer::FormReducer;
use crate::browser::clock::now;
use crate::hook::{Dispatcher, use_kept};
use crate::session::Session;
use crate::state::order_form::{JudgedAction, KeptWarnings};
use crate::state::remembered_warnings::RememberedWarning;

#[derive(Properties, PartialEq)]
pub(super) struct AcceptedWarningsProps {
    /// What has changed on this page, each with whether it is remembered from then on.
    pub(super) changes: Rc<[(RememberedWarning, bool)]>,
    pub(super) dispatcher: Dispatcher<FormReducer>,
    pub(super) session: Rc<Session>,
    pub(super) is_shown: bool,
}

/// Tells the form of them, and keeps what it changes; it shows nothing itself.
#[component]
pub(super) fn AcceptedWarnings(props: &AcceptedWarningsProps) -> Html {
    let storage = props.session.storage.clone();
    let kept = use_kept(&props.session.storage, props.is_shown, move || {
        let storage = storage.clone();
        // What cannot be read is asked about again.
        async move {
            Rc::<[RememberedWarning]>::from(storage.accepted_warnings().await.unwrap_or_default())
        }
    });
    let dispatcher = props.dispatcher.clone();
    use_effect_with(kept, move |kept| {
        if let Some(kept) = kept.clone() {
            dispatcher.dispatch(JudgedAction::Learn(Rc::new(KeptWarnings(kept))).into());
        }
    });
    let written = use_memo((), |()| Cell::new(0));
    let storage = props.session.storage.clone();
    use_effect_with(Rc::clone(&props.changes), move |changes| {
        let new = changes.get(written.get()..).unwrap_or_default().to_vec();
        written.set(changes.len());
        if !new.is_empty() {
            // What the browser does not keep, this page knows.
            spawn_local(async move { drop(storage.keep_accepted_warnings(&new, now()).await) });
        }
    });
    Html::default()
}
