//! The draft in the browser's storage.

use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::clock::now;
use crate::browser::visit::on_leaving;
use crate::session::Session;
use crate::state::draft_id::DraftId;
use crate::state::saved_draft::SavedDraft;
use crate::storage::{StorageError, forget_left, keep_left};

/// At most so often, in milliseconds, while somebody types: the first key of several is written at once.
const INTERVAL: i64 = 200;
const MINUTE: i64 = 60_000;

/// Where the draft is kept.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Saved {
    /// There is nothing to keep yet.
    Nothing,
    /// What was typed last is being written.
    Saving,
    /// In this browser, since this moment, in milliseconds since 1970 UTC.
    At(i64),
    /// Nowhere.
    Not(StorageError),
}

/// Keeps the draft: what it is told of is in the browser's storage a moment later.
#[hook]
pub(super) fn use_autosave(session: &Rc<Session>) -> Rc<Autosave> {
    let session = Rc::clone(session);
    let autosave = use_memo((), move |()| Autosave::new(session));
    Rc::clone(&autosave)
}

/// Writes one state of the draft after the other.
pub(super) struct Autosave {
    session: Rc<Session>,
    saved: RefCell<Saved>,
    /// Who shows it: not the whole screen, which would be rendered anew with every key.
    shown: RefCell<Option<UseStateSetter<Saved>>>,
    progress: RefCell<Progress>,
}

#[derive(Default)]
struct Progress {
    /// What has not been written yet; `None` within it for a draft that is to be gone.
    pending: Option<(DraftId, Option<SavedDraft>)>,
    /// What was written last.
    written: Option<(DraftId, SavedDraft)>,
    /// When writing began last.
    began_at: i64,
    timer: Option<Timeout>,
    /// How many writes have begun and not ended.
    under_way: u32,
    /// Whether the page has been left with something that nobody has seen written.
    is_left: bool,
}

impl Autosave {
    fn new(session: Rc<Session>) -> Rc<Self> {
        let saved = match (&session.resumed, session.storage.error()) {
            (_, Some(error)) => Saved::Not(error.clone()),
            (Some(_), None) => Saved::At(now()),
            (None, None) => Saved::Nothing,
        };
        let written = session
            .resumed
            .clone()
            .map(|saved| (session.draft_id(), saved));
        let autosave = Rc::new(Self {
            session,
            saved: RefCell::new(saved),
            shown: RefCell::default(),
            progress: RefCell::new(Progress {
                written,
                ..Progress::default()
            }),
        });
        Self::flush_when_left(&autosave);
        autosave
    }

    /// Where the draft is kept.
    pub(super) fn saved(&self) -> Saved {
        self.saved.borrow().clone()
    }

    /// Says from now on where it is kept.
    pub(super) fn show(&self, shown: UseStateSetter<Saved>) {
        self.shown.replace(Some(shown));
    }

    fn report(&self, saved: Saved) {
        self.saved.replace(saved.clone());
        if let Some(shown) = &*self.shown.borrow() {
            shown.set(saved);
        }
    }

    /// What is to be kept of the form is this now; `None` where nothing is.
    pub(super) fn change(this: &Rc<Self>, saved: Option<SavedDraft>) {
        let id = this.session.draft_id();
        let is_of_another = |(of, _): &(DraftId, _)| *of != id;
        if this
            .progress
            .borrow()
            .pending
            .as_ref()
            .is_some_and(is_of_another)
        {
            Self::flush(this);
        }
        let mut progress = this.progress.borrow_mut();
        let known = progress.written.as_ref().filter(|(of, _)| *of == id);
        if progress.pending.is_none() && known.map(|(_, written)| written) == saved.as_ref() {
            return;
        }
        progress.pending = Some((id, saved));
        this.report(Saved::Saving);
        if progress.timer.is_some() {
            return;
        }
        let wait = progress.began_at.saturating_add(INTERVAL) - now();
        let later = Rc::clone(this);
        progress.timer = Some(Timeout::new(
            wait.clamp(0, INTERVAL).try_into().unwrap_or(0),
            move || Self::flush(&later),
        ));
    }

    /// Writes what has not been written yet, at once.
    fn flush(this: &Rc<Self>) {
        let mut progress = this.progress.borrow_mut();
        progress.timer = None;
        // One after the other: a change says what is other than in the one before.
        if progress.under_way > 0 || this.session.is_sending() {
            return;
        }
        drop(progress);
        Self::write(this, false);
    }

    /// Writes what has not been written yet; all of it where the page is being left, since nobody knows by then what the
    /// write before has come to.
    fn write(this: &Rc<Self>, all: bool) {
        let mut progress = this.progress.borrow_mut();
        let Some((id, saved)) = progress.pending.take() else {
            return;
        };
        let known = progress.written.take().filter(|(of, _)| *of == id && !all);
        let before = known.map(|(_, written)| written);
        progress.written = saved.clone().map(|saved| (id.clone(), saved));
        progress.began_at = now();
        progress.under_way += 1;
        drop(progress);
        let this = Rc::clone(this);
        spawn_local(async move {
            let storage = &this.session.storage;
            let result = match &saved {
                Some(saved) => storage.save_draft(&id, saved, before.as_ref(), now()).await,
                None => storage.delete_draft(&id).await,
            };
            Self::written(&this, saved.is_some(), result);
        });
    }

    fn written(this: &Rc<Self>, is_kept: bool, result: Result<(), StorageError>) {
        let mut progress = this.progress.borrow_mut();
        progress.under_way -= 1;
        let is_last = progress.pending.is_none() && progress.under_way == 0;
        if is_last && result.is_ok() && mem::take(&mut progress.is_left) {
            forget_left();
        }
        let has_timer = progress.timer.is_some();
        if result.is_err() {
            // Of what has not been taken, everything is written again with the next change.
            progress.written = None;
        }
        drop(progress);
        match result {
            Err(error) => this.report(Saved::Not(error)),
            // To the minute: a time that changes with every key would only distract.
            Ok(()) if is_last && is_kept => this.report(Saved::At(now() / MINUTE * MINUTE)),
            Ok(()) if is_last => this.report(Saved::Nothing),
            Ok(()) if !has_timer => Self::flush(this),
            Ok(()) => {}
        }
    }

    /// Keeps what nobody has seen written yet where it is kept at once.
    fn keep_left(this: &Rc<Self>) {
        let mut progress = this.progress.borrow_mut();
        let left = match (&progress.pending, &progress.written) {
            (Some((id, saved)), _) => saved.as_ref().map(|saved| (id, saved)),
            (None, Some((id, saved))) if progress.under_way > 0 => Some((id, saved)),
            _ => None,
        };
        let Some((id, saved)) = left else {
            return;
        };
        keep_left(id, &saved.draft);
        progress.is_left = true;
    }

    /// A page that is left writes what it still has.
    fn flush_when_left(this: &Rc<Self>) {
        let this = Rc::clone(this);
        on_leaving(move || {
            if !this.session.is_sending() {
                Self::keep_left(&this);
                Self::write(&this, true);
            }
        });
    }
}
