//! An order's line in the ledger, and what may become of it.

use std::sync::Arc;

use crate::answer::Answer;
use crate::order_key::OrderKey;
use crate::outcome::Outcome;

/// An answer that did not accept an order is kept up to here, in bytes; the warehouse's own are far below.
const MAX_KEPT_BODY: usize = 64 * 1024;

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
}

impl DeliveryStatus {
    /// Every status.
    pub const ALL: [Self; 4] = [Self::Sending, Self::Accepted, Self::Refused, Self::Unknown];

    /// Its name in a ledger that is kept.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sending => "sending",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Unknown => "unknown",
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
    /// Who gets it, for people.
    pub receiver: Arc<str>,
    /// What is known of it.
    pub status: DeliveryStatus,
    /// The warehouse's own number, once it has given one.
    pub warehouse_number: Arc<str>,
    /// Every sending, the latest last; never empty.
    pub attempts: Vec<Attempt>,
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
        receiver: &str,
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
                    DeliveryStatus::Refused => DeliveryStatus::Sending,
                };
                earlier
            }
        };
        entry.receiver = receiver.into();
        Ok(entry)
    }

    /// An order that is on its way for the first time.
    pub fn new(key: &OrderKey, at: i64) -> Self {
        Self {
            key: key.clone(),
            receiver: Arc::default(),
            status: DeliveryStatus::Sending,
            warehouse_number: Arc::default(),
            attempts: vec![Attempt::sent(at)],
        }
    }

    /// Whether a person has to agree before it is sent: it may have arrived.
    pub fn asks_first(&self) -> bool {
        self.status != DeliveryStatus::Refused
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
    pub fn end(&mut self, sent_at: i64, at: i64, answer: &Answer) -> Outcome {
        let outcome = Outcome::of(answer);
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
            (_, Outcome::Accepted(_)) => DeliveryStatus::Accepted,
            (DeliveryStatus::Accepted, _) => DeliveryStatus::Accepted,
            (_, Outcome::Unknown(_)) | (DeliveryStatus::Unknown, _) => DeliveryStatus::Unknown,
            (DeliveryStatus::Sending | DeliveryStatus::Refused, Outcome::Refused(_)) => {
                DeliveryStatus::Refused
            }
        };
        if !outcome.warehouse_number().is_empty() {
            self.warehouse_number = outcome.warehouse_number().into();
        }
        outcome
    }

    /// Nobody is left to see the answer of what was on its way: it may have arrived.
    pub fn interrupt(&mut self) {
        if self.status == DeliveryStatus::Sending {
            self.status = DeliveryStatus::Unknown;
        }
    }

    /// A person has asked the warehouse, and it has the order.
    pub fn confirm(&mut self) {
        self.status = DeliveryStatus::Accepted;
    }

    /// The attempt that counts: the latest that was accepted, else the latest that may have been, else the latest. What was
    /// sent with a repeat that the warehouse has refused is not what it fulfils.
    pub fn decisive_attempt(&self) -> Option<&Attempt> {
        let weight = |attempt: &&Attempt| match &attempt.answer {
            Some((_, answer)) => match Outcome::of(answer) {
                Outcome::Accepted(_) => 2,
                Outcome::Unknown(_) => 1,
                Outcome::Refused(_) => 0,
            },
            None => 1,
        };
        self.attempts.iter().max_by_key(weight)
    }

    /// The latest answer that accepted the order: when it came, its HTTP status and its body.
    pub fn acceptance(&self) -> Option<(i64, Outcome)> {
        let accepted = |attempt: &Attempt| {
            let (at, answer) = attempt.answer.as_ref()?;
            let outcome = Outcome::of(answer);
            matches!(outcome, Outcome::Accepted(_)).then_some((*at, outcome))
        };
        self.attempts.iter().rev().find_map(accepted)
    }
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
            answer: body.map(|body| {
                let body = body.into();
                (sent_at, Answer::Reply { status: 200, body })
            }),
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
            let attempt = entry.decisive_attempt().unwrap();
            assert_eq!(attempt.sent_at, decisive, "{answers:?}");
        }
    }
}
