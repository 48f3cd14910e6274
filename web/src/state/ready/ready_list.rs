//! The list: what there is to send, what is selected of it, and what is being sent.

use order_submit::Consent;

use super::row::{ReadyRow, Standing};
use crate::state::batch::Batch;
use crate::state::draft_id::DraftId;
use crate::state::ended::Ended;

/// The list, in the order in which it is sent.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct ReadyList {
    rows: Vec<ReadyRow>,
    is_read: bool,
    selected: Vec<DraftId>,
    pub(crate) batch: Batch<DraftId>,
}

/// What there is to say of a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum RowState<'a> {
    /// It can be sent, or cannot.
    Standing(&'a Standing),
    Waiting,
    UnderWay,
    Ended(&'a Ended),
}

impl ReadyList {
    /// Takes in what is kept now, the earliest first. What stands on the list already stays in its place, and stays there without
    /// a draft as long as there is something to say of it. What is being sent from it is not judged meanwhile, and stays as it was.
    pub(crate) fn use_rows(&mut self, kept: &[ReadyRow]) {
        let row_of = |id: &DraftId| kept.iter().find(|row| row.id == *id).cloned();
        let before = std::mem::take(&mut self.rows);
        for row in before {
            match row_of(&row.id) {
                Some(now) if now.standing == Standing::Elsewhere && self.is_being_sent(&row.id) => {
                    self.rows.push(row);
                }
                Some(now) => self.rows.push(now),
                None if self.batch.has(&row.id) => self.rows.push(row),
                None => {}
            }
        }
        for row in kept {
            if !self.rows.iter().any(|there| there.id == row.id) {
                self.rows.push(row.clone());
            }
        }
        let is_settled = |row: &&ReadyRow| row.standing == Standing::Fine;
        for row in kept.iter().filter(is_settled) {
            self.batch.forget_doubt(&row.id);
        }
        self.is_read = true;
        self.keep_selection_sendable();
    }

    /// Whether it is on its way, or was when the list was read.
    fn is_being_sent(&self, id: &DraftId) -> bool {
        let is_answered = |ended| matches!(ended, &Ended::Answered(..));
        self.batch.is_under_way(id) || self.batch.ended(id).is_some_and(is_answered)
    }

    pub(crate) const fn is_read(&self) -> bool {
        self.is_read
    }

    pub(crate) fn rows(&self) -> &[ReadyRow] {
        &self.rows
    }

    pub(crate) fn state_of<'a>(&'a self, row: &'a ReadyRow) -> RowState<'a> {
        if self.batch.is_waiting(&row.id) {
            return RowState::Waiting;
        }
        if self.batch.is_under_way(&row.id) {
            return RowState::UnderWay;
        }
        match self.batch.ended(&row.id) {
            Some(ended) => RowState::Ended(ended),
            None => RowState::Standing(&row.standing),
        }
    }

    /// Whether a row can be sent without a question.
    pub(crate) fn is_sendable(&self, row: &ReadyRow) -> bool {
        let is_settled = match self.state_of(row) {
            RowState::Standing(_) => true,
            RowState::Ended(ended) => !ended.is_accepted() && !ended.is_unknown(),
            RowState::Waiting | RowState::UnderWay => false,
        };
        is_settled && row.standing == Standing::Fine
    }

    fn sendable(&self) -> impl Iterator<Item = &ReadyRow> {
        self.rows.iter().filter(|row| self.is_sendable(row))
    }

    pub(crate) fn sendable_count(&self) -> usize {
        self.sendable().count()
    }

    pub(crate) fn is_selected(&self, id: &DraftId) -> bool {
        self.selected.contains(id)
    }

    pub(crate) const fn selected_count(&self) -> usize {
        self.selected.len()
    }

    /// Selects one, or does so no more. What cannot be sent is not selected.
    pub(crate) fn select(&mut self, id: &DraftId, is_selected: bool) {
        self.selected.retain(|of| of != id);
        if is_selected {
            self.selected.push(id.clone());
            self.keep_selection_sendable();
        }
    }

    pub(crate) fn select_all(&mut self, is_selected: bool) {
        let all = self.sendable().map(|row| row.id.clone()).collect();
        self.selected = if is_selected { all } else { Vec::new() };
    }

    fn keep_selection_sendable(&mut self) {
        let there: Vec<DraftId> = self.sendable().map(|row| row.id.clone()).collect();
        self.selected.retain(|id| there.contains(id));
    }

    /// What is selected is to be sent; everything that can be, where nothing is.
    pub(crate) fn send_chosen(&mut self) {
        let is_all = self.selected.is_empty();
        let chosen = |row: &&ReadyRow| is_all || self.is_selected(&row.id);
        let ids = self.sendable().filter(chosen).map(|row| row.id.clone());
        let ids: Vec<DraftId> = ids.collect();
        self.batch
            .add(ids.into_iter().map(|id| (id, Consent::Once)));
        self.selected.clear();
    }

    /// One is to be sent, with what a person has agreed to.
    pub(crate) fn send(&mut self, id: &DraftId, consent: Consent) {
        self.batch.add([(id.clone(), consent)]);
        self.select(id, false);
    }

    /// Takes off what is done with.
    pub(crate) fn take_off_accepted(&mut self) {
        let batch = &self.batch;
        let is_accepted = |row: &ReadyRow| batch.ended(&row.id).is_some_and(Ended::is_accepted);
        self.rows.retain(|row| !is_accepted(row));
        self.batch.take_off_accepted();
    }
}
