//! This tab: what the browser keeps, and the draft that is this tab's.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use gloo_events::EventListener;
use order_model::{Locale, OrderDraft};
use order_submit::{DeliveryStatus, Entry, OrderKey};
use yew::Callback;

use crate::browser::clock::now;
use crate::browser::visit::warn_before_leaving;
use crate::browser::web_lock::{self, Lock};
use crate::chunk::{Chunk, JUDGING, WHOLE_RULES, load_at_start};
use crate::config::Config;
use crate::state::address::Address;
use crate::state::draft_id::DraftId;
use crate::state::next_order::next_order;
use crate::state::phase::Phase;
use crate::state::recent_codes::{from_text, set_recent_codes};
use crate::state::saved_draft::SavedDraft;
use crate::state::visible_issue::Edits;
use crate::storage::{DraftLease, DraftSummary, Storage, StorageError};

/// Who has a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DraftHolder {
    Nobody,
    /// The form of this tab.
    Form,
    AnotherTab,
}

/// This tab, from when the page is opened until it is left.
pub(crate) struct Session {
    pub(crate) storage: Storage,
    lease: RefCell<DraftLease>,
    /// What this tab goes on with.
    pub(crate) resumed: Option<SavedDraft>,
    /// How far it is.
    pub(crate) phase: Phase,
    /// The language that the person chose.
    pub(crate) locale: Option<Locale>,
    /// The orders that were on their way when their page was closed.
    interrupted: Vec<OrderKey>,
    /// Whether the page was opened with nothing kept of earlier visits.
    pub(crate) is_first: bool,
    /// While this tab is sending: its draft stays its draft for as long.
    leave_warning: RefCell<Option<EventListener>>,
    /// The sender that new orders begin with, where the person has chosen one.
    sender: RefCell<Edits>,
    /// The shop and the warehouse that the person has chosen for every order.
    place: RefCell<Edits>,
    /// The choice that the form has not taken yet, or whom the next is told.
    place_change: RefCell<PlaceChange>,
    /// Until when the server asks to be left alone, in milliseconds since 1970 UTC.
    paused_until: Cell<i64>,
}

impl PartialEq for Session {
    /// There is one.
    fn eq(&self, other: &Self) -> bool {
        self.storage == other.storage
    }
}

/// What becomes of the choice of another shop or warehouse.
enum PlaceChange {
    /// The form's part that takes it is still to come.
    Kept(Vec<Edits>),
    Told(Callback<Edits>),
}

impl Default for PlaceChange {
    fn default() -> Self {
        Self::Kept(Vec::new())
    }
}

pub(crate) static RESUMING: Chunk<Resuming> = Chunk::new();

/// What reads that which is kept of earlier visits.
pub(crate) struct Resuming {
    resume: fn(Storage) -> Pin<Box<dyn Future<Output = Session>>>,
}

/// Named where the code is taken apart, and nowhere else.
pub(crate) static RESUMING_CONTENT: Resuming = Resuming {
    resume: |storage| Box::pin(Session::resume(storage)),
};

impl Session {
    /// Begins anew where nothing is kept, and goes on with it where something is.
    pub(crate) async fn start(storage: Storage) -> Self {
        if storage.is_blank().await {
            let lease = DraftLease::new().await;
            lease.assign();
            return Self {
                locale: storage.locale().await,
                place: RefCell::new(storage.place().await),
                lease: RefCell::new(lease),
                resumed: None,
                phase: Phase::Editing,
                interrupted: Vec::new(),
                is_first: true,
                leave_warning: RefCell::default(),
                sender: RefCell::default(),
                place_change: RefCell::default(),
                paused_until: Cell::default(),
                storage,
            };
        }
        let resuming = load_at_start(&RESUMING).await;
        // What was accepted of a draft is only known when it is judged.
        load_at_start(&JUDGING).await;
        load_at_start(&WHOLE_RULES).await;
        (resuming.resume)(storage).await
    }

    /// Goes on where this tab, or this browser, was left.
    async fn resume(storage: Storage) -> Self {
        storage.take_over_local_storage().await;
        storage.take_over_left().await;
        let locale = storage.locale().await;
        let interrupted = interrupted(&storage).await;
        let mut lease = DraftLease::resume(&storage).await;
        let loaded = storage.load_draft(&lease.id).await;
        if loaded.is_err() {
            // What cannot be read stays where it is, and on the list of drafts.
            lease = DraftLease::new().await;
        }
        lease.assign();
        let resumed = loaded.ok().flatten();
        let phase = match &resumed {
            Some(saved) => phase_of(&storage, &OrderKey::of_draft(&saved.draft)).await,
            None => Phase::Editing,
        };
        if let Some(codes) = storage.recent_codes().await {
            set_recent_codes(from_text(&codes));
        }
        Self {
            sender: RefCell::new(storage.default_sender().await),
            place: RefCell::new(storage.place().await),
            storage,
            lease: RefCell::new(lease),
            resumed,
            phase,
            locale,
            interrupted,
            is_first: false,
            leave_warning: RefCell::default(),
            place_change: RefCell::default(),
            paused_until: Cell::default(),
        }
    }

    /// The server asks to be left alone for so many seconds from now on. What it has asked for with another answer still holds.
    pub(crate) fn pause(&self, now: i64, seconds: u32) {
        let until = now + i64::from(seconds) * 1000;
        self.paused_until.set(until.max(self.paused_until.get()));
    }

    /// Until when the server asks to be left alone, in milliseconds since 1970 UTC.
    pub(crate) fn paused_until(&self) -> i64 {
        self.paused_until.get()
    }

    /// What a new order starts from: what the deployment fills in, with what the person has chosen.
    pub(crate) fn blank(&self, config: &Config) -> OrderDraft {
        let mut blank = config.new_draft();
        edit_draft(&mut blank, &self.sender.borrow());
        edit_draft(&mut blank, &self.place.borrow());
        blank
    }

    /// What an order starts from after another.
    pub(crate) fn next_order(&self, last: &OrderDraft, config: &Config) -> OrderDraft {
        let mut next = next_order(last, &self.blank(config));
        edit_draft(&mut next, &self.place.borrow());
        next
    }

    /// Has orders begin in another shop or warehouse; `changed` is what is other than before.
    pub(crate) fn set_place(&self, place: Edits, changed: Edits) {
        self.place.replace(place);
        let mut change = self.place_change.borrow_mut();
        match &mut *change {
            PlaceChange::Told(watcher) => watcher.emit(changed),
            PlaceChange::Kept(kept) => kept.push(changed),
        }
    }

    /// Tells what has been chosen since the page was opened, and every other choice from now on.
    pub(crate) fn watch_place(&self, watcher: &Callback<Edits>) {
        let told = PlaceChange::Told(watcher.clone());
        if let PlaceChange::Kept(kept) = self.place_change.replace(told) {
            kept.into_iter().for_each(|changed| watcher.emit(changed));
        }
    }

    /// The shop and the warehouse that the person has chosen for every order.
    pub(crate) fn place(&self) -> Edits {
        Rc::clone(&self.place.borrow())
    }

    /// The sender that new orders begin with, looked up again.
    pub(crate) async fn read_sender(&self) -> Edits {
        let now = self.storage.default_sender().await;
        self.sender.replace(Rc::clone(&now));
        now
    }

    /// Keeps an address; where new orders begin with it, they begin with what it says now.
    pub(crate) async fn keep_address(&self, address: &Address) -> Result<(), StorageError> {
        let kept = self
            .storage
            .save_addresses(std::slice::from_ref(address))
            .await;
        let default = self.storage.default_sender_id().await;
        if default.is_some_and(|id| *id == *address.id) {
            self.begin_with_sender(Some(address)).await?;
        }
        kept
    }

    /// Has new orders begin with a sender, or with none.
    pub(crate) async fn begin_with_sender(
        &self,
        sender: Option<&Address>,
    ) -> Result<(), StorageError> {
        let kept = self.storage.save_default_sender(sender).await;
        self.read_sender().await;
        kept
    }

    /// The draft of this tab.
    pub(crate) fn draft_id(&self) -> DraftId {
        self.lease.borrow().id.clone()
    }

    /// Every draft, the latest first, and who has each. What is blank is not listed, and stays where it is.
    pub(crate) async fn drafts(
        &self,
        blank: &OrderDraft,
    ) -> Result<Vec<(DraftSummary, DraftHolder)>, StorageError> {
        let own = self.draft_id();
        let drafts = self.storage.drafts().await?;
        let held = DraftLease::held().await;
        let holder = |id: &DraftId| match held.contains(id) {
            _ if *id == own => DraftHolder::Form,
            true => DraftHolder::AnotherTab,
            false => DraftHolder::Nobody,
        };
        let drafts = drafts
            .into_iter()
            .filter(|draft| !draft.is_begun_only(blank));
        let held = drafts.map(|draft| {
            let holder = holder(&draft.id);
            (draft, holder)
        });
        Ok(held.collect())
    }

    /// The drafts that are not in this tab's form, and whether another tab has each. What cannot be read is not listed.
    pub(crate) async fn other_drafts(&self, blank: &OrderDraft) -> Vec<(DraftSummary, bool)> {
        let drafts = self.drafts(blank).await.unwrap_or_default();
        let others = drafts
            .into_iter()
            .filter(|(_, holder)| *holder != DraftHolder::Form);
        others
            .map(|(draft, holder)| (draft, holder == DraftHolder::AnotherTab))
            .collect()
    }

    /// Puts the draft of this tab aside, as it is, and begins another one. Where it cannot be kept, or is being sent, it stays;
    /// whether it has gone.
    pub(crate) async fn put_aside(&self, saved: &SavedDraft) -> bool {
        let id = self.draft_id();
        let kept = self.storage.save_draft(&id, saved, None, now()).await;
        let lease = DraftLease::new().await;
        let is_aside = kept.is_ok() && !self.is_sending() && self.draft_id() == id;
        if is_aside {
            lease.assign();
            self.lease.replace(lease);
        }
        is_aside
    }

    /// Goes on with another draft; `None` where another tab has it, or it is gone.
    pub(crate) async fn open_draft(&self, id: &DraftId) -> Option<(SavedDraft, Phase)> {
        let lease = DraftLease::acquire(id).await?;
        self.storage.take_over_left().await;
        let saved = self.storage.load_draft(id).await.ok().flatten()?;
        let phase = phase_of(&self.storage, &OrderKey::of_draft(&saved.draft)).await;
        if self.is_sending() {
            return None;
        }
        lease.assign();
        self.lease.replace(lease);
        Some((saved, phase))
    }

    /// Takes a draft out of what is kept: what it was, or `None` where another tab has it, or it cannot be read.
    pub(crate) async fn discard_draft(&self, id: &DraftId) -> Option<SavedDraft> {
        let _lease = DraftLease::acquire(id).await?;
        self.storage.take_over_left().await;
        let saved = self.storage.load_draft(id).await.ok().flatten()?;
        let deleted = self.storage.delete_draft(id).await;
        deleted.is_ok().then_some(saved)
    }

    /// Says whether this tab is sending. While it is, the browser asks before it closes the page.
    pub(crate) fn set_sending(&self, is_sending: bool) {
        self.leave_warning
            .replace(is_sending.then(warn_before_leaving).flatten());
    }

    pub(crate) fn is_sending(&self) -> bool {
        self.leave_warning.borrow().is_some()
    }

    /// The orders that were on their way when their page was closed and of which nobody knows more yet.
    pub(crate) async fn still_unknown(&self) -> Vec<Entry> {
        let mut unknown = Vec::new();
        for key in &self.interrupted {
            // What cannot be read is asked about when it is sent.
            if let Ok(Some(entry)) = self.storage.entry(key).await
                && entry.status == DeliveryStatus::Unknown
            {
                unknown.push(entry);
            }
        }
        unknown
    }
}

fn edit_draft(draft: &mut OrderDraft, edits: &Edits) {
    for (field_ref, text) in &**edits {
        draft.set(*field_ref, text);
    }
}

/// How far an order is of which this tab knows no more than what is kept.
async fn phase_of(storage: &Storage, key: &OrderKey) -> Phase {
    match storage.entry(key).await {
        Ok(Some(entry)) => Phase::of_entry(&entry),
        // Sending reads it again, and says so where it cannot.
        Ok(None) | Err(_) => Phase::Editing,
    }
}

/// One tab at a time sends an order; `None` while another tab, or this one, does.
pub(crate) async fn lock_order(key: &OrderKey) -> Option<Lock> {
    let OrderKey {
        client_code,
        order_number,
    } = key;
    web_lock::acquire(&format!("order-desk {client_code} {order_number}")).await
}

/// Writes down of what was on its way that nobody is left to see its answer.
async fn interrupted(storage: &Storage) -> Vec<OrderKey> {
    let sending = storage.entries_with(DeliveryStatus::Sending).await;
    let mut interrupted = Vec::new();
    for entry in sending.unwrap_or_default() {
        if let Some(_lock) = lock_order(&entry.key).await {
            storage.interrupt_sending(&entry.key).await;
            interrupted.push(entry.key);
        }
    }
    interrupted
}
