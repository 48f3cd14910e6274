//! A line of the list of what has been sent.

use std::sync::Arc;

use order_model::text::key;
use order_submit::{DeliveryStatus, OrderKey, OrderSummary, Progress};

/// What is known of an order, as far as a list needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RowState {
    pub(crate) status: DeliveryStatus,
    pub(crate) progress: Progress,
    pub(crate) warehouse_number: Arc<str>,
    pub(crate) tracking_number: Arc<str>,
    /// Why it was refused.
    pub(crate) reason: Arc<str>,
    /// When it was last sent, in milliseconds since 1970 UTC.
    pub(crate) sent_at: i64,
    /// When the warehouse was last asked about it; 0 where it has not been.
    pub(crate) asked_at: i64,
}

/// What became of an order, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum RowStatus {
    Sending,
    Unknown,
    NotArrived,
    Refused,
    /// The warehouse has it, and was so far when it was last heard of.
    Accepted(Progress),
}

impl RowStatus {
    pub(crate) const fn of(status: DeliveryStatus, progress: Progress) -> Self {
        match status {
            DeliveryStatus::Sending => Self::Sending,
            DeliveryStatus::Unknown => Self::Unknown,
            DeliveryStatus::NotArrived => Self::NotArrived,
            DeliveryStatus::Refused => Self::Refused,
            DeliveryStatus::Accepted => Self::Accepted(progress),
        }
    }
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OrderRow {
    pub(crate) key: OrderKey,
    pub(crate) summary: OrderSummary,
    pub(crate) state: RowState,
    /// Everything that it is found by, as [`search_key`] writes it.
    haystack: Box<str>,
}

impl OrderRow {
    pub(crate) fn new(order: OrderKey, summary: OrderSummary, state: RowState) -> Self {
        let parts = [
            &order.order_number,
            &order.client_code,
            &state.warehouse_number,
            &state.tracking_number,
            &summary.receiver,
            &summary.place,
            &summary.keywords,
        ];
        // A new line stands in no search, so nothing is found across two of them.
        let haystack: Vec<String> = parts.iter().map(|part| search_key(part)).collect();
        Self {
            haystack: haystack.join("\n").into(),
            key: order,
            summary,
            state,
        }
    }

    pub(crate) fn status(&self) -> RowStatus {
        RowStatus::of(self.state.status, self.state.progress)
    }

    /// Whether the warehouse may have something new to say of it.
    pub(super) const fn is_askable(&self) -> bool {
        match self.state.status {
            DeliveryStatus::Unknown | DeliveryStatus::NotArrived => true,
            DeliveryStatus::Accepted => !self.state.progress.is_final(),
            DeliveryStatus::Sending | DeliveryStatus::Refused => false,
        }
    }

    /// Whether each of these words stands somewhere.
    pub(super) fn has(&self, words: &[SearchWord]) -> bool {
        words.iter().all(|word| word.is_in(&self.haystack))
    }
}

/// A text without case, spaces, accents and punctuation: a phone number is found however it is written.
fn search_key(text: &str) -> String {
    key(text)
}

/// A word that is searched for.
pub(super) struct SearchWord(String);

impl SearchWord {
    /// The words of what somebody types.
    pub(super) fn all_of(typed: &str) -> Vec<Self> {
        let words = typed.split_whitespace().map(search_key);
        words.filter(|word| !word.is_empty()).map(Self).collect()
    }

    /// A phone number within the country begins with a 0 that is not kept with the country's code.
    fn is_in(&self, haystack: &str) -> bool {
        let Self(word) = self;
        let is_number = word.len() > 3 && word.bytes().all(|byte| byte.is_ascii_digit());
        let national = word.strip_prefix('0').filter(|_| is_number);
        haystack.contains(&**word) || national.is_some_and(|number| haystack.contains(number))
    }
}
