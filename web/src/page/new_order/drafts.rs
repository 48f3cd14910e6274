//! The other drafts of this browser: which there are, and going on with one of them.

use std::rc::Rc;

use order_model::{Locale, OrderDraft};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::reducer::FormHandle;
use crate::browser::clock::now;
use crate::i18n::Text;
use crate::session::Session;
use crate::state::order_form::Action;
use crate::state::saved_draft::SavedDraft;
use crate::storage::DraftSummary;

/// The drafts that are not this tab's: a button for each, unless another tab has it.
pub(super) fn drafts(
    others: &[(DraftSummary, bool)],
    session: &Rc<Session>,
    form: &FormHandle,
    blank: &OrderDraft,
    locale: Locale,
) -> Html {
    let text = Text::of(locale);
    if others.is_empty() {
        return Html::default();
    }
    let own = form.kept(blank);
    let draft = |(draft, is_open_elsewhere): &(DraftSummary, bool)| {
        let name = name(draft, text);
        let content = if *is_open_elsewhere {
            html! { <span class="draft-elsewhere">{ (text.draft_elsewhere)(&name) }</span> }
        } else {
            let onclick = open(draft, session, form, own.clone());
            html! { <button type="button" class="button is-quiet is-small" {onclick}>{ name }</button> }
        };
        html! { <li>{ content }</li> }
    };
    html! {
        <nav class="drafts" aria-label={text.drafts} inert={form.is_sending()}>
            <span>{ (text.other_drafts)(others.len()) }</span>
            <ul>{ for others.iter().map(draft) }</ul>
        </nav>
    }
}

fn name(draft: &DraftSummary, text: &Text) -> String {
    let parts = [draft.order_number.trim(), draft.receiver.trim()];
    let there: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    match &*there {
        [] => text.draft_unnamed.to_owned(),
        there => there.join(" · "),
    }
}

/// Goes on with another draft. The one in the form is kept first, and is on the list then; where it cannot be kept, it stays
/// in the form, which says why.
fn open(
    draft: &DraftSummary,
    session: &Rc<Session>,
    form: &FormHandle,
    own: Option<SavedDraft>,
) -> Callback<MouseEvent> {
    let (id, session, dispatcher) = (draft.id.clone(), Rc::clone(session), form.dispatcher());
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
