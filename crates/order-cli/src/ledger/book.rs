//! What the lines of a ledger come to: an entry an order.

use std::collections::HashMap;

use anyhow::{Result, bail};
use order_submit::{Answer, Consent, Entry, OrderKey, OrderSummary, Outcome, ReplyCodes};

use super::line::Line;

/// What is known of every order that has been sent.
#[derive(Debug, Default)]
pub(crate) struct Book {
    entries: HashMap<OrderKey, Kept>,
}

/// What is known of an order.
#[derive(Debug)]
pub(crate) struct Kept {
    /// Its entry; `None` where none of its sendings has left.
    entry: Option<Entry>,
    /// SHA-256 of the body that was sent last.
    pub(crate) body: String,
    /// The entry and the body before a sending whose answer is not there.
    before: Option<(Option<Entry>, String)>,
}

impl Kept {
    /// Its entry; `None` where none of its sendings has left.
    pub(crate) fn entry(&self) -> Option<&Entry> {
        self.entry.as_ref()
    }
}

impl Book {
    /// What is known of an order; `None` where it has never been sent.
    pub(crate) fn of(&self, key: &OrderKey) -> Option<&Kept> {
        self.entries.get(key).filter(|kept| kept.entry.is_some())
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values().filter_map(Kept::entry)
    }

    /// An order is about to leave; the caller has asked whoever has to be asked.
    pub(super) fn begin(&mut self, key: &OrderKey, sent_at: i64, body: &str) -> Result<()> {
        let kept = self.entries.remove(key);
        let (earlier, earlier_body) =
            kept.map_or((None, String::new()), |kept| (kept.entry, kept.body));
        let consent = match &earlier {
            Some(entry) if entry.asks_first() => Consent::Again(entry.seen()),
            _ => Consent::Once,
        };
        let before = (earlier.clone(), earlier_body);
        match Entry::begin(key, &OrderSummary::default(), earlier, consent, sent_at) {
            Ok(entry) => {
                let kept = Kept {
                    entry: Some(entry),
                    body: body.to_owned(),
                    before: Some(before),
                };
                self.entries.insert(key.clone(), kept);
                Ok(())
            }
            Err(entry) => bail!("{} cannot be sent again", entry.key.order_number),
        }
    }

    /// What came of a sending.
    pub(super) fn end(
        &mut self,
        key: &OrderKey,
        sent_at: i64,
        at: i64,
        answer: &Answer,
        codes: &ReplyCodes,
    ) -> Result<Outcome> {
        match self.entries.get_mut(key) {
            Some(Kept {
                entry: Some(entry),
                before,
                ..
            }) => {
                *before = None;
                Ok(entry.end(sent_at, at, answer, codes))
            }
            _ => bail!("{} has an answer and was not sent", key.order_number),
        }
    }

    /// No connection came about: all is as it was before.
    pub(super) fn take_back(&mut self, key: &OrderKey) -> Result<()> {
        match self.entries.get_mut(key) {
            Some(kept) if kept.before.is_some() => {
                if let Some((entry, body)) = kept.before.take() {
                    (kept.entry, kept.body) = (entry, body);
                }
                Ok(())
            }
            _ => bail!("{} was not on its way", key.order_number),
        }
    }

    /// Takes over a line.
    pub(super) fn read(&mut self, line: Line, codes: &ReplyCodes) -> Result<()> {
        match line {
            Line::Sending {
                order,
                sent_at,
                body,
            } => self.begin(&OrderKey::from(&order), sent_at, &body),
            Line::Answered {
                order,
                sent_at,
                at,
                answer,
            } => self
                .end(&OrderKey::from(&order), sent_at, at, &answer.into(), codes)
                .map(drop),
            Line::NotSent { order, .. } => self.take_back(&OrderKey::from(&order)),
        }
    }

    /// Nobody is left to see the answers of what was on its way.
    pub(super) fn interrupt(&mut self) {
        for kept in self.entries.values_mut() {
            kept.before = None;
            if let Some(entry) = &mut kept.entry {
                entry.interrupt();
            }
        }
    }
}
