//! An order takes the place of another, and can be given back.

use std::mem;
use std::rc::Rc;

use order_model::{FieldRef, Group, OrderDraft, Rules};
use order_submit::OrderKey;

use super::form::{OrderForm, RuleBook, Undo};
use super::judged_action::JudgedAction;
use crate::state::accepted_warnings::AcceptedWarnings;
use crate::state::phase::Phase;
use crate::state::saved_draft::SavedDraft;
use crate::state::touched::Touched;

/// As many orders that others took the place of can come back after an order is done.
const KEPT_UNDO: usize = 3;

/// The id of the screen's title.
const TITLE: &str = "new-order-title";

impl OrderForm {
    /// A form with a draft in it.
    pub(crate) fn new(
        saved: &SavedDraft,
        rules: Rules,
        rule_book: Option<&'static RuleBook>,
        phase: Phase,
    ) -> Self {
        let mut form = Self::empty(rules, rule_book);
        form.put_in(saved, phase);
        form
    }

    /// Goes on with another draft.
    pub(super) fn open(&mut self, saved: &SavedDraft, phase: Phase) {
        self.put_in(saved, phase);
        let focus = self.phase.focus().unwrap_or(TITLE);
        self.focus_on(focus);
    }

    /// Begins a new order in the place of one that is done. What that one had taken the place of can still come back.
    pub(super) fn finish(&mut self, key: &OrderKey, next: &OrderDraft) {
        // An answer about another order changes nothing here.
        if self.key() != *key {
            return;
        }
        let before = self.saved().undo;
        let kept = before.len().saturating_sub(KEPT_UNDO);
        let next = SavedDraft {
            undo: before.into_iter().skip(kept).collect(),
            ..SavedDraft::from(next.clone())
        };
        self.open(&next, Phase::Editing);
        self.taken_over = Some(Rc::new(next.draft));
    }

    fn put_in(&mut self, saved: &SavedDraft, phase: Phase) {
        self.load(saved.draft.clone());
        self.undo = saved.undo.iter().cloned().map(Undo::Order).collect();
        self.phase = phase;
        self.phase_key = self.key();
        self.revalidate();
        self.accept_again(&saved.acknowledged);
    }

    fn load(&mut self, mut draft: OrderDraft) {
        if draft.items.is_empty() {
            draft.items.push(Default::default());
        }
        self.rows = draft.items.iter().map(|_| self.new_row()).collect();
        self.draft = draft;
        self.accepted = AcceptedWarnings::default();
        self.typed = Vec::new();
        self.sent_as = Rc::from([]);
        self.shows_all = false;
        // What is there already has been left; what is empty is still to come, if it is asked for at all.
        let is_missing =
            |at: FieldRef| self.draft.text(at).is_empty() && self.is_required(at.field);
        let is_complete = !self.fields().any(is_missing);
        self.touched = Touched::default();
        self.entered = Touched::default();
        for field_ref in self.fields() {
            if is_complete || !self.draft.text(field_ref).is_empty() {
                self.touch(field_ref);
            }
        }
    }

    /// Puts another order into the form; the one before can come back.
    pub(super) fn replace(&mut self, draft: OrderDraft) {
        if draft != self.draft {
            let before = mem::take(&mut self.draft);
            // What was taken out of another order has no place in this one.
            self.undo.retain(|step| matches!(step, Undo::Order(_)));
            if !before.is_empty() {
                self.undo.push(Undo::Order(before.into()));
            }
            self.load(draft);
        }
        self.phase = Phase::Editing;
        self.focus_on(TITLE);
    }

    /// Gives back what the last large step took away. What has been typed since stays, or can come back itself.
    pub(super) fn undo(&mut self) {
        match self.undo.pop() {
            Some(Undo::Order(draft)) => self.replace((*draft).clone()),
            Some(Undo::Item(index, item)) => {
                self.insert_item(index, item);
                for field in Group::Item.fields() {
                    self.touch(FieldRef::item_field(index, field));
                }
            }
            Some(Undo::Texts(replaced)) => self.act(JudgedAction::TakeBack(replaced)),
            None => {}
        }
    }
}
