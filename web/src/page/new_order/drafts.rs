//! The other drafts of this browser: which there are, going on with one of them, and discarding one.

use std::rc::Rc;

use order_model::{Locale, OrderDraft};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::put_aside::PutAside;
use super::reducer::FormReducer;
use crate::browser::clock::now;
use crate::browser::focus::focus;
use crate::hook::{Dispatcher, use_kept};
use crate::i18n::ChunkText;
use crate::route::Route;
use crate::session::Session;
use crate::state::draft_id::DraftId;
use crate::state::load_request::LoadRequest;
use crate::state::order_form::Action;
use crate::state::saved_draft::SavedDraft;
use crate::storage::DraftSummary;

/// The id of the button that brings a discarded draft back.
const UNDO: &str = "drafts-undo";

#[derive(Properties, PartialEq)]
pub(crate) struct OtherDraftsProps {
    pub(super) session: Rc<Session>,
    pub(super) dispatcher: Dispatcher<FormReducer>,
    /// The draft of this tab.
    pub(super) draft_id: DraftId,
    /// What is to be kept of it.
    pub(super) own: Option<SavedDraft>,
    /// A draft with nothing in it yet.
    pub(super) blank: Rc<OrderDraft>,
    /// What another screen has asked for last.
    pub(super) load_request: Option<LoadRequest>,
    pub(super) is_sending: bool,
    pub(super) is_shown: bool,
    pub(super) locale: Locale,
}

/// A draft that can come back.
struct Discarded {
    id: DraftId,
    name: String,
    saved: SavedDraft,
}

/// The drafts that are not this tab's: a button for each, unless another tab has it.
#[component]
pub(super) fn OtherDrafts(props: &OtherDraftsProps) -> Html {
    let text = ChunkText::of(props.locale);
    let discarded = use_state(|| None::<Rc<Discarded>>);
    let discarded_id = discarded.as_ref().map(|draft| draft.id.clone());
    // A tab that is closed does not say so: whoever opens the list sees what there is by then.
    let opened = use_state(|| 0_u32);
    let trigger = (
        props.is_shown,
        props.draft_id.clone(),
        discarded_id.clone(),
        *opened,
    );
    let others = use_kept(&props.session.storage, trigger, {
        let (session, blank) = (Rc::clone(&props.session), Rc::clone(&props.blank));
        move || {
            let (session, blank) = (Rc::clone(&session), Rc::clone(&blank));
            async move { session.other_drafts(&blank).await }
        }
    });
    let others = others.unwrap_or_default();
    use_requested_draft(props);
    let restored = use_state_eq(|| None::<DraftId>);
    let is_back = |id: &&DraftId| others.iter().any(|(draft, _)| draft.id == **id);
    let focused = match (&discarded_id, restored.as_ref().filter(is_back)) {
        (Some(_), _) => Some(UNDO.to_owned()),
        (None, Some(id)) => Some(button_id(id)),
        (None, None) => None,
    };
    use_effect_with(focused, {
        let restored = restored.setter();
        move |id| {
            if let Some(id) = id {
                focus(id);
                restored.set(None);
            }
        }
    });
    let title = match others.len() {
        0 => text.drafts.to_owned(),
        count => (text.other_drafts)(count),
    };
    let put_aside = html! {
        <PutAside session={Rc::clone(&props.session)} dispatcher={props.dispatcher.clone()} own={props.own.clone()}
            blank={Rc::clone(&props.blank)} is_sending={props.is_sending} locale={props.locale} />
    };
    let ontoggle = Callback::from(move |_: Event| opened.set(*opened + 1));
    let lines = others
        .iter()
        .map(|(draft, is_open_elsewhere)| line(draft, *is_open_elsewhere, props, &discarded));
    html! {
        <>
        // Hidden, it is still unfolded where a draft comes back.
        <nav class="drafts" aria-label={text.drafts} inert={props.is_sending}
            hidden={others.is_empty() && discarded.is_none()}>
            <details key={props.draft_id.to_string()} {ontoggle}>
                <summary class="button is-quiet">{ title }</summary>
                <div class="drafts-list">
                    <ul>{ for lines }</ul>
                    { undo(props, &discarded, &restored.setter()) }
                    <p><a href={Route::Ready.href()}>{ text.ready }</a></p>
                </div>
            </details>
        </nav>
        { put_aside }
        </>
    }
}

fn line(
    draft: &DraftSummary,
    is_open_elsewhere: bool,
    props: &OtherDraftsProps,
    discarded: &UseStateHandle<Option<Rc<Discarded>>>,
) -> Html {
    let text = ChunkText::of(props.locale);
    let name = name(draft, text);
    if is_open_elsewhere {
        return html! { <li><span class="draft-elsewhere">{ (text.draft_elsewhere)(&name) }</span></li> };
    }
    let label = (text.discard_draft)(&name);
    let (opener, id) = (Opener::of(props), draft.id.clone());
    let open = Callback::from(move |_: MouseEvent| opener.open(id.clone()));
    html! {
        <li>
            <button type="button" class="button is-quiet is-small" id={button_id(&draft.id)}
                onclick={open}>{ &name }</button>
            <button type="button" class="button is-quiet is-small" onclick={discard(draft, name, props, discarded)}
                aria-label={label}>{ text.discard }</button>
        </li>
    }
}

fn button_id(draft: &DraftId) -> String {
    format!("draft-{draft}")
}

/// Says what has been discarded, and brings it back.
fn undo(
    props: &OtherDraftsProps,
    discarded: &UseStateHandle<Option<Rc<Discarded>>>,
    restored: &UseStateSetter<Option<DraftId>>,
) -> Html {
    let text = ChunkText::of(props.locale);
    let content = discarded.as_ref().map(|draft| {
        let (draft, session) = (Rc::clone(draft), Rc::clone(&props.session));
        let (setter, restored) = (discarded.setter(), restored.clone());
        let name = draft.name.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let (draft, session) = (Rc::clone(&draft), Rc::clone(&session));
            let (setter, restored) = (setter.clone(), restored.clone());
            spawn_local(async move {
                let storage = &session.storage;
                // What cannot be brought back yet can be later.
                if storage.save_draft(&draft.id, &draft.saved, None, now()).await.is_ok() {
                    restored.set(Some(draft.id.clone()));
                    setter.set(None);
                }
            });
        });
        html! {
            <>
                { (text.draft_discarded)(&name) }{ " " }
                <button type="button" class="button is-quiet is-small" id={UNDO} {onclick}>{ text.undo }</button>
            </>
        }
    });
    html! { <p role="status">{ content.unwrap_or_default() }</p> }
}

/// Takes a draft out of what is kept, unless another tab has it by now.
fn discard(
    draft: &DraftSummary,
    name: String,
    props: &OtherDraftsProps,
    discarded: &UseStateHandle<Option<Rc<Discarded>>>,
) -> Callback<MouseEvent> {
    let (id, session, setter) = (
        draft.id.clone(),
        Rc::clone(&props.session),
        discarded.setter(),
    );
    Callback::from(move |_| {
        let (id, name) = (id.clone(), name.clone());
        let (session, setter) = (Rc::clone(&session), setter.clone());
        spawn_local(async move {
            if let Some(saved) = session.discard_draft(&id).await {
                setter.set(Some(Rc::new(Discarded { id, name, saved })));
            }
        });
    })
}

fn name(draft: &DraftSummary, text: &ChunkText) -> String {
    let parts = [draft.order_number.trim(), draft.receiver.trim()];
    let there: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    match &*there {
        [] => text.draft_unnamed.to_owned(),
        there => there.join(" · "),
    }
}

/// Goes on with a draft that another screen has asked for; it waits while an order is on its way.
#[hook]
fn use_requested_draft(props: &OtherDraftsProps) {
    let key = (props.load_request.clone(), !props.is_sending);
    let open = Opener::of(props);
    use_effect_with(key, move |(request, is_ready)| {
        let request = request.as_ref().filter(|_| *is_ready);
        if let Some(id) = request.and_then(LoadRequest::take_draft) {
            open.open(id);
        }
    });
}

/// What opening another draft takes.
#[derive(Clone)]
struct Opener {
    session: Rc<Session>,
    dispatcher: Dispatcher<FormReducer>,
    /// What is to be kept of the draft in the form.
    own: Option<SavedDraft>,
}

impl Opener {
    fn of(props: &OtherDraftsProps) -> Self {
        Self {
            session: Rc::clone(&props.session),
            dispatcher: props.dispatcher.clone(),
            own: props.own.clone(),
        }
    }

    /// Goes on with another draft. The one in the form is kept first, and is on the list then; where it cannot be kept, it stays
    /// in the form, which says why.
    fn open(&self, id: DraftId) {
        let Self {
            session,
            dispatcher,
            own,
        } = self.clone();
        spawn_local(async move {
            if let Some(own) = own {
                let (storage, own_id) = (&session.storage, session.draft_id());
                let kept = storage.save_draft(&own_id, &own, None, now()).await;
                if kept.is_err() {
                    return;
                }
            }
            if let Some((saved, phase)) = session.open_draft(&id).await {
                dispatcher.dispatch(Action::Open(Rc::new(saved), phase));
            }
        });
    }
}
