//! Orders that are sent together: a few at a time, in order, each with an outcome of its own.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use order_submit::Consent;

use crate::state::ended::Ended;

/// So many are on their way at once, where a person has not said otherwise.
const AT_ONCE: usize = 4;

/// Why those that wait do not leave before a person says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Halt {
    /// A person has stopped it.
    Stopped,
    /// There was no connection.
    Offline,
    /// Nothing came back.
    NoAnswer,
}

/// What is to be done now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Turn<K> {
    /// This one leaves, with what a person has agreed to.
    Send(K, Consent),
    /// The server asks to be left alone until this moment, in milliseconds since 1970 UTC.
    Wait(i64),
    /// Nothing, before one that is on its way has ended, or a person does something.
    Rest,
}

/// Orders that are sent together, each known by a `K`. What has ended stays known until it is sent again, or taken off.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Batch<K> {
    waiting: VecDeque<(K, Consent)>,
    /// The same, to be found among many.
    queued: BTreeSet<K>,
    under_way: Vec<K>,
    ended: BTreeMap<K, Ended>,
    halt: Option<Halt>,
    /// So many are on their way at once.
    pub(crate) at_once: usize,
}

impl<K> Default for Batch<K> {
    fn default() -> Self {
        Self {
            waiting: VecDeque::new(),
            queued: BTreeSet::new(),
            under_way: Vec::new(),
            ended: BTreeMap::new(),
            halt: None,
            at_once: AT_ONCE,
        }
    }
}

impl<K: Clone + Ord> Batch<K> {
    /// These are to leave after those that wait already.
    pub(crate) fn add(&mut self, orders: impl IntoIterator<Item = (K, Consent)>) {
        if self.waiting.is_empty() {
            self.halt = None;
        }
        for (id, consent) in orders {
            if !self.is_under_way(&id) && self.queued.insert(id.clone()) {
                self.ended.remove(&id);
                self.waiting.push_back((id, consent));
            }
        }
    }

    /// What is to be done at this moment, with a server that asks to be left alone until `paused_until`. What is to leave is on
    /// its way from here on.
    pub(crate) fn turn(&mut self, now: i64, paused_until: i64) -> Turn<K> {
        let is_free = self.halt.is_none() && self.under_way.len() < self.at_once;
        if !is_free || self.waiting.is_empty() {
            return Turn::Rest;
        }
        if paused_until > now {
            return Turn::Wait(paused_until);
        }
        match self.waiting.pop_front() {
            Some((id, consent)) => {
                self.queued.remove(&id);
                self.under_way.push(id.clone());
                Turn::Send(id, consent)
            }
            None => Turn::Rest,
        }
    }

    /// One that was on its way has ended. A refusal stops none of the others; where nothing has come back, they wait for a person.
    pub(crate) fn end(&mut self, id: &K, ended: Ended) {
        self.under_way.retain(|of| of != id);
        if ended.is_without_answer() {
            self.halt(Halt::NoAnswer);
        }
        self.ended.insert(id.clone(), ended);
    }

    /// Those that wait stay until a person lets them go on. What is on its way is answered.
    pub(crate) fn halt(&mut self, why: Halt) {
        if !self.waiting.is_empty() && self.halt.is_none() {
            self.halt = Some(why);
        }
    }

    pub(crate) fn go_on(&mut self) {
        self.halt = None;
    }

    /// Those that wait are not sent.
    pub(crate) fn give_up(&mut self) {
        self.waiting.clear();
        self.queued.clear();
        self.halt = None;
    }

    /// Nobody is in doubt about this one any more: a person has said that it has not arrived.
    pub(crate) fn forget_doubt(&mut self, id: &K) {
        if self.ended(id).is_some_and(Ended::is_unknown) {
            self.ended.remove(id);
        }
    }

    /// Takes off what is done with.
    pub(crate) fn take_off_accepted(&mut self) {
        self.ended.retain(|_, ended| !ended.is_accepted());
    }

    /// Why those that wait do not leave by themselves.
    pub(crate) const fn halted(&self) -> Option<Halt> {
        self.halt
    }

    /// Whether something is on its way, or will be by itself.
    pub(crate) fn is_running(&self) -> bool {
        !self.under_way.is_empty() || (!self.waiting.is_empty() && self.halt.is_none())
    }

    pub(crate) fn is_waiting(&self, id: &K) -> bool {
        self.queued.contains(id)
    }

    pub(crate) fn is_under_way(&self, id: &K) -> bool {
        self.under_way.contains(id)
    }

    pub(crate) fn waiting_count(&self) -> usize {
        self.waiting.len()
    }

    pub(crate) fn under_way_count(&self) -> usize {
        self.under_way.len()
    }

    /// What came of one.
    pub(crate) fn ended(&self, id: &K) -> Option<&Ended> {
        self.ended.get(id)
    }

    /// How many ended so.
    pub(crate) fn ended_count(&self, is_meant: fn(&Ended) -> bool) -> usize {
        let ended = self.ended.values();
        ended.filter(|ended| is_meant(ended)).count()
    }

    /// Whether it still says something of an order.
    pub(crate) fn has(&self, id: &K) -> bool {
        self.is_waiting(id) || self.is_under_way(id) || self.ended(id).is_some()
    }
}
