//! The other drafts of this browser: which there are, and going on with one of them.

use std::rc::Rc;

use order_model::Locale;
use wasm_bindgen_futures::spawn_local;
use yew::functional::UseReducerDispatcher;
use yew::prelude::*;

use super::reducer::FormReducer;
use crate::browser::clock::now;
use crate::hook::use_kept;
use crate::i18n::ChunkText;
use crate::session::Session;
use crate::state::order_form::Action;
use crate::state::saved_draft::SavedDraft;
use crate::storage::{DraftId, DraftSummary};

#[derive(Properties, PartialEq)]
pub(crate) struct OtherDraftsProps {
    pub(super) session: Rc<Session>,
    pub(super) dispatcher: UseReducerDispatcher<FormReducer>,
    /// The draft of this tab.
    pub(super) draft_id: DraftId,
    /// What is to be kept of it.
    pub(super) own: Option<SavedDraft>,
    pub(super) is_sending: bool,
    pub(super) is_shown: bool,
    pub(super) locale: Locale,
}

/// The drafts that are not this tab's: a button for each, unless another tab has it.
#[component]
pub(super) fn OtherDrafts(props: &OtherDraftsProps) -> Html {
    let text = ChunkText::of(props.locale);
    let others = use_kept((props.is_shown, props.draft_id.clone()), {
        let session = Rc::clone(&props.session);
        move || {
            let session = Rc::clone(&session);
            async move { session.other_drafts().await }
        }
    });
    let others = others.unwrap_or_default();
    if others.is_empty() {
        return Html::default();
    }
    let draft = |(draft, is_open_elsewhere): &(DraftSummary, bool)| {
        let name = name(draft, text);
        let content = if *is_open_elsewhere {
            html! { <span class="draft-elsewhere">{ (text.draft_elsewhere)(&name) }</span> }
        } else {
            let onclick = open(draft, props);
            html! { <button type="button" class="button is-quiet is-small" {onclick}>{ name }</button> }
        };
        html! { <li>{ content }</li> }
    };
    html! {
        <nav class="drafts" aria-label={text.drafts} inert={props.is_sending}>
            <span>{ (text.other_drafts)(others.len()) }</span>
            <ul>{ for others.iter().map(draft) }</ul>
        </nav>
    }
}

fn name(draft: &DraftSummary, text: &ChunkText) -> String {
    let parts = [draft.order_number.trim(), draft.receiver.trim()];
    let there: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    match &*there {
        [] => text.draft_unnamed.to_owned(),
        there => there.join(" · "),
    }
}

/// Goes on with another draft. The one in the form is kept first, and is on the list then; where it cannot be kept, it stays
/// in the form, which says why.
fn open(draft: &DraftSummary, props: &OtherDraftsProps) -> Callback<MouseEvent> {
    let (id, session, dispatcher) = (
        draft.id.clone(),
        Rc::clone(&props.session),
        props.dispatcher.clone(),
    );
    let own = props.own.clone();
    Callback::from(move |_| {
        let (id, session, dispatcher) = (id.clone(), Rc::clone(&session), dispatcher.clone());
        let own = own.clone();
        spawn_local(async move {
            if let Some(own) = own {
                let (storage, own_id) = (&session.storage, session.draft_id());
                if storage
                    .save_draft(&own_id, &own, None, now())
                    .await
                    .is_err()
                {
                    return;
                }
            }
            if let Some((saved, phase)) = session.open_draft(&id).await {
                dispatcher.dispatch(Action::Open(Rc::new(saved), phase));
            }
        });
    })
}
