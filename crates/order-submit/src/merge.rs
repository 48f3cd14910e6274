//! What two browsers know of the same order.

use std::sync::Arc;

use crate::entry::{Attempt, DeliveryStatus, Entry};

impl Entry {
    /// Takes over what another browser knows of the same order; whether that is anything new. Where each knows something that the
    /// other does not, what may have arrived may still have.
    pub fn merge(&mut self, other: &Self) -> bool {
        if self.status == DeliveryStatus::Sending || other.knows_no_more_than(self) {
            return false;
        }
        let status = match (self.status, other.status) {
            (DeliveryStatus::Accepted, _) | (_, DeliveryStatus::Accepted) => {
                DeliveryStatus::Accepted
            }
            (_, status) if self.knows_no_more_than(other) => status,
            (DeliveryStatus::Unknown | DeliveryStatus::Sending, _)
            | (_, DeliveryStatus::Unknown | DeliveryStatus::Sending) => DeliveryStatus::Unknown,
            (DeliveryStatus::NotArrived, _) | (_, DeliveryStatus::NotArrived) => {
                DeliveryStatus::NotArrived
            }
            (DeliveryStatus::Refused, DeliveryStatus::Refused) => DeliveryStatus::Refused,
        };
        for theirs in &other.attempts {
            let mut own = self.attempts.iter_mut();
            match own.find(|own| own.sent_at == theirs.sent_at) {
                Some(own) if own.answer.is_none() => own.answer.clone_from(&theirs.answer),
                Some(_) => {}
                None => self.attempts.push(theirs.clone()),
            }
        }
        self.attempts.sort_by_key(|attempt| attempt.sent_at);
        let marks = other.marks.iter().filter(|mark| !self.marks.contains(mark));
        self.marks = self.marks.iter().chain(marks).cloned().collect();
        self.marks.sort_by_key(|mark| mark.at);
        let asked_at = |entry: &Self| entry.lookup.as_ref().map(|(at, _)| *at);
        if asked_at(other) > asked_at(self) || self.status != DeliveryStatus::Accepted {
            self.progress = other.progress;
            self.reason = Arc::clone(&other.reason);
        }
        if asked_at(other) > asked_at(self) {
            self.lookup.clone_from(&other.lookup);
        }
        for (own, theirs) in [
            (&mut self.warehouse_number, &other.warehouse_number),
            (&mut self.tracking_number, &other.tracking_number),
        ] {
            if own.is_empty() {
                own.clone_from(theirs);
            }
        }
        self.status = status;
        true
    }

    /// Whether all that is known here the other knows too.
    fn knows_no_more_than(&self, other: &Self) -> bool {
        let has = |attempt: &Attempt| {
            let mut theirs = other.attempts.iter();
            theirs.any(|it| {
                it.sent_at == attempt.sent_at && (it.answer.is_some() || attempt.answer.is_none())
            })
        };
        let asked_at = |entry: &Self| entry.lookup.as_ref().map(|(at, _)| *at);
        self.attempts.iter().all(has)
            && self.marks.iter().all(|mark| other.marks.contains(mark))
            && asked_at(self) <= asked_at(other)
    }
}
