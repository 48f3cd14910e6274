//! An order's line in the ledger, and what may become of it.

use std::sync::Arc;

use order_model::reply::{Envelope, OrderState};

use crate::answer::Answer;
use crate::lookup::Lookup;
use crate::mark::{Finding, Mark};
use crate::order_key::OrderKey;
use crate::outcome::{Outcome, Refusal, ReplyCodes};
use crate::progress::Progress;
use crate::summary::OrderSummary;

/// An answer that did not accept an order is kept up to here, in bytes; the warehouse's own are far below.
const MAX_KEPT_BODY: usize = 64 * 1024;

/// So much of a refusal's words is kept for a list, in bytes.
const MAX_REASON: usize = 200;

/// What is known of an order that has been sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliveryStatus {
    /// The request is on its way, or whoever sent it was ended while it was.
    Sending,
    /// The warehouse took the order.
    Accepted,
    /// The warehouse refused it.
    Refused,
    /// Nobody knows.
    Unknown,
    /// A person says that none of its sendings that may have arrived has.
    NotArrived,
}

impl DeliveryStatus {
    /// Every status.
    pub const ALL: [Self; 5] = [
        Self::Sending,
        Self::Accepted,
        Self::Refused,
        Self::Unknown,
        Self::NotArrived,
    ];

    /// Its name in a ledger that is kept.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sending => "sending",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Unknown => "unknown",
            Self::NotArrived => "not_arrived",
        }
    }

    /// The status of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == name)
    }
}

/// One sending of an order. Times are milliseconds since 1970 UTC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// When it left.
    pub sent_at: i64,
    /// When the answer was there, and what it was. `None` while it is on its way, and where nobody was left to see it.
    pub answer: Option<(i64, Answer)>,
}

/// What a person has agreed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// To send the order.
    Once,
    /// To send it though it has been sent before, as far as it was when the person was asked.
    Again(Seen),
}

/// How far an order is, for a person who decides on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    status: DeliveryStatus,
    attempts: usize,
}

/// An order's line in the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The order.
    pub key: OrderKey,
    /// What it is, in short.
    pub summary: OrderSummary,
    /// What is known of it.
    pub status: DeliveryStatus,
    /// The warehouse's own number, once it has given one.
    pub warehouse_number: Arc<str>,
    /// The carrier's number, once the warehouse has given one.
    pub tracking_number: Arc<str>,
    /// How far the warehouse was when it was last heard of.
    pub progress: Progress,
    /// Why the warehouse has refused it, in its own words, where they are short; empty where it has not.
    pub reason: Arc<str>,
    /// Every sending, the latest last; never empty.
    pub attempts: Vec<Attempt>,
    /// What else has been found out, the latest last.
    pub marks: Vec<Mark>,
    /// When the warehouse was last asked where the order is, and what it said, where it had it.
    pub lookup: Option<(i64, Answer)>,
}

impl Entry {
    /// The entry to write, durably, before the order leaves. What is known of it stays known: an earlier sending that was
    /// accepted, or of which nobody knows.
    ///
    /// # Errors
    ///
    /// The earlier entry, where it is for a person to decide: all that was sent before and not certainly refused, unless
    /// the person has agreed to a repeat knowing just that.
    pub fn begin(
        key: &OrderKey,
        summary: &OrderSummary,
        earlier: Option<Self>,
        consent: Consent,
        at: i64,
    ) -> Result<Self, Box<Self>> {
        let mut entry = match earlier {
            None => Self::new(key, at),
            Some(earlier) if earlier.asks_first() && consent != Consent::Again(earlier.seen()) => {
                return Err(Box::new(earlier));
            }
            Some(mut earlier) => {
                earlier.attempts.push(Attempt::sent(at));
                earlier.status = match earlier.status {
                    DeliveryStatus::Accepted => DeliveryStatus::Accepted,
                    // One that is still on its way has lost its sender: the caller holds the order's lock.
                    DeliveryStatus::Unknown | DeliveryStatus::Sending => DeliveryStatus::Unknown,
                    DeliveryStatus::Refused | DeliveryStatus::NotArrived => DeliveryStatus::Sending,
                };
                earlier
            }
        };
        entry.summary = summary.clone();
        Ok(entry)
    }

    /// An order that is on its way for the first time.
    pub fn new(key: &OrderKey, at: i64) -> Self {
        Self {
            key: key.clone(),
            summary: OrderSummary::default(),
            status: DeliveryStatus::Sending,
            warehouse_number: Arc::default(),
            tracking_number: Arc::default(),
            progress: Progress::default(),
            reason: Arc::default(),
            attempts: vec![Attempt::sent(at)],
            marks: Vec::new(),
            lookup: None,
        }
    }

    /// Whether a person has to agree before it is sent: it may have arrived, and nobody has said that it has not.
    pub const fn asks_first(&self) -> bool {
        !matches!(
            self.status,
            DeliveryStatus::Refused | DeliveryStatus::NotArrived
        )
    }

    /// How far it is, for a person who decides on it.
    pub fn seen(&self) -> Seen {
        Seen {
            status: self.status,
            attempts: self.attempts.len(),
        }
    }

    /// When it was last sent.
    pub fn sent_at(&self) -> i64 {
        self.attempts.last().map_or(0, |attempt| attempt.sent_at)
    }

    /// What came of the sending that left at `sent_at`. A repeat that is refused, or gets no answer, says nothing of an
    /// earlier sending that was accepted; one that is refused says nothing of an earlier one of which nobody knows.
    pub fn end(&mut self, sent_at: i64, at: i64, answer: &Answer, codes: &ReplyCodes) -> Outcome {
        let outcome = Outcome::of(answer, codes);
        let answer = match outcome {
            Outcome::Accepted(_) => answer.clone(),
            Outcome::Refused(_) | Outcome::Unknown(_) => answer.shortened(MAX_KEPT_BODY),
        };
        let mut attempts = self.attempts.iter_mut().rev();
        match attempts.find(|attempt| attempt.sent_at == sent_at) {
            Some(attempt) => attempt.answer = Some((at, answer)),
            None => self.attempts.push(Attempt {
                sent_at,
                answer: Some((at, answer)),
            }),
        }
        self.status = match (self.status, &outcome) {
            (_, Outcome::Accepted(_)) | (DeliveryStatus::Accepted, _) => DeliveryStatus::Accepted,
            (_, Outcome::Unknown(_)) | (DeliveryStatus::Unknown, _) => DeliveryStatus::Unknown,
            (_, Outcome::Refused(_)) if self.is_every_attempt_refused(codes) => {
                DeliveryStatus::Refused
            }
            // Only a person has said of an earlier one that it has not arrived: that it has may be why this one is refused.
            (_, Outcome::Refused(_)) => DeliveryStatus::Unknown,
        };
        self.reason = Arc::default();
        match &outcome {
            Outcome::Accepted(envelope) => self.hear(envelope.state.as_ref()),
            Outcome::Refused(Refusal::Warehouse(envelope)) => {
                self.reason = beginning(envelope.message.trim(), MAX_REASON).into();
            }
            Outcome::Refused(Refusal::Http(_)) | Outcome::Unknown(_) => {}
        }
        outcome
    }

    /// Takes over what the warehouse says of the order. What it leaves out now, it has not taken back.
    fn hear(&mut self, state: Option<&OrderState>) {
        let Some(state) = state else {
            return;
        };
        self.progress = Progress::of(state);
        if !state.order_number.is_empty() {
            self.warehouse_number = state.order_number.as_str().into();
        }
        if !state.tracking_number.is_empty() {
            self.tracking_number = state.tracking_number.as_str().into();
        }
    }

    fn is_every_attempt_refused(&self, codes: &ReplyCodes) -> bool {
        let is_refused = |attempt: &Attempt| {
            let answer = attempt.answer.as_ref();
            answer.is_some_and(|(_, it)| matches!(Outcome::of(it, codes), Outcome::Refused(_)))
        };
        self.attempts.iter().all(is_refused)
    }

    /// Nobody is left to see the answer of what was on its way: it may have arrived.
    pub fn interrupt(&mut self) {
        if self.status == DeliveryStatus::Sending {
            self.status = DeliveryStatus::Unknown;
        }
    }

    /// Whether a person, or the warehouse when it is asked, can still say whether it has arrived.
    pub const fn is_open(&self) -> bool {
        matches!(
            self.status,
            DeliveryStatus::Unknown | DeliveryStatus::NotArrived
        )
    }

    /// A person says whether it has arrived, at this moment; whether that is taken: what is known already, or is on its way,
    /// nobody decides.
    pub fn mark(&mut self, has_arrived: bool, note: &str, at: i64) -> bool {
        let (status, finding) = match has_arrived {
            true => (DeliveryStatus::Accepted, Finding::Arrived),
            false => (DeliveryStatus::NotArrived, Finding::NotArrived),
        };
        let is_taken = self.is_open() && self.status != status;
        if is_taken {
            self.status = status;
            self.note(finding, note, at);
        }
        is_taken
    }

    /// What the warehouse says when it is asked for the order: it has it, or not. What says neither changes nothing.
    pub fn look_up(&mut self, at: i64, answer: &Answer, codes: &ReplyCodes) -> Lookup {
        let lookup = Lookup::of(answer, codes);
        match &lookup {
            Lookup::Found(state) if self.is_open() || self.status == DeliveryStatus::Accepted => {
                if self.status != DeliveryStatus::Accepted {
                    self.status = DeliveryStatus::Accepted;
                    self.note(Finding::Found, "", at);
                }
                self.hear(Some(state));
                self.lookup = Some((at, answer.shortened(MAX_KEPT_BODY)));
            }
            Lookup::NotFound if self.is_open() => self.note(Finding::NotFound, "", at),
            Lookup::Found(_) | Lookup::NotFound | Lookup::Unclear => {}
        }
        lookup
    }

    /// The latest of equal findings in a row is enough.
    fn note(&mut self, finding: Finding, note: &str, at: i64) {
        let is_repeated = self
            .marks
            .last()
            .is_some_and(|last| last.finding == finding && last.note.is_empty() && note.is_empty());
        match self.marks.last_mut().filter(|_| is_repeated) {
            Some(last) => last.at = at,
            None => self.marks.push(Mark {
                at,
                finding,
                note: note.trim().into(),
            }),
        }
    }

    /// The attempt that counts: the latest that was accepted, else the latest that may have been, else the latest. What was
    /// sent with a repeat that the warehouse has refused is not what it fulfils.
    pub fn decisive_attempt(&self, codes: &ReplyCodes) -> Option<&Attempt> {
        let weight = |attempt: &&Attempt| match &attempt.answer {
            Some((_, answer)) => match Outcome::of(answer, codes) {
                Outcome::Accepted(_) => 2,
                Outcome::Unknown(_) => 1,
                Outcome::Refused(_) => 0,
            },
            None => 1,
        };
        self.attempts.iter().max_by_key(weight)
    }

    /// The latest answer that accepted the order, and when it came.
    pub fn acceptance(&self, codes: &ReplyCodes) -> Option<(i64, Box<Envelope>)> {
        let accepted = |attempt: &Attempt| {
            let (at, answer) = attempt.answer.as_ref()?;
            match Outcome::of(answer, codes) {
                Outcome::Accepted(envelope) => Some((*at, envelope)),
                Outcome::Refused(_) | Outcome::Unknown(_) => None,
            }
        };
        self.attempts.iter().rev().find_map(accepted)
    }

    /// The last that the warehouse has said of an order that it has: to the sending, or when it was asked.
    pub fn last_word(&self, codes: &ReplyCodes) -> Option<(i64, Box<Envelope>)> {
        let looked_up =
            self.lookup
                .as_ref()
                .and_then(|(at, answer)| match Outcome::of(answer, codes) {
                    Outcome::Accepted(envelope) => Some((*at, envelope)),
                    Outcome::Refused(_) | Outcome::Unknown(_) => None,
                });
        let accepted = self.acceptance(codes);
        accepted
            .into_iter()
            .chain(looked_up)
            .max_by_key(|(at, _)| *at)
    }
}

fn beginning(text: &str, max_bytes: usize) -> &str {
    let end = text.floor_char_boundary(max_bytes);
    text.get(..end).unwrap_or_default()
}

impl Attempt {
    const fn sent(at: i64) -> Self {
        Self {
            sent_at: at,
            answer: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCEPTED: &str = r#"{"code":0,"message":"","data":{"order_number":"W1"}}"#;
    const REFUSED: &str = r#"{"code":7,"message":"no","data":[]}"#;

    /// An entry of attempts that were answered so, in this order; `None` is without an answer.
    fn entry(answers: &[Option<&str>]) -> Entry {
        let attempt = |(sent_at, body): (i64, &Option<&str>)| Attempt {
            sent_at,
            answer: body.map(|body| (sent_at, Answer::reply(200, body))),
        };
        Entry {
            attempts: (0..).zip(answers).map(attempt).collect(),
            ..Entry::new(&OrderKey::default(), 0)
        }
    }

    #[test]
    fn a_refused_repeat_is_not_what_the_warehouse_fulfils() {
        for (answers, decisive) in [
            (&[Some(ACCEPTED), Some(REFUSED)][..], 0),
            (&[Some(REFUSED), Some(ACCEPTED), None], 1),
            (&[None, Some(REFUSED)], 0),
            (&[Some(""), None, Some(REFUSED)], 1),
            (&[Some(ACCEPTED), Some(ACCEPTED)], 1),
            (&[Some(REFUSED), Some(REFUSED)], 1),
        ] {
            let entry = entry(answers);
            let attempt = entry.decisive_attempt(&ReplyCodes::default()).unwrap();
            assert_eq!(attempt.sent_at, decisive, "{answers:?}");
        }
    }
}
